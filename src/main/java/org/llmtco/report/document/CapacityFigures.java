package org.llmtco.report.document;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.GpuProfile;
import org.llmtco.catalog.OpenModel;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.EndpointUnit;
import org.llmtco.model.OwnedServers;
import org.llmtco.model.ProvisionedEndpoint;
import org.llmtco.model.ReplicaDesign;
import org.llmtco.model.SelfHosted;
import org.llmtco.report.Digits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The figures of the tables by which the capacity of an option's hardware is computed. */
final class CapacityFigures {
    private static final String LINE = "Capacity";

    private CapacityFigures() {}

    /** Rows of {@link Sources}; none for options without hardware of their own. */
    static List<List<String>> rows(DeploymentOption option, Catalog catalog) {
        List<List<String>> rows = new ArrayList<>();
        design(option)
                .filter(design -> design.outputTokensPerSecondPerReplica().isEmpty())
                .ifPresent(
                        design -> {
                            Optional.ofNullable(catalog.gpus().get(design.gpu()))
                                    .ifPresent(gpu -> rows.add(Sources.row(LINE, words(gpu), gpu)));
                            Optional.ofNullable(catalog.models().get(design.model()))
                                    .ifPresent(
                                            model ->
                                                    rows.add(
                                                            Sources.row(
                                                                    LINE, words(model), model)));
                        });
        if (option instanceof OwnedServers owned) {
            Optional.ofNullable(catalog.servers().get(owned.server()))
                    .ifPresent(
                            server ->
                                    rows.add(
                                            Sources.row(
                                                    LINE,
                                                    "%s: %s GPUs, host %s W"
                                                            .formatted(
                                                                    server.name(),
                                                                    server.gpus(),
                                                                    Digits.whole(
                                                                            server.hostWatts())),
                                                    server)));
        }
        return rows;
    }

    static Optional<ReplicaDesign> design(DeploymentOption option) {
        return switch (option) {
            case SelfHosted hosted -> Optional.of(hosted);
            case ProvisionedEndpoint endpoint
                    when endpoint.unit() instanceof EndpointUnit.GpuReplica unit ->
                    Optional.of(unit);
            default -> Optional.empty();
        };
    }

    private static String words(GpuProfile gpu) {
        return "%s: %s GB, %s GB/s, %s TFLOPS in BF16, %s W"
                .formatted(
                        gpu.name(),
                        Digits.whole(gpu.memoryGb()),
                        Digits.whole(gpu.memoryBandwidthGbPerSecond()),
                        Digits.whole(gpu.bf16Tflops()),
                        Digits.whole(gpu.tdpWatts()));
    }

    private static String words(OpenModel model) {
        return "%s: %s billion parameters, %s active"
                .formatted(
                        model.name(),
                        Digits.fixed(model.totalParametersBillions(), 1),
                        Digits.fixed(model.activeParametersBillions(), 1));
    }
}
