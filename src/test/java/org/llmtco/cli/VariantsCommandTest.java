package org.llmtco.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

class VariantsCommandTest {
    private static final String GPUS = "llama-3.3-70b-2x-h100";

    private static JsonNode option(JsonNode variant, String id) {
        for (JsonNode option : variant.path("options")) {
            if (option.path("id").asString().equals(id)) {
                return option;
            }
        }
        throw new AssertionError(id);
    }

    /** 2 GPUs x 730 h x (2.69 - 1.88) USD. */
    @Test
    void theVariantsStandBesideTheScenarioWithTheDifference() {
        Ran ran = Ran.of("compare", "--variants", "--format", "json");
        assertThat(ran.code()).isZero();
        assertThat(ran.json().path("variants").size()).isEqualTo(4);
        JsonNode cheaper = ran.item("variants", "id", "gpu-price-30-percent-lower");
        assertThat(option(cheaper, GPUS).path("difference").path("usdPerMonth").asDouble())
                .isCloseTo(-2 * 730 * (2.69 - 1.88), within(1e-6));
        JsonNode input = cheaper.path("inputs").get(2);
        assertThat(input.path("driver").asString()).isEqualTo(GPUS + ".usdPerGpuHour");
        assertThat(input.path("value").asDouble()).isEqualTo(1.88);
        assertThat(input.path("changed").asBoolean()).isTrue();
        JsonNode base = ran.item("variants", "id", "base");
        assertThat(option(base, GPUS).has("difference")).isFalse();
        assertThat(base.path("inputs").get(2).has("value")).isFalse();
    }

    @Test
    void aVariantAloneIsTheSameAsSettingItsDrivers() {
        assertThat(Ran.of("compare", "--variant", "three-times-the-volume").out())
                .isEqualTo(Ran.of("compare", "--set", "tokensPerDay=30000000").out());
    }

    @Test
    void theTableMarksWhatDiffersAndKeepsEqualValuesQuiet() {
        String out = Ran.of("compare", "--variants").out();
        assertThat(out.lines().filter(line -> line.startsWith("MLOps staff, FTE")))
                .singleElement()
                .asString()
                .matches("MLOps staff, FTE +0\\.5 += += +0");
        assertThat(out).contains("7,185.94 (+200.0 %)").contains("recommended (NPV)");
    }

    @Test
    void csvHasALineForEachVariantAndOption() {
        Ran ran = Ran.of("compare", "--variants", "--format", "csv");
        assertThat(ran.records()).hasSize(1 + 4 * 5);
        assertThat(ran.records().get(1)).startsWith("base,gpt-5.2,");
    }

    @Test
    void anUnknownVariantIsAnsweredWithNearOnes() {
        Ran ran = Ran.of("compare", "--variant", "no-mlops");
        assertThat(ran.code()).isEqualTo(CommandLineTool.INPUT_PROBLEM);
        assertThat(ran.err())
                .startsWith("--variant: there is no variant \"no-mlops\"")
                .contains("\"no-mlops-hire\"");
    }

    @Test
    void aScenarioWithoutVariantsSaysWhereTheyAreMade() {
        Ran ran = Ran.of("compare", "article-routing", "--variants");
        assertThat(ran.code()).isEqualTo(CommandLineTool.INPUT_PROBLEM);
        assertThat(ran.err()).startsWith("the scenario has no variants");
    }

    @Test
    void variantsAndLedgerTogetherAreWrongUsage() {
        Ran ran = Ran.of("compare", "--variants", "--ledger");
        assertThat(ran.code()).isEqualTo(CommandLineTool.WRONG_USAGE);
        assertThat(ran.err()).contains("leave out --variant");
    }
}
