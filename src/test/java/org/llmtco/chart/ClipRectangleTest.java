package org.llmtco.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.llmtco.chart.ClipRectangle.Path;

import java.util.List;
import java.util.SplittableRandom;

class ClipRectangleTest {
    private static final ClipRectangle BOX = new ClipRectangle(0, 0, 10, 10);

    @Test
    void aLineInsideIsLeftAsItIs() {
        double[] x = {1, 5, 9};
        double[] y = {1, 9, 1};

        List<Path> pieces = BOX.line(x, y);

        assertThat(pieces).hasSize(1);
        assertThat(pieces.getFirst().x()).isSameAs(x);
    }

    @Test
    void aLineThatLeavesAndComesBackIsTwoPieces() {
        List<Path> pieces = BOX.line(new double[] {2, 2, 8, 8}, new double[] {5, 15, 15, 5});

        assertThat(pieces).hasSize(2);
        assertThat(pieces.getFirst().x()).containsExactly(2, 2);
        assertThat(pieces.getFirst().y()).containsExactly(5, 10);
        assertThat(pieces.getLast().x()).containsExactly(8, 8);
        assertThat(pieces.getLast().y()).containsExactly(10, 5);
    }

    @Test
    void aLineOutsideIsNothing() {
        assertThat(BOX.line(new double[] {-5, 5}, new double[] {20, 11})).isEmpty();
    }

    @Test
    void anAreaKeepsTheAreaThatIsInside() {
        // a square of 10 x 10 whose upper right quarter is inside
        Path area = BOX.area(new double[] {-5, 5, 5, -5}, new double[] {-5, -5, 5, 5});

        assertThat(size(area)).isCloseTo(25, within(1e-12));
    }

    /** Against counting points of a fine grid, for 200 triangles. */
    @Test
    void areasOfTrianglesAgreeWithCountedPoints() {
        SplittableRandom random = new SplittableRandom(7);
        for (int run = 0; run < 200; run++) {
            double[] x = random.doubles(3, -5, 15).toArray();
            double[] y = random.doubles(3, -5, 15).toArray();
            int inside = 0;
            int steps = 100;
            for (int i = 0; i < steps; i++) {
                for (int j = 0; j < steps; j++) {
                    inside += isInside(x, y, (i + 0.5) / 10, (j + 0.5) / 10) ? 1 : 0;
                }
            }
            assertThat(size(BOX.area(x, y))).isCloseTo(inside / 100.0, within(1.0));
        }
    }

    private static boolean isInside(double[] x, double[] y, double px, double py) {
        int sides = 0;
        for (int i = 0; i < 3; i++) {
            int j = (i + 1) % 3;
            sides += (x[j] - x[i]) * (py - y[i]) - (y[j] - y[i]) * (px - x[i]) > 0 ? 1 : 0;
        }
        return sides % 3 == 0;
    }

    /** By the shoelace formula. */
    private static double size(Path area) {
        double twice = 0;
        for (int i = 0; i < area.x().length; i++) {
            int next = (i + 1) % area.x().length;
            twice += area.x()[i] * area.y()[next] - area.x()[next] * area.y()[i];
        }
        return Math.abs(twice) / 2;
    }
}
