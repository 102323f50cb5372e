package org.llmtco;

import org.llmtco.cli.CommandLineTool;
import org.llmtco.cli.WindowlessStart;
import org.llmtco.ui.DesktopApplication;

import java.util.Locale;
import java.util.Optional;

/** Decides between a command, the window, and what takes its place where there can be none. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Optional<String> file = scenarioFile(args);
        if (args.length > 0 && file.isEmpty()) {
            System.exit(CommandLineTool.run(args));
        }
        Optional<String> obstacle = Display.obstacle();
        if (obstacle.isPresent()) {
            System.exit(WindowlessStart.run(obstacle.get(), file));
        }
        System.exit(openWindow(file));
    }

    /** What a desktop passes when a scenario file is opened: its path and nothing else. */
    static Optional<String> scenarioFile(String... args) {
        return args.length == 1 && args[0].toLowerCase(Locale.ROOT).endsWith(".json")
                ? Optional.of(args[0])
                : Optional.empty();
    }

    private static int openWindow(Optional<String> file) {
        try {
            DesktopApplication.open(file);
            return 0;
        } catch (UnsupportedOperationException e) {
            // a display is announced but does not answer
            return WindowlessStart.run(
                    "The window cannot be opened: " + e.getMessage() + ".", file);
        }
    }
}
