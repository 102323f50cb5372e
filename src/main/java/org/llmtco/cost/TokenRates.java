package org.llmtco.cost;

import org.llmtco.catalog.LongContextPrice;
import org.llmtco.catalog.TokenPrice;

import java.util.EnumSet;
import java.util.Set;

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

    /** A part of a request's price that a list may not state. */
    public enum Part {
        CACHED_INPUT("no price is stated for cached input: billed as plain input"),
        CACHE_WRITE_5M("no price is stated for cache writes of 5 minutes: billed as plain input"),
        CACHE_WRITE_1H("no price is stated for cache writes of 1 hour: billed as plain input"),
        BATCH("no batch price is stated: billed in full");

        private final String words;

        Part(String words) {
            this.words = words;
        }

        /** Whether a request has tokens of the part, or waits for the batch price. */
        public boolean isOf(TokenRequest request) {
            return switch (this) {
                case CACHED_INPUT -> request.cachedInputTokens() > 0;
                case CACHE_WRITE_5M -> request.cacheWrite5mTokens() > 0;
                case CACHE_WRITE_1H -> request.cacheWrite1hTokens() > 0;
                case BATCH -> request.batch();
            };
        }

        /** What is assumed instead, as a sentence without its full stop. */
        public String words() {
            return words;
        }
    }

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

    /** The parts for which a price states nothing, so that they follow another. */
    public static Set<Part> assumed(TokenPrice price) {
        Set<Part> assumed = EnumSet.noneOf(Part.class);
        if (price.cachedInputUsdPerMTok().isEmpty()) {
            assumed.add(Part.CACHED_INPUT);
        }
        if (price.cacheWrite5mUsdPerMTok().isEmpty()) {
            assumed.add(Part.CACHE_WRITE_5M);
        }
        if (price.cacheWrite1hUsdPerMTok().isEmpty()) {
            assumed.add(Part.CACHE_WRITE_1H);
        }
        if (price.batchDiscount().isEmpty()) {
            assumed.add(Part.BATCH);
        }
        return assumed;
    }
}
