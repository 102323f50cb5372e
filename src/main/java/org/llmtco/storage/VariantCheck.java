package org.llmtco.storage;

import org.llmtco.model.Adjustment;
import org.llmtco.model.DriverRange;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;
import org.llmtco.model.Variant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds adjustments of a scenario's variants that name no driver of it, or a value outside. */
final class VariantCheck {
    private VariantCheck() {}

    /**
     * All of them.
     *
     * @param drivers those of the scenario
     * @param json what the scenario was read from
     * @param file its name in problems
     */
    static List<Problem> of(Scenario scenario, List<DriverRange> drivers, Json json, String file) {
        Map<String, DriverRange> ranges = new LinkedHashMap<>();
        drivers.forEach(range -> ranges.put(range.driver(), range));
        List<Problem> problems = new ArrayList<>();
        Key variants = Key.ROOT.child("variants");
        for (int i = 0; i < scenario.variants().size(); i++) {
            Variant variant = scenario.variants().get(i);
            Key adjustments = variants.item(i).child("adjustments");
            for (int j = 0; j < variant.adjustments().size(); j++) {
                try {
                    check(variant.adjustments().get(j), ranges);
                } catch (InvalidFieldException e) {
                    problems.add(refused(adjustments.item(j), e, json, file));
                }
            }
        }
        return problems;
    }

    private static void check(Adjustment adjustment, Map<String, DriverRange> ranges) {
        DriverRange range = ranges.get(adjustment.driver());
        if (range == null) {
            throw new InvalidFieldException(
                    "driver",
                    JsonText.quote(adjustment.driver()),
                    "the scenario has no such driver; "
                            + Nearest.of(adjustment.driver(), ranges.keySet()));
        }
        range.check("value", adjustment.value());
    }

    private static Problem refused(
            Key adjustment, InvalidFieldException refusal, Json json, String file) {
        Key field = adjustment.child(refusal.field());
        return Binder.problem(json, Key.ROOT, field, refusal, file);
    }
}
