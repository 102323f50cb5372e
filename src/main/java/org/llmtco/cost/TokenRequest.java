package org.llmtco.cost;

import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Require;

/**
 * The tokens of one request as a provider counts them.
 *
 * @param inputTokens all input, the cached and the written tokens included
 * @param batch whether the request can wait for the batch price
 */
public record TokenRequest(
        double inputTokens,
        double cachedInputTokens,
        double cacheWrite5mTokens,
        double cacheWrite1hTokens,
        double outputTokens,
        boolean batch) {
    public TokenRequest {
        Require.notNegative("inputTokens", inputTokens);
        Require.notNegative("cachedInputTokens", cachedInputTokens);
        Require.notNegative("cacheWrite5mTokens", cacheWrite5mTokens);
        Require.notNegative("cacheWrite1hTokens", cacheWrite1hTokens);
        Require.notNegative("outputTokens", outputTokens);
        // the message is only made when it is needed: requests come by the million
        if (cachedInputTokens + cacheWrite5mTokens + cacheWrite1hTokens > inputTokens) {
            throw new InvalidFieldException(
                    "cachedInputTokens",
                    cachedInputTokens,
                    "cached and written tokens are part of the input, " + inputTokens);
        }
    }

    public double uncachedInputTokens() {
        return inputTokens - cachedInputTokens - cacheWrite5mTokens - cacheWrite1hTokens;
    }
}
