package org.llmtco.storage.imports.usage;

import org.llmtco.storage.JsonLine;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A usage log as JSON lines. The fields stand in the object itself or in one of the objects in
 * which providers put them.
 */
final class JsonUsage implements UsageRows, JsonLine.Taker {
    private static final Set<String> INNER =
            Set.of(
                    "usage",
                    "token_usage",
                    "response",
                    "body",
                    "prompt_tokens_details",
                    "input_tokens_details");

    private final BufferedReader reader;
    private final JsonLine json = new JsonLine(INNER);
    private final Times times = new Times();
    private final Map<String, Optional<UsageField>> fields = new HashMap<>();
    private final Set<UsageField> seen = EnumSet.noneOf(UsageField.class);
    private UsageRow row = new UsageRow();
    private int line;

    JsonUsage(BufferedReader reader) {
        this.reader = reader;
    }

    @Override
    public Optional<String> readHead() {
        return Optional.empty();
    }

    @Override
    public boolean next(UsageRow next) throws IOException {
        String text;
        do {
            text = reader.readLine();
            if (text == null) {
                return false;
            }
            line++;
        } while (text.isBlank());
        row = next;
        row.clear();
        seen.clear();
        json.read(text, this).ifPresent(row::fail);
        row.finish();
        return true;
    }

    @Override
    public int line() {
        return line;
    }

    private Optional<UsageField> field(String key) {
        Optional<UsageField> known = fields.get(key);
        if (known == null) {
            known = UsageField.named(key);
            if (fields.size() < 1000) {
                fields.put(key, known);
            }
        }
        if (known.isPresent() && !seen.add(known.get())) {
            row.fail(known.get().title() + " stands twice");
        }
        return known;
    }

    @Override
    public void text(String key, String value) {
        field(key)
                .ifPresent(
                        field -> {
                            switch (field) {
                                case MODEL -> row.model = value;
                                case TIME -> row.time(times.parse(value));
                                case BATCH -> row.batch = value.equals("true");
                                default -> row.fail(field.title() + " is a text, not a number");
                            }
                        });
    }

    @Override
    public void whole(String key, long value) {
        field(key)
                .ifPresent(
                        field -> {
                            switch (field) {
                                case TIME -> row.time(Times.ofCount(value));
                                case MODEL -> row.model = String.valueOf(value);
                                case BATCH -> row.batch = value == 1;
                                default -> row.count(field, value);
                            }
                        });
    }

    @Override
    public void other(String key, String value) {
        field(key)
                .ifPresent(
                        field -> {
                            switch (field) {
                                case BATCH -> row.batch = value.equals("true");
                                case TIME -> row.time(times.parse(value));
                                case MODEL -> row.fail("model is no text");
                                default ->
                                        row.fail(
                                                field.title()
                                                        + " is no whole number from 0 to"
                                                        + " 10,000,000,000");
                            }
                        });
    }
}
