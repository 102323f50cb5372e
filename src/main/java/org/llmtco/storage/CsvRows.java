package org.llmtco.storage;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The rows of comma-separated values (RFC 4180), one after the other. A file may have a million, so
 * the cells of a row are looked at in place, until the next row is read. Blank lines are passed
 * over; blanks around a cell are not part of it.
 */
public final class CsvRows {
    /** Digits of whole numbers that a double holds exactly. */
    private static final int EXACT_DIGITS = 15;

    private final BufferedReader reader;

    /** The row as it stands in the file; of a row of several lines the last one. */
    private String raw = "";

    /** How far the raw text is unquoted. */
    private int at;

    /** What the cells are parts of: the raw text, or the unquoted one. */
    private String text = "";

    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int cells;
    private int line;
    private int linesRead;
    private Optional<String> fault = Optional.empty();

    /** The caller closes the reader. */
    public CsvRows(BufferedReader reader) {
        this.reader = reader;
    }

    /**
     * Reads the next row.
     *
     * @return false if there is none
     */
    public boolean next() throws IOException {
        do {
            String read = reader.readLine();
            if (read == null) {
                return false;
            }
            line = ++linesRead;
            // spreadsheets begin UTF-8 with a byte order mark
            raw = line == 1 && read.startsWith("\uFEFF") ? read.substring(1) : read;
        } while (raw.isBlank());
        cells = 0;
        fault = Optional.empty();
        if (raw.indexOf('"') < 0) {
            split();
        } else {
            unquote();
        }
        return true;
    }

    private void split() {
        text = raw;
        int from = 0;
        while (from <= text.length()) {
            int to = comma(from);
            addStripped(from, to);
            from = to + 1;
        }
    }

    private int comma(int from) {
        int comma = raw.indexOf(',', from);
        return comma < 0 ? raw.length() : comma;
    }

    private void addStripped(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        add(start, end);
    }

    private void add(int start, int end) {
        if (cells == starts.length) {
            starts = Arrays.copyOf(starts, 2 * cells);
            ends = Arrays.copyOf(ends, 2 * cells);
        }
        starts[cells] = start;
        ends[cells++] = end;
    }

    private void unquote() throws IOException {
        StringBuilder unquoted = new StringBuilder();
        at = 0;
        boolean more = true;
        while (more) {
            int start = unquoted.length();
            passBlanks();
            if (at < raw.length() && raw.charAt(at) == '"') {
                at++;
                quoted(unquoted);
            } else {
                int to = comma(at);
                unquoted.append(raw.substring(at, to).strip());
                at = to;
            }
            add(start, unquoted.length());
            more = at < raw.length();
            at++;
        }
        text = unquoted.toString();
    }

    private void passBlanks() {
        while (at < raw.length() && raw.charAt(at) <= ' ') {
            at++;
        }
    }

    /** The rest of a quoted cell, up to the comma after it; the cell may go on in other lines. */
    private void quoted(StringBuilder unquoted) throws IOException {
        while (true) {
            int quote = raw.indexOf('"', at);
            if (quote >= 0) {
                unquoted.append(raw, at, quote);
                at = quote + 1;
                if (at == raw.length() || raw.charAt(at) != '"') {
                    break;
                }
                unquoted.append('"');
                at++;
            } else {
                unquoted.append(raw, at, raw.length());
                at = raw.length();
                String next = reader.readLine();
                if (next == null) {
                    fail("a quote opens cell %s and is never closed: close it or take it away");
                    return;
                }
                linesRead++;
                raw = next;
                at = 0;
                unquoted.append('\n');
            }
        }
        passBlanks();
        if (at < raw.length() && raw.charAt(at) != ',') {
            fail("cell %s goes on behind its closing quote: write a quote within a cell twice");
            at = comma(at);
        }
    }

    private void fail(String words) {
        if (fault.isEmpty()) {
            fault = Optional.of(words.formatted(cells + 1));
        }
    }

    /** The line of the file on which the row begins, from 1. */
    public int line() {
        return line;
    }

    /** What is wrong with the quotes of the row; its cells mean nothing then. */
    public Optional<String> fault() {
        return fault;
    }

    /** How many cells the row has. */
    public int size() {
        return cells;
    }

    /** The texts of all cells. */
    public List<String> texts() {
        return IntStream.range(0, cells).mapToObj(this::text).toList();
    }

    /** Whether the row has a cell at a place, counted from 0. */
    public boolean has(int place) {
        return place >= 0 && place < cells;
    }

    /** The text of a cell; empty for a place that the row does not have. */
    public String text(int place) {
        return has(place) ? text.substring(starts[place], ends[place]) : "";
    }

    /** Whether a cell has a text. */
    public boolean is(int place, String wanted) {
        return has(place)
                ? ends[place] - starts[place] == wanted.length()
                        && text.startsWith(wanted, starts[place])
                : wanted.isEmpty();
    }

    /** The whole number in a cell of 1 to 15 digits; -1 where it holds anything else. */
    public long digits(int place) {
        if (!has(place)) {
            return -1;
        }
        int length = ends[place] - starts[place];
        if (length == 0 || length > EXACT_DIGITS) {
            return -1;
        }
        long number = 0;
        for (int i = starts[place]; i < ends[place]; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
