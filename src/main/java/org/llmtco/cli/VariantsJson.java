package org.llmtco.cli;

import org.llmtco.whatif.CostMeasure;
import org.llmtco.whatif.Driver;
import org.llmtco.whatif.SideBySide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The JSON of {@code compare --variants}; the component names are the field names.
 *
 * @param variants the scenario itself, as "base", and its variants
 */
record VariantsJson(String scenario, String title, List<Variant> variants) {
    /**
     * One variant; {@code answer} is "applied" or "refused".
     *
     * @param reason why it is refused
     */
    record Variant(
            String id,
            String label,
            String answer,
            Optional<String> reason,
            List<Input> inputs,
            Optional<String> cheapest,
            Optional<String> recommended,
            List<Option> options) {}

    /**
     * A driver that any variant sets.
     *
     * @param value absent where the tables decide
     */
    record Input(String driver, OptionalDouble value, boolean changed) {}

    /** An option's costs; those that it does not have are absent. */
    record Option(
            String id,
            String label,
            OptionalDouble usdPerMonth,
            OptionalDouble totalUsd,
            OptionalDouble netPresentValueUsd,
            Optional<Difference> difference) {}

    /**
     * What an option costs more than in the scenario.
     *
     * @param usdPerMonthRatio over what it costs there; absent where that is 0
     */
    record Difference(
            double usdPerMonth,
            OptionalDouble usdPerMonthRatio,
            double totalUsd,
            OptionalDouble totalUsdRatio,
            double netPresentValueUsd,
            OptionalDouble netPresentValueUsdRatio) {}

    static VariantsJson of(SideBySide table) {
        List<Variant> variants = new ArrayList<>();
        variants.add(computed(table, table.base()));
        for (SideBySide.Column column : table.others()) {
            variants.add(
                    switch (column) {
                        case SideBySide.Computed computed -> computed(table, computed);
                        case SideBySide.Refused refused ->
                                new Variant(
                                        refused.id(),
                                        refused.label(),
                                        "refused",
                                        Optional.of(refused.reason()),
                                        List.of(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        List.of());
                    });
        }
        return new VariantsJson(
                table.base().scenario().id(), table.base().scenario().title(), variants);
    }

    private static Variant computed(SideBySide table, SideBySide.Computed column) {
        return new Variant(
                column.id(),
                column.label(),
                "applied",
                Optional.empty(),
                table.inputs().stream().map(driver -> input(table, driver, column)).toList(),
                column.cheapest(CostMeasure.MONTHLY_COST).map(cost -> cost.option().id()),
                column.recommended().map(cost -> cost.option().id()),
                table.options().values().stream()
                        .map(
                                option ->
                                        new Option(
                                                option.id(),
                                                option.label(),
                                                column.usd(option.id(), CostMeasure.MONTHLY_COST),
                                                column.usd(option.id(), CostMeasure.HORIZON_TOTAL),
                                                column.usd(
                                                        option.id(), CostMeasure.NET_PRESENT_VALUE),
                                                difference(table, column, option.id())))
                        .toList());
    }

    private static Input input(SideBySide table, Driver driver, SideBySide.Computed column) {
        return new Input(
                driver.key(), driver.read(column.scenario()), table.differs(driver, column));
    }

    private static Optional<Difference> difference(
            SideBySide table, SideBySide.Computed column, String option) {
        if (column.equals(table.base())) {
            return Optional.empty();
        }
        List<SideBySide.Change> changes = new ArrayList<>();
        for (CostMeasure measure : CostMeasure.values()) {
            table.change(column, option, measure).ifPresent(changes::add);
        }
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Difference(
                                changes.get(0).usd(),
                                changes.get(0).ratio(),
                                changes.get(1).usd(),
                                changes.get(1).ratio(),
                                changes.get(2).usd(),
                                changes.get(2).ratio()));
    }
}
