package org.llmtco.report;

import org.llmtco.breakeven.Breakeven;
import org.llmtco.breakeven.Breakeven.Stretch;
import org.llmtco.cost.OptionCost;
import org.llmtco.report.Grid.Column;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breakevens of pairs of options as sentences and tables. */
public final class BreakevenTables {
    private BreakevenTables() {}

    /** An option, the one it is held against, and where it is cheaper. */
    public record Pair(OptionCost.Priced option, OptionCost.Priced other, Breakeven breakeven) {}

    /**
     * A sentence for each pair, and its stretches below it.
     *
     * @param unit of the amounts: "USD/month", or "USD" over the horizon
     */
    public static String text(List<Pair> pairs, String unit) {
        StringBuilder text = new StringBuilder();
        for (Pair pair : pairs) {
            if (!text.isEmpty()) {
                text.append('\n');
            }
            text.append(sentence(pair));
            text.append('\n');
            if (pair.breakeven().answer() == Breakeven.Answer.INTERVALS) {
                text.append('\n').append(stretches(pair, unit).toText());
            }
        }
        return text.toString();
    }

    /** The answer for a pair in one sentence. */
    public static String sentence(Pair pair) {
        return BreakevenWords.sentence(
                pair.breakeven(), pair.option().option().label(), pair.other().option().label());
    }

    /** Every stretch of the volume, with what ends it, for people. */
    public static Grid stretches(Pair pair, String unit) {
        return stretches(pair, ReportCurrency.USD, unit);
    }

    /** The same in a currency, whose code the unit begins with. */
    public static Grid stretches(Pair pair, ReportCurrency currency, String unit) {
        List<List<String>> rows = new ArrayList<>();
        List<Stretch> stretches = pair.breakeven().stretches();
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            rows.add(
                    List.of(
                            Digits.whole(stretch.fromTokensPerMonth()),
                            Digits.whole(stretch.toTokensPerMonth()),
                            switch (stretch.cheaper()) {
                                case OPTION -> pair.option().option().label();
                                case OTHER -> pair.other().option().label();
                                case NEITHER -> "both cost the same";
                            },
                            i < pair.breakeven().changes().size()
                                    ? BreakevenWords.change(
                                            pair.breakeven().changes().get(i), currency, unit)
                                    : ""));
        }
        return new Grid(
                List.of(
                        Column.number("above tokens/month"),
                        Column.number("up to tokens/month"),
                        Column.text("cheaper"),
                        Column.text("ends in")),
                rows);
    }

    /** One row for each stretch of each pair, for programs. */
    public static Grid grid(List<Pair> pairs) {
        List<List<String>> rows = new ArrayList<>();
        for (Pair pair : pairs) {
            for (Stretch stretch : pair.breakeven().stretches()) {
                rows.add(
                        List.of(
                                pair.option().option().id(),
                                pair.other().option().id(),
                                Double.toString(stretch.fromTokensPerMonth()),
                                Double.toString(stretch.toTokensPerMonth()),
                                stretch.cheaper().name().toLowerCase(Locale.ROOT)));
            }
        }
        return new Grid(
                List.of(
                        Column.text("option"),
                        Column.text("against"),
                        Column.number("fromTokensPerMonth"),
                        Column.number("toTokensPerMonth"),
                        Column.text("cheaper")),
                rows);
    }
}
