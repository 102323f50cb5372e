package org.llmtco.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.llmtco.chart.Figure.KeyEntry;
import org.llmtco.chart.Figure.Reference;
import org.llmtco.chart.Figure.Segment;
import org.llmtco.chart.Figure.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

class SpanLayoutTest {
    private static Figure.Spans figure(RandomGenerator random) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(12); i++) {
            double from = random.nextDouble(-1e6, 1e6);
            double to = random.nextDouble(-1e6, 1e6);
            spans.add(
                    new Span(
                            "an input with a name " + i,
                            List.of(OptionalDouble.of(from), OptionalDouble.of(to)),
                            List.of(new Segment(from, to, Segment.NEUTRAL, 1)),
                            OptionalDouble.empty(),
                            "low " + Math.round(from),
                            "high " + Math.round(to),
                            "remark " + Math.round(Math.abs(to - from))));
        }
        return new Figure.Spans(
                "Test",
                Axis.linear("USD", -1e6, 1e6),
                List.of("low", "high"),
                List.of(new KeyEntry("one end", 0, 0.5), new KeyEntry("the other", 0, 1)),
                Optional.of(new Reference(random.nextDouble(-1e6, 1e6), "scenario: 12")),
                spans);
    }

    /** 200 seeded figures with up to 12 rows in three sizes. */
    @Test
    void textsNeverCoverEachOtherNorLeaveTheFigure() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261124);
        for (int sample = 0; sample < 200; sample++) {
            Figure.Spans figure = figure(random);
            double width = List.of(600, 900, 1200).get(sample % 3);
            List<DrawnTexts.Text> texts =
                    DrawnTexts.of(figure, width, 80 + 20 * figure.spans().size()).stream()
                            .filter(text -> !text.text().isEmpty())
                            .toList();
            for (int i = 0; i < texts.size(); i++) {
                assertThat(texts.get(i).left()).as("%s: %s", sample, texts.get(i)).isNotNegative();
                assertThat(texts.get(i).right())
                        .as("%s: %s", sample, texts.get(i))
                        .isLessThanOrEqualTo(width);
                for (int j = i + 1; j < texts.size(); j++) {
                    assertThat(texts.get(i).covers(texts.get(j)))
                            .as("%s: %s and %s", sample, texts.get(i), texts.get(j))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void eachSpanHasARowInTheTableWithItsValues() {
        Figure.Spans figure =
                new Figure.Spans(
                        "Totals",
                        Axis.linear("USD", 0, 10),
                        List.of("P10", "P50", "P90"),
                        List.of(),
                        Optional.empty(),
                        List.of(
                                new Span(
                                        "a",
                                        List.of(
                                                OptionalDouble.of(1),
                                                OptionalDouble.of(2),
                                                OptionalDouble.of(4)),
                                        List.of(new Segment(1, 4, 0, 1)),
                                        OptionalDouble.of(2),
                                        "1",
                                        "4",
                                        "")));
        FigureTable table = FigureTable.of(figure);
        assertThat(table.heads()).containsExactly("P10", "P50", "P90");
        assertThat(table.last()).isEmpty();
        assertThat(table.rows().getFirst().values().get(1)).hasValue(2);
        assertThat(FigureText.of(figure, ShortNumber::format))
                .isEqualTo("Totals. USD: a: P10 1, P50 2, P90 4.");
    }
}
