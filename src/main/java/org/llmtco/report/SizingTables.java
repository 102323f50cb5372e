package org.llmtco.report;

import org.llmtco.catalog.OpenModel;
import org.llmtco.report.Grid.Column;
import org.llmtco.sizing.FineTuning;
import org.llmtco.sizing.FineTuningMemory;
import org.llmtco.sizing.KeyValueCache;
import org.llmtco.sizing.MemoryPlan;
import org.llmtco.sizing.Parallelism;
import org.llmtco.sizing.Placement;
import org.llmtco.sizing.PlacementAnswer;
import org.llmtco.sizing.SizingQuestion;
import org.llmtco.sizing.WeightBytes;
import org.llmtco.sizing.measured.SizingResult;
import org.llmtco.sizing.measured.SizingResult.Served;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A model on GPUs of one kind, in words and as a grid. */
public final class SizingTables {
    private static final double GIB = 1L << 30;
    private static final double KIB = 1L << 10;
    private static final double GB = 1e9;
    private static final double MILLIS = 1000;

    private SizingTables() {}

    /** For people: the answer first, then the evidence. */
    public static String text(SizingResult result, OpenModel model, Optional<FineTuning> tuning) {
        SizingQuestion q = result.question();
        StringBuilder text = new StringBuilder();
        text.append(
                "%s in %s on %s with %s: %s tokens in, %s tokens out, KV cache in %s bit\n"
                        .formatted(
                                model.name(),
                                q.format().name(),
                                q.gpu().name(),
                                q.engine().name(),
                                Digits.whole(q.shape().inputTokens()),
                                Digits.whole(q.shape().outputTokens()),
                                q.keyValueBits()));
        text.append(
                "weights %s GB, KV cache %s KiB per token%s\n\n"
                        .formatted(
                                Digits.fixed(
                                        WeightBytes.of(q.architecture(), q.format()).total() / GB,
                                        1),
                                Digits.fixed(
                                        KeyValueCache.of(q.architecture())
                                                        .bytesPerToken(q.keyValueBits())
                                                / KIB,
                                        1),
                                state(q)));
        if (result.answer() instanceof PlacementAnswer.NotPlaced no) {
            text.append("The model ").append(no.reason()).append(".\n");
        }
        result.best().ifPresent(best -> append(text, q, "best per GPU", best));
        result.smallest()
                .filter(s -> !s.placement().equals(result.best().orElseThrow().placement()))
                .ifPresent(smallest -> append(text, q, "fewest GPUs", smallest));
        text.append("What was measured: ")
                .append(String.join("; ", result.evidence().words()))
                .append(".\n");
        tuning.ifPresent(t -> append(text, q, t));
        return text.toString();
    }

    private static String state(SizingQuestion q) {
        double state = KeyValueCache.of(q.architecture()).stateBytes();
        return state == 0
                ? ""
                : " and %s MiB of state per request".formatted(Digits.fixed(state / KIB / KIB, 1));
    }

    private static void append(StringBuilder text, SizingQuestion q, String title, Served served) {
        Placement p = served.placement();
        text.append(
                "%s: %sx %s, %s\n"
                        .formatted(
                                title, p.gpus(), q.gpu().name(), layout(p.layout(), p.replicas())));
        text.append(
                "%s output tokens/s (P10 to P90: %s to %s), %s requests at once\n"
                        .formatted(
                                Digits.whole(served.throughput().outputTokensPerSecond()),
                                Digits.whole(served.throughput().low()),
                                Digits.whole(served.throughput().high()),
                                Digits.whole(p.concurrency())));
        text.append(
                "first token after %s ms without queue, then one every %s ms\n"
                        .formatted(
                                Digits.fixed(p.replica().timeToFirstTokenSeconds() * MILLIS, 0),
                                Digits.fixed(p.replica().secondsPerOutputToken() * MILLIS, 1)));
        text.append("by: ").append(served.throughput().basis()).append('\n');
        for (String warning : p.replica().memory().warnings()) {
            text.append("warning: ").append(warning).append('\n');
        }
        text.append('\n').append(memory(p).toText()).append('\n');
    }

    private static String layout(Parallelism layout, int replicas) {
        List<String> words = new ArrayList<>();
        if (layout.tensor() > 1) {
            words.add("tensor parallel " + layout.tensor());
        }
        if (layout.attentionData() > 1) {
            words.add("attention data and expert parallel " + layout.attentionData());
        }
        if (layout.pipeline() > 1) {
            words.add("pipeline parallel " + layout.pipeline());
        }
        String one = words.isEmpty() ? "one GPU each" : String.join(", ", words);
        return replicas == 1 ? one : replicas + " replicas, " + one;
    }

