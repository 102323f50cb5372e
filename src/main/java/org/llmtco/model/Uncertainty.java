package org.llmtco.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

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

    /** With another distribution of a driver, in place of an earlier one. */
    public Uncertainty withDistribution(DriverDistribution stated) {
        List<DriverDistribution> changed = new ArrayList<>(distributions);
        changed.replaceAll(old -> old.driver().equals(stated.driver()) ? stated : old);
        if (!changed.contains(stated)) {
            changed.add(stated);
        }
        return new Uncertainty(changed, correlations, draws, seed);
    }

    /** With the default distribution of a driver. */
    public Uncertainty withoutDistribution(String driver) {
        return new Uncertainty(
                distributions.stream().filter(d -> !d.driver().equals(driver)).toList(),
                correlations,
                draws,
                seed);
    }

    /** With another correlation of two drivers, in place of an earlier one. */
    public Uncertainty withCorrelation(RankCorrelation stated) {
        List<RankCorrelation> changed =
                new ArrayList<>(withoutCorrelation(stated.first(), stated.second()).correlations());
        changed.add(stated);
        return new Uncertainty(distributions, changed, draws, seed);
    }

    /** With two drivers independent of each other. */
    public Uncertainty withoutCorrelation(String first, String second) {
        Set<String> pair = Set.of(first, second);
        return new Uncertainty(
                distributions,
                correlations.stream()
                        .filter(c -> !Set.of(c.first(), c.second()).equals(pair))
                        .toList(),
                draws,
                seed);
    }

    /** With what is stated of the drivers that satisfy a condition. */
    public Uncertainty only(Predicate<String> known) {
        return new Uncertainty(
                distributions.stream().filter(d -> known.test(d.driver())).toList(),
                correlations.stream()
                        .filter(c -> known.test(c.first()) && known.test(c.second()))
                        .toList(),
                draws,
                seed);
    }
}
