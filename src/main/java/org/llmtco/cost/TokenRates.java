package org.llmtco.cost;

import org.llmtco.catalog.LongContextPrice;
import org.llmtco.catalog.TokenPrice;

/**
 * What each kind of token of one request costs, in USD per MTok, once the request's length is
 * known.
 *
 * @param batchDiscount share taken off every rate when the request can wait, 0..1
 * @param longContext whether the request is long enough for the long-context tier
 */
public record TokenRates(
        double input,
        double cachedInput,
        double cacheWrite5m,
        double cacheWrite1h,
        double output,
        double batchDiscount,
        boolean longContext) {

    /**
     * The rates of a request. Above its threshold the long-context tier reprices the whole request.
     * A kind of token without a price of its own is billed as input; a price that the tier does not
     * state moves in the proportion in which the input price moves.
     *
     * @param inputTokens input of the request, cached tokens included
     */
    public static TokenRates of(TokenPrice price, double inputTokens) {
        double input = price.inputUsdPerMTok();
        double cached = price.cachedInputUsdPerMTok().orElse(input);
        double write5m = price.cacheWrite5mUsdPerMTok().orElse(input);
        double write1h = price.cacheWrite1hUsdPerMTok().orElse(input);
        double batchDiscount = price.batchDiscount().orElse(0);
        if (price.longContext().isEmpty()
                || inputTokens <= price.longContext().get().aboveInputTokens()) {
            return new TokenRates(
                    input,
                    cached,
                    write5m,
                    write1h,
                    price.outputUsdPerMTok(),
                    batchDiscount,
                    false);
        }
        LongContextPrice tier = price.longContext().get();
        double rise = input == 0 ? 1 : tier.inputUsdPerMTok() / input;
        return new TokenRates(
                tier.inputUsdPerMTok(),
                tier.cachedInputUsdPerMTok().orElse(cached * rise),
                tier.cacheWrite5mUsdPerMTok().orElse(write5m * rise),
                tier.cacheWrite1hUsdPerMTok().orElse(write1h * rise),
                tier.outputUsdPerMTok(),
                batchDiscount,
                true);
    }
}
