package org.llmtco;

import org.llmtco.cli.CommandLineTool;
import org.llmtco.cli.StartMessages;
import org.llmtco.cli.WindowArguments;
import org.llmtco.cli.WindowlessStart;
import org.llmtco.storage.ShippedTables;
import org.llmtco.ui.DesktopApplication;

import java.util.Optional;

/** Decides between a command, the window, and what takes its place where there can be none. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Optional<WindowArguments> window = WindowArguments.of(args);
        if (args.length == 0 || !args[0].startsWith("-")) {
            ShippedTables.readAhead();
        }
        if (window.isEmpty()) {
            System.exit(CommandLineTool.run(args));
        }
        if (!window.get().foldersAreThere()) {
            System.exit(1);
        }
        Optional<String> obstacle = Display.obstacle();
        if (obstacle.isPresent()) {
            System.exit(WindowlessStart.run(obstacle.get(), window.get()));
        }
        System.exit(openWindow(window.get()));
    }

    private static int openWindow(WindowArguments window) {
        StartMessages messages = StartMessages.hold();
        try {
            DesktopApplication.open(window.scenario(), window.folders(), messages::release);
            return 0;
        } catch (UnsupportedOperationException e) {
            // a display is announced but does not answer
            return WindowlessStart.run(
                    "The window cannot be opened: " + e.getMessage() + ".", window);
        } finally {
            messages.release();
        }
    }
}
