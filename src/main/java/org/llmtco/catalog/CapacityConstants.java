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
        aboveZeroToOne("mfuBf16", mfuBf16);
        aboveZeroToOne("mfuFp8", mfuFp8);
        aboveZeroToOne("mfuFp4", mfuFp4);
        aboveZeroToOne("mfuAttention", mfuAttention);
        aboveZeroToOne("memoryBandwidthShare", memoryBandwidthShare);
        aboveZeroToOne("linkShare", linkShare);
        aboveZeroToOne("pcieShare", pcieShare);
        aboveZeroToOne("weightOnly4BitShare", weightOnly4BitShare);
        Require.notNegative("layerSeconds", layerSeconds);
        Require.notNegative("stepSeconds", stepSeconds);
        Require.notNegative("sequenceSeconds", sequenceSeconds);
        Require.notNegative("collectiveSeconds", collectiveSeconds);
        Require.positive("expertEfficiency", expertEfficiency);
        Require.positive("expertParallelPenalty", expertParallelPenalty);
        Require.positive("cdna3ExpertFactor", cdna3ExpertFactor);
        Require.positive("servingFactor", servingFactor);
        Require.positive("servingPrefillFactor", servingPrefillFactor);
    }

    private static void aboveZeroToOne(String field, double share) {
        Require.positive(field, share);
        Require.ratio(field, share);
    }
}
