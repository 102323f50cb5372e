package org.llmtco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ImportCommandTest extends WithOwnFolder {
    private static final String PRICES =
            "src/test/resources/org/llmtco/storage/imports/litellm-2026-08-01.json";

    private static final String CONFIG =
            """
            {"model_type": "llama", "hidden_size": 4096, "num_hidden_layers": %s,
             "num_attention_heads": 32, "num_key_value_heads": 8, "intermediate_size": 14336,
             "vocab_size": 128256, "tie_word_embeddings": false,
             "max_position_embeddings": 131072}
            """;

    @Test
    void aDryRunShowsAndWritesNothing() {
        Ran ran = Ran.of("import", "prices", PRICES, "--dry-run");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("LiteLLM, as of 2026-08-01, 19 rows", "dry run");
        assertThat(home()).doesNotExist();
    }

    @Test
    void importedPricesCountAndShowTheirFile() {
        Ran imported = Ran.of("import", PRICES, "--format", "json");

        assertThat(imported.json().path("feed").asString()).isEqualTo("LiteLLM");
        assertThat(imported.json().path("written").size()).isEqualTo(2);
        Path file = home().resolve("pricing-data/api/acme.json");
        assertThat(Ran.of("list", "prices", "--format", "csv").records())
                .anyMatch(row -> row.startsWith("acme,acme-new,") && row.endsWith("," + file));
        assertThat(
                        Ran.of("list", "prices", "--format", "json")
                                .json()
                                .path("files")
                                .path("acme/acme-new")
                                .asString())
                .isEqualTo(file.toString());
        Ran price =
                Ran.of(
                        "price",
                        "--provider",
                        "acme",
                        "--model",
                        "acme-new",
                        "--input",
                        "1000000",
                        "--output",
                        "0",
                        "--on",
                        "2026-09-01",
                        "--format",
                        "json");
        // above 200,000 tokens of input: 2.50 USD per MTok, as the file says
        assertThat(price.out()).contains("2.5");
    }

    /** Shipped, then the team's folder, then the user's own. */
    @Test
    void theUsersOwnFigureCountsMoreThanTheTeams() throws IOException {
        Path team = folder.resolve("team");
        writePrice(team, 3);
        assertThat(price(team)).isEqualTo("3");
        writePrice(home(), 5);
        assertThat(price(team)).isEqualTo("5");
    }

    private static void writePrice(Path root, int input) throws IOException {
        Path list = root.resolve("pricing-data/api/acme.json");
        Files.createDirectories(list.getParent());
        Files.writeString(
                list,
                """
                {"id": "acme", "name": "Acme", "currency": "USD", "models": [
                  {"id": "a1", "name": "A1", "weights": "closed",
                   "limits": {"source": "s", "asOf": "2026-01-01", "kind": "user"},
                   "prices": [{"from": "2026-01-01", "inputUsdPerMTok": %s, "outputUsdPerMTok": 8,
                     "source": "s", "asOf": "2026-01-01", "kind": "user"}]}]}
                """
                        .formatted(input));
    }

    private static String price(Path team) {
        return Ran.of("list", "prices", "--data", team.toString(), "--format", "json")
                .item("priceLists", "id", "acme")
                .path("models")
                .path(0)
                .path("prices")
                .path(0)
                .path("inputUsdPerMTok")
                .toString();
    }

    @Test
    void aConfigurationBecomesAnOpenModel() throws IOException {
        Path config =
                Files.writeString(
                        folder.resolve("acme--Llama-9B.config.json"), CONFIG.formatted(36));

        Ran without = Ran.of("import", config.toString());
        assertThat(without.code()).isEqualTo(1);
        assertThat(without.err()).contains("--license");

        Ran ran =
                Ran.of(
                        "import",
                        config.toString(),
                        "--license",
                        "llama-3.1",
                        "--as-of",
                        "2026-11-01",
                        "--format",
                        "json");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.json().path("outcome").asString()).isEqualTo("new");
        assertThat(home().resolve("hardware-profiles/models/llama-9b.json")).exists();
        assertThat(
                        Ran.of("list", "models", "--format", "json")
                                .item("models", "id", "llama-9b")
                                .path("huggingFaceId")
                                .asString())
                .isEqualTo("acme/Llama-9B");
    }

    @Test
    void aConfigurationThatTheTablesHaveIsEqual() throws IOException {
        Path config =
                Files.writeString(
                        folder.resolve("meta-llama--Llama-3.1-8B.config.json"),
                        CONFIG.formatted(32));

        Ran ran = Ran.of("import", "model", config.toString(), "--id", "llama-3.1-8b");

        assertThat(ran.out()).contains("equal", "Nothing was written");
        assertThat(home()).doesNotExist();
    }

    /** A model and an offer that stand in the shipped tables are noted with what they were. */
    @Test
    void whatModelsAndOffersReplaceIsNoted() throws IOException {
        Path config =
                Files.writeString(
                        folder.resolve("meta-llama--Llama-3.1-8B.config.json"),
                        CONFIG.formatted(33));
        Ran model =
                Ran.of(
                        "import",
                        "model",
                        config.toString(),
                        "--id",
                        "llama-3.1-8b",
                        "--as-of",
                        "2026-11-01");
        assertThat(model.code()).as(model.err()).isZero();
        Path offers =
                Files.writeString(
                        folder.resolve("offerings.json"),
                        """
                        [{"id": "x", "provider_id": "akash", "gpu_model": "NVIDIA H200",
                          "vram_gb": 141, "interconnect": "SXM", "tier": "on-demand",
                          "is_spot": false, "price_usd_hour": 123.5, "collected_at": "2026-11-30"}]
                        """);
        Ran gpus = Ran.of("import", "gpus", offers.toString());
        assertThat(gpus.out()).as(gpus.err()).contains("changed");
        assertThat(home().resolve("replaced.json"))
                .content()
                .contains("\"models/llama-3.1-8b\"", "\"rentals/akash/h200-on-demand\"");
    }

    @Test
    void aLogBecomesTheWorkloadOfAScenario() throws IOException {
        Path log =
                Files.writeString(
                        folder.resolve("log.csv"),
                        "time,model,input,output\n2026-09-01T10:00:00Z,m,100,10\n");
        Path out = folder.resolve("scenario.json");

        Ran ran =
                Ran.of(
                        "import",
                        log.toString(),
                        "--scenario",
                        "support-chatbot",
                        "--out",
                        out.toString());

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains(
                        "1 request from 2026-09-01 to 2026-09-01, 1 day (UTC)", "Written: " + out);
        assertThat(Ran.of("compare", out.toString()).code()).isZero();
    }

    @Test
    void aWrongKindIsAMistakeOfUsage() {
        assertThat(Ran.of("import", "prizes", PRICES).code()).isEqualTo(2);
        assertThat(Ran.of("import", "prices").code()).isEqualTo(2);
        assertThat(Ran.of("import", "nowhere.json").err()).contains("there is no such file");
    }
}
