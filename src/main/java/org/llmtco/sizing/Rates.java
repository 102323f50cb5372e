package org.llmtco.sizing;

import org.llmtco.catalog.CapacityConstants;
import org.llmtco.catalog.GpuProfile;
import org.llmtco.catalog.GpuProfile.Link;

/**
 * What a GPU achieves of its stated peaks.
 *
 * @param linear FLOP/s in the big matrices
 * @param experts FLOP/s in routed experts
 * @param outputHead FLOP/s in the output head, which stays in 16 bit
 * @param attention FLOP/s in attention scores
 * @param memory bytes/s
 * @param link bytes/s to the other GPUs, in one direction
 */
record Rates(
        double linear,
        double experts,
        double outputHead,
        double attention,
        double memory,
        double link) {
    private static final double TERA = 1e12;
    private static final double GIGA = 1e9;

    static Rates of(CapacityConstants c, Deployment d) {
        GpuProfile gpu = d.gpu();
        double bf16 = gpu.bf16Tflops() * TERA;
        double linear = linear(c, d);
        double wholeExperts = d.parallelism().expertsAreWhole() ? c.expertParallelPenalty() : 1;
        return new Rates(
                linear,
                linear * c.expertEfficiency() / wholeExperts,
                bf16 * c.mfuBf16(),
                bf16 * c.mfuAttention(),
                gpu.memoryBandwidthGbPerSecond() * GIGA * c.memoryBandwidthShare(),
                gpu.linkGbPerSecondPerDirection()
                        * GIGA
                        * (gpu.link() == Link.PCIE ? c.pcieShare() : c.linkShare()));
    }

    /** A format computes in the units that the GPU has for it, else in 16 bit. */
    private static double linear(CapacityConstants c, Deployment d) {
        GpuProfile gpu = d.gpu();
        double bf16 = gpu.bf16Tflops() * TERA * c.mfuBf16();
        double fp8 = gpu.fp8Tflops().orElse(0) * TERA * c.mfuFp8();
        boolean blackwell = gpu.architecture().startsWith("Blackwell");
        return switch (d.format().family()) {
            case BF16, GGUF -> bf16;
            // tensor cores run 32-bit numbers at half the 16-bit rate
            case FP32 -> bf16 / 2;
            case FP8 -> fp8 > 0 ? fp8 : bf16;
            case INT8 ->
                    gpu.int8Tops().isPresent()
                            ? gpu.int8Tops().getAsDouble() * TERA * c.mfuFp8()
                            : bf16;
            case FP4 ->
                    gpu.fp4Tflops().isPresent()
                            ? gpu.fp4Tflops().getAsDouble() * TERA * c.mfuFp4()
                            : bf16 * c.weightOnly4BitShare();
            case MXFP4 -> blackwell && fp8 > 0 ? fp8 : bf16 * c.weightOnly4BitShare();
            case INT4 -> bf16 * c.weightOnly4BitShare();
        };
    }
}
