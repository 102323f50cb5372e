package org.llmtco.storage;

import org.llmtco.model.DriverDistribution;
import org.llmtco.model.DriverRange;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.RankCorrelation;
import org.llmtco.model.Scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds distributions and correlations that name no driver of the scenario, or a value outside. */
final class UncertaintyCheck {
    private final Map<String, DriverRange> ranges = new LinkedHashMap<>();
    private final Json json;
    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    private UncertaintyCheck(List<DriverRange> drivers, Json json, String file) {
        drivers.forEach(range -> ranges.put(range.driver(), range));
        this.json = json;
        this.file = file;
    }

    /**
     * All of them.
     *
     * @param drivers those of the scenario
     * @param json what the scenario was read from
     * @param file its name in problems
     */
    static List<Problem> of(Scenario scenario, List<DriverRange> drivers, Json json, String file) {
        UncertaintyCheck check = new UncertaintyCheck(drivers, json, file);
        Key uncertainty = Key.ROOT.child("uncertainty");
        List<DriverDistribution> distributions = scenario.uncertainty().distributions();
        for (int i = 0; i < distributions.size(); i++) {
            DriverDistribution stated = distributions.get(i);
            check.run(
                    uncertainty.child("distributions").item(i),
                    () -> stated.check(check.known("driver", stated.driver())));
        }
        List<RankCorrelation> correlations = scenario.uncertainty().correlations();
        for (int i = 0; i < correlations.size(); i++) {
            RankCorrelation stated = correlations.get(i);
            Key entry = uncertainty.child("correlations").item(i);
            check.run(entry, () -> check.known("first", stated.first()));
            check.run(entry, () -> check.known("second", stated.second()));
        }
        return check.problems;
    }

    private void run(Key entry, Runnable rule) {
        try {
            rule.run();
        } catch (InvalidFieldException e) {
            problems.add(Binder.problem(json, Key.ROOT, entry.child(e.field()), e, file));
        }
    }

    private DriverRange known(String field, String driver) {
        DriverRange range = ranges.get(driver);
        if (range == null) {
            throw new InvalidFieldException(
                    field,
                    JsonText.quote(driver),
                    "the scenario has no such driver; " + Nearest.of(driver, ranges.keySet()));
        }
        return range;
    }
}
