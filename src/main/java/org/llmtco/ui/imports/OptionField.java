package org.llmtco.ui.imports;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.List;
import java.util.Locale;

/** A field for an option; empty while nothing is said. */
public final class OptionField {
    private final ImportOption option;
    private final List<String> choices;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper(false);

    OptionField(ImportOption option, List<String> choices) {
        this.option = option;
        this.choices = List.copyOf(choices);
    }

    ImportOption option() {
        return option;
    }

    public String id() {
        return "import-" + option.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String label() {
        return option.label();
    }

    public String prompt() {
        return option.prompt();
    }

    /** Whether it is a day, for which today is at hand. */
    public boolean isDay() {
        return option == ImportOption.AS_OF;
    }

    /** What can be chosen; empty where the field is typed into. */
    public List<String> choices() {
        return choices;
    }

    public StringProperty textProperty() {
        return text;
    }

    /** Why the text, or that there is none, is refused; empty if it is not. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    void setMessage(String why) {
        message.set(why);
    }

    /** Whether a file of this kind needs it. */
    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    void setShown(boolean nowShown) {
        shown.set(nowShown);
    }
}
