package org.llmtco.catalog;

import org.llmtco.model.Default;
import org.llmtco.model.Identified;
import org.llmtco.model.Require;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A GPU as its vendor states it: one file in {@code hardware-profiles/gpus}.
 *
 * @param memoryGb memory in the vendor's GB
 * @param usableMemoryGib what a program can allocate, in GiB (2^30 bytes)
 * @param memoryBandwidthGbPerSecond GB/s (10^9 bytes)
 * @param bf16Tflops dense, without sparsity; 10^12 operations per second; the same for the others
 * @param fp8Tflops absent when the GPU has no FP8 units
 * @param linkGbPerSecondPerDirection between GPUs of one server, in one direction
 * @param gpusPerServer most GPUs that this link joins in one server or rack
 * @param tdpWatts thermal design power
 */
public record GpuProfile(
        String id,
        String name,
        String vendor,
        String architecture,
        double memoryGb,
        double usableMemoryGib,
        double memoryBandwidthGbPerSecond,
        double bf16Tflops,
        OptionalDouble fp8Tflops,
        OptionalDouble fp4Tflops,
        OptionalDouble int8Tops,
        Link link,
        String linkName,
        double linkGbPerSecondPerDirection,
        @Default("8") int gpusPerServer,
        double tdpWatts,
        String source,
        LocalDate asOf,
        FigureKind kind,
        Optional<String> note)
        implements Identified, Sourced {
    public GpuProfile {
        Require.id("id", id);
        Require.positive("memoryGb", memoryGb);
        Require.positive("usableMemoryGib", usableMemoryGib);
        Require.positive("memoryBandwidthGbPerSecond", memoryBandwidthGbPerSecond);
        Require.positive("bf16Tflops", bf16Tflops);
        Require.positive("fp8Tflops", fp8Tflops);
        Require.positive("fp4Tflops", fp4Tflops);
        Require.positive("int8Tops", int8Tops);
        Require.notNegative("linkGbPerSecondPerDirection", linkGbPerSecondPerDirection);
        Require.positive("gpusPerServer", gpusPerServer);
        Require.positive("tdpWatts", tdpWatts);
    }

    /** How the GPUs of one server reach each other. */
    public enum Link {
        NVLINK,
        INFINITY_FABRIC,
        PCIE,
        ETHERNET,
        NONE
    }
}
