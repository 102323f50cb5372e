package org.llmtco.report.workbook;

import org.llmtco.cost.Comparison;
import org.llmtco.cost.OptionCost;
import org.llmtco.report.workbook.OptionSheet.Figure;
import org.llmtco.report.workbook.Styles.Look;
import org.llmtco.whatif.Judgement;
import org.llmtco.whatif.Recommendation;

import java.util.List;
import java.util.stream.Collectors;

/** The first sheet: every option's totals side by side, and which one costs least. */
final class SummarySheet {
    private static final int NPV = 1;
    private static final List<Figure> FIGURES =
            List.of(
                    Figure.NET_PRESENT_VALUE,
                    Figure.TOTAL,
                    Figure.ANNUAL,
                    Figure.USD_PER_MTOK,
                    Figure.BOOKED,
                    Figure.RUNNING_MONTH,
                    Figure.RUNNING_USD_PER_MTOK,
                    Figure.SAVED_TODAY,
                    Figure.SIMPLE_PAYBACK,
                    Figure.DISCOUNTED_PAYBACK,
                    Figure.INTERNAL_RATE);
    private static final int RANK = FIGURES.size() + 1;

    private SummarySheet() {}

    /**
     * Writes the sheet.
     *
     * @param changed formula that counts the inputs that were changed
     * @param checks formula that counts the checks that fail
     */
    static void write(
            Page page,
            Comparison comparison,
            Recommendation recommendation,
            List<OptionSheet> options,
            Timeline timeline,
            String changed,
            String checks) {
        page.title(SafeText.line(comparison.scenario().title(), 200));
        comparison
                .scenario()
                .description()
                .ifPresent(text -> page.note(SafeText.line(text, 2_000)));
        page.note(
                "USD; prices of %s; %s months. Costs are positive. Every number here is a formula:"
                                .formatted(comparison.scenario().pricedOn(), timeline.months())
                        + " change the blue cells on Inputs and Token prices.");
        page.skip(1);
        state(page, "Tokens per month before growth", timeline.tokensPerMonth(), Styles.COUNT);
        int answer = page.take();
        recommended(page, recommendation);
        state(page, "Inputs changed since the export", changed, "0");
        state(page, "Checks that fail", checks, "0");
        page.heading("Options");
        page.heads(
                List.of(
                        "Option",
                        "Net present value",
                        "Cash paid in all",
                        "Cash per year",
                        "USD per MTok",
                        "Cost booked in all",
                        "Running month",
                        "USD per MTok, running month",
                        "Saved in today's money",
                        "Payback, month",
                        "Discounted payback, month",
                        "Internal rate of return",
                        "Rank"));
        int first = page.next();
        int last = first + options.size() - 1;
        options.forEach(option -> row(page, option, first, last));
        page.text(answer, 0, "Lowest net present value");
        if (!options.isEmpty()) {
            page.formula(
                    answer,
                    1,
                    "INDEX(%s,MATCH(MIN(%s),%s,0))"
                            .formatted(
                                    Page.at(first, 0, last, 0),
                                    Page.at(first, NPV, last, NPV),
                                    Page.at(first, NPV, last, NPV)),
                    Look.HEADING,
                    Styles.GENERAL);
        }
        ruledOut(page, recommendation);
        unavailable(page, comparison);
        page.widths(46, 18, 18, 18, 14, 19, 18, 18, 18, 12, 20, 24, 7);
    }

    private static void state(Page page, String label, String formula, String format) {
        int row = page.take();
        page.text(row, 0, label);
        page.formula(row, 1, formula, Look.FORMULA, format);
    }

    private static void row(Page page, OptionSheet option, int first, int last) {
        int row = page.take();
        page.text(row, 0, option.cost().option().label());
        for (int i = 0; i < FIGURES.size(); i++) {
            Figure figure = FIGURES.get(i);
            if (option.has(figure)) {
                page.formula(row, i + 1, option.cell(figure), look(figure), format(figure));
            } else {
                page.text(row, i + 1, "baseline", Look.ANSWER);
            }
        }
        page.formula(
                row,
                RANK,
                "RANK(%s,%s,1)".formatted(Page.at(row, NPV), Page.at(first, NPV, last, NPV)),
                Look.FORMULA,
                "0");
    }

    private static Look look(Figure figure) {
        return switch (figure) {
            case SIMPLE_PAYBACK, DISCOUNTED_PAYBACK, INTERNAL_RATE -> Look.ANSWER;
            default -> Look.FORMULA;
        };
    }

    private static String format(Figure figure) {
        return switch (figure) {
            case USD_PER_MTOK, RUNNING_USD_PER_MTOK -> "#,##0.0000";
            case SIMPLE_PAYBACK, DISCOUNTED_PAYBACK -> "0";
            case INTERNAL_RATE -> "0.0%";
            default -> Styles.USD;
        };
    }

    /** Formulas know no constraints: what they decide is stated as it was at the export. */
    private static void recommended(Page page, Recommendation recommendation) {
        int row = page.take();
        page.text(row, 0, "Recommended, as exported");
        page.text(
                row,
                1,
                recommendation
                        .chosen()
                        .map(cost -> cost.option().label())
                        .orElse("no option satisfies every constraint"),
                Look.FIXED);
    }

    private static void ruledOut(Page page, Recommendation recommendation) {
        List<Judgement> failing =
                recommendation.judgements().stream()
                        .filter(judgement -> !judgement.failures().isEmpty())
                        .toList();
        if (failing.isEmpty()) {
            return;
        }
        page.heading("Options that a constraint rules out, as exported");
        for (Judgement judgement : failing) {
            int row = page.take();
            page.text(row, 0, judgement.cost().option().label());
            page.text(
                    row,
                    1,
                    judgement.failures().stream()
                            .map(failure -> "It " + failure.reason() + ".")
                            .collect(Collectors.joining(" ")),
                    Look.FIXED);
        }
    }

    private static void unavailable(Page page, Comparison comparison) {
        List<OptionCost.Unavailable> none =
                comparison.costs().stream()
                        .filter(OptionCost.Unavailable.class::isInstance)
                        .map(OptionCost.Unavailable.class::cast)
                        .toList();
        if (none.isEmpty()) {
            return;
        }
        page.heading("Options that cannot serve the workload");
        for (OptionCost.Unavailable cost : none) {
            int row = page.take();
            page.text(row, 0, cost.option().label());
            page.text(row, 1, cost.reason());
        }
    }
}
