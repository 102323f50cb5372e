package org.llmtco.cli;

import java.util.Arrays;

/**
 * A line of CSV whose cells hold no commas, looked at in place: a file has a million of them.
 * Quotes and blanks around a cell are not part of it.
 */
final class CsvLine {
    private static final int MOST_DIGITS = 15;

    private String line = "";
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int cells;

    /** Looks at another line. */
    void read(String text) {
        line = text;
        cells = 0;
        int from = 0;
        while (from <= text.length()) {
            int comma = text.indexOf(',', from);
            int to = comma < 0 ? text.length() : comma;
            add(from, to);
            from = to + 1;
        }
    }

    private void add(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && line.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && line.charAt(end - 1) <= ' ') {
            end--;
        }
        if (end - start >= 2 && line.charAt(start) == '"' && line.charAt(end - 1) == '"') {
            start++;
            end--;
        }
        if (cells == starts.length) {
            starts = Arrays.copyOf(starts, 2 * cells);
            ends = Arrays.copyOf(ends, 2 * cells);
        }
        starts[cells] = start;
        ends[cells++] = end;
    }

    int cells() {
        return cells;
    }

    /** The text of a cell; empty for a place that the line does not have. */
    String text(int place) {
        return has(place) ? line.substring(starts[place], ends[place]) : "";
    }

    /** Whether a cell has a text. */
    boolean is(int place, String text) {
        return has(place)
                ? ends[place] - starts[place] == text.length()
                        && line.startsWith(text, starts[place])
                : text.isEmpty();
    }

    /**
     * The number in a cell; 0 where there is none.
     *
     * @throws NumberFormatException if the cell holds something else
     */
    double number(int place) {
        if (!has(place) || starts[place] == ends[place]) {
            return 0;
        }
        if (ends[place] - starts[place] > MOST_DIGITS) {
            return Double.parseDouble(text(place));
        }
        long count = 0;
        for (int i = starts[place]; i < ends[place]; i++) {
            int digit = line.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return Double.parseDouble(text(place));
            }
            count = 10 * count + digit;
        }
        return (double) count;
    }

    private boolean has(int place) {
        return place >= 0 && place < cells;
    }
}
