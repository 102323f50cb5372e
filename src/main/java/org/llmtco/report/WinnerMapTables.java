package org.llmtco.report;

import org.llmtco.chart.Axis;
import org.llmtco.chart.Figure;
import org.llmtco.chart.Figure.KeyEntry;
import org.llmtco.model.Scenario;
import org.llmtco.report.Grid.Column;
import org.llmtco.whatif.Driver;
import org.llmtco.whatif.SweepRange;
import org.llmtco.whatif.WinnerMap;
import org.llmtco.whatif.WinnerMap.Cell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The cheapest option over two drivers as a sentence, a table and a figure. */
public final class WinnerMapTables {
    private static final char FIRST_LETTER = 'A';
    private static final String NONE = "no option can serve";
    private static final double STRENGTH = 0.85;

    private WinnerMapTables() {}

    /** Which option is the cheapest in which share of the map, the largest share first. */
    public static String sentence(WinnerMap map) {
        String shares =
                IntStream.range(0, map.options().size())
                        .boxed()
                        .filter(o -> map.share(o) > 0)
                        .sorted(Comparator.comparingDouble((Integer o) -> -map.share(o)))
                        .map(
                                o ->
                                        map.options().get(o).label()
                                                + " in "
                                                + Digits.percent(map.share(o)))
                        .collect(Collectors.joining(", "));
        return "Cheapest over %s and %s: %s."
                .formatted(
                        range(map.x(), map.xRange()),
                        range(map.y(), map.yRange()),
                        shares.isEmpty() ? NONE : shares + " of the map");
    }

    private static String range(Driver driver, SweepRange range) {
        return "%s from %s to %s"
                .formatted(
                        driver.label(),
                        SweepWords.number(range.from(), driver),
                        SweepWords.value(range.to(), driver));
    }

    /** For people: a letter for each cell, the largest y above, and what the letters mean. */
    public static String text(WinnerMap map) {
        StringBuilder text = new StringBuilder(sentence(map)).append("\n\n");
        for (int o = 0; o < map.options().size(); o++) {
            text.append("%s = %s\n".formatted(letter(o), map.options().get(o).label()));
        }
        text.append(". = ").append(NONE).append("\n\n");
        List<String> labels =
                map.rows().stream().map(row -> SweepWords.number(row.y(), map.y())).toList();
        int width = labels.stream().mapToInt(String::length).max().orElse(0);
        text.append("%s, upwards\n".formatted(SweepWords.title(map.y())));
        for (int r = map.rows().size() - 1; r >= 0; r--) {
            text.append(" ".repeat(width - labels.get(r).length())).append(labels.get(r));
            text.append("  ");
            for (Cell cell : map.rows().get(r).cells()) {
                text.append(cell.cheapest().isPresent() ? letter(cell.cheapest().getAsInt()) : '.');
            }
            text.append('\n');
        }
        return text.append(
                        "%s  %s from %s to %s\n"
                                .formatted(
                                        " ".repeat(width),
                                        SweepWords.title(map.x()),
                                        SweepWords.number(map.xRange().from(), map.x()),
                                        SweepWords.number(map.xRange().to(), map.x())))
                .toString();
    }

    private static char letter(int option) {
        return (char) (FIRST_LETTER + option);
    }

    /** One row for each cell, for programs; the cost of an option that cannot serve is empty. */
    public static Grid grid(WinnerMap map) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.number(map.x().key()));
        columns.add(Column.number(map.y().key()));
        columns.add(Column.text("cheapest"));
        map.options().forEach(option -> columns.add(Column.number(option.id())));
        List<List<String>> rows =
                map.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .map(cell -> cells(cell, map))
                        .toList();
        return new Grid(columns, rows);
    }

    private static List<String> cells(Cell cell, WinnerMap map) {
        List<String> cells = new ArrayList<>();
        cells.add(Double.toString(cell.x()));
        cells.add(Double.toString(cell.y()));
        cells.add(
                cell.cheapest().isPresent()
                        ? map.options().get(cell.cheapest().getAsInt()).id()
                        : "none");
        cell.usd()
                .forEach(
                        usd ->
                                cells.add(
                                        usd.isPresent() ? Double.toString(usd.getAsDouble()) : ""));
        return cells;
    }

    /** The map in the colours of the options, with the scenario's own place. */
    public static Figure.Cells figure(WinnerMap map, Scenario scenario) {
        List<KeyEntry> key =
                map.options().stream()
                        .map(
                                option ->
                                        new KeyEntry(
                                                option.label(),
                                                UncertaintyFigures.place(scenario, option.id()),
                                                STRENGTH))
                        .toList();
        return new Figure.Cells(
                sentence(map),
                axis(map.x(), map.xRange()),
                axis(map.y(), map.yRange()),
                key,
                map.rows().stream()
                        .map(
                                row ->
                                        row.cells().stream()
                                                .map(
                                                        cell ->
                                                                new Figure.Cell(
                                                                        cell.x(),
                                                                        cell.y(),
                                                                        cell.cheapest(),
                                                                        cell.usd()))
                                                .toList())
                        .toList(),
                map.x().read(scenario),
                map.y().read(scenario));
    }

    private static Axis axis(Driver driver, SweepRange range) {
        String title = SweepWords.title(driver);
        Axis axis =
                range.logarithmic()
                        ? Axis.log(title, range.from(), range.to())
                        : Axis.linear(title, range.from(), range.to());
        return driver.isShare() ? axis.inPercent() : axis;
    }
}
