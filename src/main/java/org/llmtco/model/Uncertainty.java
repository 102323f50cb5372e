package org.llmtco.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is not known for sure, and how often it is drawn.
 *
 * @param distributions in place of the drivers' default ones
 * @param correlations between drivers that are drawn; drivers that are not listed are independent
 * @param draws 100 to 1,000,000
 * @param seed the same seed gives the same draws
 */
public record Uncertainty(
        @Default("[]") List<DriverDistribution> distributions,
        @Default("[]") List<RankCorrelation> correlations,
        @Default("16384") int draws,
        @Default("1") int seed) {
    /** Every driver with its default distribution. */
    public static final Uncertainty DEFAULT = new Uncertainty(List.of(), List.of(), 16_384, 1);

    public Uncertainty {
        distributions = List.copyOf(distributions);
        correlations = List.copyOf(correlations);
        Set<String> drivers = new HashSet<>();
        for (DriverDistribution entry : distributions) {
            Require.that(
                    drivers.add(entry.driver()),
                    "distributions",
                    entry.driver(),
                    "this driver stands twice in the list");
        }
        Set<Set<String>> pairs = new HashSet<>();
        for (RankCorrelation entry : correlations) {
            Require.that(
                    pairs.add(Set.of(entry.first(), entry.second())),
                    "correlations",
                    entry.first() + ", " + entry.second(),
                    "this pair stands twice in the list");
        }
        Require.that(
                draws >= 100 && draws <= 1_000_000,
                "draws",
                draws,
                "must be from 100 to 1,000,000");
    }

    public Uncertainty withDraws(int changed) {
        return new Uncertainty(distributions, correlations, changed, seed);
    }

    public Uncertainty withSeed(int changed) {
        return new Uncertainty(distributions, correlations, draws, changed);
    }
}
