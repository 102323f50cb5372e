package org.llmtco.report;

import org.llmtco.cost.Input;
import org.llmtco.cost.OptionCost;
import org.llmtco.report.Grid.Column;
import org.llmtco.whatif.QualityScore;
import org.llmtco.whatif.QualityView;

import java.util.List;
import java.util.stream.Collectors;

/** What a point of a benchmark costs with each option, as tables. */
public final class QualityTables {
    /** What must stand wherever cost per point is shown. */
    public static final String CAVEAT =
            "A view, not the ranking: it takes no part in the recommendation. A benchmark is not"
                    + " your task, and points are not proportional to value.";

    /** In place of a number where nobody states a score. */
    public static final String NO_SCORE = "no score";

    private QualityTables() {}

    /** The view under its heading and above its caveat, for people. */
    public static String text(QualityView view) {
        return "Quality view: USD per month and point of %s\n\n%s%s\n"
                .formatted(view.benchmark(), forPeople(view).toText(), CAVEAT);
    }

    private static Grid forPeople(QualityView view) {
        return new Grid(
                List.of(
                        Column.text("option"),
                        Column.number("score"),
                        Column.number("USD/month"),
                        Column.number("USD/month per point"),
                        Column.text("score from")),
                view.rows().stream()
                        .map(
                                row ->
                                        List.of(
                                                row.cost().option().label(),
                                                row.score()
                                                        .map(QualityTables::score)
                                                        .orElse(NO_SCORE),
                                                row.cost() instanceof OptionCost.Priced priced
                                                        ? Digits.usd(priced.usdPerMonth())
                                                        : "",
                                                row.perPoint()
                                                        .map(point -> Digits.price(point.usd()))
                                                        .orElse(""),
                                                from(row)))
                        .toList());
    }

    /** A score as it is shown. */
    public static String score(QualityScore score) {
        return Digits.fixed(score.score(), 1);
    }

    private static String from(QualityView.Row row) {
        if (row.cost() instanceof OptionCost.Unavailable unavailable) {
            return unavailable.reason();
        }
        return row.score()
                .map(
                        score ->
                                score.formula()
                                        + ": "
                                        + score.inputs().stream()
                                                .map(QualityTables::value)
                                                .collect(Collectors.joining("; ")))
                .orElse("");
    }

    private static String value(Input input) {
        return LineWords.value(input) + input.source().map(LineWords::source).orElse("");
    }

    /** One row for each option, for programs. */
    public static Grid options(QualityView view) {
        return new Grid(
                List.of(
                        Column.text("option"),
                        Column.text("benchmark"),
                        Column.number("score"),
                        Column.number("usdPerMonth"),
                        Column.number("usdPerMonthPerPoint"),
                        Column.text("formula"),
                        Column.text("inputs")),
                view.rows().stream().map(row -> option(view.benchmark(), row)).toList());
    }

    private static List<String> option(String benchmark, QualityView.Row row) {
        return List.of(
                row.cost().option().id(),
                benchmark,
                row.score().map(score -> Double.toString(score.score())).orElse(NO_SCORE),
                row.cost() instanceof OptionCost.Priced priced
                        ? Double.toString(priced.usdPerMonth())
                        : "",
                row.perPoint().map(point -> Double.toString(point.usd())).orElse(""),
                row.perPoint().map(QualityView.PerPoint::formula).orElse(""),
                row.score()
                        .map(
                                score ->
                                        score.inputs().stream()
                                                .map(QualityTables::value)
                                                .collect(Collectors.joining("; ")))
                        .orElse(""));
    }
}
