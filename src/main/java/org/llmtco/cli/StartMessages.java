package org.llmtco.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Holds back what is printed while the window opens: the toolkit reports a set clock as if that
 * were a problem. Everything else is printed when the start is over.
 */
public final class StartMessages {
    private static final String ABOUT_THE_CLOCK = "Setting PULSE_DURATION";

    private final PrintStream before = System.err;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();

    private StartMessages() {}

    public static StartMessages hold() {
        StartMessages messages = new StartMessages();
        System.setErr(new PrintStream(messages.held, true, StandardCharsets.UTF_8));
        return messages;
    }

    /** Prints what was held back, and holds nothing back any more. */
    public void release() {
        System.setErr(before);
        held.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith(ABOUT_THE_CLOCK))
                .forEach(before::println);
        held.reset();
    }
}
