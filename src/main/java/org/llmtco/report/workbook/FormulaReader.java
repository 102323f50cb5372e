package org.llmtco.report.workbook;

import org.llmtco.report.workbook.Formula.Area;
import org.llmtco.report.workbook.Formula.Binary;
import org.llmtco.report.workbook.Formula.Call;
import org.llmtco.report.workbook.Formula.Constant;
import org.llmtco.report.workbook.Formula.Negative;
import org.llmtco.report.workbook.Formula.Percent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Reads the formulas that this package writes. */
final class FormulaReader {
    /** From the loosest to the tightest; a sign before a value is tighter than all of them. */
    private static final List<List<String>> LEVELS =
            List.of(
                    List.of("<>", "<=", ">=", "=", "<", ">"),
                    List.of("&"),
                    List.of("+", "-"),
                    List.of("*", "/"),
                    List.of("^"));

    private final Map<String, Cells> sheets;
    private final Map<String, Area> names;
    private Cells sheet;
    private String text = "";
    private int at;

    /**
     * A reader of a workbook.
     *
     * @param names by their lower-case letters
     */
    FormulaReader(Map<String, Cells> sheets, Map<String, Area> names, Cells first) {
        this.sheets = sheets;
        this.names = names;
        sheet = first;
    }

    /**
     * The tree of a formula.
     *
     * @param on the sheet that it stands on
     * @throws IllegalArgumentException if it cannot be read
     */
    Formula read(String formula, Cells on) {
        text = formula;
        sheet = on;
        at = 0;
        Formula tree = level(0);
        if (at < text.length()) {
            throw unread();
        }
        return tree;
    }

    private IllegalArgumentException unread() {
        return new IllegalArgumentException("no formula from sign " + at + ": " + text);
    }

    private Formula level(int level) {
        if (level == LEVELS.size()) {
            return percent();
        }
        Formula left = level(level + 1);
        while (true) {
            String operator = operator(LEVELS.get(level));
            if (operator.isEmpty()) {
                return left;
            }
            left = new Binary(operator, left, level(level + 1));
        }
    }

    private String operator(List<String> operators) {
        skipSpace();
        for (String operator : operators) {
            if (text.startsWith(operator, at)) {
                at += operator.length();
                return operator;
            }
        }
        return "";
    }

    private void skipSpace() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private Formula percent() {
        Formula value = signed();
        while (take('%')) {
            value = new Percent(value);
        }
        return value;
    }

    private boolean take(char wanted) {
        skipSpace();
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private Formula signed() {
        if (take('-')) {
            return new Negative(signed());
        }
        return take('+') ? signed() : value();
    }

    private Formula value() {
        skipSpace();
        if (at >= text.length()) {
            throw unread();
        }
        char c = text.charAt(at);
        if (take('(')) {
            Formula inner = level(0);
            close();
            return inner;
        }
        if (c == '"') {
            return new Constant(quoted('"'));
        }
        if (c == '\'') {
            Cells other =
                    Objects.requireNonNull(sheets.get(quoted('\'')), () -> "no sheet in " + text);
            if (!take('!')) {
                throw unread();
            }
            return area(other);
        }
        if (c == '$') {
            return area(sheet);
        }
        return Character.isDigit(c) || c == '.' ? number() : named();
    }

    private void close() {
        if (!take(')')) {
            throw unread();
        }
    }

    private String quoted(char quote) {
        StringBuilder inner = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == quote) {
                if (at >= text.length() || text.charAt(at) != quote) {
                    return inner.toString();
                }
                at++;
            }
            inner.append(c);
        }
        throw unread();
    }

    private Formula number() {
        int start = at;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean sign =
                    (c == '-' || c == '+') && Character.toUpperCase(text.charAt(at - 1)) == 'E';
            if (!Character.isDigit(c) && c != '.' && c != 'E' && c != 'e' && !sign) {
                break;
            }
            at++;
        }
        return new Constant(Double.parseDouble(text.substring(start, at)));
    }

    /** $A$1 or $A$1:$B$2; the second corner is on the same sheet. */
    private Area area(Cells on) {
        int column = column();
        int row = row();
        if (!take(':')) {
            return new Area(on, row, column, row, column);
        }
        int lastColumn = column();
        return new Area(on, row, column, row(), lastColumn);
    }

    private int column() {
        if (!take('$')) {
            throw unread();
        }
        int column = 0;
        while (at < text.length() && Character.isUpperCase(text.charAt(at))) {
            column = column * 26 + text.charAt(at++) - 'A' + 1;
        }
        return column - 1;
    }

    private int row() {
        if (!take('$')) {
            throw unread();
        }
        int row = 0;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            row = row * 10 + text.charAt(at++) - '0';
        }
        return row - 1;
    }

    private Formula named() {
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        String word = text.substring(start, at);
        if (!take('(')) {
            return Objects.requireNonNull(
                    names.get(word.toLowerCase(Locale.ROOT)), () -> "no name " + word);
        }
        List<Formula> arguments = new ArrayList<>();
        if (!take(')')) {
            do {
                arguments.add(level(0));
            } while (take(','));
            close();
        }
        return new Call(word, arguments);
    }
}
