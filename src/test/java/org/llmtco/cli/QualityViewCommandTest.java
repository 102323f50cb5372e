package org.llmtco.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

/** {@code compare --quality} and {@code list benchmarks}. */
class QualityViewCommandTest {
    private static final String ELO = "Chatbot Arena Elo";

    @Test
    void theTableShowsCostPerPointAsAViewWithItsSourceAndSaysWhatHasNoScore() {
        Ran ran = Ran.of("compare", "--set", "hoursPerMonth=720", "--quality", ELO);

        assertThat(ran.code()).isZero();
        String view = ran.out().substring(ran.out().indexOf("Quality view"));
        // 2,100 USD over 1,510 points
        assertThat(row(view, "Gemini 3.1 Pro"))
                .contains(" 1,510.0 ", " 2,100.00 ", " 1.39 ", "Let's Data Science", "2026-");
        assertThat(row(view, "GPT-5.2")).contains("no score");
        assertThat(view).contains("A view, not the ranking");
    }

    @Test
    void jsonHasThePointsUnroundedWithFormulaAndSources() {
        Ran ran =
                Ran.of(
                        "compare",
                        "--set",
                        "hoursPerMonth=720",
                        "--quality",
                        "chatbot arena elo",
                        "--format",
                        "json");
        JsonNode view = ran.json().path("qualityView");
        JsonNode gemini = point(view, "gemini-3.1-pro");

        assertThat(view.path("benchmark").asString()).isEqualTo(ELO);
        assertThat(view.path("caveat").asString()).startsWith("A view, not the ranking");
        assertThat(gemini.path("answer").asString()).isEqualTo("scored");
        assertThat(gemini.path("usdPerMonthPerPoint").asDouble())
                .isCloseTo(2_100.0 / 1_510, within(1e-12));
        assertThat(gemini.path("inputs").findValuesAsString("asOf")).isNotEmpty();
        assertThat(point(view, "gpt-5.2").path("answer").asString()).isEqualTo("no score");
        assertThat(point(view, "gpt-5.2").has("usdPerMonthPerPoint")).isFalse();
    }

    @Test
    void csvHasARowForEachOption() {
        Ran ran = Ran.of("compare", "--quality", ELO, "--format", "csv");

        assertThat(ran.records().getFirst())
                .isEqualTo("option,benchmark,score,usdPerMonth,usdPerMonthPerPoint,formula,inputs");
        assertThat(ran.records()).hasSize(1 + 5);
        assertThat(ran.records().get(1)).startsWith("gpt-5.2,Chatbot Arena Elo,no score,");
    }

    @Test
    void theViewChangesNeitherCostsNorRecommendation() {
        JsonNode plain = Ran.of("compare", "--format", "json").json();
        JsonNode viewed = Ran.of("compare", "--quality", ELO, "--format", "json").json();

        assertThat(plain.has("qualityView")).isFalse();
        assertThat(viewed.path("recommendation")).isEqualTo(plain.path("recommendation"));
        assertThat(viewed.path("options")).isEqualTo(plain.path("options"));
    }

    @Test
    void anUnknownBenchmarkIsAnsweredWithTheKnownOnes() {
        Ran ran = Ran.of("compare", "--quality", "MMLU-Prof");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .startsWith("--quality: there is no benchmark \"MMLU-Prof\"; there are AIME 2024, ")
                .contains("GPQA Diamond")
                .endsWith("\n");
    }

    @Test
    void aLedgerHasNoQualityView() {
        Ran ran = Ran.of("compare", "--ledger", "--quality", ELO);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith("--quality is a view of a running month");
    }

    @Test
    void listedBenchmarksNameModelScoreSourceAndDate() {
        Ran ran = Ran.of("list", "benchmarks", "--format", "json");

        JsonNode gemini = ran.item("benchmarks", "model", "gemini-3.1-pro");
        assertThat(gemini.path("benchmark").asString()).isEqualTo(ELO);
        assertThat(gemini.path("provider").asString()).isEqualTo("google");
        assertThat(gemini.path("score").asDouble()).isEqualTo(1_510);
        assertThat(gemini.path("asOf").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(Ran.of("list", "benchmarks").out()).contains("GPQA Diamond");
    }

    private static String row(String table, String label) {
        return table.lines()
                .filter(line -> line.startsWith(label + "  "))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode point(JsonNode view, String option) {
        for (JsonNode point : view.path("points")) {
            if (point.path("option").asString().equals(option)) {
                return point;
            }
        }
        throw new AssertionError(option);
    }
}
