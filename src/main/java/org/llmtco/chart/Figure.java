package org.llmtco.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** A picture of numbers, described without saying how large it is or where it is drawn. */
public sealed interface Figure {
    /** What the figure shows, for readers who cannot see it. */
    String description();

    /**
     * Lines over a common x-axis.
     *
     * @param bands drawn below the lines
     * @param strip intervals of x with the series that wins there, drawn along the x-axis
     * @param markers points of interest with labels
     * @param position an x that is pointed out, and that a user may drag
     */
    record Lines(
            String description,
            Axis x,
            Axis y,
            List<Series> series,
            List<Band> bands,
            List<Interval> strip,
            List<Marker> markers,
            OptionalDouble position)
            implements Figure {
        public Lines {
            series = List.copyOf(series);
            bands = List.copyOf(bands);
            strip = List.copyOf(strip);
            markers = List.copyOf(markers);
        }

        /** The same lines on a part of the axes. */
        public Lines on(Axis newX, Axis newY) {
            return new Lines(description, newX, newY, series, bands, strip, markers, position);
        }

        /** The same lines with another x pointed out. */
        public Lines at(OptionalDouble newPosition) {
            return new Lines(description, x, y, series, bands, strip, markers, newPosition);
        }

        /** The same lines over other bands. */
        public Lines over(List<Band> newBands) {
            return new Lines(description, x, y, series, newBands, strip, markers, position);
        }

        /** The same lines with other words about them. */
        public Lines described(String newDescription) {
            return new Lines(newDescription, x, y, series, bands, strip, markers, position);
        }

        /** The same figure without the lines of some colours. */
        public Lines without(Set<Integer> colors) {
            return new Lines(
                    description,
                    x,
                    y,
                    series.stream().map(s -> s.shown(!colors.contains(s.color()))).toList(),
                    bands.stream().filter(band -> !colors.contains(band.color())).toList(),
                    strip,
                    markers,
                    position);
        }
    }

    record Point(double x, double y) {}

    /**
     * A line through points with x ascending; a point whose y is NaN interrupts it.
     *
     * @param color place in the palette
     * @param shown whether the line is drawn; its label always is
     */
    record Series(String label, int color, List<Point> points, boolean shown) {
        public Series {
            points = List.copyOf(points);
        }

        public Series(String label, int color, List<Point> points) {
            this(label, color, points, true);
        }

        public Series shown(boolean nowShown) {
            return new Series(label, color, points, nowShown);
        }

        /** The value at x on the line between the points around it; empty where there is none. */
        public OptionalDouble at(double x) {
            for (int i = 1; i < points.size(); i++) {
                Point before = points.get(i - 1);
                Point after = points.get(i);
                if (x >= before.x() && x <= after.x()) {
                    double run = after.x() - before.x();
                    double share = run == 0 ? 0 : (x - before.x()) / run;
                    // an end of the line is a value even where its other side is interrupted
                    double y =
                            share == 0
                                    ? before.y()
                                    : share == 1
                                            ? after.y()
                                            : before.y() + share * (after.y() - before.y());
                    return Double.isNaN(y) ? OptionalDouble.empty() : OptionalDouble.of(y);
                }
            }
            return OptionalDouble.empty();
        }
    }

    /** The area between two lines. */
    record Band(int color, List<Range> ranges) {
        public Band {
            ranges = List.copyOf(ranges);
        }
    }

    /** The extent of a band at x. */
    record Range(double x, double low, double high) {}

    /** An interval of x that belongs to a series. */
    record Interval(double from, double to, int color, String label) {}

    record Marker(double x, double y, String label) {}

    /**
     * Stacked bars, one below the other.
     *
     * @param parts names of the parts of a bar, in the order of its values
     */
    record Bars(String description, Axis x, List<String> parts, List<Bar> bars) implements Figure {
        public Bars {
            parts = List.copyOf(parts);
            bars = List.copyOf(bars);
        }
    }

    /**
     * One bar.
     *
     * @param values of its parts
     * @param text at its end
     * @param range within which the total may lie
     */
    record Bar(String label, int color, List<Double> values, String text, Optional<Whisker> range) {
        public Bar {
            values = List.copyOf(values);
        }

        public Bar(String label, int color, List<Double> values, String text) {
            this(label, color, values, text, Optional.empty());
        }

        /** The same bar with a range. */
        public Bar within(Whisker newRange) {
            return new Bar(label, color, values, text, Optional.of(newRange));
        }

        public double total() {
            return values.stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    /** A range around the end of a bar. */
    record Whisker(double low, double high) {}

    /**
     * Stretches of values, one below the other.
     *
     * @param heads of the values that each span has in a table
     * @param key what the looks of the segments mean; empty where they need no words
     * @param reference a value that all spans are held against
     */
    record Spans(
            String description,
            Axis x,
            List<String> heads,
            List<KeyEntry> key,
            Optional<Reference> reference,
            List<Span> spans)
            implements Figure {
        public Spans {
            heads = List.copyOf(heads);
            key = List.copyOf(key);
            spans = List.copyOf(spans);
        }
    }

    /** What a segment's looks mean. */
    record KeyEntry(String text, int color, double strength) {}

    /** A value with a few words about it. */
    record Reference(double x, String label) {}

    /**
     * One row.
     *
     * @param values one for each head; empty where there is none
     * @param middle a value that is marked
     * @param lowText at the left end
     * @param highText at the right end
     * @param remark at the right margin; empty for none
     */
    record Span(
            String label,
            List<OptionalDouble> values,
            List<Segment> segments,
            OptionalDouble middle,
            String lowText,
            String highText,
            String remark) {
        public Span {
            values = List.copyOf(values);
            segments = List.copyOf(segments);
        }
    }

    /**
     * A part of a row.
     *
     * @param color place in the palette, or {@link #NEUTRAL}
     * @param strength of the colour, 0..1
     */
    record Segment(double from, double to, int color, double strength) {
        /** The colour of what belongs to no series. */
        public static final int NEUTRAL = -1;
    }

    /**
     * A map of cells over two axes.
     *
     * @param key what has the least value in a cell, by place; its heads in a table
     * @param rows from the least y on, each from the least x on
     * @param positionX x that is pointed out
     * @param positionY y that is pointed out
     */
    record Cells(
            String description,
            Axis x,
            Axis y,
            List<KeyEntry> key,
            List<List<Cell>> rows,
            OptionalDouble positionX,
            OptionalDouble positionY)
            implements Figure {
        public Cells {
            key = List.copyOf(key);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * One cell.
     *
     * @param least place in the key; empty if there is no value at all
     * @param values one for each entry of the key; empty where there is none
     */
    record Cell(double x, double y, OptionalInt least, List<OptionalDouble> values) {
        public Cell {
            values = List.copyOf(values);
        }
    }
}
