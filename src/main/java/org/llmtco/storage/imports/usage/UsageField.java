package org.llmtco.storage.imports.usage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a row of a usage log can say, with the names that programs have for it. */
enum UsageField {
    MODEL("model", "model_name", "model_id"),
    TIME("time", "timestamp", "created", "created_at", "start_time", "starttime", "date"),
    /** All input tokens, or those that no cache took part in: see CACHE_READ. */
    INPUT("input", "input_tokens", "prompt_tokens", "n_context_tokens_total"),
    OUTPUT("output", "output_tokens", "completion_tokens", "n_generated_tokens_total"),
    /** Read from a cache and part of the input. */
    CACHED("cached", "cached_tokens", "input_cached_tokens"),
    /** Read from a cache and counted beside the input. */
    CACHE_READ("cache_read_input_tokens", "cache_read_tokens"),
    /** Written to a cache and part of the input. */
    CACHE_WRITE("cache-write"),
    /** Written to a cache and counted beside the input. */
    CACHE_CREATION("cache_creation_input_tokens", "cache_creation_tokens", "cache_write_tokens"),
    BATCH("batch"),
    /** Of a row that stands for several requests. */
    REQUESTS("requests", "num_model_requests", "num_requests", "n_requests");

    private static final Pattern SEPARATORS = Pattern.compile("[ _.-]+");
    private static final Map<String, UsageField> BY_NAME = byName();

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> names;

    UsageField(String... names) {
        this.names = List.of(names);
    }

    /** The name that messages use. */
    String title() {
        return names.getFirst();
    }

    static Optional<UsageField> named(String name) {
        UsageField exact = BY_NAME.get(name);
        return Optional.ofNullable(exact == null ? BY_NAME.get(plain(name)) : exact);
    }

    private static String plain(String name) {
        return SEPARATORS.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static Map<String, UsageField> byName() {
        Map<String, UsageField> fields = new HashMap<>();
        Arrays.stream(values())
                .forEach(
                        field ->
                                field.names.forEach(
                                        name -> {
                                            fields.put(name, field);
                                            fields.put(plain(name), field);
                                        }));
        return Map.copyOf(fields);
    }
}
