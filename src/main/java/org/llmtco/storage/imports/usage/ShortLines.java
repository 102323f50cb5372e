package org.llmtco.storage.imports.usage;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends the reading of a file whose lines are longer than any row: it is no log. */
final class ShortLines extends FilterReader {
    private static final int LONGEST = 4 * 1024 * 1024;

    private int length;

    ShortLines(Reader reader) {
        super(reader);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int count) throws IOException {
        int read = super.read(buffer, offset, count);
        for (int i = offset; i < offset + read; i++) {
            length = buffer[i] == '\n' || buffer[i] == '\r' ? 0 : length + 1;
        }
        if (length > LONGEST) {
            throw new IOException("a line is longer than 4 MiB");
        }
        return read;
    }
}
