package org.llmtco.ui.uncertainty;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A number of a distribution as it is typed. */
public record ParameterInput(FormChoice.Parameter parameter, StringProperty text) {
    ParameterInput(FormChoice.Parameter parameter) {
        this(parameter, new SimpleStringProperty(""));
    }
}
