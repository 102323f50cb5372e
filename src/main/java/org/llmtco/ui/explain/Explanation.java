package org.llmtco.ui.explain;

import org.llmtco.catalog.Sourced;
import org.llmtco.cost.CostLine;
import org.llmtco.cost.Input;
import org.llmtco.report.Digits;
import org.llmtco.report.LineWords;

import java.util.List;
import java.util.Optional;

/**
 * Where a number comes from.
 *
 * @param formula in words
 * @param parts the values that the formula combines
 */
public record Explanation(String title, String amount, String formula, List<Part> parts) {
    public Explanation {
        parts = List.copyOf(parts);
    }

    /**
     * A value with where it was read.
     *
     * @param source absent for what the scenario says and for what was computed
     */
    public record Part(String value, Optional<Source> source) {}

    /**
     * Where a table's figure was read.
     *
     * @param status its kind and day: "published, 2026-03-15"
     * @param figure what the table says, by which its row is found
     */
    public record Source(String text, String status, Sourced figure) {}

    public static Explanation of(String option, CostLine line) {
        return new Explanation(
                option + ": " + line.label(),
                Digits.usd(line.usdPerMonth()) + " USD per month",
                line.formula(),
                line.inputs().stream().map(Explanation::part).toList());
    }

    /** A value that the scenario says or that was computed elsewhere. */
    public static Part part(String value) {
        return new Part(value, Optional.empty());
    }

    /** A value with the source that it was read from, if it was read. */
    public static Part part(Input input) {
        return new Part(
                LineWords.value(input),
                input.source()
                        .map(
                                source ->
                                        new Source(
                                                source.source(),
                                                LineWords.status(source),
                                                source)));
    }
}
