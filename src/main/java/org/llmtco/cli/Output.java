package org.llmtco.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Locale;

/** What a command prints; remembers whether somebody has stopped reading it. */
final class Output extends PrintWriter {
    private final Watched watched;

    Output(Writer writer) {
        this(new Watched(writer));
    }

    private Output(Watched watched) {
        super(watched);
        this.watched = watched;
    }

    /** Whether the other end of a pipe is closed, as {@code head} does it. */
    boolean isClosedByReader() {
        return watched.closedByReader;
    }

    private static final class Watched extends FilterWriter {
        private boolean closedByReader;

        private Watched(Writer writer) {
            super(writer);
        }

        @Override
        public void write(int c) throws IOException {
            watching(() -> out.write(c));
        }

        @Override
        public void write(char[] text, int offset, int length) throws IOException {
            watching(() -> out.write(text, offset, length));
        }

        @Override
        public void write(String text, int offset, int length) throws IOException {
            watching(() -> out.write(text, offset, length));
        }

        @Override
        public void flush() throws IOException {
            watching(out::flush);
        }

        private void watching(Writing writing) throws IOException {
            try {
                writing.write();
            } catch (IOException e) {
                // the system's words, of which this one stands in every language
                closedByReader |=
                        String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
                throw e;
            }
        }
    }

    @FunctionalInterface
    private interface Writing {
        void write() throws IOException;
    }
}
