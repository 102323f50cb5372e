package org.llmtco.sizing;

import org.jspecify.annotations.Nullable;
import org.llmtco.catalog.Architecture;
import org.llmtco.catalog.Architecture.Experts;
import org.llmtco.catalog.Architecture.WindowedLayers;
import org.llmtco.catalog.Attention;
import org.llmtco.catalog.CapacityConstants;
import org.llmtco.catalog.GpuProfile.Link;

/**
 * How fast one replica serves requests of one shape: prefill and decode step times from the
 * arithmetic, the memory traffic and the communication they need. Formulas, units and accuracy in
 * docs/methodology.md.
 */
public final class CapacityModel {
    private final CapacityConstants c;
    private final Deployment d;
    private final RequestShape shape;
    private final Rates rates;
    private final ModelSize size;
    private final WeightBytes bytes;
    private final KeyValueCache kv;

    public CapacityModel(CapacityConstants constants, Deployment deployment, RequestShape shape) {
        c = constants;
        d = deployment;
        this.shape = shape;
        rates = Rates.of(constants, deployment);
        size = ModelSize.of(deployment.architecture());
        bytes = WeightBytes.of(deployment.architecture(), deployment.format());
        kv = KeyValueCache.of(deployment.architecture());
    }

    /** Seconds to read one request's input. */
    public double prefillSeconds() {
        double input = shape.inputTokens();
        double seconds =
                denseFlop() * input / gpus() / rates.linear()
                        + expertFlop() * input / gpus() / rates.experts()
                        + prefillAttentionFlop() / gpus() / rates.attention()
                        + exchangeSeconds(input);
        return d.engine().online() ? seconds * c.servingPrefillFactor() : seconds;
    }

    /** Seconds in which each of a replica's sequences gets one more token. */
    public double stepSeconds(double batch) {
        return weightSeconds(batch)
                + cacheSeconds(batch)
                + denseFlop() * batch / gpus() / rates.linear()
                + expertFlop() * batch / gpus() / rates.experts()
                + 2 * size.embedding() * batch / gpus() / rates.outputHead()
                + decodeAttentionFlop(batch) / gpus() / rates.attention()
                + communicationSeconds(batch)
                + c.stepSeconds() * pipeline()
                + c.layerSeconds() * layers()
                + c.sequenceSeconds() * batch / d.parallelism().attentionData();
    }

    /**
     * Seconds that one request takes of a replica that always runs a batch: its prefill and its
     * share of the decode steps.
     */
    public double secondsPerRequest(double batch) {
        return (prefillSeconds() + shape.outputTokens() * stepSeconds(batch) / batch) * overhead();
    }

    /** The same averaged over a benchmark of so many requests, whose last batch is not full. */
    public double secondsPerRequest(double batch, double requests) {
        double waves = Math.floor(requests / batch);
        double rest = requests - waves * batch;
        double steps = waves * stepSeconds(batch) + (rest > 0 ? stepSeconds(rest) : 0);
        return (requests * prefillSeconds() + shape.outputTokens() * steps) / requests * overhead();
    }

    /** Seconds between two tokens of a sequence while others are prefilled in between. */
    public double secondsPerOutputToken(double batch) {
        return secondsPerRequest(batch) * batch / shape.outputTokens();
    }

    private double overhead() {
        double online = d.engine().online() ? c.servingFactor() : 1;
        boolean cdna3 = d.gpu().architecture().equals("CDNA3");
        return online * (cdna3 && experts() != null ? c.cdna3ExpertFactor() : 1);
    }

    /** Weights that a step reads: all but the experts that no token of the batch needs. */
    private double weightSeconds(double batch) {
        double shared = bytes.withoutExperts() - bytes.embedding();
        double touched = touchedExperts(Math.max(1, batch / pipeline())) * bytes.oneExpert();
        Parallelism p = d.parallelism();
        double read =
                p.attentionData() > 1
                        ? shared + touched / p.attentionData()
                        : (shared + touched) / p.tensor();
        return read / rates.memory();
    }

