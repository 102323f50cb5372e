package org.llmtco.storage;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds what somebody may have meant. */
public final class Nearest {
    private Nearest() {}

    /** A name that differs by a slip or two, if there is one. */
    static Optional<String> slipOf(String name, Collection<String> known) {
        int tolerated = 1 + name.length() / 4;
        return byDistance(name, known).stream()
                .findFirst()
                .filter(nearest -> distance(name, nearest) <= tolerated);
    }

    /** The three nearest names, as the end of a sentence. */
    public static String of(String name, Collection<String> known) {
        if (known.isEmpty()) {
            return "none is known";
        }
        return byDistance(name, known).stream()
                .limit(3)
                .map(JsonText::quote)
                .collect(
                        Collectors.joining(
                                ", ", known.size() == 1 ? "known is " : "the nearest are ", ""));
    }

    private static List<String> byDistance(String name, Collection<String> known) {
        return known.stream()
                .sorted(
                        Comparator.comparingInt((String other) -> distance(name, other))
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Levenshtein distance, upper and lower case being the same. */
    static int distance(String a, String b) {
        String left = a.toLowerCase(Locale.ROOT);
        String right = b.toLowerCase(Locale.ROOT);
        int[] above = new int[right.length() + 1];
        Arrays.setAll(above, i -> i);
        for (int i = 1; i <= left.length(); i++) {
            int[] row = new int[right.length() + 1];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[right.length()];
    }
}
