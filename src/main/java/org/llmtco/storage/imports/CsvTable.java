package org.llmtco.storage.imports;

import org.llmtco.storage.CsvRows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A text of comma-separated values (RFC 4180) with a head.
 *
 * @param columns in the order of the head
 */
record CsvTable(List<String> columns, List<Row> rows) {

    /**
     * One row.
     *
     * @param line of the file on which it begins, from 1
     * @param width cells that it has, whatever the head says
     * @param fault what is wrong with its quotes
     */
    record Row(int line, int width, Optional<String> fault, Map<String, String> cells) {
        /** The cell without blanks around it; empty where there is none. */
        String text(String column) {
            return cells.getOrDefault(column, "").strip();
        }
    }

    static CsvTable parse(String text) {
        CsvRows rows = new CsvRows(new BufferedReader(new StringReader(text)));
        try {
            List<String> head =
                    rows.next() ? rows.texts().stream().map(String::strip).toList() : List.of();
            List<Row> read = new ArrayList<>();
            while (rows.next()) {
                read.add(row(rows, head));
            }
            return new CsvTable(head, read);
        } catch (IOException e) {
            // a text in memory can be read
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(CsvRows rows, List<String> head) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(head.size(), rows.size()); i++) {
            cells.put(head.get(i), rows.text(i));
        }
        return new Row(rows.line(), rows.size(), rows.fault(), cells);
    }
}
