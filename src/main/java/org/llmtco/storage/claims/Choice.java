package org.llmtco.storage.claims;

import org.llmtco.catalog.Benchmark;
import org.llmtco.catalog.BenchmarkSeries;
import org.llmtco.catalog.PricedModel;
import org.llmtco.catalog.PurchasePrice;
import org.llmtco.catalog.RegionalFigure;
import org.llmtco.catalog.RentalOffer;
import org.llmtco.catalog.RentalPrice;
import org.llmtco.catalog.TokenPrice;

import java.util.List;
import java.util.Optional;

/** The entry that a choice among claims makes. */
public final class Choice {
    private Choice() {}

    /**
     * The entry that counts with the figure of another claim, which keeps its source, day and kind.
     * Prices of other days stay as they are.
     *
     * @param chosen one of the claims
     */
    public static Record of(Claims claims, Claim chosen) {
        Claim counts = claims.claims().getFirst();
        String id = claims.place().id();
        Optional<String> note =
                Optional.of(
                        "chosen among several: as "
                                + (chosen.standing() == Claim.Standing.EARLIER
                                        ? "before"
                                        : chosen.place().origin()));
        return switch (chosen.entry()) {
            case Benchmark _
                    when counts.entry() instanceof Benchmark benchmark
                            && chosen.figure() instanceof BenchmarkSeries measured ->
                    MeasuredClaims.chosen(benchmark, measured);
            // the same entry in another folder
            case Record same when chosen.standing() == Claim.Standing.REPLACED -> same;
            case PricedModel _
                    when counts.entry() instanceof PricedModel model
                            && counts.figure() instanceof TokenPrice before
                            && chosen.figure() instanceof TokenPrice price ->
                    with(model, before, price, note);
            case RentalOffer _
                    when counts.entry() instanceof RentalOffer offer
                            && counts.figure() instanceof RentalPrice before
                            && chosen.figure() instanceof RentalPrice price ->
                    with(offer, before, price, note);
            case PurchasePrice p ->
                    new PurchasePrice(
                            id,
                            p.item(),
                            p.condition(),
                            p.region(),
                            p.lowUsd(),
                            p.typicalUsd(),
                            p.highUsd(),
                            p.source(),
                            p.asOf(),
                            p.kind(),
                            note);
            case RegionalFigure f ->
                    new RegionalFigure(
                            id,
                            f.measure(),
                            f.name(),
                            f.region(),
                            f.low(),
                            f.typical(),
                            f.high(),
                            f.unit(),
                            f.source(),
                            f.asOf(),
                            f.kind(),
                            note);
            default -> throw new IllegalArgumentException("no claim to choose: " + chosen.by());
        };
    }

    private static PricedModel with(
            PricedModel model, TokenPrice before, TokenPrice price, Optional<String> note) {
        TokenPrice chosen =
                new TokenPrice(
                        before.from(),
                        before.through(),
                        price.inputUsdPerMTok(),
                        price.outputUsdPerMTok(),
                        price.cachedInputUsdPerMTok(),
                        price.cacheWrite5mUsdPerMTok(),
                        price.cacheWrite1hUsdPerMTok(),
                        price.batchDiscount(),
                        price.longContext(),
                        price.offPeak(),
                        price.source(),
                        price.asOf(),
                        price.kind(),
                        note);
        return model.withPrices(replaced(model.prices(), before, chosen));
    }

    private static RentalOffer with(
            RentalOffer offer, RentalPrice before, RentalPrice price, Optional<String> note) {
        RentalPrice chosen =
                new RentalPrice(
                        before.from(),
                        price.usdPerGpuHour(),
                        price.source(),
                        price.asOf(),
                        price.kind(),
                        note);
        return offer.withPrices(replaced(offer.prices(), before, chosen));
    }

    private static <P> List<P> replaced(List<P> prices, P before, P chosen) {
        return prices.stream().map(price -> price.equals(before) ? chosen : price).toList();
    }
}
