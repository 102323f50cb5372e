package org.llmtco.model;

import java.util.OptionalDouble;

/**
 * The traffic that every option has to serve.
 *
 * @param volume before retries
 * @param inputSequenceLength input tokens of one request, cached ones included
 * @param outputSequenceLength output tokens of one request
 * @param cachedInputShare share of the input that is read from a prompt cache, 0..1
 * @param cacheWrite5mShare share of the input that is written to a five-minute cache, 0..1
 * @param cacheWrite1hShare share of the input that is written to a one-hour cache, 0..1
 * @param batchShare share of the requests that can wait for a batch price, 0..1
 * @param retryShare requests sent again, and paid again, per request, 0..1
 * @param peakFactor demand in the peak hour over the average active hour, at least 1
 * @param activeHoursPerMonth hours in which requests arrive; the whole month if absent
 * @param growthPerMonth growth of the volume from one month to the next, above -1
 * @param rampUpMonths months until the volume is reached; it grows evenly until then
 */
public record Workload(
        Volume volume,
        @Range(min = 1, max = 10_000_000) double inputSequenceLength,
        @Range(min = 1, max = 1_000_000) double outputSequenceLength,
        @Default("0") @Range(min = 0, max = 1) double cachedInputShare,
        @Default("0") @Range(min = 0, max = 1) double cacheWrite5mShare,
        @Default("0") @Range(min = 0, max = 1) double cacheWrite1hShare,
        @Default("0") @Range(min = 0, max = 1) double batchShare,
        @Default("0") @Range(min = 0, max = 1) double retryShare,
        @Default("2.5") @Range(min = 1, max = 100) double peakFactor,
        @Range(min = 1, max = 744) OptionalDouble activeHoursPerMonth,
        @Default("0") @Range(min = -0.99, max = 1) double growthPerMonth,
        @Default("0") @Range(min = 0, max = 240) int rampUpMonths) {
    public Workload {
        Require.positive("inputSequenceLength", inputSequenceLength);
        Require.positive("outputSequenceLength", outputSequenceLength);
        Require.ratio("cachedInputShare", cachedInputShare);
        Require.ratio("cacheWrite5mShare", cacheWrite5mShare);
        Require.ratio("cacheWrite1hShare", cacheWrite1hShare);
        Require.that(
                cachedInputShare + cacheWrite5mShare + cacheWrite1hShare <= 1,
                "cachedInputShare",
                cachedInputShare,
                "together with cacheWrite5mShare and cacheWrite1hShare it may not exceed 1");
        Require.ratio("batchShare", batchShare);
        Require.ratio("retryShare", retryShare);
        Require.that(
                peakFactor >= 1 && peakFactor < Double.POSITIVE_INFINITY,
                "peakFactor",
                peakFactor,
                "must be 1 or more");
        Require.positive("activeHoursPerMonth", activeHoursPerMonth);
        Require.change("growthPerMonth", growthPerMonth);
        Require.notNegative("rampUpMonths", rampUpMonths);
    }

    /** Input and output tokens of one request. */
    public double tokensPerRequest() {
        return inputSequenceLength + outputSequenceLength;
    }

    /** Share of the tokens that is output, 0..1. */
    public double outputShare() {
        return outputSequenceLength / tokensPerRequest();
    }

    public Workload withVolume(Volume changed) {
        return with(changed, inputSequenceLength, outputSequenceLength);
    }

    public Workload withSequenceLengths(double input, double output) {
        return with(volume, input, output);
    }

    private Workload with(Volume newVolume, double input, double output) {
        return new Workload(
                newVolume,
                input,
                output,
                cachedInputShare,
                cacheWrite5mShare,
                cacheWrite1hShare,
                batchShare,
                retryShare,
                peakFactor,
                activeHoursPerMonth,
                growthPerMonth,
                rampUpMonths);
    }
}
