package org.llmtco.report.tables;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The name of a field of a file in words, with the unit that it ends in.
 *
 * @param unit empty where the name says none
 */
public record FieldName(String words, String unit) {
    /** Endings of names and the units they say, the longer before the shorter. */
    private static final Map<String, String> UNITS = new LinkedHashMap<>();

    static {
        UNITS.put("GbPerSecondPerDirection", "GB/s per direction");
        UNITS.put("GbPerSecond", "GB/s");
        UNITS.put("UsdPerMTok", "USD/MTok");
        UNITS.put("UsdPerGpuHour", "USD/GPU-hour");
        UNITS.put("TokensPerSecond", "tokens/s");
        UNITS.put("HoursPerDay", "hours/day");
        UNITS.put("SequenceLength", "tokens");
        UNITS.put("Billions", "× 10⁹");
        UNITS.put("Tokens", "tokens");
        UNITS.put("Tflops", "TFLOPS");
        UNITS.put("Watts", "W");
        UNITS.put("Bits", "bits");
        UNITS.put("Tops", "TOPS");
        UNITS.put("Usd", "USD");
        UNITS.put("Gib", "GiB");
        UNITS.put("Gb", "GB");
    }

    public static FieldName of(String name) {
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        for (Map.Entry<String, String> ending : UNITS.entrySet()) {
            if (capital.endsWith(ending.getKey())) {
                String stem = name.substring(0, name.length() - ending.getKey().length());
                return new FieldName(stem.isEmpty() ? "price" : words(stem), ending.getValue());
            }
        }
        return new FieldName(words(name), "");
    }

    /** {@code cacheWrite5m} becomes "cache write 5m". */
    private static String words(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z0-9])|(?<=[0-9])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
