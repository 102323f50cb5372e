package org.llmtco.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.llmtco.catalog.Catalog;
import org.llmtco.model.Answers;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.EndpointUnit;
import org.llmtco.model.Engine;
import org.llmtco.model.OperationsCost;
import org.llmtco.model.OperationsScope;
import org.llmtco.model.PeakRent;
import org.llmtco.model.ProvisionedEndpoint;
import org.llmtco.model.Rent;
import org.llmtco.model.RentedGpus;
import org.llmtco.model.Scenario;
import org.llmtco.storage.CatalogReader;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.whatif.Drivers;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Rented GPUs at 500 million tokens a day of 1,500 + 500, 2 % retries and peak factor 2: 15.2083
 * billion tokens a month ÷ 2,000 × 1.02 ÷ (730 h × 3,600) × 2 × 500 = 2,951.4 output tokens/s at
 * the peak. At 80 % load that is 3 replicas of 1,300 tokens/s, or 4 of 1,000.
 */
class WholeInstancesTest {
    private static final Catalog CATALOG = CatalogReader.read(List.of(Path.of("."))).catalog();
    private static final Scenario SCENARIO =
            ScenarioFiles.read("llama-70b-every-way").orThrow().withBaseline(Optional.empty());
    private static final Rent AWS = Rent.offer("aws", "h100-sxm-8x-on-demand");
    private static final Rent AWS_RESERVED = Rent.offer("aws", "h100-sxm-8x-reserved-3-years");

    /** One replica of the base on 8 GPUs, two above it on 8 more: 16 × 15 USD of monitoring. */
    @Test
    void baseAndPeakOnWholeInstancesAreKeptToTheLastGpu() {
        OptionCost.Priced cost =
                cost(rented(2, AWS_RESERVED, new PeakRent(1, AWS, 0.4), 1_300, 0), SCENARIO);

        assertThat(cost.fleet().orElseThrow().replicas()).isEqualTo(3);
        assertThat(cost.fleet().orElseThrow().billedGpus()).isEqualTo(16);
        assertThat(usd(cost, CostItem.MONITORING)).isCloseTo(16 * 15, within(1e-9));
    }

    /**
     * Demand halves each month, but the peak's instance is signed for three years: month 12 still
     * has 8 + 8 GPUs.
     */
    @Test
    void aCommittedPeakIsKeptForItsTerm() {
        Scenario falling =
                Drivers.find(SCENARIO, "growthPerMonth").orElseThrow().write(SCENARIO, -0.5);
        falling = Drivers.find(falling, "rampUpMonths").orElseThrow().write(falling, 0);
        Ledger committed =
                cost(rented(2, AWS_RESERVED, new PeakRent(1, AWS_RESERVED, 1), 1_300, 0), falling)
                        .ledger();
        Ledger onDemand =
                cost(rented(2, AWS_RESERVED, new PeakRent(1, AWS, 1), 1_300, 0), falling).ledger();

        assertThat(usd(committed, 12, CostItem.MONITORING)).isCloseTo(16 * 15, within(1e-9));
        assertThat(usd(onDemand, 12, CostItem.MONITORING)).isCloseTo(8 * 15, within(1e-9));
    }

    /** A replica of 6 GPUs leaves two of an instance of 8 idle: 4 replicas take 32, not 24. */
    @Test
    void aReplicaIsNotSpreadOverTwoInstancesThatItFitsInto() {
        assertThat(billed(6, 1_000)).isEqualTo(32);
        assertThat(billed(3, 1_000)).isEqualTo(16);
        assertThat(billed(5, 1_300)).isEqualTo(24);
        assertThat(billed(12, 1_300)).isEqualTo(48);
    }

