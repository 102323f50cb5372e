package org.llmtco.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.llmtco.chart.Figure.Bar;
import org.llmtco.chart.Figure.Interval;
import org.llmtco.chart.Figure.Marker;
import org.llmtco.chart.Figure.Point;
import org.llmtco.chart.Figure.Series;

import java.util.List;
import java.util.OptionalDouble;

class FigureTableTest {
    private static final Figure.Lines LINES =
            new Figure.Lines(
                    "Two costs",
                    Axis.linear("Share, ratio", 0, 1).inPercent(),
                    Axis.linear("USD per month", 0, 100),
                    List.of(
                            new Series("rising", 0, List.of(new Point(0, 0), new Point(1, 100))),
                            new Series("flat", 1, List.of(new Point(0, 25), new Point(1, 25)))),
                    List.of(),
                    List.of(new Interval(0, 0.25, 0, "rising"), new Interval(0.25, 1, 1, "flat")),
                    List.of(new Marker(0.25, 25, "crossing")),
                    OptionalDouble.of(0.42));

    @Test
    void linesHaveARowForEachTickCrossingAndThePosition() {
        FigureTable table = FigureTable.of(LINES);

        assertThat(table.heads()).containsExactly("rising", "flat");
        assertThat(table.rows())
                .extracting(FigureTable.Row::label)
                .contains("0 %", "25 % (crossing)", "42 % (you)", "100 %");
        FigureTable.Row you =
                table.rows().stream()
                        .filter(r -> r.label().endsWith("(you)"))
                        .findFirst()
                        .orElseThrow();
        assertThat(you.values()).containsExactly(OptionalDouble.of(42), OptionalDouble.of(25));
        assertThat(you.remark()).isEqualTo("flat");
    }

    @Test
    void barsHaveARowForEachBarAndAColumnForEachPart() {
        FigureTable table =
                FigureTable.of(
                        new Figure.Bars(
                                "Costs",
                                Axis.linear("USD", 0, 10),
                                List.of("rent", "staff"),
                                List.of(
                                        new Bar("a", 0, List.of(3.0, 4.0), "7"),
                                        new Bar("b", 1, List.of(5.0), "5"))));

        assertThat(table.heads()).containsExactly("rent", "staff");
        assertThat(table.rows().getFirst().values())
                .containsExactly(OptionalDouble.of(3), OptionalDouble.of(4));
        assertThat(table.rows().getFirst().remark()).isEqualTo("7");
        assertThat(table.rows().get(1).values())
                .containsExactly(OptionalDouble.of(5), OptionalDouble.empty());
    }

    @Test
    void theTextSaysWhatIsShownTheAxesAndTheValuesAtThePosition() {
        assertThat(FigureText.of(LINES, y -> ShortNumber.format(y) + " USD"))
                .isEqualTo(
                        "Two costs. From left to right: Share, ratio from 0 % to 100 %. Upwards:"
                            + " USD per month from 0 to 100. At 42 %, where you are: rising 42 USD;"
                            + " flat 25 USD. Lowest: rising up to 25 %; flat up to 100 %.");
    }
}
