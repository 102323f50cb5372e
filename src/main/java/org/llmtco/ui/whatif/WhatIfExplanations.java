package org.llmtco.ui.whatif;

import org.llmtco.cost.Ledger;
import org.llmtco.cost.OptionCost;
import org.llmtco.report.Digits;
import org.llmtco.report.VariantWords;
import org.llmtco.ui.compare.OptionExplanations;
import org.llmtco.ui.explain.Explanation;
import org.llmtco.ui.explain.Explanation.Part;
import org.llmtco.whatif.CostMeasure;
import org.llmtco.whatif.Driver;
import org.llmtco.whatif.SideBySide;
import org.llmtco.whatif.SideBySide.Change;
import org.llmtco.whatif.SideBySide.Computed;

import java.util.ArrayList;
import java.util.List;

/** Where the numbers of the What-if page come from. */
final class WhatIfExplanations {
    private WhatIfExplanations() {}

    static Explanation input(Driver driver, Computed column, SideBySide table) {
        String here = VariantWords.value(driver, SideBySide.value(driver, column));
        String there = VariantWords.value(driver, SideBySide.value(driver, table.base()));
        boolean isBase = column.equals(table.base());
        boolean differs = table.differs(driver, column);
        List<Part> parts = new ArrayList<>(List.of(Explanation.part("driver " + driver.key())));
        if (!isBase) {
            parts.add(Explanation.part("in the scenario " + there));
        }
        return new Explanation(
                driver.label() + (isBase ? "" : ", " + column.label()),
                (here + " " + driver.unit()).strip(),
                isBase || !differs
                        ? "what the scenario says"
                        : "what \"%s\" says instead of the scenario".formatted(column.label()),
                parts);
    }

    /** A cost as its option explains it, with what the difference is made of. */
    static Explanation cost(
            OptionCost.Priced cost, CostMeasure measure, Computed column, SideBySide table) {
        Explanation plain =
                switch (measure) {
                    case MONTHLY_COST -> OptionExplanations.usdPerMonth(cost);
                    case HORIZON_TOTAL -> total(cost);
                    case NET_PRESENT_VALUE -> OptionExplanations.netPresentValue(cost);
                };
        if (column.equals(table.base())) {
            return plain;
        }
        List<Part> parts = new ArrayList<>(plain.parts());
        table.change(column, cost.option().id(), measure)
                .ifPresent(
                        change ->
                                parts.add(
                                        Explanation.part(
                                                "%s − %s in the scenario = %s"
                                                        .formatted(
                                                                Digits.usd(measure.of(cost)),
                                                                Digits.usd(
                                                                        measure.of(cost)
                                                                                - change.usd()),
                                                                VariantWords.change(change)))));
        table.inputs().stream()
                .filter(driver -> table.differs(driver, column))
                .forEach(driver -> parts.add(Explanation.part(changed(driver, column, table))));
        return new Explanation(
                plain.title() + ", " + column.label(), plain.amount(), plain.formula(), parts);
    }

    private static String changed(Driver driver, Computed column, SideBySide table) {
        return "%s: %s instead of %s"
                .formatted(
                        VariantWords.name(driver),
                        VariantWords.value(driver, SideBySide.value(driver, column)),
                        VariantWords.value(driver, SideBySide.value(driver, table.base())));
    }

    private static Explanation total(OptionCost.Priced cost) {
        Ledger ledger = cost.ledger();
        return new Explanation(
                cost.option().label() + ": total over the horizon",
                Digits.usd(ledger.totalUsd()) + " USD",
                "the sum of what is paid in each month",
                List.of(
                        Explanation.part(
                                "paid before the start " + Digits.usd(ledger.cash(0)) + " USD"),
                        Explanation.part("months " + ledger.horizon().months())));
    }

    static Explanation winners(
            OptionCost.Priced there, OptionCost.Priced here, CostMeasure measure) {
        Change change = Change.of(measure.of(there), measure.of(here));
        return new Explanation(
                "Winner",
                here.option().label(),
                "the option with the least cost; where the scenario has constraints, the"
                        + " recommended one satisfies them all and is the cheapest by net present"
                        + " value",
                List.of(
                        Explanation.part(
                                "%s: %s USD"
                                        .formatted(
                                                here.option().label(),
                                                Digits.usd(measure.of(here)))),
                        Explanation.part(
                                "in the scenario %s: %s USD"
                                        .formatted(
                                                there.option().label(),
                                                Digits.usd(measure.of(there)))),
                        Explanation.part("difference " + VariantWords.change(change))));
    }
}
