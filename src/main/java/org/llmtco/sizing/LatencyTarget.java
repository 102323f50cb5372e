package org.llmtco.sizing;

import org.llmtco.model.Require;

import java.util.OptionalDouble;

/**
 * How long a user may be kept waiting, in seconds; an absent one is no limit.
 *
 * @param timeToFirstTokenSeconds to read the input of a request that need not queue (TTFT)
 * @param secondsPerOutputToken between two tokens, prefill of other requests included (TPOT)
 */
public record LatencyTarget(
        OptionalDouble timeToFirstTokenSeconds, OptionalDouble secondsPerOutputToken) {
    public static final LatencyTarget NONE =
            new LatencyTarget(OptionalDouble.empty(), OptionalDouble.empty());

    /** The same limits in milliseconds. */
    public static LatencyTarget ofMillis(
            OptionalDouble timeToFirstToken, OptionalDouble timePerOutputToken) {
        return new LatencyTarget(seconds(timeToFirstToken), seconds(timePerOutputToken));
    }

    private static OptionalDouble seconds(OptionalDouble millis) {
        return millis.isPresent() ? OptionalDouble.of(millis.getAsDouble() / 1000) : millis;
    }

    public LatencyTarget {
        Require.positive("timeToFirstTokenSeconds", timeToFirstTokenSeconds);
        Require.positive("secondsPerOutputToken", secondsPerOutputToken);
    }
}
