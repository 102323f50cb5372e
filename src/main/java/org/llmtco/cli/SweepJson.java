package org.llmtco.cli;

import org.llmtco.report.SweepTables;
import org.llmtco.whatif.DriverCosts;
import org.llmtco.whatif.Sweep;
import org.llmtco.whatif.SweepRange;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * The JSON of the breakeven command over a driver; the component names are the field names.
 *
 * @param over the driver's key
 * @param unit of its values; "ratio" where they have none
 * @param measure "usdPerMonth" or "netPresentValueUsd"
 * @param value the driver's present value; absent where the tables decide and the costs do not tell
 */
record SweepJson(
        String scenario,
        String over,
        String unit,
        String measure,
        OptionalDouble value,
        double from,
        double to,
        List<Pair> breakevens) {
    /**
     * One pair of options.
     *
     * @param answer "always", "never" or "intervals"
     */
    record Pair(
            String option,
            String against,
            String answer,
            boolean complete,
            List<Stretch> stretches,
            List<Change> changes) {}

    /**
     * Values with the same answer.
     *
     * @param cheaper "option", "other", or "neither" where none can serve the workload
     */
    record Stretch(double from, double to, String cheaper) {}

    /**
     * A value after which the other one is the cheaper.
     *
     * @param kind "crossing", "jump" or "availability"
     * @param usd cost of the cheaper one before the change; absent if there was none
     * @param nextUsd cost of the cheaper one after it
     */
    record Change(double value, String kind, OptionalDouble usd, OptionalDouble nextUsd) {}

    static SweepJson of(
            DriverCosts costs, SweepRange range, String measure, List<SweepTables.Pair> pairs) {
        String unit = costs.driver().unit();
        return new SweepJson(
                costs.scenario().id(),
                costs.driver().key(),
                unit.isEmpty() ? "ratio" : unit,
                measure,
                costs.present(),
                range.from(),
                range.to(),
                pairs.stream().map(SweepJson::pair).toList());
    }

    private static Pair pair(SweepTables.Pair pair) {
        Sweep sweep = pair.sweep();
        int cheaper = pair.cheaper().size();
        return new Pair(
                pair.optionOf().id(),
                pair.otherOf().id(),
                cheaper == 0
                        ? "never"
                        : cheaper == sweep.stretches().size() ? "always" : "intervals",
                sweep.complete(),
                sweep.stretches().stream()
                        .map(s -> new Stretch(s.from(), s.to(), pair.winner(s)))
                        .toList(),
                sweep.changes().stream()
                        .map(
                                change ->
                                        new Change(
                                                change.value(),
                                                change.kind().name().toLowerCase(Locale.ROOT),
                                                number(change.usd()),
                                                number(change.nextUsd())))
                        .toList());
    }

    private static OptionalDouble number(double usd) {
        return Double.isNaN(usd) ? OptionalDouble.empty() : OptionalDouble.of(usd);
    }
}
