package org.llmtco.cost;

import org.jspecify.annotations.Nullable;
import org.llmtco.catalog.CapacityConstants;
import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.GpuProfile;
import org.llmtco.catalog.OpenModel;
import org.llmtco.catalog.WeightFormat;
import org.llmtco.model.Answers;
import org.llmtco.model.Decimals;
import org.llmtco.model.ReplicaDesign;
import org.llmtco.model.Workload;
import org.llmtco.sizing.Deployment;
import org.llmtco.sizing.EngineProfile;
import org.llmtco.sizing.ErrorRange;
import org.llmtco.sizing.LatencyTarget;
import org.llmtco.sizing.Parallelism;
import org.llmtco.sizing.ReplicaEstimate;
import org.llmtco.sizing.RequestShape;
import org.llmtco.sizing.WeightBytes;
import org.llmtco.sizing.measured.MeasuredThroughput;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What one replica of an open model serves: as typed, measured, or by the model. */
public final class ReplicaSizing {
    private static final String CONSTANTS = "public";
    private static final double GB = 1e9;
    private static final double MILLIS = 1e3;

    private final ReplicaDesign design;
    private final Catalog catalog;
    private final OpenModel model;
    private final WeightFormat format;
    private final CapacityConstants constants;
    private final Deployment deployment;

    /**
     * A replica with what the tables know of its parts.
     *
     * @throws CannotServeException if the tables lack a part
     */
    private ReplicaSizing(ReplicaDesign design, Catalog catalog) {
        this.design = design;
        this.catalog = catalog;
        model = required(catalog.models().get(design.model()), "model", design.model());
        GpuProfile gpu = required(catalog.gpus().get(design.gpu()), "GPU", design.gpu());
        format =
                required(
                        catalog.weightFormats().get(design.weightFormat()),
                        "weight format",
                        design.weightFormat());
        constants = required(catalog.constants().get(CONSTANTS), "capacity constants", CONSTANTS);
        deployment =
                Deployment.of(
                        model.architecture(),
                        format,
                        design.keyValueBits(),
                        gpu,
                        Parallelism.tensor(design.tensorParallelism()),
                        EngineProfile.of(design.engine()));
    }

    /**
     * The capacity of one replica. A latency target limits the requests that run at once, unless
     * the throughput is typed or even a single request misses the target.
     *
     * @throws CannotServeException if the tables lack a part or the model does not fit
     */
    public static ReplicaCapacity capacity(
            ReplicaDesign design, Workload workload, LatencyTarget target, Catalog catalog) {
        return new ReplicaSizing(design, catalog).capacity(workload, target);
    }

    /**
     * Why a replica does not take a request, as the end of a sentence; empty if it does.
     *
     * @param tokens input and output together, all of which are in the KV cache in the end
     */
    public static Optional<String> tooLong(ReplicaDesign design, double tokens, Catalog catalog) {
        try {
            ReplicaSizing sizing = new ReplicaSizing(design, catalog);
            RequestShape shape = new RequestShape(Math.max(1, tokens - 1), 1);
            return sizing.estimate(shape, LatencyTarget.NONE)
                            instanceof ReplicaEstimate.DoesNotFit no
                    ? Optional.of(
                            "holds no request of %s tokens: %s"
                                    .formatted(Decimals.grouped(tokens), sizing.doesNotFit(no)))
                    : Optional.empty();
        } catch (CannotServeException e) {
            return Optional.of(e.reason());
        }
    }

