package org.llmtco.ui.hardware;

import org.llmtco.cost.Input;
import org.llmtco.cost.RentAtFullLoad;
import org.llmtco.report.Digits;
import org.llmtco.sizing.HardwareMatrix;
import org.llmtco.sizing.MemoryPlan;
import org.llmtco.sizing.Placement;
import org.llmtco.sizing.measured.Throughput;
import org.llmtco.ui.explain.Explanation;
import org.llmtco.ui.number.Amount;

import java.util.List;

/** Where the numbers of a row of the matrix come from. */
record HardwareExplanations(HardwareMatrix.Cell cell, Placement placement, Throughput throughput) {
    private static final double GIB = 1L << 30;
    private static final double MILLIS = 1000;

    private Explanation of(
            String what, String amount, String formula, List<Explanation.Part> parts) {
        return new Explanation(
                "%s %s on %s: %s"
                        .formatted(
                                cell.model().name(), cell.format().name(), cell.gpu().name(), what),
                amount,
                formula,
                parts);
    }

    Explanation concurrency() {
        MemoryPlan memory = placement.replica().memory();
        return of(
                "concurrency",
                Digits.whole(placement.concurrency()) + " requests at once",
                "KV cache of the replica ÷ cache of one request, within the engine's largest"
                        + " batch and the latency target",
                List.of(
                        gib("KV cache per GPU", memory.cache()),
                        gib("cache of one request", memory.cachePerSequence()),
                        Explanation.part("GPUs " + memory.gpus())));
    }

    private static Explanation.Part gib(String name, double bytes) {
        return Explanation.part(name + " " + Digits.fixed(bytes / GIB, 2) + " GiB");
    }

    Explanation tokensPerSecondPerGpu(double perGpu) {
        return of(
                "output tokens per second and GPU",
                Digits.fixed(perGpu, 1) + " tok/s per GPU",
                "output tokens per second of the placement ÷ its GPUs",
                List.of(
                        Explanation.part(
                                "output tokens %s per second (%s)"
                                        .formatted(
                                                Digits.whole(throughput.outputTokensPerSecond()),
                                                throughput.basis())),
                        Explanation.part("GPUs " + placement.gpus())));
    }

    Explanation range() {
        return of(
                "range of tok/s per GPU",
                "eight in ten measurements lie within",
                "P10 and P90 of measured ÷ predicted in cases of this kind × prediction",
                List.of(Explanation.part(throughput.basis())));
    }

    Explanation usdPerMTok(RentAtFullLoad rent) {
        return of(
                "rent per MTok",
                Digits.price(rent.usdPerMTok()) + " USD per MTok",
                "price per GPU-hour ÷ (tokens per second and GPU × 3,600) × 10⁶; input and"
                        + " output tokens at 100 % load, rent alone, cheapest on-demand offer of"
                        + " the tables",
                rent.inputs().stream().map(Explanation::part).toList());
    }

    Explanation noOffer() {
        return of(
                "rent per MTok",
                "no offer",
                "price per GPU-hour ÷ (tokens per second and GPU × 3,600) × 10⁶",
                List.of(
                        Explanation.part(
                                "The tables have no on-demand offer of " + cell.gpu().name())));
    }

    Explanation watts(double watts) {
        return of(
                "power",
                Digits.whole(watts) + " W",
                "thermal design power × GPUs, without the server around them",
                List.of(
                        Explanation.part(
                                Input.from(
                                        cell.gpu(),
                                        "thermal design power",
                                        cell.gpu().tdpWatts(),
                                        "W")),
                        Explanation.part("GPUs " + placement.gpus())));
    }

    Amount firstToken() {
        double millis = placement.replica().timeToFirstTokenSeconds() * MILLIS;
        return Amount.of(millis, Digits.fixed(millis, 0))
                .explained(
                        of(
                                "time to first token",
                                Digits.fixed(millis, 1) + " ms",
                                "time to read the input of a request that need not queue, by the"
                                        + " capacity model",
                                List.of(replica())));
    }

    Amount perToken() {
        double millis = placement.replica().secondsPerOutputToken() * MILLIS;
        return Amount.of(millis, Digits.fixed(millis, 1))
                .explained(
                        of(
                                "time per output token",
                                Digits.fixed(millis, 1) + " ms",
                                "time between two tokens of a request while others are prefilled"
                                        + " in between, by the capacity model",
                                List.of(
                                        replica(),
                                        Explanation.part(
                                                "concurrency of the replica "
                                                        + Digits.whole(
                                                                placement.replica().batch())))));
    }

    private Explanation.Part replica() {
        return Explanation.part("GPUs of the replica " + placement.layout().gpus());
    }
}
