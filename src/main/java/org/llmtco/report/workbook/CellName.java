package org.llmtco.report.workbook;

/** Places and numbers as the file format writes them. */
final class CellName {
    private static final double EXACT = 1e15;

    private CellName() {}

    /** A cell's name, such as AB12; rows and columns count from 0. */
    static void append(StringBuilder out, int row, int column) {
        column(out, column);
        out.append(row + 1);
    }

    /** A cell's name that stays as it is when a formula is copied: $AB$12. */
    static String fixed(int row, int column) {
        StringBuilder name = new StringBuilder("$");
        column(name, column);
        return name.append('$').append(row + 1).toString();
    }

    private static void column(StringBuilder out, int column) {
        if (column >= 26) {
            column(out, column / 26 - 1);
        }
        out.append((char) ('A' + column % 26));
    }

    /** A number whose value is kept to the last bit. */
    static void number(StringBuilder out, double number) {
        if (number == Math.rint(number) && Math.abs(number) < EXACT) {
            out.append((long) number);
        } else {
            out.append(number);
        }
    }
}
