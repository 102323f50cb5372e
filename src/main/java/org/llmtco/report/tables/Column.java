package org.llmtco.report.tables;

import org.llmtco.report.Grid;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** A column over entries of one kind. */
record Column<E>(Head head, Function<E, Cell> cell) {
    static <E> Column<E> text(String title, Function<E, String> text) {
        return new Column<>(Head.text(title), entry -> Cell.text(text.apply(entry)));
    }

    static <E> Column<E> number(
            String title, String unit, int decimals, ToDoubleFunction<E> number) {
        return optional(
                title, unit, decimals, entry -> OptionalDouble.of(number.applyAsDouble(entry)));
    }

    static <E> Column<E> optional(
            String title, String unit, int decimals, Function<E, OptionalDouble> number) {
        return new Column<>(
                new Head(title, unit, true), entry -> Cell.number(number.apply(entry), decimals));
    }

    static <E> Column<E> percent(String title, Function<E, OptionalDouble> ratio) {
        return new Column<>(new Head(title, "", true), entry -> Cell.percent(ratio.apply(entry)));
    }

    static OptionalDouble asDouble(OptionalInt number) {
        return number.isPresent() ? OptionalDouble.of(number.getAsInt()) : OptionalDouble.empty();
    }

    static <E> List<Head> heads(List<Column<E>> columns) {
        return columns.stream().map(Column::head).toList();
    }

    static <E> List<Cell> cells(List<Column<E>> columns, E entry) {
        return columns.stream().map(column -> column.cell().apply(entry)).toList();
    }

    /** The columns as a grid, a row for each entry. */
    static <E> Grid grid(List<Column<E>> columns, Collection<E> entries) {
        return new Grid(
                columns.stream()
                        .map(c -> new Grid.Column(c.head().line(), c.head().number()))
                        .toList(),
                entries.stream()
                        .map(entry -> cells(columns, entry).stream().map(Cell::text).toList())
                        .toList());
    }
}
