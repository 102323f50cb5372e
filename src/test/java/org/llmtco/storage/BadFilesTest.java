package org.llmtco.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.llmtco.catalog.PriceList;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Broken and hostile files, each named for what is wrong with it; beside each stands the whole
 * message that a user sees.
 */
class BadFilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/llmtco/storage/bad");

    @TestFactory
    List<DynamicTest> everyBadFileIsAnsweredWithItsPlaceAndAdvice() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(
                            file ->
                                    DynamicTest.dynamicTest(
                                            file.getFileName().toString(), () -> check(file)))
                    .toList();
        }
    }

    private static void check(Path file) throws IOException {
        String name = file.getFileName().toString();
        Path expected = FOLDER.resolve(name.replace(".json", ".txt"));
        String message = message(file, name);
        if (Boolean.getBoolean("write")) {
            Files.writeString(expected, message);
        }
        assertThat(message).isEqualTo(Files.readString(expected));
    }

    private static String message(Path file, String name) {
        Reading<Json> json = JsonReader.read(file, name);
        Stream<Problem> problems =
                json.value()
                        .map(
                                value ->
                                        Stream.concat(
                                                json.problems().stream(),
                                                Binder.bind(value, name, PriceList.class)
                                                        .problems()
                                                        .stream()))
                        .orElse(json.problems().stream());
        return problems.map(p -> p.severity() + " " + p.text() + "\n")
                .collect(Collectors.joining());
    }
}
