package org.llmtco.cli;

import org.llmtco.breakeven.Breakeven;
import org.llmtco.model.Scenario;
import org.llmtco.report.BreakevenTables;

import java.util.List;
import java.util.Locale;

/**
 * The JSON of the breakeven command; the component names are the field names.
 *
 * @param over the quantity that varies
 * @param measure what the amounts are: "usdPerMonth", or "totalUsd" and "netPresentValueUsd" over
 *     the horizon
 */
record BreakevenJson(String scenario, String over, String measure, List<Pair> breakevens) {
    /**
     * One pair of options.
     *
     * @param answer "always", "never", "equal" or "intervals"
     * @param limitTokensPerMonth up to which the answer is proved
     * @param complete false if that is less than was asked for
     * @param cheaper the volumes at which the option is cheaper: above from, up to to
     */
    record Pair(
            String option,
            String against,
            String answer,
            double limitTokensPerMonth,
            boolean complete,
            List<Interval> cheaper,
            List<Change> changes) {}

    record Interval(double fromTokensPerMonth, double toTokensPerMonth) {}

    /**
     * A volume at which the winner changes.
     *
     * @param kind "crossing" where both cost the same, "jump" where one needs another step
     */
    record Change(double breakevenTokensPerMonth, String kind, double usd, double againstUsd) {}

    static BreakevenJson of(Scenario scenario, String measure, List<BreakevenTables.Pair> pairs) {
        return new BreakevenJson(
                scenario.id(),
                "tokensPerMonth",
                measure,
                pairs.stream().map(BreakevenJson::pair).toList());
    }

    private static Pair pair(BreakevenTables.Pair pair) {
        Breakeven breakeven = pair.breakeven();
        return new Pair(
                pair.option().option().id(),
                pair.other().option().id(),
                breakeven.answer().name().toLowerCase(Locale.ROOT),
                breakeven.limitTokensPerMonth(),
                breakeven.complete(),
                breakeven.cheaper().stream()
                        .map(s -> new Interval(s.fromTokensPerMonth(), s.toTokensPerMonth()))
                        .toList(),
                breakeven.changes().stream().map(BreakevenJson::change).toList());
    }

    private static Change change(Breakeven.Change change) {
        return new Change(
                change.tokensPerMonth(),
                change.kind().name().toLowerCase(Locale.ROOT),
                change.usd(),
                change.otherUsd());
    }
}
