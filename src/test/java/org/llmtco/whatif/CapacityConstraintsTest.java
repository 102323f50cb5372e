package org.llmtco.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.Test;
import org.llmtco.catalog.Catalog;
import org.llmtco.cost.CostEngine;
import org.llmtco.cost.OptionCost;
import org.llmtco.model.Constraint;
import org.llmtco.model.Decimals;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.RentedGpus;
import org.llmtco.model.Routed;
import org.llmtco.model.Routing;
import org.llmtco.model.Scenario;
import org.llmtco.sizing.CapacityModel;
import org.llmtco.sizing.Deployment;
import org.llmtco.sizing.EngineProfile;
import org.llmtco.sizing.Parallelism;
import org.llmtco.sizing.RequestShape;
import org.llmtco.storage.CatalogReader;
import org.llmtco.storage.ScenarioFiles;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Constraints that depend on what a replica can hold and how fast it answers. */
class CapacityConstraintsTest {
    private static final Catalog CATALOG = CatalogReader.read(List.of(Path.of("."))).catalog();
    private static final Scenario SCENARIO =
            ScenarioFiles.read("llama-70b-every-way").orThrow().withBaseline(Optional.empty());

    /**
     * A token of Llama 3.3 70B takes 2 × 80 layers × 8 heads × 128 × 2 B = 327,680 B of cache:
     * 131,072 of them take 40 GiB. Weights of 40.57 GB (37.8 GiB) beside them are more than the 90
     * % of the 80 GB of one H100 that vLLM uses, and less than those of two.
     */
    @Test
    void aContextThatTheModelHasButTheGpusDoNotHoldIsRefused() {
        Constraint context = new Constraint.MinimumContext(131_072);

        assertThat(failures("on-demand", on("int4-awq", 1).withConstraints(List.of(context))))
                .singleElement()
                .asString()
                .startsWith(
                        "holds no request of 131,072 tokens: Llama 3.3 70B in INT4 AWQ on 1x H100"
                                + " SXM 80GB does not fit");
        assertThat(failures("on-demand", on("int4-awq", 2).withConstraints(List.of(context))))
                .isEmpty();
    }

    /** The batch is looked for one by one, and the replicas follow from its rate by hand. */
    @Test
    void aLatencyTargetLimitsTheBatchSoThatMoreReplicasAreNeeded() {
        CapacityModel model = model(1_500);
        int batch = 1;
        while (model.secondsPerOutputToken(batch + 1) <= 0.030) {
            batch++;
        }
        double requestsPerSecond = 1 / model.secondsPerRequest(batch);
        double month = 500e6 * 730 / 24;
        double peak = month / 2_000 * 1.02 / (730 * 3600) * 2;
        int replicas = (int) Math.ceil(peak / (requestsPerSecond * 0.8)) + 1;

        OptionCost.Priced cost = cost("on-demand", within30());

        assertThat(batch).isEqualTo(18);
        assertThat(cost.fleet().orElseThrow().replicas()).isEqualTo(replicas);
        assertThat(cost.fleet().orElseThrow().capacity().requestsPerSecond())
                .isCloseTo(requestsPerSecond, within(1e-12));
        assertThat(failures("on-demand", within30())).isEmpty();
    }

    @Test
    void thePriceOfALatencyTargetIsWhatTheAnswerCostsMoreThanWithoutIt() {
        Scenario rented = keep("on-demand", within30());
        double with = cost("on-demand", rented).ledger().netPresentValueUsd();
        double without =
                cost("on-demand", keep("on-demand", SCENARIO.withConstraints(List.of())))
                        .ledger()
                        .netPresentValueUsd();

        assertThat(with).isGreaterThan(without * 1.2);
        assertThat(
                        Recommendation.of(CostEngine.compare(rented, CATALOG), CATALOG)
                                .prices()
                                .getFirst()
                                .usd()
                                .orElseThrow())
                .isCloseTo(with - without, within(1e-6));
    }

    @Test
    void aTypedThroughputStaysAsItIsAndSaysSo() {
        RentedGpus typed = withThroughput((RentedGpus) option("on-demand"), 2_000);
        Scenario scenario = within30().withOptions(List.of(typed));

        assertThat(cost("on-demand", scenario).notices())
                .containsExactly(
                        "The throughput is stated, so the latency target does not limit it.");
        assertThat(cost("on-demand", scenario).usdPerMonth())
                .isEqualTo(cost("on-demand", scenario.withConstraints(List.of())).usdPerMonth());
        assertThat(failures("on-demand", scenario))
                .containsExactly("has no known time per output token");
    }

