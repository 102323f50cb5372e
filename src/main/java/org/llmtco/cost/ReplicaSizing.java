package org.llmtco.cost;

import org.jspecify.annotations.Nullable;
import org.llmtco.catalog.CapacityConstants;
import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.GpuProfile;
import org.llmtco.catalog.OpenModel;
import org.llmtco.catalog.WeightFormat;
import org.llmtco.model.ReplicaDesign;
import org.llmtco.model.Workload;
import org.llmtco.sizing.Deployment;
import org.llmtco.sizing.EngineProfile;
import org.llmtco.sizing.ErrorRange;
import org.llmtco.sizing.Parallelism;
import org.llmtco.sizing.ReplicaEstimate;
import org.llmtco.sizing.RequestShape;
import org.llmtco.sizing.WeightBytes;
import org.llmtco.sizing.measured.MeasuredThroughput;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What one replica of a self-hosted option serves: as typed, measured, or by the model. */
public final class ReplicaSizing {
    private static final String CONSTANTS = "public";
    private static final double GB = 1e9;
    private static final double MILLIS = 1e3;

    private ReplicaSizing() {}

    /**
     * The capacity of one replica.
     *
     * @throws CannotServeException if the tables lack a part or the model does not fit
     */
    public static ReplicaCapacity capacity(
            ReplicaDesign option, Workload workload, Catalog catalog) {
        OpenModel model = required(catalog.models().get(option.model()), "model", option.model());
        RequestLimit.check(
                workload.inputSequenceLength(),
                workload.outputSequenceLength(),
                model.contextTokens(),
                OptionalInt.empty());
        GpuProfile gpu = required(catalog.gpus().get(option.gpu()), "GPU", option.gpu());
        WeightFormat format =
                required(
                        catalog.weightFormats().get(option.weightFormat()),
                        "weight format",
                        option.weightFormat());
        CapacityConstants constants =
                required(catalog.constants().get(CONSTANTS), "capacity constants", CONSTANTS);
        Deployment deployment =
                Deployment.of(
                        model.architecture(),
                        format,
                        option.keyValueBits(),
                        gpu,
                        Parallelism.tensor(option.tensorParallelism()),
                        EngineProfile.of(option.engine()));
        RequestShape shape =
                new RequestShape(workload.inputSequenceLength(), workload.outputSequenceLength());
        double weightGb = WeightBytes.of(model.architecture(), format).total() / GB;
        return switch (ReplicaEstimate.of(constants, deployment, shape)) {
            case ReplicaEstimate.DoesNotFit no ->
                    throw new CannotServeException(
                            model.name()
                                    + " in "
                                    + format.name()
                                    + " on "
                                    + option.tensorParallelism()
                                    + "x "
                                    + gpu.name()
                                    + " "
                                    + no.reason());
            case ReplicaEstimate.TooSlow _ -> throw new IllegalStateException("no latency target");
            case ReplicaEstimate.Fits fits ->
                    capacity(
                            option,
                            shape,
                            fits,
                            MeasuredThroughput.of(
                                    catalog, constants, deployment, shape, OptionalDouble.empty()),
                            weightGb,
                            ErrorRange.of(catalog.capacityErrors().values(), deployment));
        };
    }

    private static ReplicaCapacity capacity(
            ReplicaDesign option,
            RequestShape shape,
            ReplicaEstimate.Fits fits,
            Optional<MeasuredThroughput> measured,
            double weightGb,
            Optional<ErrorRange> error) {
        if (option.outputTokensPerSecondPerReplica().isPresent()) {
            double typed = option.outputTokensPerSecondPerReplica().getAsDouble();
            return new ReplicaCapacity(
                    typed / shape.outputTokens(), typed, weightGb, "typed in the scenario");
        }
        if (measured.isPresent()) {
            double rate = measured.get().outputTokensPerSecond();
            return new ReplicaCapacity(
                            rate / shape.outputTokens(), rate, weightGb, measured.get().basis())
                    .withError(error.map(prior -> around(measured.get(), prior)));
        }
        return new ReplicaCapacity(
                fits.requestsPerSecond(),
                fits.outputTokensPerSecond(),
                weightGb,
                "capacity model, " + (long) fits.batch() + " requests at once",
                OptionalDouble.of(fits.timeToFirstTokenSeconds() * MILLIS),
                OptionalDouble.of(fits.secondsPerOutputToken() * MILLIS),
                error);
    }

    private static ErrorRange around(MeasuredThroughput measured, ErrorRange prior) {
        double spread = measured.spread(prior);
        return new ErrorRange(1 / spread, spread, measured.basis());
    }

    private static <T> T required(@Nullable T entry, String what, String id) {
        if (entry == null) {
            throw new CannotServeException("the tables have no " + what + " \"" + id + "\"");
        }
        return entry;
    }
}
