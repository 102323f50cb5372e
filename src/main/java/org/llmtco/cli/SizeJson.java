package org.llmtco.cli;

import org.llmtco.catalog.OpenModel;
import org.llmtco.sizing.FineTuning;
import org.llmtco.sizing.FineTuningMemory;
import org.llmtco.sizing.KeyValueCache;
import org.llmtco.sizing.LatencyPoint;
import org.llmtco.sizing.MemoryPlan;
import org.llmtco.sizing.ModelSize;
import org.llmtco.sizing.Placement;
import org.llmtco.sizing.PlacementAnswer;
import org.llmtco.sizing.SizingQuestion;
import org.llmtco.sizing.WeightBytes;
import org.llmtco.sizing.measured.SizingResult;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The JSON of {@code size}; memory is in bytes, times in milliseconds.
 *
 * @param keyValueCacheBytesPerToken of every token of a request
 * @param windowedKeyValueCacheBytesPerToken besides, of the last tokens that windowed layers see
 * @param answer "placed" or "not-placed"
 * @param reason why it cannot be placed
 * @param best most output tokens per second and GPU
 * @param smallest fewest GPUs
 * @param evidence what was measured and what never was, in words
 */
record SizeJson(
        String model,
        double parameters,
        double activeParameters,
        String weightFormat,
        double weightBytes,
        int keyValueBits,
        double keyValueCacheBytesPerToken,
        double windowedKeyValueCacheBytesPerToken,
        double stateBytesPerRequest,
        double keyValueCacheBytesPerRequestAtPeak,
        double keyValueCacheBytesPerRequestOnAverage,
        String gpu,
        String engine,
        String constants,
        double inputSequenceLength,
        double outputSequenceLength,
        String answer,
        Optional<String> reason,
        Optional<Served> best,
        Optional<Served> smallest,
        List<String> evidence,
        Optional<Tuning> fineTuning) {
    private static final double MILLIS = 1000;

    /** One placement; P10 and P90 bound what would be measured in eight of ten cases. */
    record Served(
            int gpus,
            int replicas,
            int tensorParallelism,
            int pipelineParallelism,
            int attentionDataParallelism,
            double concurrency,
            double requestsPerSecond,
            double outputTokensPerSecond,
            double outputTokensPerSecondP10,
            double outputTokensPerSecondP90,
            double outputTokensPerSecondPerGpu,
            double modelledOutputTokensPerSecond,
            String knowledge,
            String basis,
            double timeToFirstTokenMillis,
            double timePerOutputTokenMillis,
            Memory memoryPerGpu,
            List<String> warnings,
            List<Point> latencyCurve) {}

    /** Bytes of one GPU; the parts add up to usable. */
    record Memory(
            double usable,
            double weights,
            double activations,
            double keyValueCacheInUse,
            double keyValueCacheFree,
            double unclaimed) {}

    /** One replica at a number of requests at once. */
    record Point(
            double concurrency,
            double outputTokensPerSecond,
            double timeToFirstTokenMillis,
            double timePerOutputTokenMillis) {}

    /** Bytes; weights, gradients and optimizer over all GPUs, the others on each. */
    record Tuning(
            String method,
            int rank,
            double trainedParameters,
            double weights,
            double gradients,
            double optimizer,
            double activationsPerGpu,
            double runtimePerGpu,
            double totalOnOneGpu,
            int gpus) {}

    static SizeJson of(SizingResult result, OpenModel model, Optional<FineTuning> tuning) {
        SizingQuestion q = result.question();
        ModelSize size = ModelSize.of(q.architecture());
        KeyValueCache kv = KeyValueCache.of(q.architecture());
        double half = q.shape().inputTokens() + q.shape().outputTokens() / 2;
        return new SizeJson(
                model.name(),
                size.total(),
                size.active(q.architecture()),
                q.format().id(),
                WeightBytes.of(q.architecture(), q.format()).total(),
                q.keyValueBits(),
                kv.bytesPerToken(q.keyValueBits()),
                kv.windowedBytesPerToken(q.keyValueBits()),
                kv.stateBytes(),
                kv.bytes(q.shape().tokens(), q.keyValueBits()) + kv.stateBytes(),
                kv.bytes(half, q.keyValueBits()) + kv.stateBytes(),
                q.gpu().id(),
                q.engine().name(),
                q.constants().id(),
                q.shape().inputTokens(),
                q.shape().outputTokens(),
                result.best().isPresent() ? "placed" : "not-placed",
                result.answer() instanceof PlacementAnswer.NotPlaced no
                        ? Optional.of(no.reason())
                        : Optional.empty(),
                result.best().map(SizeJson::served),
                result.smallest().map(SizeJson::served),
                result.evidence().words(),
                tuning.map(t -> tuning(q, t)));
    }

    private static Served served(SizingResult.Served served) {
        Placement p = served.placement();
        double rate = served.throughput().outputTokensPerSecond();
        return new Served(
                p.gpus(),
                p.replicas(),
                p.layout().tensor(),
                p.layout().pipeline(),
                p.layout().attentionData(),
                p.concurrency(),
                p.requestsPerSecond() * rate / p.outputTokensPerSecond(),
                rate,
                served.throughput().low(),
                served.throughput().high(),
                rate / p.gpus(),
                p.outputTokensPerSecond(),
                served.throughput().knowledge().name().toLowerCase(Locale.ROOT),
                served.throughput().basis(),
                p.replica().timeToFirstTokenSeconds() * MILLIS,
                p.replica().secondsPerOutputToken() * MILLIS,
                memory(p.replica().memory(), p.replica().batch()),
                p.replica().memory().warnings(),
                served.curve().stream().map(SizeJson::point).toList());
    }

    private static Memory memory(MemoryPlan plan, double batch) {
        double used = plan.cacheInUse(batch);
        return new Memory(
                plan.usable(),
                plan.weights(),
                plan.activations(),
                used,
                plan.cache() - used,
                plan.unclaimed());
    }

    private static Point point(LatencyPoint point) {
        return new Point(
                point.concurrency(),
                point.outputTokensPerSecond(),
                point.timeToFirstTokenSeconds() * MILLIS,
                point.secondsPerOutputToken() * MILLIS);
    }

    private static Tuning tuning(SizingQuestion q, FineTuning tuning) {
        FineTuningMemory m = FineTuningMemory.of(q.architecture(), tuning);
        return new Tuning(
                tuning.method().name().toLowerCase(Locale.ROOT),
                tuning.rank(),
                m.trainedParameters(),
                m.weights(),
                m.gradients(),
                m.optimizer(),
                m.activations(),
                m.runtime(),
                m.perGpu(1),
                m.gpus(q.gpu().usableMemoryGib() * (1L << 30)));
    }
}
