package org.llmtco;

import org.llmtco.cli.CommandLineTool;
import org.llmtco.cli.WindowlessStart;
import org.llmtco.ui.DesktopApplication;

import java.util.Optional;

/** Decides between a command, the window, and what takes its place where there can be none. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        if (args.length > 0) {
            System.exit(CommandLineTool.run(args));
        }
        Optional<String> obstacle = Display.obstacle();
        if (obstacle.isPresent()) {
            System.exit(WindowlessStart.run(obstacle.get()));
        }
        System.exit(openWindow());
    }

    private static int openWindow() {
        try {
            DesktopApplication.open();
            return 0;
        } catch (UnsupportedOperationException e) {
            // a display is announced but does not answer
            return WindowlessStart.run("The window cannot be opened: " + e.getMessage() + ".");
        }
    }
}
