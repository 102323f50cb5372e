package org.llmtco.model;

import java.util.OptionalDouble;

/**
 * How a model answers the workload's requests.
 *
 * @param reasoningTokensPerRequest tokens that the model thinks before it answers; they count as
 *     output, in the model's own tokens; 0 or more
 * @param tokenizerFactor tokens that the model counts per token of the workload; the tables decide
 *     if absent, and 1 if they know nothing
 * @param successShare share of the requests whose answer can be used
 * @param qualityScore score on the benchmark of the quality constraint, in its own unit; the tables
 *     decide if absent
 */
public record Answers(
        @Default("0") @Range(min = 0, max = 1_000_000) double reasoningTokensPerRequest,
        @Range(min = 0.1, max = 10) OptionalDouble tokenizerFactor,
        @Default("1") @Range(min = 0.001, max = 1) double successShare,
        @Range(min = 0, max = 1e5) OptionalDouble qualityScore) {
    /** No reasoning, every answer usable, the rest by the tables. */
    public static final Answers PLAIN =
            new Answers(0, OptionalDouble.empty(), 1, OptionalDouble.empty());

    public Answers {
        Require.notNegative("reasoningTokensPerRequest", reasoningTokensPerRequest);
        Require.positive("tokenizerFactor", tokenizerFactor);
        Require.that(
                successShare > 0 && successShare <= 1,
                "successShare",
                successShare,
                "must be above 0 and at most 1");
    }
}
