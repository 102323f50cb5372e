package org.llmtco.ui.data;

import org.llmtco.report.tables.FieldName;
import org.llmtco.storage.EntryForm;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A field in which an entry differs from the one that it replaces.
 *
 * @param field in words, with the unit
 * @param below what the replaced entry says; empty where it says nothing
 * @param own what counts
 */
public record Difference(String field, String below, String own) {
    private static final String NOTHING = "–";

    /** All fields in which two entries differ. */
    public static List<Difference> between(Record below, Record own) {
        return between(byKey(below), byKey(own));
    }

    /** All fields of an entry that replaces none. */
    public static List<Difference> of(Record own) {
        return between(Map.of(), byKey(own));
    }

    private static List<Difference> between(
            Map<String, EntryForm.Field> before, Map<String, EntryForm.Field> after) {
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        return keys.stream()
                .filter(key -> !text(before, key).equals(text(after, key)))
                .map(key -> new Difference(words(key), text(before, key), text(after, key)))
                .toList();
    }

    private static Map<String, EntryForm.Field> byKey(Record entry) {
        Map<String, EntryForm.Field> fields = new LinkedHashMap<>();
        EntryForm.of(entry).fields().forEach(field -> fields.put(field.key(), field));
        return fields;
    }

    private static String text(Map<String, EntryForm.Field> fields, String key) {
        EntryForm.Field field = fields.get(key);
        return field == null || field.value().isEmpty() ? NOTHING : field.value();
    }

    /** {@code prices[0].inputUsdPerMTok} as "prices 1: input, USD/MTok". */
    private static String words(String key) {
        int dot = key.lastIndexOf('.');
        FieldName name = FieldName.of(key.substring(dot + 1));
        String unit = name.unit().isEmpty() ? "" : ", " + name.unit();
        String part = dot < 0 ? "" : EntryEditorViewModel.title(key.substring(0, dot)) + ": ";
        return part + name.words() + unit;
    }
}
