package org.llmtco.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What opens the window: nothing, a scenario file (frozen or not), folders of tables, or both.
 *
 * @param folders of a team's tables, the one that counts most last
 */
public record WindowArguments(Optional<String> scenario, List<Path> folders) {
    private static final String DATA = "--data";

    public WindowArguments {
        folders = List.copyOf(folders);
    }

    /** The window that arguments ask for; empty if they are those of a command. */
    public static Optional<WindowArguments> of(String... args) {
        Optional<String> scenario = Optional.empty();
        List<Path> folders = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            String arg = args[i];
            Optional<Path> folder = Optional.empty();
            if (arg.equals(DATA) && i + 1 < args.length) {
                folder = path(args[++i]);
            } else if (arg.startsWith(DATA + "=")) {
                folder = path(arg.substring(DATA.length() + 1));
            } else if (scenario.isEmpty() && isScenario(arg.toLowerCase(Locale.ROOT))) {
                scenario = Optional.of(arg);
                continue;
            }
            if (folder.isEmpty()) {
                return Optional.empty();
            }
            folders.add(folder.get());
        }
        return Optional.of(new WindowArguments(scenario, folders));
    }

    /** A scenario file, or one that was frozen with its tables. */
    private static boolean isScenario(String arg) {
        return arg.endsWith(".json") || arg.endsWith(".zip");
    }

    private static Optional<Path> path(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Says on the standard stream for messages which folder is none; answers whether all are. */
    public boolean foldersAreThere() {
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                System.err.print("--data: there is no folder %s\n".formatted(folder));
                return false;
            }
        }
        return true;
    }
}
