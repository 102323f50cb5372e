package org.llmtco.catalog;

import org.llmtco.model.Require;

import java.util.OptionalDouble;

/**
 * Prices of a request whose input is longer than a threshold, in USD per MTok.
 *
 * @param aboveInputTokens the prices hold when the input has more tokens than this
 */
public record LongContextPrice(
        int aboveInputTokens,
        double inputUsdPerMTok,
        double outputUsdPerMTok,
        OptionalDouble cachedInputUsdPerMTok,
        OptionalDouble cacheWrite5mUsdPerMTok,
        OptionalDouble cacheWrite1hUsdPerMTok) {
    public LongContextPrice {
        Require.positive("aboveInputTokens", aboveInputTokens);
        Require.notNegative("inputUsdPerMTok", inputUsdPerMTok);
        Require.notNegative("outputUsdPerMTok", outputUsdPerMTok);
        Require.notNegative("cachedInputUsdPerMTok", cachedInputUsdPerMTok);
        Require.notNegative("cacheWrite5mUsdPerMTok", cacheWrite5mUsdPerMTok);
        Require.notNegative("cacheWrite1hUsdPerMTok", cacheWrite1hUsdPerMTok);
    }
}
