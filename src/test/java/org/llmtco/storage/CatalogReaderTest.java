package org.llmtco.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.PricedModel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Folders with several broken files: every problem is told at once, everything else counts. */
class CatalogReaderTest {
    @TempDir Path folder;

    @Test
    void theRestOfTheTablesCountsBesideBrokenFiles() throws IOException {
        put("pricing-data/api/acme.json", priceList("acme", price("2026-01-01", "2")));
        put("pricing-data/api/broken.json", "{ \"id\": \"broken\", ");
        put("pricing-data/api/empty.json", "");
        put("pricing-data/staffing.json", "{ \"figures\": [ {} ] }");
        put("hardware-profiles/gpus/h100.json", "{}");

        CatalogReading reading = CatalogReader.read(List.of(folder));

        assertThat(reading.catalog().priceLists()).containsOnlyKeys("acme");
        assertThat(reading.problems())
                .extracting(problem -> folder.relativize(Path.of(problem.file())).toString())
                .contains(
                        "pricing-data/api/broken.json",
                        "pricing-data/api/empty.json",
                        "pricing-data/staffing.json",
                        "hardware-profiles/gpus/h100.json");
    }

    @Test
    void aModelWithABadPriceIsLeftOutAndItsNeighboursCount() throws IOException {
        put(
                "pricing-data/api/acme.json",
                priceList(
                        "acme",
                        model("good", price("2026-01-01", "2")),
                        model("bad", price("2026-01-01", "2"), price("2026-02-01", "-1"))));

        CatalogReading reading = CatalogReader.read(List.of(folder));

        // not the older price of the bad one: that is no longer in force
        assertThat(models(reading.catalog())).containsExactly("good");
        assertThat(reading.problems())
                .singleElement()
                .satisfies(
                        problem ->
                                assertThat(problem.key())
                                        .isEqualTo("models[1].prices[1].inputUsdPerMTok"));
    }

    @Test
    void aBadEntryOfOnesOwnLeavesTheEntryBelowInForce() throws IOException {
        Path own = folder.resolve("own");
        put("pricing-data/api/acme.json", priceList("acme", price("2026-01-01", "2")));
        put("own/pricing-data/api/acme.json", priceList("acme", price("2026-01-01", "-2")));

        CatalogReading reading = CatalogReader.read(List.of(folder, own));

        assertThat(models(reading.catalog())).containsExactly("m");
        assertThat(reading.origins().get("prices/acme/m"))
                .isEqualTo(folder + "/pricing-data/api/acme.json");
        assertThat(reading.problems()).hasSize(1);
    }

    @Test
    void anEntrySaysWhichFileItComesFrom() throws IOException {
        Path own = folder.resolve("own");
        put("pricing-data/api/acme.json", priceList("acme", price("2026-01-01", "2")));
        put("own/pricing-data/api/acme.json", priceList("acme", price("2026-01-01", "1")));

        CatalogReading reading = CatalogReader.read(List.of(folder, own));

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.origins().get("prices/acme/m"))
                .isEqualTo(own + "/pricing-data/api/acme.json");
    }

    @Test
    void aFileIsNamedAfterItsId() throws IOException {
        put("pricing-data/api/acne.json", priceList("acme", price("2026-01-01", "2")));

        assertThat(messages()).containsExactly("the id is \"acme\": name the file acme.json");
    }

    @Test
    void aReferenceToNothingIsAnsweredWithTheNearest() throws IOException {
        put(
                "pricing-data/api/acme.json",
                priceList("acme", price("2026-01-01", "2"))
                        .replace("\"limits\"", "\"openModel\": \"llama\", \"limits\""));

        assertThat(messages())
                .containsExactly("m names the model \"llama\", which no table has; none is known");
    }

    @Test
    void aFolderWhereAFileBelongsAndTheOtherWayRound() throws IOException {
        Files.createDirectories(folder.resolve("pricing-data/staffing.json"));
        Files.createDirectories(folder.resolve("pricing-data/api/acme.json"));
        put("hardware-profiles/gpus", "");

        assertThat(messages())
                .containsExactly(
                        "is a folder: a file belongs here",
                        "is a folder: a file belongs here",
                        "is a file: a folder belongs here");
    }

    @Test
    void aStrayFileIsNotPassedOverInSilence() throws IOException {
        put("pricing-data/api/acme.jsn", "{}");
        put("pricing-data/prices.xlsx", "");

        assertThat(messages())
                .containsExactly(
                        "is not read: known are api, gpu-rental, servers.json, staffing.json,"
                                + " energy.json, operations.json, ownership.json,"
                                + " input-spreads.json",
                        "is not a table: only .json files are read here");
    }

    @Test
    void aHugeFileIsRefusedUnread() throws IOException {
        put("pricing-data/energy.json", " ".repeat(16 * 1024 * 1024 + 1));

        assertThat(messages())
                .containsExactly("the file is larger than 16 MiB, the most that is read");
    }

    @Test
    void aFileWithoutPermissionIsReported() throws IOException {
        Path file = put("pricing-data/energy.json", "{ \"figures\": [] }");
        assumeFalse(!file.toFile().setReadable(false) || Files.isReadable(file), "as root");

        assertThat(messages()).containsExactly("the file may not be read: check its permissions");
    }

    @Test
    void anEmptyOrMissingFolderHasNoTables() {
        assertThat(messages())
                .containsExactly("the folder has neither pricing-data nor hardware-profiles");
        assertThat(CatalogReader.read(List.of(folder.resolve("missing"))).problems())
                .extracting(Problem::message)
                .containsExactly("there is no such folder");
    }

    private List<String> messages() {
        return CatalogReader.read(List.of(folder)).problems().stream()
                .map(Problem::message)
                .toList();
    }

    private static List<String> models(Catalog catalog) {
        return catalog.priceLists().values().stream()
                .flatMap(list -> list.models().stream())
                .map(PricedModel::id)
                .toList();
    }

    private static String priceList(String id, String... modelsOrPrices) {
        String models =
                Stream.of(modelsOrPrices)
                        .map(text -> text.contains("prices") ? text : model("m", text))
                        .reduce((a, b) -> a + ",\n" + b)
                        .orElse("");
        return "{ \"id\": \"%s\", \"name\": \"Acme\", \"currency\": \"USD\", \"models\": [\n%s ] }"
                .formatted(id, models);
    }

    private static String model(String id, String... prices) {
        return """
        { "id": "%s", "name": "M", "weights": "closed",
          "limits": { "source": "acme.example", "asOf": "2026-01-01", "kind": "published" },
          "prices": [ %s ] }
        """
                .formatted(id, String.join(",", prices));
    }

    private static String price(String from, String input) {
        return """
        { "from": "%s", "inputUsdPerMTok": %s, "outputUsdPerMTok": 3,
          "source": "acme.example", "asOf": "2026-01-01", "kind": "published" }
        """
                .formatted(from, input);
    }

    private Path put(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
