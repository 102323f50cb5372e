package org.llmtco.ui.data;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.llmtco.report.tables.FieldName;
import org.llmtco.storage.EntryForm.Field;
import org.llmtco.storage.EntryForm.Kind;

import java.util.List;

/** A field of an entry while it is edited. */
public final class EditField {
    private final Field field;
    private final FieldName name;
    private final boolean fixed;
    private final StringProperty text;
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");

    EditField(Field field, boolean fixed) {
        this.field = field;
        this.fixed = fixed;
        name = FieldName.of(field.name());
        text = new SimpleStringProperty(field.value());
        // what is wrong with a text is not wrong with the next one
        text.subscribe((_, _) -> message.set(""));
    }

    String key() {
        return field.key();
    }

    String part() {
        return field.part();
    }

    String name() {
        return field.name();
    }

    public String label() {
        return name.words();
    }

    public String unit() {
        return name.unit();
    }

    /** Whether it says which entry this is, and so cannot change. */
    public boolean isFixed() {
        return fixed;
    }

    public boolean isRequired() {
        return field.required();
    }

    public boolean isNumber() {
        return field.kind() == Kind.NUMBER;
    }

    /**
     * What can be chosen; empty where the field is typed into. An absent value is an empty text.
     */
    public List<String> choices() {
        return field.choices();
    }

    /** What an empty field expects. */
    public String prompt() {
        return switch (field.kind()) {
            case LIST -> "one; another";
            case DATE -> field.required() ? "2026-03-15" : "optional";
            default -> field.required() ? "" : "optional";
        };
    }

    public StringProperty textProperty() {
        return text;
    }

    boolean isChanged() {
        return !text.get().strip().equals(field.value());
    }

    /** Why the text is refused; empty if it is not, or was not looked at yet. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    void refuse(String why) {
        message.set(why);
    }
}