    /**
     * Why no number of requests at once holds a latency target by the capacity model, as the end of
     * a sentence; empty if one does, or if the replica cannot serve the requests at all.
     */
    public static Optional<String> tooSlow(
            ReplicaDesign design, Answers answers, Demand demand, Catalog catalog) {
        LatencyTarget target = demand.latencyTarget();
        try {
            ReplicaSizing sizing = new ReplicaSizing(design, catalog);
            RequestShape shape = shape(demand.asCountedBy(answers));
            return sizing.estimate(shape, target) instanceof ReplicaEstimate.TooSlow slow
                    ? slower(
                                    "first token",
                                    slow.timeToFirstTokenSeconds(),
                                    target.timeToFirstTokenSeconds())
                            .or(
                                    () ->
                                            slower(
                                                    "output token even with one request at a time",
                                                    slow.secondsPerOutputToken(),
                                                    target.secondsPerOutputToken()))
                    : Optional.empty();
        } catch (CannotServeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> slower(String what, double seconds, OptionalDouble limit) {
        return limit.isPresent() && seconds > limit.getAsDouble()
                ? Optional.of(
                        "takes %s ms per %s, more than %s"
                                .formatted(
                                        Decimals.grouped(Math.ceil(seconds * MILLIS)),
                                        what,
                                        Decimals.grouped(
                                                Math.rint(limit.getAsDouble() * MILLIS * 100)
                                                        / 100)))
                : Optional.empty();
    }

    private ReplicaEstimate estimate(RequestShape shape, LatencyTarget target) {
        return ReplicaEstimate.of(constants, deployment, shape, Double.POSITIVE_INFINITY, target);
    }

    private static RequestShape shape(Workload workload) {
        return new RequestShape(workload.inputSequenceLength(), workload.outputSequenceLength());
    }

    private String doesNotFit(ReplicaEstimate.DoesNotFit no) {
        return "%s in %s on %sx %s %s"
                .formatted(
                        model.name(),
                        format.name(),
                        design.tensorParallelism(),
                        deployment.gpu().name(),
                        no.reason());
    }

    private ReplicaCapacity capacity(Workload workload, LatencyTarget target) {
        RequestLimit.check(
                workload.inputSequenceLength(),
                workload.outputSequenceLength(),
                model.contextTokens(),
                OptionalInt.empty());
        RequestShape shape = shape(workload);
        ReplicaEstimate full = estimate(shape, LatencyTarget.NONE);
        if (full instanceof ReplicaEstimate.DoesNotFit no) {
            throw new CannotServeException(doesNotFit(no));
        }
        double weightGb = WeightBytes.of(model.architecture(), format).total() / GB;
        if (design.outputTokensPerSecondPerReplica().isPresent()) {
            double typed = design.outputTokensPerSecondPerReplica().getAsDouble();
            return new ReplicaCapacity(
                    typed / shape.outputTokens(), typed, weightGb, "typed in the scenario");
        }
        ReplicaEstimate.Fits atOnce = (ReplicaEstimate.Fits) full;
        ReplicaEstimate.Fits used =
                !target.equals(LatencyTarget.NONE)
                                && estimate(shape, target) instanceof ReplicaEstimate.Fits held
                        ? held
                        : atOnce;
        return capacity(
                shape,
                used,
                used.outputTokensPerSecond() / atOnce.outputTokensPerSecond(),
                weightGb);
    }

    /**
     * The capacity at a batch.
     *
     * @param limited throughput at this batch over the one at full load
     */
    private ReplicaCapacity capacity(
            RequestShape shape, ReplicaEstimate.Fits used, double limited, double weightGb) {
        Optional<MeasuredThroughput> measured =
                MeasuredThroughput.of(
                        catalog, constants, deployment, shape, OptionalDouble.empty());
        Optional<ErrorRange> error = ErrorRange.of(catalog.capacityErrors().values(), deployment);
        String requests = (long) used.batch() + " requests at once";
        OptionalDouble firstToken = OptionalDouble.of(used.timeToFirstTokenSeconds() * MILLIS);
        OptionalDouble outputToken = OptionalDouble.of(used.secondsPerOutputToken() * MILLIS);
        if (measured.isPresent()) {
            double rate = measured.get().outputTokensPerSecond() * limited;
            return new ReplicaCapacity(
                    rate / shape.outputTokens(),
                    rate,
                    weightGb,
                    measured.get().basis() + (limited == 1 ? "" : ", modelled for " + requests),
                    firstToken,
                    outputToken,
                    error.map(prior -> around(measured.get(), prior)));
        }
        return new ReplicaCapacity(
                used.requestsPerSecond(),
                used.outputTokensPerSecond(),
                weightGb,
                "capacity model, " + requests,
                firstToken,
                outputToken,
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
