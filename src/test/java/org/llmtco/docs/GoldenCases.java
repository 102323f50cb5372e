package org.llmtco.docs;

import org.llmtco.storage.ScenarioFiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The scenarios that the program is held against, each with the numbers worked by hand. */
final class GoldenCases {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private GoldenCases() {}

    static String sections() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.sorted(Comparator.comparingInt(GoldenCases::number))
                    .map(GoldenCases::section)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a name such as r10-routing. */
    private static int number(Path folder) {
        String name = folder.getFileName().toString();
        return Integer.parseInt(name.substring(1, name.indexOf('-')));
    }

    private static String section(Path folder) {
        Path scenario = folder.resolve("scenario.json");
        try {
            List<String> derivation = Files.readAllLines(folder.resolve("derivation.md"));
            return "### %s\n\n`%s`\n\n%s\n"
                    .formatted(
                            ScenarioFiles.read(scenario.toString()).orThrow().title(),
                            folder.getFileName(),
                            derivation.stream()
                                    .map(line -> "- " + line + "\n")
                                    .collect(Collectors.joining())
                                    .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
