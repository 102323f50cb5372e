package org.llmtco.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.llmtco.model.Levels;
import org.llmtco.model.Scenario;
import org.llmtco.storage.ScenarioFiles;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

class CompareCommandTest {
    /**
     * Worked case R9: 10^7 tokens × 30 days, half input and half output, at the article's prices. A
     * month of 30 days has 720 hours.
     */
    private static final Map<String, Double> R9 =
            Map.of(
                    "gpt-5.2", 2362.50,
                    "claude-sonnet-4.5", 2700.00,
                    "gemini-3.1-pro", 2100.00,
                    "llama-3.3-70b-groq", 207.00);

    @Test
    void theDefaultScenarioOf30DaysCostsWhatTheArticlesPricesGive() {
        Ran ran = Ran.of("compare", "--set", "hoursPerMonth=720", "--format", "json");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        R9.forEach(
                (id, usd) ->
                        assertThat(ran.item("options", "id", id).path("usdPerMonth").asDouble())
                                .as(id)
                                .isCloseTo(usd, within(1e-9)));
        assertThat(ran.json().path("cheapest").asString()).isEqualTo("llama-3.3-70b-groq");
        assertThat(ran.json().path("baseline").asString()).isEqualTo("gpt-5.2");
    }

    @Test
    void theTableShowsTheSameWithCents() {
        String out = Ran.of("compare", "--set", "hoursPerMonth=720").out();

        assertThat(row(out, "GPT-5.2")).contains(" 2,362.50 ");
        assertThat(row(out, "Claude Sonnet 4.5")).contains(" 2,700.00 ");
        assertThat(row(out, "Gemini 3.1 Pro")).contains(" 2,100.00 ");
        assertThat(row(out, "Llama 3.3 70B on Groq")).contains(" 207.00 ");
    }

    @Test
    void settingsThatNeedEachOtherCountInAnyOrder() {
        String[] hours = {"--set", "activeHoursPerMonth=740", "--set", "hoursPerMonth=744"};
        String[] turned = {"--set", "hoursPerMonth=744", "--set", "activeHoursPerMonth=740"};

        assertThat(Ran.of("compare", hours[0], hours[1], hours[2], hours[3]).out())
                .isNotEmpty()
                .isEqualTo(Ran.of("compare", turned[0], turned[1], turned[2], turned[3]).out());
        assertThat(Ran.of("compare", "--set", "activeHoursPerMonth=740").err())
                .startsWith("--set: workload.activeHoursPerMonth is 740");
    }

    @Test
    void whatWouldBeIgnoredIsRefused() {
        assertThat(Ran.of("compare", "--nearest", "-1").err())
                .startsWith("--nearest is -1: must be 0 or more");
        assertThat(Ran.of("breakeven", "--over", "time", "--to", "5").err())
                .startsWith("--to is for volumes and drivers");
        assertThat(Ran.of("breakeven", "--over", "volume", "--discounted").err())
                .startsWith("--discounted is for the horizon and drivers");
        assertThat(Ran.of("price", "--model", "gpt-5.2", "--on", "+12026-01-01").err())
                .contains("'+12026-01-01' is no date");
    }

    @Test
    void aLevelThatNoOptionUsesIsSaid(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("level.json");
        Scenario scenario = ScenarioFiles.read("llama-70b-every-way").orThrow();
        Files.writeString(
                file,
                ScenarioFiles.toJson(
                        scenario.withLevels(Levels.NONE.with(Levels.Kind.GPU_PRICE, "h100", 2))));
        Ran ran = Ran.of("compare", file.toString());

        assertThat(ran.code()).isZero();
        assertThat(ran.err())
                .contains(
                        "levels.gpuPrices[0].id is \"h100\": no option uses this GPU, so the level"
                                + " changes nothing");
    }

    @Test
    void selfHostingShowsGpusStaffAndTheRestSeparately() {
        Ran ran = Ran.of("compare", "--set", "hoursPerMonth=720", "--format", "json");
        JsonNode option = ran.item("options", "id", "llama-3.3-70b-2x-h100");

        // 2 GPUs × 2.69 USD (RunPod community, March 2026) × 720 h
        assertThat(line(option, "gpuRent").path("usdPerMonth").asDouble())
                .isCloseTo(3873.60, within(1e-9));
        // half of 206,000 USD per year (BLS wages over the share of wages), a twelfth
        assertThat(line(option, "mlopsStaff").path("usdPerMonth").asDouble())
                .isCloseTo(206_000 * 0.5 / 12, within(1e-9));
        assertThat(line(option, "mlopsStaff").path("category").asString()).isEqualTo("staff");
        for (String other : new String[] {"modelUpdates", "monitoring", "storage"}) {
            assertThat(line(option, other).path("usdPerMonth").asDouble()).isPositive();
        }
        double sum = 0;
        for (JsonNode line : option.path("lines")) {
            sum += line.path("usdPerMonth").asDouble();
            assertThat(line.path("formula").asString("")).isNotBlank();
        }
        assertThat(option.path("usdPerMonth").asDouble()).isCloseTo(sum, within(1e-9));
        assertThat(option.path("billedGpus").asInt()).isEqualTo(2);
    }

