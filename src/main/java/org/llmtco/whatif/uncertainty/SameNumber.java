package org.llmtco.whatif.uncertainty;

import org.llmtco.model.DriverDistribution;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.RankCorrelation;
import org.llmtco.model.Scenario;
import org.llmtco.model.Uncertainty;
import org.llmtco.whatif.Driver;
import org.llmtco.whatif.Drivers;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Some drivers set one number of a scenario in different units, as the volume and its parts. */
public final class SameNumber {
    private static final double[] SHARES = {0.5, 0.75};

    private SameNumber() {}

    /**
     * Refuses two statements of one number: of the two only one can be drawn.
     *
     * @param known all drivers of the scenario by their keys
     * @param drawn those of them with a stated distribution; other stated ones are fixed
     */
    static void refuse(
            Scenario scenario, Map<String, Driver> known, Map<String, UncertainDriver> drawn) {
        List<DriverDistribution> stated = scenario.uncertainty().distributions();
        for (int i = 0; i < stated.size(); i++) {
            for (int j = 0; j < i; j++) {
                String one = stated.get(j).driver();
                String other = stated.get(i).driver();
                if (overwrites(other, one, scenario, known, drawn)
                        || overwrites(one, other, scenario, known, drawn)) {
                    throw new InvalidFieldException(
                            "uncertainty.distributions[%s].driver".formatted(i),
                            other,
                            "sets the same number of the scenario as %s: remove one of the two"
                                    .formatted(one));
                }
            }
        }
    }

    /** Whether drawing the first driver changes what the second one was drawn or fixed at. */
    private static boolean overwrites(
            String key,
            String keptKey,
            Scenario scenario,
            Map<String, Driver> known,
            Map<String, UncertainDriver> drawn) {
        Driver kept = known.get(keptKey);
        UncertainDriver before = drawn.get(keptKey);
        UncertainDriver driver = drawn.get(key);
        if (driver == null || kept == null) {
            return false;
        }
        try {
            return overwrites(
                    driver,
                    kept,
                    before == null ? scenario : before.write(scenario, before.quantile(0.5)));
        } catch (InvalidFieldException e) {
            // values that do not go together say nothing
            return false;
        }
    }

    private static boolean overwrites(UncertainDriver driver, Driver kept, Scenario scenario) {
        for (double share : SHARES) {
            try {
                Scenario then = driver.write(scenario, driver.quantile(share));
                if (!kept.read(scenario).equals(kept.read(then))) {
                    return true;
                }
            } catch (InvalidFieldException e) {
                // values that do not go together say nothing
            }
        }
        return false;
    }

    /**
     * The scenario without what it states of inputs that were set, and of inputs whose draws would
     * overwrite what was set: they have their default distributions around the new values, as an
     * input of which nothing was stated. What is fixed stays so.
     *
     * @param keys of the drivers that were set
     */
    public static Scenario withoutOverwriting(Scenario scenario, Set<String> keys) {
        Map<String, Driver> known =
                Drivers.of(scenario).stream()
                        .collect(Collectors.toMap(Driver::key, Function.identity(), (a, _) -> a));
        List<Driver> set =
                keys.stream().flatMap(key -> Optional.ofNullable(known.get(key)).stream()).toList();
        Set<String> lost = new HashSet<>();
        // without a default distribution an input is known, and cannot move with another
        Set<String> nowKnown = new HashSet<>();
        for (DriverDistribution stated : scenario.uncertainty().distributions()) {
            Driver driver = known.get(stated.driver());
            if (driver != null && isOverwriting(driver, stated, set, scenario)) {
                lost.add(driver.key());
                if (driver.spread().isEmpty()) {
                    nowKnown.add(driver.key());
                }
            }
        }
        return lost.isEmpty() ? scenario : without(scenario, lost, nowKnown);
    }

    private static boolean isOverwriting(
            Driver driver, DriverDistribution stated, List<Driver> set, Scenario scenario) {
        return Distribution.of(stated)
                .map(distribution -> new UncertainDriver(driver, distribution, ""))
                .filter(
                        drawn ->
                                set.stream()
                                        .anyMatch(
                                                other ->
                                                        other.key().equals(driver.key())
                                                                || overwrites(
                                                                        drawn, other, scenario)))
                .isPresent();
    }

    private static Scenario without(Scenario scenario, Set<String> lost, Set<String> nowKnown) {
        Uncertainty uncertainty = scenario.uncertainty();
        List<DriverDistribution> distributions =
                uncertainty.distributions().stream()
                        .filter(d -> !lost.contains(d.driver()))
                        .toList();
        List<RankCorrelation> correlations =
                uncertainty.correlations().stream()
                        .filter(c -> !nowKnown.contains(c.first()))
                        .filter(c -> !nowKnown.contains(c.second()))
                        .toList();
        return scenario.withUncertainty(
                new Uncertainty(
                        distributions, correlations, uncertainty.draws(), uncertainty.seed()));
    }
}
