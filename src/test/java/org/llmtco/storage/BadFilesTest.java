package org.llmtco.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.llmtco.catalog.GpuProfile;
import org.llmtco.catalog.OpenModel;
import org.llmtco.catalog.PriceList;
import org.llmtco.catalog.RentalList;
import org.llmtco.model.Scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Broken and hostile files, each named for what is wrong with it; beside each stands the whole
 * message that a user sees.
 */
class BadFilesTest {
    private static final Path ROOT = Path.of("src/test/resources/org/llmtco/storage");

    private static final Map<String, Class<? extends Record>> FOLDERS =
            new TreeMap<>(
                    Map.of(
                            "bad", PriceList.class,
                            "bad-rentals", RentalList.class,
                            "bad-purchases", Tables.Prices.class,
                            "bad-figures", Tables.Figures.class,
                            "bad-gpus", GpuProfile.class,
                            "bad-models", OpenModel.class,
                            "bad-scenarios", Scenario.class));

    @TestFactory
    Stream<DynamicNode> everyBadFileIsAnsweredWithItsPlaceAndAdvice() {
        return FOLDERS.entrySet().stream()
                .map(
                        folder ->
                                DynamicContainer.dynamicContainer(
                                        folder.getKey(),
                                        files(ROOT.resolve(folder.getKey())).stream()
                                                .map(file -> test(file, folder.getValue()))));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DynamicTest test(Path file, Class<? extends Record> type) {
        return DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file, type));
    }

    private static void check(Path file, Class<? extends Record> type) throws IOException {
        String name = file.getFileName().toString();
        Path expected = file.resolveSibling(name.replace(".json", ".txt"));
        String message = message(file, name, type);
        if (Boolean.getBoolean("write")) {
            Files.writeString(expected, message);
        }
        assertThat(message).isNotEmpty().isEqualTo(Files.readString(expected));
    }

    private static String message(Path file, String name, Class<? extends Record> type) {
        Reading<Json> json = JsonReader.read(file, name);
        Stream<Problem> problems =
                json.value()
                        .map(
                                value ->
                                        Stream.concat(
                                                json.problems().stream(),
                                                Binder.bind(value, name, type).problems().stream()))
                        .orElse(json.problems().stream());
        return problems.map(p -> p.severity() + " " + p.text() + "\n")
                .collect(Collectors.joining());
    }
}
