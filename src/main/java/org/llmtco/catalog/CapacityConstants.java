package org.llmtco.catalog;

import org.llmtco.model.Identified;
import org.llmtco.model.Require;

import java.time.LocalDate;

/**
 * Fitted constants of the capacity model; {@code docs/methodology.md} says what each means.
 *
 * @param id which rows it was fitted on, for example {@code public} or {@code all}
 * @param layerSeconds fixed time per layer and step
 * @param stepSeconds fixed time per step
 * @param sequenceSeconds time per sequence and step
 * @param collectiveSeconds time of one collective operation
 */
public record CapacityConstants(
        String id,
        String name,
        double mfuBf16,
        double mfuFp8,
        double mfuFp4,
        double mfuAttention,
        double memoryBandwidthShare,
        double layerSeconds,
        double stepSeconds,
        double sequenceSeconds,
        double collectiveSeconds,
        double linkShare,
        double pcieShare,
        double expertEfficiency,
        double expertParallelPenalty,
        double weightOnly4BitShare,
        double cdna3ExpertFactor,
        double servingFactor,
        double servingPrefillFactor,
        String source,
        LocalDate asOf,
        FigureKind kind)
        implements Identified, Sourced {
    public CapacityConstants {
        Require.id("id", id);
    }
}
