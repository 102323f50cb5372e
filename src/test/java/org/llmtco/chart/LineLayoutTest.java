package org.llmtco.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.llmtco.chart.Figure.Interval;
import org.llmtco.chart.Figure.Marker;
import org.llmtco.chart.Figure.Point;
import org.llmtco.chart.Figure.Series;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

class LineLayoutTest {
    private static Figure.Lines figure(List<Interval> strip, List<Marker> markers) {
        return new Figure.Lines(
                "Test",
                Axis.linear("Volume", 0, 100),
                Axis.linear("USD", 0, 100),
                List.of(new Series("a line", 0, List.of(new Point(0, 0), new Point(100, 100)))),
                List.of(),
                strip,
                markers,
                OptionalDouble.empty());
    }

    @Test
    void aWinnerIsNamedInItsStretchWhereTheNameFits() {
        Figure figure =
                figure(
                        List.of(
                                new Interval(0, 60, 0, "the first option"),
                                new Interval(60, 61, 1, "an option in between"),
                                new Interval(61, 100, 2, "the last option")),
                        List.of());
        List<String> texts =
                DrawnTexts.of(figure, 600, 300).stream().map(DrawnTexts.Text::text).toList();

        assertThat(texts).contains("the first option", "the last option");
        assertThat(texts).doesNotContain("an option in between");
    }

    /** 200 seeded figures with up to 30 changes at random places. */
    @Test
    void namesAndCrossingsNeverCoverEachOther() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261124);
        for (int sample = 0; sample < 200; sample++) {
            List<Interval> strip = new ArrayList<>();
            List<Marker> markers = new ArrayList<>();
            double[] ends = random.doubles(random.nextInt(31), 1, 99).sorted().toArray();
            double from = 0;
            for (int i = 0; i <= ends.length; i++) {
                double to = i == ends.length ? 100 : ends[i];
                strip.add(new Interval(from, to, i % 8, "winner number " + i));
                if (i < ends.length) {
                    markers.add(new Marker(to, random.nextDouble(100), "crossing " + i));
                }
                from = to;
            }
            List<DrawnTexts.Text> labels =
                    DrawnTexts.of(figure(strip, markers), 700, 300).stream()
                            .filter(
                                    text ->
                                            text.text().startsWith("winner")
                                                    || text.text().startsWith("crossing"))
                            .toList();
            for (int i = 0; i < labels.size(); i++) {
                for (int j = i + 1; j < labels.size(); j++) {
                    assertThat(labels.get(i).covers(labels.get(j)))
                            .as("%s: %s and %s", sample, labels.get(i), labels.get(j))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void anInterruptedLineHasNoValueInTheGap() {
        Series series =
                new Series(
                        "a",
                        0,
                        List.of(
                                new Point(0, 1),
                                new Point(1, 2),
                                new Point(2, Double.NaN),
                                new Point(3, 4),
                                new Point(4, 5)));

        assertThat(series.at(0.5)).hasValue(1.5);
        assertThat(series.at(1)).hasValue(2);
        assertThat(series.at(1.5)).isEmpty();
        assertThat(series.at(2.5)).isEmpty();
        assertThat(series.at(3.5)).hasValue(4.5);
    }
}
