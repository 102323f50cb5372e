package org.llmtco.report;

import org.llmtco.breakeven.TimeBreakeven;
import org.llmtco.cost.OptionCost;
import org.llmtco.report.Grid.Column;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breakevens in time of pairs of options, as tables. */
public final class TimeBreakevenTables {
    private TimeBreakevenTables() {}

    /** An option, the one it is held against, and in which months it has cost less. */
    public record Pair(
            OptionCost.Priced option, OptionCost.Priced other, TimeBreakeven breakeven) {}

    /** A row for each pair, then the months of each, for people. */
    public static String text(List<Pair> pairs) {
        List<List<String>> rows = new ArrayList<>();
        for (Pair pair : pairs) {
            rows.add(
                    List.of(
                            pair.option().option().label(),
                            pair.other().option().label(),
                            FinanceWords.payback(pair.breakeven().simplePayback()),
                            FinanceWords.payback(pair.breakeven().discountedPayback()),
                            stretches(pair)));
        }
        return new Grid(
                        List.of(
                                Column.text("option"),
                                Column.text("against"),
                                Column.text("payback"),
                                Column.text("discounted payback"),
                                Column.text("has cost less since the start")),
                        rows)
                .toText();
    }

    private static String stretches(Pair pair) {
        List<String> words = new ArrayList<>();
        for (TimeBreakeven.Stretch stretch : pair.breakeven().stretches()) {
            String who =
                    switch (stretch.cheaper()) {
                        case OPTION -> pair.option().option().label();
                        case OTHER -> pair.other().option().label();
                        case NEITHER -> "neither";
                    };
            words.add(
                    stretch.fromMonth() == stretch.toMonth()
                            ? "month %s: %s".formatted(stretch.fromMonth(), who)
                            : "months %s to %s: %s"
                                    .formatted(stretch.fromMonth(), stretch.toMonth(), who));
        }
        return String.join(", ", words);
    }

    /** One row for each stretch of each pair, for programs. */
    public static Grid grid(List<Pair> pairs) {
        List<List<String>> rows = new ArrayList<>();
        for (Pair pair : pairs) {
            for (TimeBreakeven.Stretch stretch : pair.breakeven().stretches()) {
                rows.add(
                        List.of(
                                pair.option().option().id(),
                                pair.other().option().id(),
                                Integer.toString(stretch.fromMonth()),
                                Integer.toString(stretch.toMonth()),
                                stretch.cheaper().name().toLowerCase(Locale.ROOT)));
            }
        }
        return new Grid(
                List.of(
                        Column.text("option"),
                        Column.text("against"),
                        Column.number("fromMonth"),
                        Column.number("toMonth"),
                        Column.text("cheaper")),
                rows);
    }
}
