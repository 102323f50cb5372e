package org.llmtco.report.pdf;

import java.text.Bidi;

/** The order in which the letters of a line stand from left to right. */
final class Seen {
    private Seen() {}

    /** The line itself, unless it has letters that are written from right to left. */
    static String of(String line) {
        char[] letters = line.toCharArray();
        if (!Bidi.requiresBidi(letters, 0, letters.length)) {
            return line;
        }
        Bidi bidi = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        int runs = bidi.getRunCount();
        byte[] levels = new byte[runs];
        String[] parts = new String[runs];
        for (int r = 0; r < runs; r++) {
            levels[r] = (byte) bidi.getRunLevel(r);
            String run = line.substring(bidi.getRunStart(r), bidi.getRunLimit(r));
            parts[r] = levels[r] % 2 == 0 ? run : mirrored(run);
        }
        Bidi.reorderVisually(levels, 0, parts, 0, runs);
        return String.join("", parts);
    }

    /** Read from the other side: brackets that open close then. */
    private static String mirrored(String run) {
        StringBuilder other = new StringBuilder(run).reverse();
        for (int i = 0; i < other.length(); i++) {
            int bracket = "()[]{}<>".indexOf(other.charAt(i));
            if (bracket >= 0) {
                other.setCharAt(i, "()[]{}<>".charAt(bracket ^ 1));
            }
        }
        return other.toString();
    }
}
