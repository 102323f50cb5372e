package org.llmtco.cli;

import org.llmtco.report.QualityTables;
import org.llmtco.whatif.QualityScore;
import org.llmtco.whatif.QualityView;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Cost per point of a benchmark in the JSON of {@code compare}; the component names are the field
 * names.
 *
 * @param caveat what the view is not
 */
record QualityJson(String benchmark, String caveat, List<Point> points) {
    /**
     * One option; {@code answer} is "scored", "no score", or "unavailable" where it cannot serve
     * the workload.
     *
     * @param formula of the cost per point
     */
    record Point(
            String option,
            String answer,
            OptionalDouble score,
            OptionalDouble usdPerMonthPerPoint,
            Optional<String> formula,
            List<ComparisonJson.Value> inputs) {}

    static QualityJson of(QualityView view) {
        return new QualityJson(
                view.benchmark(),
                QualityTables.CAVEAT,
                view.rows().stream().map(QualityJson::point).toList());
    }

    private static Point point(QualityView.Row row) {
        Optional<QualityView.PerPoint> perPoint = row.perPoint();
        return new Point(
                row.cost().option().id(),
                row.answer(),
                number(row.score().map(QualityScore::score)),
                number(perPoint.map(QualityView.PerPoint::usd)),
                perPoint.map(QualityView.PerPoint::formula),
                perPoint.map(QualityView.PerPoint::inputs).orElse(List.of()).stream()
                        .map(ComparisonJson::value)
                        .toList());
    }

    private static OptionalDouble number(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