    /** The memory of one GPU; the rows add up to the last. */
    private static Grid memory(Placement p) {
        MemoryPlan plan = p.replica().memory();
        double used = plan.cacheInUse(p.replica().batch());
        return new Grid(
                List.of(
                        Column.text("memory of one GPU"),
                        Column.number("GiB"),
                        Column.number("share")),
                List.of(
                        part("weights", plan.weights(), plan),
                        part("activations and buffers", plan.activations(), plan),
                        part("KV cache in use", used, plan),
                        part("KV cache free", plan.cache() - used, plan),
                        part("left alone by the engine", plan.unclaimed(), plan),
                        part("usable", plan.usable(), plan)));
    }

    private static List<String> part(String name, double bytes, MemoryPlan plan) {
        return List.of(name, Digits.fixed(bytes / GIB, 2), Digits.percent(bytes / plan.usable()));
    }

    private static void append(StringBuilder text, SizingQuestion q, FineTuning tuning) {
        FineTuningMemory m = FineTuningMemory.of(q.architecture(), tuning);
        int gpus = m.gpus(q.gpu().usableMemoryGib() * GIB);
        text.append(
                "\nFine-tuning (%s%s, sequences of %s tokens): %s GiB on one GPU; %s\n"
                        .formatted(
                                tuning.method().name().toLowerCase(Locale.ROOT),
                                tuning.rank() == 0 ? "" : ", rank " + tuning.rank(),
                                Digits.whole(tuning.sequenceTokens()),
                                Digits.fixed(m.perGpu(1) / GIB, 1),
                                gpus == 0
                                        ? "fits on no number of these GPUs"
                                        : "fits on " + gpus + "x, sharded"));
        text.append(
                "  weights %s, gradients %s, optimizer %s, activations per GPU %s, runtime per GPU %s GiB; %s M parameters are trained\n"
                        .formatted(
                                Digits.fixed(m.weights() / GIB, 1),
                                Digits.fixed(m.gradients() / GIB, 1),
                                Digits.fixed(m.optimizer() / GIB, 1),
                                Digits.fixed(m.activations() / GIB, 1),
                                Digits.fixed(m.runtime() / GIB, 2),
                                Digits.fixed(m.trainedParameters() / 1e6, 1)));
    }

    /** For spreadsheets: a row for each placement, or one with the reason. */
    public static Grid grid(SizingResult result, OpenModel model) {
        List<List<String>> rows = new ArrayList<>();
        result.best().ifPresent(served -> rows.add(row("best", result, model, served)));
        result.smallest().ifPresent(served -> rows.add(row("smallest", result, model, served)));
        if (result.answer() instanceof PlacementAnswer.NotPlaced no) {
            SizingQuestion q = result.question();
            List<String> row =
                    new ArrayList<>(
                            List.of(model.name(), q.format().id(), q.gpu().id(), "not placed"));
            for (int i = 0; i < 11; i++) {
                row.add("");
            }
            row.add(no.reason());
            rows.add(row);
        }
        return new Grid(
                List.of(
                        Column.text("model"),
                        Column.text("format"),
                        Column.text("gpu"),
                        Column.text("choice"),
                        Column.number("gpus"),
                        Column.number("replicas"),
                        Column.number("tensor"),
                        Column.number("pipeline"),
                        Column.number("attention data"),
                        Column.number("requests at once"),
                        Column.number("output tok/s"),
                        Column.number("P10"),
                        Column.number("P90"),
                        Column.number("TTFT ms"),
                        Column.number("TPOT ms"),
                        Column.text("basis")),
                rows);
    }

    private static List<String> row(
            String choice, SizingResult result, OpenModel model, Served served) {
        SizingQuestion q = result.question();
        Placement p = served.placement();
        return List.of(
                model.name(),
                q.format().id(),
                q.gpu().id(),
                choice,
                String.valueOf(p.gpus()),
                String.valueOf(p.replicas()),
                String.valueOf(p.layout().tensor()),
                String.valueOf(p.layout().pipeline()),
                String.valueOf(p.layout().attentionData()),
                String.valueOf((long) p.concurrency()),
                String.valueOf(served.throughput().outputTokensPerSecond()),
                String.valueOf(served.throughput().low()),
                String.valueOf(served.throughput().high()),
                String.valueOf(p.replica().timeToFirstTokenSeconds() * MILLIS),
                String.valueOf(p.replica().secondsPerOutputToken() * MILLIS),
                served.throughput().basis());
    }
}
