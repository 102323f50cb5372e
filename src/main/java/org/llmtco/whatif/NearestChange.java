package org.llmtco.whatif;

import org.llmtco.catalog.Catalog;
import org.llmtco.cost.CostEngine;
import org.llmtco.cost.OptionCost;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;

import java.util.ArrayList;
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
    private static final double[] FACTORS = {1.1, 1.3, 1.7, 2.5, 4, 10};

    private static final int BISECTIONS = 20;

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
        List<NearestChange> changes = new ArrayList<>();
        for (Driver driver : Drivers.of(scenario)) {
            double from = driver.read(scenario).orElse(0);
            if (from > 0) {
                nearest(driver, from, answer, scenario, catalog).ifPresent(changes::add);
            }
        }
        changes.sort(Comparator.comparingDouble(NearestChange::size));
        return changes;
    }

    private static Optional<OptionCost.Priced> answer(Scenario scenario, Catalog catalog) {
        return Recommendation.chosen(CostEngine.compare(scenario, catalog), catalog);
    }

    private static Optional<NearestChange> nearest(
            Driver driver,
            double from,
            Optional<String> answer,
            Scenario scenario,
            Catalog catalog) {
        Search search = new Search(driver, answer, scenario, catalog);
        double low = from;
        double high = from;
        for (double factor : FACTORS) {
            double up = from * factor;
            if (search.changes(up)) {
                return Optional.of(search.narrowed(from, high, up));
            }
            double down = from / factor;
            if (search.changes(down)) {
                return Optional.of(search.narrowed(from, low, down));
            }
            high = up;
            low = down;
        }
        return Optional.empty();
    }

    private record Search(
            Driver driver, Optional<String> answer, Scenario scenario, Catalog catalog) {
        boolean changes(double value) {
            return !id(value).equals(Optional.of(answer));
        }

        /** The answer's id; the old answer where the driver cannot have the value. */
        private Optional<Optional<String>> id(double value) {
            try {
                return Optional.of(
                        NearestChange.answer(driver.write(scenario, rounded(value)), catalog)
                                .map(cost -> cost.option().id()));
            } catch (InvalidFieldException e) {
                return Optional.of(answer);
            }
        }

        private double rounded(double value) {
            return driver.whole() ? Math.rint(value) : value;
        }

        NearestChange narrowed(double from, double same, double other) {
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
            return new NearestChange(
                    driver, from, to, NearestChange.answer(driver.write(scenario, to), catalog));
        }
    }
}
