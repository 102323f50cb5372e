package org.llmtco.whatif;

import org.llmtco.catalog.Catalog;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.Input;
import org.llmtco.cost.OptionCost;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a point of a benchmark costs with each option: a view of a comparison, never its ranking and
 * no part of the recommendation. A benchmark is not the user's task, and points are not
 * proportional to value.
 *
 * @param benchmark as the tables or the quality constraint name it
 * @param rows in the order of the comparison
 */
public record QualityView(String benchmark, List<Row> rows) {
    public QualityView {
        rows = List.copyOf(rows);
    }

    /**
     * An option in the view.
     *
     * @param score empty where nobody states it
     */
    public record Row(OptionCost cost, Optional<QualityScore> score) {
        /** "scored", "no score", or "unavailable" where the option cannot serve the workload. */
        public String answer() {
            if (cost instanceof OptionCost.Unavailable) {
                return "unavailable";
            }
            return perPoint().isPresent() ? "scored" : "no score";
        }

        /** Empty where the option cannot serve the workload or has no score above 0. */
        public Optional<PerPoint> perPoint() {
            return cost instanceof OptionCost.Priced priced
                    ? score.filter(known -> known.score() > 0)
                            .map(known -> PerPoint.of(priced.usdPerMonth(), known))
                    : Optional.empty();
        }
    }

    /**
     * The cost of a running month over the score.
     *
     * @param usd per month and point of the benchmark
     * @param formula in words
     */
    public record PerPoint(double usd, String formula, List<Input> inputs) {
        public PerPoint {
            inputs = List.copyOf(inputs);
        }

        private static PerPoint of(double usdPerMonth, QualityScore score) {
            List<Input> inputs = new ArrayList<>();
            inputs.add(Input.of("cost per month", usdPerMonth, "USD"));
            inputs.addAll(score.inputs());
            return new PerPoint(
                    usdPerMonth / score.score(),
                    "cost per month ÷ score; the score is " + score.formula(),
                    inputs);
        }
    }

    /** The options of a comparison by what they score on a benchmark. */
    public static QualityView of(String benchmark, Comparison comparison, Catalog catalog) {
        Quality quality = new Quality(benchmark, comparison.scenario(), catalog);
        return new QualityView(
                benchmark,
                comparison.costs().stream()
                        .map(cost -> new Row(cost, quality.score(cost.option())))
                        .toList());
    }
}
