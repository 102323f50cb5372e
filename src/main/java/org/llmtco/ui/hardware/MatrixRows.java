package org.llmtco.ui.hardware;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.GpuProfile;
import org.llmtco.catalog.OpenModel;
import org.llmtco.catalog.WeightFormat;
import org.llmtco.cost.RentAtFullLoad;
import org.llmtco.report.Digits;
import org.llmtco.sizing.HardwareMatrix;
import org.llmtco.sizing.Parallelism;
import org.llmtco.sizing.Placement;
import org.llmtco.sizing.PlacementAnswer;
import org.llmtco.sizing.RequestShape;
import org.llmtco.sizing.SizingQuestion;
import org.llmtco.sizing.measured.SizingResult;
import org.llmtco.sizing.measured.Throughput;
import org.llmtco.ui.number.Amount;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Placements as rows, with money and power. */
record MatrixRows(Catalog catalog, HardwareMatrix.Setting setting, LocalDate day) {

    MatrixRow row(HardwareMatrix.Cell cell) {
        SizingQuestion question = setting.question(cell.model(), cell.format(), cell.gpu());
        return switch (cell.answer()) {
            case PlacementAnswer.Placed placed ->
                    row(cell, placed, Throughput.of(question, placed.best(), catalog, List.of()));
            case PlacementAnswer.NotPlaced no ->
                    new MatrixRow(
                            candidate(cell),
                            cell.model().name(),
                            cell.format().name(),
                            cell.gpu().name(),
                            false,
                            words(no),
                            Amount.NONE,
                            Amount.NONE,
                            Amount.NONE,
                            Amount.NONE,
                            Amount.NONE,
                            "");
        };
    }

    private static Candidate candidate(HardwareMatrix.Cell cell) {
        return new Candidate(cell.model().id(), cell.format().id(), cell.gpu().id());
    }

    private MatrixRow row(
            HardwareMatrix.Cell cell, PlacementAnswer.Placed placed, Throughput throughput) {
        Placement best = placed.best();
        GpuProfile gpu = cell.gpu();
        HardwareExplanations why = new HardwareExplanations(cell, best, throughput);
        double perGpu = throughput.outputTokensPerSecond() / best.gpus();
        double watts = gpu.tdpWatts() * best.gpus();
        return new MatrixRow(
                candidate(cell),
                cell.model().name(),
                cell.format().name(),
                gpu.name(),
                true,
                words(placed),
                Amount.of(best.concurrency(), Digits.whole(best.concurrency()))
                        .explained(why.concurrency()),
                Amount.of(perGpu, rate(perGpu)).explained(why.tokensPerSecondPerGpu(perGpu)),
                Amount.of(
                                throughput.low() / best.gpus(),
                                rate(throughput.low() / best.gpus())
                                        + "–"
                                        + rate(throughput.high() / best.gpus()))
                        .explained(why.range()),
                usdPerMTok(gpu, perGpu, why),
                Amount.of(watts, Digits.whole(watts)).explained(why.watts(watts)),
                basis(throughput));
    }

    /** Without decimals where they are less than the range leaves open. */
    private static String rate(double tokensPerSecond) {
        return Digits.fixed(tokensPerSecond, tokensPerSecond < 10 ? 1 : 0);
    }

    private Amount usdPerMTok(GpuProfile gpu, double outputPerGpu, HardwareExplanations why) {
        RequestShape shape = setting.shape();
        double tokens = outputPerGpu / shape.outputTokens() * shape.tokens();
        Optional<RentAtFullLoad> rent = RentAtFullLoad.cheapest(catalog, gpu.id(), day, tokens);
        return rent.map(
                        found ->
                                Amount.of(found.usdPerMTok(), Digits.price(found.usdPerMTok()))
                                        .explained(why.usdPerMTok(found)))
                .orElse(new Amount(OptionalDouble.empty(), "no offer", Optional.of(why::noOffer)));
    }

    private static String basis(Throughput throughput) {
        return switch (throughput.knowledge()) {
            case MEASURED -> "measured";
            case INTERPOLATED -> "interpolated";
            case CALIBRATED -> "calibrated";
            case MODELLED -> "modelled";
        };
    }

    private static String words(PlacementAnswer.Placed placed) {
        int smallest = placed.smallest().gpus();
        String best = words(placed.best().layout());
        return smallest < placed.best().gpus() ? best + ", from " + smallest + "x" : best;
    }

    /** GPUs of a replica and how they share it: {@code 2x TP2}. */
    private static String words(Parallelism layout) {
        StringBuilder words = new StringBuilder(layout.gpus() + "x");
        append(words, "TP", layout.tensor());
        append(words, "DP", layout.attentionData());
        append(words, "PP", layout.pipeline());
        return words.toString();
    }

    private static void append(StringBuilder words, String kind, int gpus) {
        if (gpus > 1) {
            words.append(' ').append(kind).append(gpus);
        }
    }

    private static String words(PlacementAnswer.NotPlaced no) {
        return switch (no) {
            case PlacementAnswer.TooLarge large ->
                    "does not fit on %sx: needs %s GiB more per GPU"
                            .formatted(large.gpus(), Digits.fixed(large.missingGibPerGpu(), 1));
            case PlacementAnswer.TooSlow _, PlacementAnswer.NoLayout _ -> no.reason();
        };
    }

    /** A candidate on its own, with its curve and what is known about it. */
    SizingResult result(OpenModel model, WeightFormat format, GpuProfile gpu) {
        return SizingResult.of(
                setting.question(model, format, gpu),
                model,
                OptionalInt.empty(),
                catalog,
                List.of());
    }
}
