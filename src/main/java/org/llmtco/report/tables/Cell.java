package org.llmtco.report.tables;

import org.llmtco.report.Digits;

import java.util.Comparator;
import java.util.OptionalDouble;

/**
 * What a column says of a row.
 *
 * @param text as people read it; empty where the table says nothing
 * @param number unrounded, where the cell is one
 */
public record Cell(String text, OptionalDouble number) {
    private static final Comparator<Cell> BY_VALUE =
            Comparator.<Cell>comparingDouble(cell -> cell.number.orElse(Double.POSITIVE_INFINITY))
                    .thenComparing(Cell::text, String.CASE_INSENSITIVE_ORDER);

    public static Cell text(String text) {
        return new Cell(text, OptionalDouble.empty());
    }

    /** A number with a fixed number of decimals; one of no number is blank. */
    public static Cell number(OptionalDouble number, int decimals) {
        return new Cell(
                number.isPresent() ? Digits.fixed(number.getAsDouble(), decimals) : "", number);
    }

    /** A ratio that is read as a percentage. */
    public static Cell percent(OptionalDouble ratio) {
        return new Cell(ratio.isPresent() ? Digits.percent(ratio.getAsDouble()) : "", ratio);
    }

    /** For other programs: a number unrounded and without thousands, a text on one line. */
    public String plain() {
        return number.isPresent()
                ? Digits.exact(number.getAsDouble()).replace(",", "")
                : text.replaceAll("\\s+", " ");
    }

    /** The order of a column; what is blank comes last in either direction. */
    public static Comparator<Cell> order(boolean ascending) {
        return Comparator.<Cell, Boolean>comparing(cell -> cell.text.isEmpty())
                .thenComparing(ascending ? BY_VALUE : BY_VALUE.reversed());
    }
}
