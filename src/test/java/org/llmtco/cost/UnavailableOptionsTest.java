package org.llmtco.cost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.llmtco.catalog.Catalog;
import org.llmtco.model.Answers;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.Engine;
import org.llmtco.model.Rent;
import org.llmtco.model.RentedGpus;
import org.llmtco.model.Scenario;
import org.llmtco.model.TokenPriced;
import org.llmtco.storage.CatalogReader;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.storage.ShippedTables;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** An option that cannot serve says why, and the others are costed all the same. */
class UnavailableOptionsTest {
    private static final Catalog CATALOG =
            CatalogReader.read(List.of(ShippedTables.root())).catalog();

    @Test
    void aProviderOrModelThatNoTableHas() {
        assertThat(reason(tokens("nobody", "gpt-5.2")))
                .isEqualTo("nobody has no price for \"gpt-5.2\"");
        assertThat(reason(tokens("openai", "gpt-1")))
                .isEqualTo("openai has no price for \"gpt-1\"");
    }

    /** The default scenario's prices are those of 2026-03-15; GPT-5.5 came on 2026-04-23. */
    @Test
    void aModelThatIsNotSoldYet() {
        assertThat(reason(tokens("openai", "gpt-5.5")))
                .isEqualTo("GPT-5.5 has no price on 2026-03-15");
    }

    @Test
    void aPartThatNoTableHas() {
        assertThat(reason(gpus("llama-9", "fp8", "h100-sxm", 2)))
                .isEqualTo("the tables have no model \"llama-9\"");
        assertThat(reason(gpus("llama-3.3-70b", "fp9", "h100-sxm", 2)))
                .isEqualTo("the tables have no weight format \"fp9\"");
        assertThat(reason(gpus("llama-3.3-70b", "fp8", "z900", 2)))
                .isEqualTo("the tables have no GPU \"z900\"");
    }

    /** 70.6 × 10^9 parameters of 2 bytes are more than the 80 GB of one card. */
    @Test
    void aModelThatDoesNotFit() {
        assertThat(reason(gpus("llama-3.3-70b", "bf16", "h100-sxm", 1))).contains("does not fit");
    }

    /** GPT-5.2 takes 400,000 tokens and writes 128,000, by OpenAI's model page. */
    @Test
    void aRequestThatIsLongerThanTheModelTakes() {
        assertThat(
                        RequestLimit.problem(
                                300_000, 100_000, OptionalInt.of(400_000), OptionalInt.of(128_000)))
                .isEmpty();
        assertThat(
                        RequestLimit.problem(
                                300_000, 100_001, OptionalInt.of(400_000), OptionalInt.of(128_000)))
                .hasValue("a request of 400001 tokens is longer than its context of 400000 tokens");
        assertThat(
                        RequestLimit.problem(
                                1, 128_001, OptionalInt.of(400_000), OptionalInt.of(128_000)))
                .hasValue(
                        "an output of 128001 tokens is longer than the 128000 tokens it writes at"
                                + " most");
    }

    private static TokenPriced tokens(String provider, String model) {
        return new TokenPriced("odd", "Odd", provider, model);
    }

    private static RentedGpus gpus(String model, String format, String gpu, int gpus) {
        return new RentedGpus(
                "odd",
                "Odd",
                true,
                model,
                format,
                16,
                Engine.VLLM,
                gpu,
                gpus,
                new Rent(Optional.empty(), Optional.empty(), OptionalDouble.of(2)),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                false,
                0,
                Optional.empty(),
                OptionalDouble.empty(),
                0.8,
                0,
                Answers.PLAIN);
    }

    private static String reason(DeploymentOption odd) {
        Scenario scenario = ScenarioFiles.read(ScenarioFiles.DEFAULT_ID).orThrow();
        DeploymentOption good = scenario.options().getFirst();
        Comparison comparison =
                CostEngine.compare(scenario.withOptions(List.of(odd, good)), CATALOG);

        assertThat(comparison.cheapest().orElseThrow().option()).isEqualTo(good);
        return ((OptionCost.Unavailable) comparison.of("odd").orElseThrow()).reason();
    }
}
