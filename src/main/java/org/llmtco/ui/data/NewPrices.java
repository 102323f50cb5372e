package org.llmtco.ui.data;

import org.llmtco.catalog.FigureKind;
import org.llmtco.catalog.PricedModel;
import org.llmtco.catalog.RentalOffer;
import org.llmtco.catalog.RentalPrice;
import org.llmtco.catalog.TokenPrice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Prices that follow the latest one of an entry. */
final class NewPrices {
    private static final String SOURCE = "own figure";

    private NewPrices() {}

    /** The entry with a copy of its latest price from a day on, or from the first day it can be. */
    static Record after(Record entry, LocalDate day) {
        return switch (entry) {
            case PricedModel model -> {
                TokenPrice last = model.prices().getLast();
                List<TokenPrice> prices = new ArrayList<>(model.prices());
                prices.add(
                        new TokenPrice(
                                later(last.from(), day),
                                Optional.empty(),
                                last.inputUsdPerMTok(),
                                last.outputUsdPerMTok(),
                                last.cachedInputUsdPerMTok(),
                                last.cacheWrite5mUsdPerMTok(),
                                last.cacheWrite1hUsdPerMTok(),
                                last.batchDiscount(),
                                last.longContext(),
                                last.offPeak(),
                                SOURCE,
                                day,
                                FigureKind.USER,
                                Optional.empty()));
                yield model.withPrices(prices);
            }
            case RentalOffer offer -> {
                RentalPrice last = offer.prices().getLast();
                List<RentalPrice> prices = new ArrayList<>(offer.prices());
                prices.add(
                        new RentalPrice(
                                later(last.from(), day),
                                last.usdPerGpuHour(),
                                SOURCE,
                                day,
                                FigureKind.USER,
                                Optional.empty()));
                yield offer.withPrices(prices);
            }
            default -> entry;
        };
    }

    private static LocalDate later(LocalDate last, LocalDate day) {
        return day.isAfter(last) ? day : last.plusDays(1);
    }
}
