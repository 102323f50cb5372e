package org.llmtco.whatif;

import org.llmtco.catalog.Catalog;
import org.llmtco.cost.CostEngine;
import org.llmtco.cost.OptionCost;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The smallest change of a single driver that makes another option the recommended one.
 *
 * @param driver what changes
 * @param from the scenario's value
 * @param to the nearest value found at which the answer is another
 * @param becomes the option that is recommended there; empty if none is possible any more
 */
public record NearestChange(
        Driver driver, double from, double to, Optional<OptionCost.Priced> becomes) {
    /** Factors that are tried on either side, from small changes to large ones. */
    private static final double[] FACTORS = {1.05, 1.1, 1.2, 1.35, 1.6, 2, 2.5, 4, 6, 10};

    /** Smaller changes that are tried on either side of one that was found. */
    private static final int SMALLER = 64;

    private static final int BISECTIONS = 40;
    private static final String VOLUME = "tokensPerMonth";

    /** Size of the change: the logarithm of new over old, the same for halving and doubling. */
    public double size() {
        return Math.abs(Math.log(to / from));
    }

    /**
     * The nearest changes, one for each driver that can change the answer within a factor of ten,
     * the smallest first. Drivers without a value above 0 are not looked at.
     */
    public static List<NearestChange> of(Scenario scenario, Catalog catalog) {
        Optional<String> answer = answer(scenario, catalog).map(cost -> cost.option().id());
        return Drivers.of(scenario).parallelStream()
                .flatMap(driver -> nearest(driver, answer, scenario, catalog).stream())
                .sorted(Comparator.comparingDouble(NearestChange::size))
                .toList();
    }

    private static Optional<NearestChange> nearest(
            Driver driver, Optional<String> answer, Scenario scenario, Catalog catalog) {
        double from = driver.read(scenario).orElse(0);
        if (!(from > 0)) {
            return Optional.empty();
        }
        return driver.key().equals(VOLUME)
                ? volume(driver, from, scenario, catalog)
                : new Search(driver, from, answer, scenario, catalog).nearest();
    }

    private static Optional<OptionCost.Priced> answer(Scenario scenario, Catalog catalog) {
        return Recommendation.chosen(CostEngine.compare(scenario, catalog), catalog);
    }

    /** The volume at which the answer changes, exactly. */
    private static Optional<NearestChange> volume(
            Driver driver, double from, Scenario scenario, Catalog catalog) {
        return Recommendation.of(CostEngine.compare(scenario, catalog), catalog)
                .volumeChanges()
                .stream()
                .map(
                        change ->
                                new NearestChange(
                                        driver,
                                        from,
                                        change.tokensPerMonth(),
                                        Optional.of(change.to())))
                .filter(change -> change.size() <= Math.log(FACTORS[FACTORS.length - 1]))
                .min(Comparator.comparingDouble(NearestChange::size));
    }

    private record Search(
            Driver driver,
            double from,
            Optional<String> answer,
            Scenario scenario,
            Catalog catalog) {
        /** From small changes to large ones, upwards and downwards. */
        Optional<NearestChange> nearest() {
            double before = 1;
            for (double factor : FACTORS) {
                Optional<NearestChange> found = nearer(before, factor);
                if (found.isPresent()) {
                    return Optional.of(smallest(found.get()));
                }
                before = factor;
            }
            return Optional.empty();
        }

        /** The smaller of the changes up and down by a factor, if there are any. */
        private Optional<NearestChange> nearer(double same, double other) {
            Optional<NearestChange> up = narrowed(from * same, from * other);
            Optional<NearestChange> down = narrowed(from / same, from / other);
            return up.isPresent() && down.isPresent()
                    ? Optional.of(up.get().size() <= down.get().size() ? up.get() : down.get())
                    : up.or(() -> down);
        }

        /** The answer may change and change back before the change that was found. */
        private NearestChange smallest(NearestChange found) {
            double before = 1;
            for (int i = 1; i < SMALLER; i++) {
                double factor = Math.exp(found.size() * i / SMALLER);
                Optional<NearestChange> smaller = nearer(before, factor);
                if (smaller.isPresent() && smaller.get().size() < found.size()) {
                    return smaller.get();
                }
                before = factor;
            }
            return found;
        }

        private boolean changes(double value) {
            try {
                return !NearestChange.answer(driver.write(scenario, rounded(value)), catalog)
                        .map(cost -> cost.option().id())
                        .equals(answer);
            } catch (InvalidFieldException e) {
                // the driver cannot have the value
                return false;
            }
        }

        private double rounded(double value) {
            return driver.whole() ? Math.rint(value) : value;
        }

        private Optional<NearestChange> narrowed(double same, double other) {
            if (!changes(other)) {
                return Optional.empty();
            }
            double near = same;
            double far = other;
            for (int i = 0; i < BISECTIONS; i++) {
                double middle = near + (far - near) / 2;
                if (changes(middle)) {
                    far = middle;
                } else {
                    near = middle;
                }
            }
            double to = rounded(far);
            return Optional.of(
                    new NearestChange(
                            driver,
                            from,
                            to,
                            NearestChange.answer(driver.write(scenario, to), catalog)));
        }
    }
}
