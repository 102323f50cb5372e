package org.llmtco.report;

import org.llmtco.catalog.FigureKind;
import org.llmtco.catalog.Sourced;
import org.llmtco.cost.CostLine;
import org.llmtco.cost.Input;

import java.util.Locale;
import java.util.stream.Collectors;

/** The values behind a cost line in words. */
public final class LineWords {
    private LineWords() {}

    /** The inputs with their units: {@code 0.5 FTE full-time equivalents, …}. */
    public static String values(CostLine line) {
        return line.inputs().stream().map(LineWords::value).collect(Collectors.joining(", "));
    }

    /** An input with its unit and name. */
    public static String value(Input input) {
        String unit = input.unit().isEmpty() ? "" : " " + input.unit();
        return input.name() + " " + number(input.value()) + unit;
    }

    /** As many decimals as the size of the number asks for. */
    static String number(double value) {
        double size = Math.abs(value);
        if (value == Math.rint(value)) {
            return Digits.whole(value);
        }
        return Digits.fixed(value, size >= 1000 ? 0 : size >= 1 ? 2 : 4);
    }

    /** Where a figure was read, behind its value: {@code (source; published, 2026-03-15)}. */
    static String source(Sourced source) {
        return " (%s; %s)".formatted(source.source(), status(source));
    }

    /** The kind and the day of a figure: {@code published, 2026-03-15}. */
    public static String status(Sourced source) {
        return kind(source.kind()) + ", " + source.asOf();
    }

    /** The kind of a figure as a word. */
    public static String kind(FigureKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