    /** 3 replicas × 2 GPUs × 2.60 USD × 730 h; a tenth more is lost on the spot GPUs alone. */
    @Test
    void interruptionsAreThoseOfTheSpotPart() {
        Rent typed = new Rent(Optional.empty(), Optional.empty(), OptionalDouble.of(2.6));
        Rent spot = Rent.offer("verda", "h100-sxm-spot");
        OptionCost.Priced with =
                cost(rented(2, typed, new PeakRent(3, spot, 1), 1_000, 0.1), SCENARIO);
        OptionCost.Priced without =
                cost(rented(2, typed, new PeakRent(3, spot, 1), 1_000, 0), SCENARIO);

        assertThat(usd(with, CostItem.GPU_RENT)).isCloseTo(11_388.00, within(1e-6));
        assertThat(usd(with, CostItem.PEAK_GPU_RENT))
                .isCloseTo(usd(without, CostItem.PEAK_GPU_RENT) * 1.1, within(1e-6));
    }

    /** A dedicated endpoint of 2 GPUs a replica: 3 replicas × 2 × 15 USD of monitoring. */
    @Test
    void anEndpointOfStatedGpusIsMonitoredByTheGpuAndOneOfUnitsSaysThatItIsNot() {
        Scenario monitored = withEndpointCosts(OperationsCost.MONITORING);
        EndpointUnit replica =
                new EndpointUnit.GpuReplica(
                        "llama-3.3-70b",
                        "fp8",
                        16,
                        Engine.VLLM,
                        "h100-sxm",
                        2,
                        new Rent(Optional.empty(), Optional.empty(), OptionalDouble.of(5.5)),
                        OptionalDouble.of(1_300));
        EndpointUnit unit = new EndpointUnit.ThroughputUnit("openai", "gpt-5.2", 10, 1_300);

        assertThat(usd(cost(endpoint(replica), monitored), CostItem.MONITORING))
                .isCloseTo(3 * 2 * 15, within(1e-9));
        assertThat(cost(endpoint(unit), monitored).lines())
                .noneMatch(line -> line.item() == CostItem.MONITORING);
        assertThat(cost(endpoint(unit), monitored).notices())
                .singleElement()
                .asString()
                .startsWith("Monitoring, software licences and weight storage count GPUs");
    }

    private static Scenario withEndpointCosts(OperationsCost cost) {
        return new Scenario(
                SCENARIO.id(),
                SCENARIO.title(),
                SCENARIO.description(),
                SCENARIO.pricedOn(),
                SCENARIO.hoursPerMonth(),
                SCENARIO.workload(),
                NoOperations.applied(
                        new OperationsScope(List.of(), List.of(cost), List.of(), List.of())),
                SCENARIO.finance(),
                List.of(),
                Optional.empty(),
                SCENARIO.options());
    }

    private static ProvisionedEndpoint endpoint(EndpointUnit unit) {
        return new ProvisionedEndpoint(
                "endpoint", "Endpoint", true, unit, 1, 1, false, 0, 0.8, 0, Answers.PLAIN);
    }

    private static int billed(int gpus, double tokensPerSecond) {
        RentedGpus option = rented(gpus, AWS, null, tokensPerSecond, 0);
        return cost(option, SCENARIO).fleet().orElseThrow().billedGpus();
    }

    private static RentedGpus rented(
            int gpus,
            Rent rent,
            @Nullable PeakRent peak,
            double tokensPerSecond,
            double interruptions) {
        return new RentedGpus(
                "rented",
                "Rented",
                true,
                "llama-3.3-70b",
                "fp8",
                16,
                Engine.VLLM,
                "h100-sxm",
                gpus,
                rent,
                OptionalInt.empty(),
                OptionalDouble.of(interruptions),
                false,
                0,
                Optional.ofNullable(peak),
                OptionalDouble.of(tokensPerSecond),
                0.8,
                0,
                Answers.PLAIN);
    }

    private static OptionCost.Priced cost(DeploymentOption option, Scenario scenario) {
        Scenario rented = scenario.withOptions(List.of(option));
        return (OptionCost.Priced) CostEngine.cost(option, rented, CATALOG);
    }

    private static double usd(OptionCost.Priced cost, CostItem item) {
        return cost.lines().stream()
                .filter(line -> line.item() == item)
                .mapToDouble(CostLine::usdPerMonth)
                .sum();
    }

    private static double usd(Ledger ledger, int month, CostItem item) {
        return ledger.rows().stream()
                .filter(row -> row.term().item() == item)
                .mapToDouble(row -> row.cash(month))
                .sum();
    }
}
