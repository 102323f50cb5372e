package org.llmtco.storage;

/** A place in a file; line and column count from 1, a column is a UTF-16 code unit. */
public record Position(int line, int column) {
    public static final Position START = new Position(1, 1);

    /** The place of a character of a text. */
    static Position of(CharSequence text, int offset) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < offset; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new Position(line, offset - lineStart + 1);
    }
}
