package org.llmtco.ui.breakeven;

import org.llmtco.chart.Figure.Interval;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** Who is the cheapest where, in words that fit the page. */
final class StripWords {
    private static final int FEW = 4;

    private StripWords() {}

    /**
     * The winners along the axis as a sentence.
     *
     * @param text a place on the axis with its unit
     */
    static String sentence(List<Interval> strip, DoubleFunction<String> text) {
        if (strip.isEmpty()) {
            return "No option can serve the workload.";
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < strip.size(); i++) {
            Interval interval = strip.get(i);
            String where =
                    strip.size() == 1
                            ? " everywhere"
                            : i == strip.size() - 1
                                    ? " above"
                                    : " up to " + text.apply(interval.to());
            parts.add(interval.label() + where);
        }
        return "Cheapest: " + few(parts) + ".";
    }

    /** The first ones, and how many more there are. */
    static String few(List<String> parts) {
        int more = parts.size() - FEW;
        String words = String.join("; ", parts.subList(0, Math.min(FEW, parts.size())));
        return more > 0 ? words + "; and " + more + " more" : words;
    }
}
