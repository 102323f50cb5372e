package org.llmtco.ui.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.llmtco.chart.Axis;
import org.llmtco.chart.Figure;
import org.llmtco.chart.Figure.Point;
import org.llmtco.chart.Figure.Series;

import java.util.List;
import java.util.OptionalDouble;

class ArrangementTest {
    private static final Axis DECADES = Axis.log("Volume, tokens", 1, 1e4);
    private static final Figure.Lines LINES = lines(DECADES, "USD");

    private final Arrangement arrangement = new Arrangement();

    private static Figure.Lines lines(Axis x, String y) {
        return new Figure.Lines(
                "Test",
                x,
                Axis.linear(y, 0, 100),
                List.of(new Series("a", 0, List.of(new Point(1, 1), new Point(1e4, 2)))),
                List.of(),
                List.of(),
                List.of(),
                OptionalDouble.empty());
    }

    /** Half of four decades around 100: from 10 to 1,000. */
    @Test
    void zoomingKeepsThePointAndShowsLessOnBothAxes() {
        arrangement.zoom(LINES, 100, 50, 0.5);
        Figure.Lines shown = arrangement.of(LINES);

        assertThat(shown.x().min()).isCloseTo(10, within(1e-9));
        assertThat(shown.x().max()).isCloseTo(1_000, within(1e-6));
        assertThat(shown.y().min()).isCloseTo(25, within(1e-9));
        assertThat(shown.y().max()).isCloseTo(75, within(1e-9));
    }

    /** A quarter of four decades is one. */
    @Test
    void movingShiftsByAShareOfWhatIsShown() {
        arrangement.pan(LINES, 0.25, 0);

        assertThat(arrangement.of(LINES).x().min()).isCloseTo(10, within(1e-9));
        assertThat(arrangement.of(LINES).x().max()).isCloseTo(1e5, within(1e-6));
    }

    @Test
    void theViewNeverLosesTheFigure() {
        for (int i = 0; i < 1_000; i++) {
            arrangement.zoom(LINES, 100, 50, 0.5);
        }
        assertThat(arrangement.of(LINES).x().max()).isGreaterThan(arrangement.of(LINES).x().min());
        arrangement.reset();
        for (int i = 0; i < 1_000; i++) {
            arrangement.zoom(LINES, 100, 50, 2);
            arrangement.pan(LINES, 1, 1);
        }
        assertThat(arrangement.of(LINES).x().min()).isGreaterThan(0);
        assertThat(arrangement.of(LINES).x().max()).isFinite();
    }

    @Test
    void otherAxesAreShownWhole() {
        arrangement.zoom(LINES, 100, 50, 0.5);
        Figure.Lines other = lines(Axis.linear("Month", 0, 36), "USD paid so far");

        assertThat(arrangement.of(other).x()).isEqualTo(other.x());
        assertThat(arrangement.of(LINES).x()).isEqualTo(DECADES);
    }

    @Test
    void aLineIsHiddenAndShownAgain() {
        arrangement.toggle(0);
        assertThat(arrangement.of(LINES).series().getFirst().shown()).isFalse();
        arrangement.toggle(0);
        assertThat(arrangement.of(LINES).series().getFirst().shown()).isTrue();
    }
}
