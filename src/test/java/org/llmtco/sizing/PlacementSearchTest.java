package org.llmtco.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.llmtco.sizing.measured.Shipped;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

class PlacementSearchTest {
    private static final double GIB = 1L << 30;

    @Test
    void aModelThatIsTooLargeSaysWhatIsMissingAndWhereItFits() {
        SizingQuestion q =
                Shipped.question("llama-3.3-70b", "bf16", "h100-sxm", 16, EngineProfile.VLLM);

        PlacementAnswer.TooLarge answer = (PlacementAnswer.TooLarge) PlacementSearch.search(q, 1);

        // by hand: weights 141.1 GB, vLLM leaves 0.9 x 79.1 - 0.75 GiB, one request holds
        // (1000 + 0.75 x 1000) x 327,680 bytes; rounded up to a tenth
        double missing = (141_104_775_168.0 + 1750 * 327_680.0) / GIB - (0.9 * 79.1 - 0.75);
        assertThat(answer.missingGibPerGpu()).isEqualTo(Math.ceil(missing * 10) / 10);
        assertThat(answer.fitsOnGpus()).hasValue(2);
        assertThat(answer.reason())
                .isEqualTo(
                        "does not fit on 1x: needs "
                                + answer.missingGibPerGpu()
                                + " GiB more per GPU; fits on 2x");
    }

    @Test
    void aModelThatNoServerHoldsNamesTheServersItWouldTake() {
        SizingQuestion q =
                Shipped.question("llama-3.1-405b", "bf16", "h100-sxm", 16, EngineProfile.VLLM);

        PlacementAnswer answer = PlacementSearch.search(q);

        assertThat(((PlacementAnswer.NotPlaced) answer).reason())
                .endsWith(
                        "fits on 16x, that is 2 servers, whose network the capacity model does not"
                                + " cover");
    }

    @Test
    void thePartsOfTheMemoryAddUpToTheCard() {
        for (EngineProfile engine : EngineProfile.ALL) {
            SizingQuestion q = Shipped.question("qwen3-235b-a22b", "fp8", "h200", 8, engine);
            PlacementAnswer.Placed placed = (PlacementAnswer.Placed) PlacementSearch.search(q);
            MemoryPlan plan = placed.best().replica().memory();

            assertThat(plan.weights() + plan.activations() + plan.cache() + plan.unclaimed())
                    .as(engine.name())
                    .isCloseTo(plan.usable(), within(1.0));
            assertThat(plan.cacheInUse(placed.best().replica().batch()))
                    .isLessThanOrEqualTo(plan.cache());
        }
    }

    @Test
    void theBestPlacementIsTheFastestOfAllLayoutsByBruteForce() {
        for (String model : List.of("llama-3.1-8b", "gpt-oss-120b", "deepseek-v3")) {
            SizingQuestion q = Shipped.question(model, "fp8", "b200", 16, EngineProfile.SGLANG);
            List<Double> rates = new ArrayList<>();
            for (int tensor : List.of(1, 2, 4, 8)) {
                for (int pipeline : List.of(1, 2, 4, 8)) {
                    rates.add(rate(q, new Parallelism(tensor, pipeline, 1, false)));
                    if (tensor > 1 && q.architecture().experts().isPresent()) {
                        rates.add(rate(q, new Parallelism(1, pipeline, tensor, false)));
                    }
                }
            }
            double best = rates.stream().mapToDouble(rate -> rate).max().orElseThrow();

            PlacementAnswer.Placed placed = (PlacementAnswer.Placed) PlacementSearch.search(q);

            assertThat(placed.best().outputTokensPerSecondPerGpu()).as(model).isEqualTo(best);
        }
    }

    /** Output tokens/s and GPU; 0 where the layout is larger than a server or does not fit. */
    private static double rate(SizingQuestion q, Parallelism layout) {
        return layout.gpus() <= 8
                        && ReplicaEstimate.of(q.constants(), q.on(layout), q.shape())
                                instanceof ReplicaEstimate.Fits fits
                ? fits.outputTokensPerSecond() / layout.gpus()
                : 0;
    }

