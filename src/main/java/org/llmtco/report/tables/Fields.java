package org.llmtco.report.tables;

import org.llmtco.catalog.Sourced;
import org.llmtco.report.Digits;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Every field of an entry, in sections that each have one source. */
public final class Fields {
    /** What a row shows elsewhere: its history, or rows of their own. */
    private static final Set<String> ELSEWHERE = Set.of("prices", "points");

    private static final Set<String> SOURCE = Set.of("source", "asOf", "kind");

    private final List<Section> sections = new ArrayList<>();

    private Fields() {}

    /**
     * A field with its value.
     *
     * @param name as in the files
     */
    public record Field(String name, String label, String value, String unit) {}

    /**
     * Fields that belong together.
     *
     * @param source empty where the source is that of the section before
     */
    public record Section(String title, List<Field> fields, Optional<Sourced> source) {
        public Section {
            fields = List.copyOf(fields);
        }
    }

    /** The fields of all parts of a row. */
    public static List<Section> of(TableRow row) {
        Fields fields = new Fields();
        row.parts().forEach(part -> fields.add(part.title(), part.entry()));
        return List.copyOf(fields.sections);
    }

    private void add(String title, Record entry) {
        List<Field> own = new ArrayList<>();
        int place = sections.size();
        for (RecordComponent component : entry.getClass().getRecordComponents()) {
            String name = component.getName();
            boolean sourced = entry instanceof Sourced && SOURCE.contains(name);
            if (!sourced && !ELSEWHERE.contains(name)) {
                add(own, name, value(component, entry));
            }
        }
        Optional<Sourced> source =
                entry instanceof Sourced sourced ? Optional.of(sourced) : Optional.empty();
        if (!own.isEmpty()) {
            sections.add(place, new Section(title, own, source));
        }
    }

    /** A plain value is a field; one with fields of its own is a section. */
    private void add(List<Field> own, String name, Object value) {
        FieldName label = FieldName.of(name);
        switch (value) {
            case Optional<?> optional -> optional.ifPresent(present -> add(own, name, present));
            case OptionalDouble number -> {
                if (number.isPresent()) {
                    add(own, name, number.getAsDouble());
                }
            }
            case OptionalInt number -> {
                if (number.isPresent()) {
                    add(own, name, number.getAsInt());
                }
            }
            case Record nested -> add(capitalized(label.words()), nested);
            case List<?> list when !list.isEmpty() && list.getFirst() instanceof Record ->
                    list.forEach(entry -> add(own, name, entry));
            case List<?> list -> {
                if (!list.isEmpty()) {
                    own.add(field(name, label, texts(list)));
                }
            }
            default -> own.add(field(name, label, text(value)));
        }
    }

    private static Field field(String name, FieldName label, String value) {
        return new Field(name, label.words(), value, label.unit());
    }

    private static String texts(List<?> list) {
        return list.stream().map(Fields::text).collect(Collectors.joining("; "));
    }

    private static String text(Object value) {
        return switch (value) {
            case Number number -> Digits.exact(number.doubleValue());
            case Enum<?> constant -> Words.of(constant);
            case Boolean yes -> yes ? "yes" : "no";
            default -> value.toString();
        };
    }

    private static String capitalized(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static Object value(RecordComponent component, Record entry) {
        try {
            return component.getAccessor().invoke(entry);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
