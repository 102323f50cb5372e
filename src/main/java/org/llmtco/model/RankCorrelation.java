package org.llmtco.model;

/**
 * How two drivers move together.
 *
 * @param first key of a driver
 * @param second key of another driver
 * @param rank Spearman's rank correlation, above -1 and below 1
 */
public record RankCorrelation(String first, String second, double rank) {
    public RankCorrelation {
        Require.that(!first.equals(second), "second", second, "must be another driver than first");
        Require.that(
                rank > -1 && rank < 1,
                "rank",
                rank,
                "must be above -1 and below 1; drivers that are one and the same have one key");
    }
}
