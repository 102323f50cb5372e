package org.llmtco.catalog;

import org.llmtco.model.Require;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a model costs by the token from a day on, in USD per MTok (10^6 tokens).
 *
 * <p>A price that is absent is not offered: cached input is then billed as plain input, a batch as
 * ordinary requests.
 *
 * @param from first day in force
 * @param through last day in force, when it was withdrawn without a successor
 * @param batchDiscount share taken off every price for requests that can wait, 0..1
 * @param longContext replaces these prices for the <em>whole</em> request above a threshold
 * @param offPeak hours in which these prices are lower
 */
public record TokenPrice(
        LocalDate from,
        Optional<LocalDate> through,
        double inputUsdPerMTok,
        double outputUsdPerMTok,
        OptionalDouble cachedInputUsdPerMTok,
        OptionalDouble cacheWrite5mUsdPerMTok,
        OptionalDouble cacheWrite1hUsdPerMTok,
        OptionalDouble batchDiscount,
        Optional<LongContextPrice> longContext,
        Optional<OffPeakPrice> offPeak,
        String source,
        LocalDate asOf,
        FigureKind kind,
        Optional<String> note)
        implements Sourced {
    public TokenPrice {
        Require.notNegative("inputUsdPerMTok", inputUsdPerMTok);
        Require.notNegative("outputUsdPerMTok", outputUsdPerMTok);
        Require.notNegative("cachedInputUsdPerMTok", cachedInputUsdPerMTok);
        Require.notNegative("cacheWrite5mUsdPerMTok", cacheWrite5mUsdPerMTok);
        Require.notNegative("cacheWrite1hUsdPerMTok", cacheWrite1hUsdPerMTok);
        Require.ratio("batchDiscount", batchDiscount);
        through.ifPresent(
                last ->
                        Require.that(
                                !last.isBefore(from),
                                "through",
                                last,
                                "may not be before from, " + from));
    }

    /** A price that is the same at every hour. */
    public TokenPrice(
            LocalDate from,
            Optional<LocalDate> through,
            double inputUsdPerMTok,
            double outputUsdPerMTok,
            OptionalDouble cachedInputUsdPerMTok,
            OptionalDouble cacheWrite5mUsdPerMTok,
            OptionalDouble cacheWrite1hUsdPerMTok,
            OptionalDouble batchDiscount,
            Optional<LongContextPrice> longContext,
            String source,
            LocalDate asOf,
            FigureKind kind,
            Optional<String> note) {
        this(
                from,
                through,
                inputUsdPerMTok,
                outputUsdPerMTok,
                cachedInputUsdPerMTok,
                cacheWrite5mUsdPerMTok,
                cacheWrite1hUsdPerMTok,
                batchDiscount,
                longContext,
                Optional.empty(),
                source,
                asOf,
                kind,
                note);
    }

    /** The price outside the peak hours; this one if the list knows no such hours. */
    public TokenPrice outsidePeakHours() {
        double factor = 1 - offPeak.map(OffPeakPrice::discount).orElse(0.0);
        return new TokenPrice(
                from,
                through,
                inputUsdPerMTok * factor,
                outputUsdPerMTok * factor,
                times(cachedInputUsdPerMTok, factor),
                times(cacheWrite5mUsdPerMTok, factor),
                times(cacheWrite1hUsdPerMTok, factor),
                batchDiscount,
                longContext.map(
                        tier ->
                                new LongContextPrice(
                                        tier.aboveInputTokens(),
                                        tier.inputUsdPerMTok() * factor,
                                        tier.outputUsdPerMTok() * factor,
                                        times(tier.cachedInputUsdPerMTok(), factor),
                                        times(tier.cacheWrite5mUsdPerMTok(), factor),
                                        times(tier.cacheWrite1hUsdPerMTok(), factor))),
                Optional.empty(),
                source,
                asOf,
                kind,
                note);
    }

    private static OptionalDouble times(OptionalDouble price, double factor) {
        return price.isPresent() ? OptionalDouble.of(price.getAsDouble() * factor) : price;
    }
}
