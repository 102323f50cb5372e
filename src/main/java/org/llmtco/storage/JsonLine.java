package org.llmtco.storage;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.util.Optional;
import java.util.Set;

/** Reads objects that stand on a line each, field by field: a log may have millions of them. */
public final class JsonLine {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final Set<String> inner;

    /**
     * Reads lines.
     *
     * @param inner keys of objects whose fields count as the line's own
     */
    public JsonLine(Set<String> inner) {
        this.inner = Set.copyOf(inner);
    }

    /** What is done with the fields of a line; a null is an absent field. */
    public interface Taker {
        void text(String key, String value);

        void whole(String key, long value);

        /** A fraction, a number that no {@code long} holds, or a truth value, as written. */
        void other(String key, String value);
    }

    /** Reads a line, or says why it cannot be read. */
    public Optional<String> read(String line, Taker taker) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.of("not a JSON object");
            }
            object(parser, taker);
            return parser.nextToken() == null
                    ? Optional.empty()
                    : Optional.of("something behind the JSON object");
        } catch (JacksonException e) {
            return Optional.of("not JSON");
        }
    }

    private void object(JsonParser parser, Taker taker) {
        int open = 1;
        while (open > 0) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.END_OBJECT) {
                open--;
            } else if (token == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                if (isOpened(parser.nextToken(), key, parser, taker)) {
                    open++;
                }
            }
        }
    }

    private boolean isOpened(JsonToken value, String key, JsonParser parser, Taker taker) {
        switch (value) {
            case START_OBJECT -> {
                if (inner.contains(key)) {
                    return true;
                }
                parser.skipChildren();
            }
            case START_ARRAY -> parser.skipChildren();
            case VALUE_STRING -> taker.text(key, parser.getString());
            case VALUE_NUMBER_INT -> {
                if (parser.getNumberType() == NumberType.BIG_INTEGER) {
                    taker.other(key, parser.getString());
                } else {
                    taker.whole(key, parser.getLongValue());
                }
            }
            case VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
                    taker.other(key, parser.getString());
            default -> {}
        }
        return false;
    }
}
