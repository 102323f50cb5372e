package org.llmtco.ui.hardware;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * A weight format that the matrix can show.
 *
 * @param chosen whether it does
 */
public record FormatChoice(String id, String label, BooleanProperty chosen) {
    FormatChoice(String id, String label) {
        this(id, label, new SimpleBooleanProperty(false));
    }
}