    /** Ten times the input takes about ten times as long to read. */
    @Test
    void aRouterThatLengthensRequestsIsHeldToTheLatencyOfTheLongerOnes() {
        double seconds = model(15_000).prefillSeconds();
        Constraint latency =
                new Constraint.MaximumLatency(OptionalDouble.of(600), OptionalDouble.empty());

        assertThat(model(1_500).prefillSeconds()).isLessThan(0.6);
        assertThat(failures("routed", routed(10).withConstraints(List.of(latency))))
                .containsExactly(
                        "relies on 2x H100 reserved, which takes %s ms per first token, more than 600"
                                .formatted(Decimals.grouped(Math.ceil(seconds * 1000))));
        assertThat(failures("routed", routed(1).withConstraints(List.of(latency)))).isEmpty();
    }

    private static CapacityModel model(double inputTokens) {
        return new CapacityModel(
                requireNonNull(CATALOG.constants().get("public")),
                Deployment.of(
                        requireNonNull(CATALOG.models().get("llama-3.3-70b")).architecture(),
                        requireNonNull(CATALOG.weightFormats().get("fp8")),
                        16,
                        requireNonNull(CATALOG.gpus().get("h100-sxm")),
                        Parallelism.tensor(2),
                        EngineProfile.of(((RentedGpus) option("on-demand")).engine())),
                new RequestShape(inputTokens, 500));
    }

    private static Scenario within30() {
        return SCENARIO.withConstraints(
                List.of(
                        new Constraint.MaximumLatency(
                                OptionalDouble.empty(), OptionalDouble.of(30))));
    }

    private static Scenario routed(double inputMultiplier) {
        List<DeploymentOption> options = new ArrayList<>(SCENARIO.options());
        options.replaceAll(
                option ->
                        option instanceof Routed routed
                                ? new Routed(
                                        routed.id(),
                                        routed.label(),
                                        true,
                                        new Routing.Split(
                                                List.of(
                                                        new Routing.Part(
                                                                "reserved",
                                                                0.8,
                                                                inputMultiplier,
                                                                1),
                                                        new Routing.Part(
                                                                "gpt-4.1-nano", 0.2, 1, 2))),
                                        0.01)
                                : option);
        return SCENARIO.withOptions(options);
    }

    private static Scenario on(String format, int gpus) {
        RentedGpus o = (RentedGpus) option("on-demand");
        return SCENARIO.withOptions(
                List.of(
                        new RentedGpus(
                                o.id(), o.label(), o.model(), format, o.gpu(), gpus, o.rent())));
    }

    private static RentedGpus withThroughput(RentedGpus o, double outputTokensPerSecond) {
        return new RentedGpus(
                o.id(),
                o.label(),
                true,
                o.model(),
                o.weightFormat(),
                o.keyValueBits(),
                o.engine(),
                o.gpu(),
                o.tensorParallelism(),
                o.rent(),
                o.commitmentMonths(),
                o.interruptionOverheadShare(),
                false,
                0,
                o.peak(),
                OptionalDouble.of(outputTokensPerSecond),
                o.targetLoad(),
                o.spareReplicas(),
                o.answers());
    }

    private static Scenario keep(String id, Scenario scenario) {
        return scenario.withOptions(List.of(scenario.option(id).orElseThrow()));
    }

    private static DeploymentOption option(String id) {
        return SCENARIO.option(id).orElseThrow();
    }

    private static OptionCost.Priced cost(String id, Scenario scenario) {
        return (OptionCost.Priced)
                CostEngine.cost(scenario.option(id).orElseThrow(), scenario, CATALOG);
    }

    private static List<String> failures(String id, Scenario scenario) {
        return Recommendation.of(CostEngine.compare(scenario, CATALOG), CATALOG)
                .judgements()
                .stream()
                .filter(judgement -> judgement.cost().option().id().equals(id))
                .flatMap(judgement -> judgement.failures().stream())
                .map(Judgement.Failure::reason)
                .toList();
    }
}
