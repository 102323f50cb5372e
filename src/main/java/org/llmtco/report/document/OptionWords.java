package org.llmtco.report.document;

import org.llmtco.model.DeploymentOption;
import org.llmtco.model.EndpointUnit;
import org.llmtco.model.Engine;
import org.llmtco.model.OwnedServers;
import org.llmtco.model.ProvisionedEndpoint;
import org.llmtco.model.Rent;
import org.llmtco.model.RentedGpus;
import org.llmtco.model.ReplicaDesign;
import org.llmtco.model.Routed;
import org.llmtco.model.Routing;
import org.llmtco.model.Scenario;
import org.llmtco.model.TokenPriced;
import org.llmtco.report.Digits;

import java.util.stream.Collectors;

/** What an option is, by the ids of the tables that its costs are taken from. */
final class OptionWords {
    private OptionWords() {}

    static String kind(DeploymentOption option) {
        return switch (option) {
            case TokenPriced _ -> "price list";
            case ProvisionedEndpoint _ -> "dedicated endpoint";
            case RentedGpus _ -> "rented GPUs";
            case OwnedServers _ -> "owned servers";
            case Routed _ -> "router";
        };
    }

    static String setUp(DeploymentOption option, Scenario scenario) {
        return switch (option) {
            case TokenPriced o -> "%s of %s".formatted(o.model(), o.provider());
            case ProvisionedEndpoint o -> unit(o.unit());
            case RentedGpus o ->
                    design(o)
                            + rent(o.rent())
                            + o.peak()
                                    .map(
                                            peak ->
                                                    "; above %s replicas%s"
                                                            .formatted(
                                                                    peak.baseReplicas(),
                                                                    rent(peak.rent())))
                                    .orElse("");
            case OwnedServers o ->
                    "%s in %s; %s, %s"
                            .formatted(
                                    design(o),
                                    o.server(),
                                    o.ownership().electricity(),
                                    o.ownership().colocation());
            case Routed o -> routing(o.routing(), scenario);
        };
    }

    private static String unit(EndpointUnit unit) {
        return switch (unit) {
            case EndpointUnit.GpuReplica replica -> design(replica) + rent(replica.rent());
            case EndpointUnit.ThroughputUnit stated ->
                    "%s of %s, in units".formatted(stated.model(), stated.provider());
        };
    }

    private static String design(ReplicaDesign design) {
        return "%s in %s, %s-bit KV cache, %s, %s× %s"
                .formatted(
                        design.model(),
                        design.weightFormat(),
                        design.keyValueBits(),
                        engine(design.engine()),
                        design.tensorParallelism(),
                        design.gpu());
    }

    private static String engine(Engine engine) {
        return switch (engine) {
            case VLLM -> "vLLM";
            case SGLANG -> "SGLang";
            case TENSORRT_LLM -> "TensorRT-LLM";
        };
    }

    private static String rent(Rent rent) {
        return rent.offer()
                .map(offer -> ", %s of %s".formatted(offer, rent.provider().orElseThrow()))
                .orElse(", at a typed rent");
    }

    private static String routing(Routing routing, Scenario scenario) {
        String how =
                switch (routing) {
                    case Routing.Split _ -> "split: ";
                    case Routing.Cascade _ -> "cascade: ";
                };
        return routing.parts().stream()
                .map(
                        part ->
                                "%s to %s"
                                        .formatted(
                                                Digits.percent(part.share()),
                                                scenario.option(part.option())
                                                        .map(DeploymentOption::label)
                                                        .orElse(part.option())))
                .collect(Collectors.joining(", ", how, ""));
    }
}
