package org.llmtco.catalog;

import org.llmtco.model.Identified;
import org.llmtco.model.Require;

import java.util.List;
import java.util.Optional;

/** A provider's GPU rental offers: one file in {@code pricing-data/gpu-rental}. */
public record RentalList(String id, String name, String currency, List<RentalOffer> offers)
        implements Identified {
    public RentalList {
        Require.id("id", id);
        Require.that(currency.equals("USD"), "currency", currency, "prices are kept in USD");
        offers = Require.distinct("offers", offers);
    }

    public Optional<RentalOffer> offer(String offerId) {
        return offers.stream().filter(offer -> offer.id().equals(offerId)).findFirst();
    }
}
