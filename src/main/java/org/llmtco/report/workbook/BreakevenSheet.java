package org.llmtco.report.workbook;

import org.llmtco.breakeven.Breakeven;
import org.llmtco.breakeven.BreakevenSolver;
import org.llmtco.report.BreakevenWords;
import org.llmtco.report.workbook.Styles.Look;

import java.util.List;

/** At which volumes which of two options costs less in a running month. */
final class BreakevenSheet {
    /** Volumes of a pair that are listed. */
    private static final int MOST_CHANGES = 30;

    private final Page page;
    private final List<OptionSheet> options;

    private BreakevenSheet(Page page, List<OptionSheet> options) {
        this.page = page;
        this.options = options;
    }

    static void write(Page page, List<OptionSheet> options) {
        new BreakevenSheet(page, options).write();
    }

    private void write() {
        page.title("Breakeven");
        page.note(
                "Costs of a running month. Live costs and the live breakeven follow the inputs; the"
                        + " grey volumes are the program's exact answer at export.");
        page.heading("Volumes at which the cheaper option changes");
        page.heads(
                List.of(
                        "Option",
                        "Other option",
                        "As exported: tokens per month",
                        "As exported: kind",
                        "Live: option there",
                        "Live: other there",
                        "Live: difference",
                        "Live breakeven: tokens per month",
                        "Live: difference there",
                        "Live: answer"));
        forPairs(this::changes);
        page.heading("Intervals, as exported");
        page.note("All volumes up to %s tokens per month.".formatted(limit()));
        page.heads(
                List.of("Option", "Other option", "Above, tokens per month", "Up to", "Cheaper"));
        forPairs(this::stretches);
        page.widths(40, 40, 22, 22, 20, 20, 20, 20, 18, 30);
        page.sheet().createFreezePane(1, 2);
    }

    private static String limit() {
        return org.llmtco.report.Digits.whole(BreakevenWords.DEFAULT_LIMIT);
    }

    /** Two options and their exact answer. */
    private interface Pair {
        void write(OptionSheet option, OptionSheet other, Breakeven answer);
    }

    private void forPairs(Pair pair) {
        for (int i = 0; i < options.size(); i++) {
            for (int j = i + 1; j < options.size(); j++) {
                OptionSheet option = options.get(i);
                OptionSheet other = options.get(j);
                pair.write(
                        option,
                        other,
                        BreakevenSolver.solve(
                                option.cost().schedule(),
                                other.cost().schedule(),
                                BreakevenWords.DEFAULT_LIMIT));
            }
        }
    }

    private int names(OptionSheet option, OptionSheet other) {
        int row = page.take();
        page.text(row, 0, option.cost().option().label());
        page.text(row, 1, other.cost().option().label());
        return row;
    }

    private void changes(OptionSheet option, OptionSheet other, Breakeven answer) {
        if (answer.changes().isEmpty()) {
            int row = names(option, other);
            page.text(
                    row,
                    3,
                    switch (answer.answer()) {
                        case ALWAYS -> "always cheaper";
                        case NEVER -> "never cheaper";
                        case EQUAL, INTERVALS -> "both cost the same";
                    },
                    Look.NOTE);
            return;
        }
        for (Breakeven.Change change : answer.changes().stream().limit(MOST_CHANGES).toList()) {
            change(option, other, change);
        }
        more(answer.changes().size() - MOST_CHANGES);
    }

    private void change(OptionSheet option, OptionSheet other, Breakeven.Change change) {
        int row = names(option, other);
        boolean crossing = change.kind() == Breakeven.Change.Kind.CROSSING;
        page.number(row, 2, change.tokensPerMonth(), Look.FIXED, Styles.COUNT);
        page.text(row, 3, crossing ? "crossing" : "jump just above", Look.NOTE);
        String volume = Page.at(row, 2);
        live(row, 4, option.runningMonthAt(volume));
        live(row, 5, other.runningMonthAt(volume));
        live(row, 6, "%s-%s".formatted(Page.at(row, 4), Page.at(row, 5)));
        if (!crossing) {
            page.text(row, 9, "a step, not an equality", Look.NOTE);
            return;
        }
        // exact while no step lies between the exported volume and the live one
        page.formula(
                row,
                7,
                "IF(%s=%s,\"never\",%s-%s/(%s-%s)*1000000)"
                        .formatted(
                                option.usdPerMTokBetweenSteps(),
                                other.usdPerMTokBetweenSteps(),
                                volume,
                                Page.at(row, 6),
                                option.usdPerMTokBetweenSteps(),
                                other.usdPerMTokBetweenSteps()),
                Look.FORMULA,
                Styles.COUNT);
        String found = Page.at(row, 7);
        live(
                row,
                8,
                "IF(ISNUMBER(%s),(%s)-(%s),0)"
                        .formatted(
                                found, option.runningMonthAt(found), other.runningMonthAt(found)));
        page.formula(
                row,
                9,
                "IF(NOT(ISNUMBER(%s)),\"never\",IF(%s<=0,\"no volume\",IF(ABS(%s)<=1E-9*(ABS(%s)+ABS(%s)),\"exact\",\"a step lies between: export again\")))"
                        .formatted(found, found, Page.at(row, 8), Page.at(row, 4), Page.at(row, 5)),
                Look.FORMULA,
                Styles.GENERAL);
    }

    private void live(int row, int column, String formula) {
        page.formula(row, column, formula, Look.FORMULA, Styles.USD);
    }

    private void stretches(OptionSheet option, OptionSheet other, Breakeven answer) {
        for (Breakeven.Stretch stretch :
                answer.stretches().stream().limit(MOST_CHANGES + 1).toList()) {
            int row = names(option, other);
            page.number(row, 2, stretch.fromTokensPerMonth(), Look.FIXED, Styles.COUNT);
            page.number(row, 3, stretch.toTokensPerMonth(), Look.FIXED, Styles.COUNT);
            page.text(
                    row,
                    4,
                    switch (stretch.cheaper()) {
                        case OPTION -> option.cost().option().label();
                        case OTHER -> other.cost().option().label();
                        case NEITHER -> "both cost the same";
                    });
        }
        more(answer.stretches().size() - MOST_CHANGES - 1);
    }

    /** Says that there are more than are listed. */
    private void more(int left) {
        if (left > 0) {
            page.note("… and %s more of this pair, at higher volumes".formatted(left));
        }
    }
}