    @Test
    void everyTablesFigureCarriesItsSourceDateAndKind() {
        JsonNode option = Ran.of("compare", "--format", "json").item("options", "id", "gpt-5.2");

        for (JsonNode line : option.path("lines")) {
            JsonNode price = named(line.path("inputs"), "price");
            assertThat(price.path("source").asString("")).isNotBlank();
            assertThat(price.path("asOf").asString("")).matches("\\d{4}-\\d\\d-\\d\\d");
            assertThat(price.path("kind").asString("")).isEqualTo("published");
        }
    }

    @Test
    void csvHasALineForEachCostLine() {
        Ran ran = Ran.of("compare", "--format", "csv");
        JsonNode json = Ran.of("compare", "--format", "json").json();
        int lines = 0;
        for (JsonNode option : json.path("options")) {
            lines += option.path("lines").size();
        }

        assertThat(ran.records()).hasSize(1 + lines);
        assertThat(ran.records().getFirst()).startsWith("option");
        assertThat(ran.records()).allSatisfy(record -> assertThat(record).contains(","));
    }

    @Test
    void anOptionThatCannotServeSaysWhyInsteadOfACost() {
        Ran ran =
                Ran.of(
                        "compare",
                        "--set",
                        "llama-3.3-70b-2x-h100.tensorParallelism=1",
                        "--set",
                        "inputSequenceLength=120000",
                        "--format",
                        "json");
        JsonNode option = ran.item("options", "id", "llama-3.3-70b-2x-h100");

        assertThat(ran.code()).isZero();
        assertThat(option.path("answer").asString()).isEqualTo("unavailable");
        assertThat(option.path("reason").asString()).contains("does not fit");
        assertThat(option.has("usdPerMonth")).isFalse();
    }

    @Test
    void csvHasARowWithTheReasonForEachOptionWithoutACost() {
        String[] tooSmall = {
            "compare",
            "--set",
            "llama-3.3-70b-2x-h100.tensorParallelism=1",
            "--set",
            "inputSequenceLength=120000",
            "--format",
            "csv"
        };
        List<String> lines = Ran.of(tooSmall).records();
        String[] ledger = Arrays.copyOf(tooSmall, tooSmall.length + 1);
        ledger[tooSmall.length] = "--ledger";
        List<String> months = Ran.of(ledger).records();

        assertThat(lines.getFirst())
                .isEqualTo("option,line,category,usdPerMonth,formula,answer,reason");
        assertThat(months.getFirst()).endsWith(",month,paidUsd,bookedUsd,answer,reason");
        assertThat(lines)
                .filteredOn(line -> line.startsWith("llama-3.3-70b-2x-h100,"))
                .singleElement()
                .asString()
                .startsWith("llama-3.3-70b-2x-h100,,,,,unavailable,")
                .contains("does not fit");
        assertThat(lines).filteredOn(line -> line.startsWith("gpt-5.2,")).hasSize(2);
        assertThat(lines)
                .filteredOn(line -> line.startsWith("gpt-5.2,"))
                .allMatch(line -> line.endsWith(",priced,"));
        assertThat(months)
                .filteredOn(line -> line.startsWith("llama-3.3-70b-2x-h100,"))
                .singleElement()
                .asString()
                .contains(",unavailable,", "does not fit");
    }

    private static String row(String table, String label) {
        return table.lines()
                .filter(line -> line.startsWith(label + "  "))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode line(JsonNode option, String id) {
        for (JsonNode line : option.path("lines")) {
            if (line.path("id").asString().equals(id)) {
                return line;
            }
        }
        throw new AssertionError(id);
    }

    private static JsonNode named(JsonNode inputs, String name) {
        for (JsonNode input : inputs) {
            if (input.path("name").asString().equals(name)) {
                return input;
            }
        }
        throw new AssertionError(name);
    }
}
