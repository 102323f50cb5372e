package org.llmtco.report.workbook;

import org.llmtco.catalog.Catalog;
import org.llmtco.cost.Demand;
import org.llmtco.cost.ReplicaSizing;
import org.llmtco.model.Answers;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.EndpointUnit;
import org.llmtco.model.OwnedServers;
import org.llmtco.model.ProvisionedEndpoint;
import org.llmtco.model.RentedGpus;
import org.llmtco.model.ReplicaDesign;
import org.llmtco.model.Routed;
import org.llmtco.model.Routing;
import org.llmtco.model.Scenario;
import org.llmtco.model.Workload;
import org.llmtco.whatif.Drivers;

import java.util.ArrayList;
import java.util.List;

/**
 * A scenario whose replicas keep the throughput that the capacity model gave them, as those of a
 * workbook do. An option that is also reached through a router, with requests of other lengths, is
 * copied for the router, because its throughput there is another one.
 */
final class PinnedCapacity {
    private final Scenario scenario;
    private final Catalog catalog;
    private final List<DeploymentOption> options = new ArrayList<>();

    private PinnedCapacity(Scenario scenario, Catalog catalog) {
        this.scenario = scenario;
        this.catalog = catalog;
    }

    /** The id of the copy of an option behind a router. */
    static String copy(String router, String option) {
        return router + "-" + option + "-copy";
    }

    static Scenario of(Scenario scenario, Catalog catalog) {
        PinnedCapacity pinned = new PinnedCapacity(scenario, catalog);
        for (DeploymentOption option : scenario.options()) {
            pinned.options.add(
                    option instanceof Routed routed
                            ? pinned.routed(routed)
                            : pinned.pin(option, option.id(), scenario.workload()));
        }
        return scenario.withOptions(pinned.options);
    }

    private Routed routed(Routed routed) {
        List<Routing.Part> parts = new ArrayList<>();
        for (Routing.Part part : routed.routing().parts()) {
            DeploymentOption target = scenario.option(part.option()).orElseThrow();
            Workload workload = scenario.workload();
            Workload there =
                    workload.withSequenceLengths(
                            workload.inputSequenceLength() * part.inputMultiplier(),
                            workload.outputSequenceLength() * part.outputMultiplier());
            String id = copy(routed.id(), part.option());
            options.add(pin(target, id, there).withEnabled(false));
            parts.add(
                    new Routing.Part(
                            id, part.share(), part.inputMultiplier(), part.outputMultiplier()));
        }
        return new Routed(
                routed.id(),
                routed.label(),
                routed.enabled(),
                routed.routing() instanceof Routing.Split
                        ? new Routing.Split(parts)
                        : new Routing.Cascade(parts),
                routed.routerUsdPerMTok());
    }

    private DeploymentOption pin(DeploymentOption option, String id, Workload workload) {
        DeploymentOption named = Renamed.of(option, id);
        ReplicaDesign design =
                switch (option) {
                    case RentedGpus o -> o;
                    case OwnedServers o -> o;
                    case ProvisionedEndpoint o when o.unit() instanceof EndpointUnit.GpuReplica u ->
                            u;
                    default -> null;
                };
        if (design == null || design.outputTokensPerSecondPerReplica().isPresent()) {
            return named;
        }
        Answers answers =
                switch (option) {
                    case RentedGpus o -> o.answers();
                    case OwnedServers o -> o.answers();
                    case ProvisionedEndpoint o -> o.answers();
                    default -> Answers.PLAIN;
                };
        double tokenizer = answers.tokenizerFactor().orElse(1);
        double typed =
                ReplicaSizing.capacity(
                                design,
                                workload.withSequenceLengths(
                                        workload.inputSequenceLength() * tokenizer,
                                        workload.outputSequenceLength() * tokenizer
                                                + answers.reasoningTokensPerRequest()),
                                Demand.all(scenario).latencyTarget(),
                                catalog)
                        .outputTokensPerSecond();
        Scenario alone =
                scenario.withBaseline(java.util.Optional.empty()).withOptions(List.of(named));
        return Drivers.find(alone, id + ".outputTokensPerSecondPerReplica")
                .orElseThrow()
                .write(alone, typed)
                .options()
                .getFirst();
    }
}
