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
import org.llmtco.model.TokenPriced;
import org.llmtco.model.Workload;
import org.llmtco.whatif.Drivers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A scenario whose replicas keep the throughput that the capacity model gave them, as those of a
 * workbook do. An option that is also reached through a router, with requests of other lengths, is
 * copied for the router, because its throughput there is another one. Routers behind routers may
 * lead to stated throughputs only.
 */
final class PinnedCapacity {
    private static final String COPY = "-copy";

    private final Scenario scenario;
    private final Catalog catalog;
    private final List<DeploymentOption> options = new ArrayList<>();

    private PinnedCapacity(Scenario scenario, Catalog catalog) {
        this.scenario = scenario;
        this.catalog = catalog;
    }

    /** The id of the copy of an option behind a router. */
    private static String copy(String router, String option) {
        return router + "-" + option + COPY;
    }

    /** The id of the option that a router led to before an option was copied for it. */
    static String original(String router, String option) {
        return option.startsWith(router + "-") && option.endsWith(COPY)
                ? option.substring(router.length() + 1, option.length() - COPY.length())
                : option;
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
            if (modelled(target).isEmpty()) {
                parts.add(part);
                continue;
            }
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
        ReplicaDesign design = modelled(option).orElse(null);
        if (design == null) {
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
        Scenario alone = scenario.withBaseline(Optional.empty()).withOptions(List.of(named));
        return Drivers.find(alone, id + ".outputTokensPerSecondPerReplica")
                .orElseThrow()
                .write(alone, typed)
                .options()
                .getFirst();
    }

    /** The replica of an option whose throughput nobody states. */
    private static Optional<ReplicaDesign> modelled(DeploymentOption option) {
        Optional<ReplicaDesign> design =
                switch (option) {
                    case RentedGpus o -> Optional.of(o);
                    case OwnedServers o -> Optional.of(o);
                    case ProvisionedEndpoint o ->
                            o.unit() instanceof EndpointUnit.GpuReplica unit
                                    ? Optional.of(unit)
                                    : Optional.empty();
                    case TokenPriced _, Routed _ -> Optional.empty();
                };
        return design.filter(d -> d.outputTokensPerSecondPerReplica().isEmpty());
    }
}
