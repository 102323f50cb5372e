package org.llmtco.storage.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
     */
    record Row(int line, int width, Map<String, String> cells) {
        /** The cell without blanks around it; empty where there is none. */
        String text(String column) {
            return cells.getOrDefault(column, "").strip();
        }
    }

    static CsvTable parse(String text) {
        Scanner scanner = new Scanner(text.startsWith("\uFEFF") ? text.substring(1) : text);
        List<String> head = scanner.next().stream().map(String::strip).toList();
        List<Row> rows = new ArrayList<>();
        while (scanner.more()) {
            int line = scanner.line;
            List<String> cells = scanner.next();
            if (cells.size() == 1 && cells.getFirst().isBlank()) {
                continue;
            }
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < Math.min(head.size(), cells.size()); i++) {
                row.put(head.get(i), cells.get(i));
            }
            rows.add(new Row(line, cells.size(), row));
        }
        return new CsvTable(head, rows);
    }

    private static final class Scanner {
        private final String text;
        private int at;
        private int line = 1;

        Scanner(String text) {
            this.text = text;
        }

        boolean more() {
            return at < text.length();
        }

        /** The cells up to the end of the row. */
        List<String> next() {
            List<String> cells = new ArrayList<>();
            StringBuilder cell = new StringBuilder();
            boolean quoted = false;
            while (more()) {
                char c = text.charAt(at++);
                boolean ends = c == '\n' || (c == '\r' && !nextIs('\n'));
                if (ends) {
                    line++;
                }
                if (quoted) {
                    quoted = insideQuotes(c, cell);
                } else if (c == '"') {
                    quoted = true;
                } else if (c == ',') {
                    cells.add(cell.toString());
                    cell.setLength(0);
                } else if (ends) {
                    break;
                } else if (c != '\r') {
                    cell.append(c);
                }
            }
            cells.add(cell.toString());
            return cells;
        }

        private boolean nextIs(char c) {
            return more() && text.charAt(at) == c;
        }

        /** Whether the cell is still quoted after a character; two quotes stand for one. */
        private boolean insideQuotes(char c, StringBuilder cell) {
            if (c != '"') {
                cell.append(c);
                return true;
            }
            if (nextIs('"')) {
                cell.append('"');
                at++;
                return true;
            }
            return false;
        }
    }
}
