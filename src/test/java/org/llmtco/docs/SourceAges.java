package org.llmtco.docs;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.FigureKind;
import org.llmtco.catalog.Sourced;
import org.llmtco.report.Digits;
import org.llmtco.report.tables.CatalogTable;
import org.llmtco.report.tables.CatalogTables;
import org.llmtco.report.tables.TableContent;
import org.llmtco.report.tables.TableRow;
import org.llmtco.storage.CatalogReader;
import org.llmtco.storage.ShippedTables;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From when the figures of each table are, and of what kind. */
final class SourceAges {
    /** Which prices count on a day does not change how old they are. */
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static final String HEAD =
            """
            | table | rows | oldest | newest | kinds | stale after |
            |---|---:|---|---|---|---:|
            """;

    private SourceAges() {}

    static String table() {
        Catalog catalog = CatalogReader.read(List.of(ShippedTables.root())).catalog();
        return Stream.of(CatalogTable.values())
                .map(table -> CatalogTables.content(table, catalog, DAY))
                .map(SourceAges::row)
                .collect(Collectors.joining("", HEAD, ""));
    }

    private static String row(TableContent content) {
        List<LocalDate> days =
                content.rows().stream().map(row -> row.figure().asOf()).sorted().toList();
        return "| %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        content.table().title(),
                        Digits.whole(content.rows().size()),
                        days.getFirst(),
                        days.getLast(),
                        kinds(content),
                        content.table().staleAfterDays().isPresent()
                                ? content.table().staleAfterDays().getAsInt() + " days"
                                : "never");
    }

    private static String kinds(TableContent content) {
        Map<FigureKind, Long> kinds =
                content.rows().stream()
                        .map(TableRow::figure)
                        .collect(
                                Collectors.groupingBy(
                                        Sourced::kind, TreeMap::new, Collectors.counting()));
        return kinds.entrySet().stream()
                .map(kind -> kind.getValue() + " " + kind.getKey().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
