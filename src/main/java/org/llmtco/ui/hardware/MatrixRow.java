package org.llmtco.ui.hardware;

import org.llmtco.ui.number.Amount;

/**
 * A candidate with what it serves.
 *
 * @param fits whether it can be placed at all
 * @param placement GPUs and layout, or why it cannot be placed, in words
 * @param concurrency requests at once on all GPUs of the placement
 * @param tokensPerSecondPerGpu output tokens
 * @param range P10 to P90 of the same
 * @param usdPerMTok rent alone, at full load
 * @param watts of all GPUs of the placement
 * @param basis whether the throughput was measured
 */
public record MatrixRow(
        Candidate candidate,
        String model,
        String format,
        String gpu,
        boolean fits,
        String placement,
        Amount concurrency,
        Amount tokensPerSecondPerGpu,
        Amount range,
        Amount usdPerMTok,
        Amount watts,
        String basis) {}