    @Test
    void aTargetTakesTheLargestBatchThatHoldsIt() {
        SizingQuestion free =
                Shipped.question("llama-3.1-8b", "bf16", "h100-sxm", 16, EngineProfile.VLLM);
        double target = 0.015;
        SizingQuestion q =
                with(free, new LatencyTarget(OptionalDouble.empty(), OptionalDouble.of(target)));

        PlacementAnswer.Placed placed = (PlacementAnswer.Placed) PlacementSearch.search(q, 1);

        ReplicaEstimate.Fits fits = placed.best().replica();
        CapacityModel model =
                new CapacityModel(q.constants(), q.on(placed.best().layout()), q.shape());
        assertThat(fits.secondsPerOutputToken()).isLessThanOrEqualTo(target);
        assertThat(model.secondsPerOutputToken(fits.batch() + 1)).isGreaterThan(target);
    }

    @Test
    void aTargetThatNoLayoutHoldsIsAnsweredWithTheBestOne() {
        SizingQuestion free =
                Shipped.question("llama-3.3-70b", "bf16", "h100-sxm", 16, EngineProfile.VLLM);
        SizingQuestion q =
                with(free, new LatencyTarget(OptionalDouble.empty(), OptionalDouble.of(0.001)));

        PlacementAnswer answer = PlacementSearch.search(q);

        assertThat(answer).isInstanceOf(PlacementAnswer.TooSlow.class);
        assertThat(((PlacementAnswer.NotPlaced) answer).reason())
                .startsWith("fits, but no layout on up to 8x holds the latency target");
    }

    private static SizingQuestion with(SizingQuestion q, LatencyTarget target) {
        return new SizingQuestion(
                q.constants(),
                q.architecture(),
                q.format(),
                q.keyValueBits(),
                q.gpu(),
                q.engine(),
                q.shape(),
                q.concurrency(),
                target);
    }

    @Test
    void sixGpusShareAModelByItsLayersWhereItsHeadsDoNotDivide() {
        SizingQuestion q =
                Shipped.question("llama-3.3-70b", "bf16", "h100-sxm", 16, EngineProfile.VLLM);

        PlacementAnswer.Placed placed = (PlacementAnswer.Placed) PlacementSearch.search(q, 6);

        // 64 heads do not divide by 3 or 6
        assertThat(placed.best().layout().tensor()).isIn(1, 2);
        assertThat(placed.best().gpus()).isEqualTo(6);
    }

    @Test
    void littleCacheAndSmallBatchesAreWarnedOf() {
        SizingQuestion q =
                Shipped.question("qwen3-32b", "bf16", "h100-sxm", 16, EngineProfile.VLLM);
        PlacementAnswer.Placed placed = (PlacementAnswer.Placed) PlacementSearch.search(q, 1);

        // capacity-model section 13: Qwen3-32B in BF16 on one H100 was 44 % off
        assertThat(placed.best().replica().memory().warnings())
                .first()
                .asString()
                .startsWith("the KV cache is 12 % of the memory");
    }

    @Test
    void theLatencyCurveEndsAtTheFullBatchAndRises() {
        SizingQuestion q = Shipped.question("llama-3.1-8b", "bf16", "l40s", 16, EngineProfile.VLLM);
        List<LatencyPoint> curve =
                LatencyPoint.curve(q.constants(), q.on(Parallelism.tensor(1)), q.shape());
        ReplicaEstimate.Fits fits =
                (ReplicaEstimate.Fits)
                        ReplicaEstimate.of(q.constants(), q.on(Parallelism.tensor(1)), q.shape());

        assertThat(curve.getFirst().concurrency()).isEqualTo(1);
        assertThat(curve.getLast().outputTokensPerSecond())
                .isCloseTo(fits.outputTokensPerSecond(), within(1e-6));
        assertThat(curve)
                .isSortedAccordingTo(
                        (a, b) ->
                                Double.compare(
                                        a.secondsPerOutputToken(), b.secondsPerOutputToken()));
    }
}
