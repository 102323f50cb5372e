package org.llmtco.report.workbook;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The cells of a sheet, and their part of its file. POI keeps each cell as XML, which takes several
 * times as long as everything else in a workbook; it never sees these.
 */
final class Cells {
    private final String name;
    private final List<List<@Nullable Entry>> rows = new ArrayList<>();
    private final TreeMap<Integer, Integer> heights = new TreeMap<>();

    /** A cell. */
    static final class Entry {
        final int row;
        final int column;
        int style;

        /** Its place in the table of texts; -1 for none. */
        int text = -1;

        /** A number or a text; for a formula its result, once it is known. */
        @Nullable Object value;

        @Nullable String formula;

        /** Whether it stands at the right, as numbers do. */
        boolean number;

        Entry(int row, int column) {
            this.row = row;
            this.column = column;
        }
    }

    Cells(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** The cell in a place, which is made if there is none. */
    Entry at(int row, int column) {
        while (rows.size() <= row) {
            rows.add(new ArrayList<>());
        }
        List<@Nullable Entry> there = rows.get(row);
        while (there.size() <= column) {
            there.add(null);
        }
        Entry entry = there.get(column);
        if (entry == null) {
            entry = new Entry(row, column);
            there.set(column, entry);
        }
        return entry;
    }

    /** The cell in a place, if there is one. */
    @Nullable Entry find(int row, int column) {
        if (row >= rows.size() || column >= rows.get(row).size()) {
            return null;
        }
        return rows.get(row).get(column);
    }

    void height(int row, int points) {
        heights.put(row, points);
    }

    int lastRow() {
        return rows.size() - 1;
    }

    int rowCount() {
        return (int) rows.stream().filter(row -> !row.isEmpty()).count();
    }

    /** The cells that hold a formula, row by row. */
    List<Entry> formulas() {
        List<Entry> found = new ArrayList<>();
        for (List<@Nullable Entry> row : rows) {
            for (Entry entry : row) {
                if (entry != null && entry.formula != null) {
                    found.add(entry);
                }
            }
        }
        return found;
    }

    /** The cells as the file format has them. */
    void write(StringBuilder xml) {
        xml.append("<sheetData>");
        for (int r = 0; r < rows.size(); r++) {
            if (rows.get(r).isEmpty()) {
                continue;
            }
            xml.append("<row r=\"").append(r + 1).append('"');
            Integer height = heights.get(r);
            if (height != null) {
                xml.append(" ht=\"").append(height).append("\" customHeight=\"1\"");
            }
            xml.append('>');
            for (Entry entry : rows.get(r)) {
                if (entry != null) {
                    write(entry, xml);
                }
            }
            xml.append("</row>");
        }
        xml.append("</sheetData>");
    }

    private static void write(Entry entry, StringBuilder xml) {
        xml.append("<c r=\"");
        CellName.append(xml, entry.row, entry.column);
        xml.append("\" s=\"").append(entry.style).append('"');
        if (entry.text >= 0) {
            xml.append(" t=\"s\"><v>").append(entry.text).append("</v></c>");
            return;
        }
        Object value = entry.value;
        String type =
                switch (value) {
                    case String _ -> " t=\"str\"";
                    case Boolean _ -> " t=\"b\"";
                    case Formula.Failure _ -> " t=\"e\"";
                    case null, default -> "";
                };
        xml.append(type).append('>');
        if (entry.formula != null) {
            xml.append("<f>");
            escape(entry.formula, xml);
            xml.append("</f>");
        }
        if (value != null) {
            xml.append("<v>");
            switch (value) {
                case Double number -> CellName.number(xml, number);
                case Boolean truth -> xml.append(truth ? '1' : '0');
                case Formula.Failure failure -> xml.append(failure.code());
                default -> escape(value.toString(), xml);
            }
            xml.append("</v>");
        }
        xml.append("</c>");
    }

    static void escape(String text, StringBuilder xml) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                default -> xml.append(c);
            }
        }
    }
}
