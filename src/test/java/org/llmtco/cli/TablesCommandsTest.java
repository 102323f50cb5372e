package org.llmtco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code list}, {@code drivers}, {@code check} and tables of the user's own. */
class TablesCommandsTest {
    @TempDir Path folder;

    @Test
    void everyTableIsListedInEveryFormat() {
        for (String table :
                List.of(
                        "models",
                        "gpus",
                        "prices",
                        "rentals",
                        "licenses",
                        "benchmarks",
                        "conflicts")) {
            Ran text = Ran.of("list", table);
            Ran csv = Ran.of("list", table, "--format", "csv");
            Ran json = Ran.of("list", table, "--format", "json");

            assertThat(text.code()).isZero();
            // a ruled head, then a row for each record of the CSV
            if (!table.equals("conflicts")) {
                assertThat(text.out().lines()).hasSize(csv.records().size() + 1);
            }
            assertThat(csv.records().getFirst()).contains("source");
            assertThat(json.json().has("files"))
                    .isEqualTo(!table.equals("benchmarks") && !table.equals("conflicts"));
        }
    }

    @Test
    void listedModelsHaveTheFieldsOfTheirFiles() {
        Ran ran = Ran.of("list", "models", "--format", "json");

        assertThat(ran.item("models", "id", "llama-3.3-70b").path("architecture").path("layers"))
                .hasToString("80");
        assertThat(ran.item("models", "id", "llama-4-maverick").path("license").asString())
                .isEqualTo("llama-4");
    }

    @Test
    void driversShowKeyUnitRangeAndValue() {
        Ran json = Ran.of("drivers", "--format", "json");
        var hours = json.item("drivers", "key", "hoursPerMonth");

        assertThat(hours.path("min").asDouble()).isEqualTo(1);
        assertThat(hours.path("max").asDouble()).isEqualTo(744);
        assertThat(hours.path("value").asDouble()).isEqualTo(730);
        assertThat(json.item("drivers", "key", "loadedAnnualCostUsd").has("value")).isFalse();
        assertThat(Ran.of("drivers").out()).contains("from the tables");
        assertThat(Ran.of("drivers", "--format", "csv").records())
                .hasSize(json.json().path("drivers").size() + 1);
    }

    @Test
    void driversShowTheValueThatWasSet() {
        Ran ran = Ran.of("drivers", "--set", "tokensPerDay=12345", "--format", "json");

        assertThat(ran.item("drivers", "key", "tokensPerDay").path("value").asDouble())
                .isEqualTo(12345);
    }

    @Test
    void theShippedTablesHaveNoProblems() {
        Ran ran = Ran.of("check");

        assertThat(ran).isEqualTo(new Ran(0, "No problems.\n", ""));
        assertThat(Ran.of("check", "--format", "json").json().path("problems").asInt()).isZero();
    }

    @Test
    void checkListsAllProblemsOfAFolderAtOnceAndExitsWithOne() throws IOException {
        write(
                "pricing-data/api/acme.json",
                """
                {
                  "id": "acme",
                  "name": "Acme",
                  "currency": "USD",
                  "models": [],
                  "modles": []
                }
                """);
        write("pricing-data/api/cut.json", "{");
        write("hardware-profiles/licenses.json", "[]");
        write("pricing-data/engery.json", "{}");

        Ran ran = Ran.of("check", folder.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out().replace(folder.toString(), "DIR").replace('\\', '/'))
                .isEqualTo(
                        """
                        DIR/pricing-data/engery.json: is not read: did you mean energy.json?
                        DIR/pricing-data/api/acme.json:6: modles is not known here: did you mean models?
                        DIR/pricing-data/api/cut.json:1:2: the file ends too early: it was cut off, or a closing quote, ] or } is missing
                        DIR/hardware-profiles/licenses.json:1:1: is a list: must be an object { … }
                        4 problems.
                        """);
        assertThat(Ran.of("check", folder.toString(), "--format", "csv").records()).hasSize(5);
        Ran json = Ran.of("check", folder.toString(), "--format", "json");
        assertThat(json.code()).isEqualTo(1);
        assertThat(json.json().path("problems").asInt()).isEqualTo(4);
        assertThat(json.item("found", "key", "modles").path("line").asInt()).isEqualTo(6);
    }

    @Test
    void aFolderOfSomethingElseIsNoSetOfTables() {
        Ran ran = Ran.of("check", folder.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .isEqualTo(
                        folder
                                + ": the folder has neither pricing-data nor hardware-profiles\n"
                                + "1 problem.\n");
    }

    @Test
    void aMissingFolderIsSaidToBeMissing() throws IOException {
        Path missing = folder.resolve("missing");
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(Ran.of("check", missing.toString()))
                .isEqualTo(new Ran(1, "", "there is no folder " + missing + "\n"));
        assertThat(Ran.of("compare", "--data", missing.toString()))
                .isEqualTo(new Ran(1, "", "there is no folder " + missing + "\n"));
        assertThat(Ran.of("check", file.toString()))
                .isEqualTo(new Ran(1, "", file + " is not a folder\n"));
    }

    @Test
    void anEntryOfOnesOwnTablesComesBeforeTheShippedOne() throws IOException {
        write("pricing-data/api/groq.json", GROQ_AT_ONE_DOLLAR);

        Ran ran =
                Ran.of(
                        "compare",
                        "--set",
                        "hoursPerMonth=720",
                        "--data",
                        folder.toString(),
                        "--format",
                        "json");

        // 300 MTok at 1 USD, half of it input
        assertThat(ran.item("options", "id", "llama-3.3-70b-groq").path("usdPerMonth").asDouble())
                .isEqualTo(300);
        assertThat(Ran.of("list", "prices", "--data", folder.toString()).out())
                .contains("gpt-oss-120b");
    }

    @Test
    void aBrokenTableOfOnesOwnIsReportedAndTheRestCounts() throws IOException {
        write("pricing-data/api/groq.json", GROQ_AT_ONE_DOLLAR.replace("\"kind\"", "\"kin\""));

        Ran ran = Ran.of("compare", "--data", folder.toString());

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("groq.json:").contains("did you mean kind?");
        assertThat(ran.out()).contains("Llama 3.3 70B on Groq");
    }

    private static final String GROQ_AT_ONE_DOLLAR =
            """
            {
              "id": "groq",
              "name": "Groq",
              "currency": "USD",
              "models": [
                {
                  "id": "llama-3.3-70b",
                  "name": "Llama 3.3 70B",
                  "weights": "open",
                  "openModel": "llama-3.3-70b",
                  "limits": { "source": "our contract", "asOf": "2026-01-01", "kind": "user" },
                  "prices": [
                    {
                      "from": "2026-01-01",
                      "inputUsdPerMTok": 1,
                      "outputUsdPerMTok": 1,
                      "source": "our contract",
                      "asOf": "2026-01-01",
                      "kind": "user"
                    }
                  ]
                }
              ]
            }
            """;

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
