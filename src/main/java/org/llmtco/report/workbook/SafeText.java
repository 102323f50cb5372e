package org.llmtco.report.workbook;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts of the user's as a workbook can hold them. */
final class SafeText {
    private static final int LONGEST_CELL = 32_767;
    private static final int LONGEST_SHEET_NAME = 31;
    private static final String CUT = " … (cut: a cell holds no more)";
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private SafeText() {}

    /**
     * A text for a cell: characters that a workbook's XML may not hold are shown by their pictures,
     * and what looks like the format's own escapes is escaped.
     */
    static String cell(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> safe.appendCodePoint(allowed(c)));
        String escaped = ESCAPE.matcher(safe).replaceAll("_x005F_");
        return escaped.length() <= LONGEST_CELL
                ? escaped
                : escaped.substring(0, LONGEST_CELL - CUT.length()) + CUT;
    }

    private static int allowed(int c) {
        if (c < ' ' && c != '\n' && c != '\t') {
            return '\u2400' + c;
        }
        boolean none = (c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFE || c == 0xFFFF;
        return none ? '\uFFFD' : c;
    }

    /** A short text for one line: without line breaks and no longer than a chart or head takes. */
    static String line(String text, int longest) {
        String one = cell(text).replaceAll("\\s+", " ").strip();
        return one.codePointCount(0, one.length()) <= longest
                ? one
                : one.substring(0, one.offsetByCodePoints(0, longest - 1)) + "…";
    }

    /**
     * A sheet name that needs no escapes in a formula's quotes.
     *
     * @param number makes it unique
     */
    static String sheet(int number, String label) {
        StringBuilder name = new StringBuilder(number + " ");
        label.codePoints()
                .map(c -> (Character.isLetterOrDigit(c) && c <= 0xFFFF) || c == '-' ? c : ' ')
                .forEach(name::appendCodePoint);
        String one = name.toString().replaceAll(" +", " ").strip();
        return one.length() <= LONGEST_SHEET_NAME
                ? one
                : one.substring(0, LONGEST_SHEET_NAME).strip();
    }

    /** A defined name for a driver's key that no spreadsheet takes for a cell. */
    static String name(String key, Set<String> taken) {
        String plain = key.replaceAll("[^A-Za-z0-9_]", "_");
        String base =
                plain.matches("[A-Za-z]{4,}.*") && !plain.matches("[A-Za-z]+[0-9]+")
                        ? plain
                        : "in_" + plain;
        String cut = base.length() <= 200 ? base : base.substring(0, 200);
        String name = cut;
        for (int i = 2; taken.contains(name.toLowerCase(Locale.ROOT)); i++) {
            name = cut + "_" + i;
        }
        taken.add(name.toLowerCase(Locale.ROOT));
        return name;
    }
}