    /** Different experts that a micro-batch is expected to need, over all layers. */
    private double touchedExperts(double microBatch) {
        Experts e = experts();
        if (e == null) {
            return 0;
        }
        double untouched = Math.pow(1 - (double) e.perToken() / e.count(), microBatch);
        return e.count() * (1 - untouched) * e.layers();
    }

    private double cacheSeconds(double batch) {
        double context = shape.averageContext();
        double perSequence =
                kv.bytes(context, d.keyValueBits()) * kv.copies(d.parallelism().tensor());
        return batch * perSequence / gpus() / rates.memory();
    }

    /** FLOP per token outside routed experts, attention scores and output head. */
    private double denseFlop() {
        return 2 * (size.attention() + size.dense() + size.shared());
    }

    private double expertFlop() {
        return 2 * size.oneExpert() * ModelSize.expertsPerToken(d.architecture());
    }

    private double prefillAttentionFlop() {
        Architecture a = d.architecture();
        double input = shape.inputTokens();
        return switch (a.attention()) {
            case Attention.Latent l ->
                    (double) l.queryHeads()
                            * (l.nopeHeadDim() + l.ropeHeadDim() + l.valueHeadDim())
                            * input
                            * input
                            * layers();
            case Attention.GroupedQuery g -> {
                double width = (double) g.queryHeads() * g.headDim();
                double window = Math.min(input, windowTokens());
                // the causal half of input², less what lies beyond the window
                double windowed = 4 * width * (input * window - window * window / 2);
                yield 2 * width * input * input * a.fullAttentionLayers()
                        + windowed * a.windowed().map(WindowedLayers::layers).orElse(0);
            }
        };
    }

    private double decodeAttentionFlop(double batch) {
        Architecture a = d.architecture();
        double context = shape.averageContext();
        return switch (a.attention()) {
            case Attention.Latent l ->
                    2.0
                            * l.queryHeads()
                            * (2 * l.keyValueLoraRank() + l.ropeHeadDim())
                            * context
                            * batch
                            * layers();
            case Attention.GroupedQuery g -> {
                double tokens =
                        context * a.fullAttentionLayers()
                                + Math.min(context, windowTokens())
                                        * a.windowed().map(WindowedLayers::layers).orElse(0);
                yield 4.0 * g.queryHeads() * g.headDim() * tokens * batch;
            }
        };
    }

    private double communicationSeconds(double batch) {
        double latency = c.collectiveSeconds() * (d.gpu().link() == Link.PCIE ? 2 : 1);
        return layers() * collectives() * latency + exchangeSeconds(batch);
    }

    /** Seconds to exchange what a number of tokens leaves behind in every layer. */
    private double exchangeSeconds(double tokens) {
        double bytesPerToken = communicationBytes();
        return bytesPerToken == 0
                ? 0
                : layers() * bytesPerToken * tokens / rates.link() / pipeline();
    }

    /** Collective operations per layer. */
    private double collectives() {
        Parallelism p = d.parallelism();
        if (p.attentionData() > 1) {
            return 2 * expertLayerShare();
        }
        return p.tensor() > 1 ? 2 : 0;
    }

    /** Bytes per token and layer that a GPU exchanges: all-reduces, or dispatch and combine. */
    private double communicationBytes() {
        Parallelism p = d.parallelism();
        double h = d.architecture().hiddenSize();
        Experts e = experts();
        if (p.attentionData() > 1 && e != null) {
            double elsewhere = 1 - Math.pow(1 - 1.0 / p.attentionData(), e.perToken());
            return 3 * h * elsewhere * expertLayerShare();
        }
        return 4.0 * (p.tensor() - 1) / p.tensor() * h * 2;
    }

    private double expertLayerShare() {
        Experts e = experts();
        return e == null ? 0 : (double) e.layers() / layers();
    }

    private @Nullable Experts experts() {
        return d.architecture().experts().orElse(null);
    }

    private double windowTokens() {
        return d.architecture()
                .windowed()
                .map(w -> (double) w.windowTokens())
                .orElse(Double.POSITIVE_INFINITY);
    }

    private double layers() {
        return d.architecture().layers();
    }

    private double gpus() {
        return d.parallelism().gpus();
    }

    private double pipeline() {
        return d.parallelism().pipeline();
    }
}
