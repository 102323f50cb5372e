package org.llmtco.cli;

import org.llmtco.breakeven.TimeBreakeven;
import org.llmtco.model.Scenario;
import org.llmtco.report.TimeBreakevenTables;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** The JSON of the breakeven command over time; the component names are the field names. */
record TimeBreakevenJson(String scenario, String over, List<Pair> breakevens) {
    /**
     * One pair of options.
     *
     * @param simplePayback "at once", "never" or "month"
     * @param simpleAheadUntilMonth last month in which it was ahead, where it is "never"
     * @param stretches months at whose ends the same option has cost less since the start
     */
    record Pair(
            String option,
            String against,
            String simplePayback,
            OptionalInt simplePaybackMonths,
            OptionalInt simpleAheadUntilMonth,
            String discountedPayback,
            OptionalInt discountedPaybackMonths,
            OptionalInt discountedAheadUntilMonth,
            List<Stretch> stretches) {}

    /**
     * Months with the same answer.
     *
     * @param cheaper "option", "other" or "neither"
     */
    record Stretch(int fromMonth, int toMonth, String cheaper) {}

    static TimeBreakevenJson of(Scenario scenario, List<TimeBreakevenTables.Pair> pairs) {
        return new TimeBreakevenJson(
                scenario.id(), "months", pairs.stream().map(TimeBreakevenJson::pair).toList());
    }

    private static Pair pair(TimeBreakevenTables.Pair pair) {
        TimeBreakeven time = pair.breakeven();
        return new Pair(
                pair.option().option().id(),
                pair.other().option().id(),
                FinanceJson.answer(time.simplePayback()),
                FinanceJson.month(time.simplePayback()),
                FinanceJson.aheadUntilMonth(time.simplePayback()),
                FinanceJson.answer(time.discountedPayback()),
                FinanceJson.month(time.discountedPayback()),
                FinanceJson.aheadUntilMonth(time.discountedPayback()),
                time.stretches().stream()
                        .map(
                                s ->
                                        new Stretch(
                                                s.fromMonth(),
                                                s.toMonth(),
                                                s.cheaper().name().toLowerCase(Locale.ROOT)))
                        .toList());
    }
}
