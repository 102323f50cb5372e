package org.llmtco.chart;

/**
 * A colour.
 *
 * @param hex such as {@code #0072b2}
 * @param opacity 0..1
 */
public record Paint(String hex, double opacity) {
    public static Paint of(String hex) {
        return new Paint(hex, 1);
    }

    public Paint faded(double newOpacity) {
        return new Paint(hex, newOpacity);
    }
}
