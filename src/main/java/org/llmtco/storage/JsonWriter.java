package org.llmtco.storage;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes records in the canonical form: two-space indent, a key a line in the order of the
 * components, absent values left out, shortest numbers, a final newline.
 */
public final class JsonWriter {
    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();

    private JsonWriter() {}

    /** A record as JSON. */
    public static String toJson(Record value) {
        return toJson(value, Optional.empty());
    }

    /**
     * A record as JSON that names its schema in its first key.
     *
     * @param schema address of the schema, relative to the file
     */
    public static String toJson(Record value, Optional<String> schema) {
        JsonWriter writer = new JsonWriter();
        writer.record(value, Shape.RECORDS.get(value.getClass()), schema.orElse(null), null, 0);
        return writer.out.append('\n').toString();
    }

    private void value(Object value, Shape shape, int depth) {
        switch (shape) {
            case Shape.Decimal _ -> out.append(number((Double) value));
            case Shape.Whole _, Shape.Truth _ -> out.append(value);
            case Shape.Text _, Shape.Date _ -> out.append(JsonText.quote(value.toString()));
            case Shape.Choice _ -> out.append(JsonText.quote(Shape.ofConstant((Enum<?>) value)));
            case Shape.ListOf list -> list((List<?>) value, list.element(), depth);
            case Shape.MapOf map -> map((Map<?, ?>) value, map.value(), depth);
            case Shape.OfRecord record -> record(value, record, null, null, depth);
            case Shape.OneOf oneOf ->
                    record(
                            value,
                            Shape.RECORDS.get(value.getClass()),
                            null,
                            oneOf.nameOf(value),
                            depth);
            case Shape.Maybe maybe -> {
                Object present = Shape.Maybe.unwrap(value);
                if (present != null) {
                    value(present, maybe.value(), depth);
                }
            }
        }
    }

    private void record(
            Object record,
            Shape.OfRecord shape,
            @Nullable String schema,
            @Nullable String type,
            int depth) {
        out.append('{');
        int start = out.length();
        if (schema != null) {
            key("$schema", start, depth);
            out.append(JsonText.quote(schema));
        }
        if (type != null) {
            key(Shape.OneOf.TYPE, start, depth);
            out.append(JsonText.quote(type));
        }
        for (Shape.Component component : shape.components()) {
            Object value = component.of(record);
            if (component.shape() instanceof Shape.Maybe && Shape.Maybe.unwrap(value) == null) {
                continue;
            }
            key(component.name(), start, depth);
            value(value, component.shape(), depth + 1);
        }
        close('}', start, depth);
    }

    private void list(List<?> items, Shape element, int depth) {
        out.append('[');
        int start = out.length();
        for (Object item : items) {
            next(start, depth);
            value(item, element, depth + 1);
        }
        close(']', start, depth);
    }

    private void map(Map<?, ?> entries, Shape element, int depth) {
        out.append('{');
        int start = out.length();
        entries.forEach(
                (name, value) -> {
                    key(String.valueOf(name), start, depth);
                    value(value, element, depth + 1);
                });
        close('}', start, depth);
    }

    private void key(String name, int start, int depth) {
        next(start, depth);
        out.append(JsonText.quote(name)).append(": ");
    }

    private void next(int start, int depth) {
        out.append(out.length() == start ? "\n" : ",\n").append(INDENT.repeat(depth + 1));
    }

    private void close(char bracket, int start, int depth) {
        if (out.length() > start) {
            out.append('\n').append(INDENT.repeat(depth));
        }
        out.append(bracket);
    }

    /** The shortest decimal that reads back equal; without exponent where it stays readable. */
    static String number(double value) {
        if (value == 0) {
            return "0";
        }
        double size = Math.abs(value);
        BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        return size >= 1e-6 && size < 1e15 ? shortest.toPlainString() : shortest.toString();
    }
}
