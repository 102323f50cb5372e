package org.llmtco.ui.export;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Opens files by the command that desktops have for it. */
public final class DesktopOpener implements FileOpener {
    private final List<String> command;

    private DesktopOpener(List<String> command) {
        this.command = command;
    }

    /** The opener of the system that the program runs on. */
    public static DesktopOpener ofSystem() {
        return of(
                System.getProperty("os.name", ""),
                Optional.ofNullable(System.getenv("PATH")).orElse(""));
    }

    /**
     * The opener of a system.
     *
     * @param path folders of commands, as in the variable PATH
     */
    static DesktopOpener of(String system, String path) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return new DesktopOpener(List.of("rundll32", "url.dll,FileProtocolHandler"));
        }
        Stream<String> commands =
                name.startsWith("mac") ? Stream.of("open") : Stream.of("xdg-open");
        return new DesktopOpener(
                commands.filter(command -> isOn(path, command)).findFirst().stream().toList());
    }

    private static boolean isOn(String path, String command) {
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, command))
                .anyMatch(Files::isExecutable);
    }

    @Override
    public Optional<String> obstacle() {
        return command.isEmpty()
                ? Optional.of("This system has no command that opens files (xdg-open).")
                : Optional.empty();
    }

    @Override
    public void open(Path file) throws IOException {
        if (command.isEmpty()) {
            throw new IOException(obstacle().orElseThrow());
        }
        new ProcessBuilder(
                        Stream.concat(command.stream(), Stream.of(file.toAbsolutePath().toString()))
                                .toList())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
