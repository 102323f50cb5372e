package org.llmtco.report;

import java.util.List;

/** What has changed since a scenario was frozen, in words. */
public final class FrozenWords {
    private static final int MOST_NAMED = 5;

    private FrozenWords() {}

    /**
     * A sentence or two.
     *
     * @param changed entries that have other figures now, as the origins name them
     */
    public static String of(List<String> changed) {
        if (changed.isEmpty()) {
            return "The figures are those the scenario was frozen with; none has changed since.";
        }
        String named = String.join(", ", changed.subList(0, Math.min(MOST_NAMED, changed.size())));
        int more = changed.size() - MOST_NAMED;
        return "The figures are those the scenario was frozen with. Changed or gone since in your tables: %s%s."
                .formatted(named, more > 0 ? " and " + more + " more" : "");
    }
}
