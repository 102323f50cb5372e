package org.llmtco.catalog;

import org.llmtco.model.Identified;
import org.llmtco.model.Require;

import java.time.LocalDate;
import java.util.List;

/**
 * GPUs that can be rented by the hour on stated terms.
 *
 * @param gpu id of the GPU profile
 * @param gpusPerInstance GPUs that must be rented together
 * @param prices in force from their {@code from} dates on, oldest first
 */
public record RentalOffer(
        String id,
        String gpu,
        int gpusPerInstance,
        RentalTerm term,
        String region,
        List<RentalPrice> prices)
        implements Identified {
    public RentalOffer {
        Require.id("id", id);
        Require.positive("gpusPerInstance", gpusPerInstance);
        prices = List.copyOf(prices);
        Require.that(!prices.isEmpty(), "prices", "[]", "a rental offer needs at least one price");
        for (int i = 1; i < prices.size(); i++) {
            Require.that(
                    prices.get(i - 1).from().isBefore(prices.get(i).from()),
                    "prices",
                    prices.get(i).from(),
                    "prices are listed oldest first, each with a later from date than the one"
                            + " before");
        }
    }

    /**
     * The price in force on a day. Rents are snapshots, so before the first one the first counts.
     */
    public RentalPrice priceOn(LocalDate day) {
        return prices.reversed().stream()
                .filter(price -> !price.from().isAfter(day))
                .findFirst()
                .orElse(prices.getFirst());
    }

    /** For how long, and how surely, the GPUs are had. */
    public enum RentalTerm {
        ON_DEMAND,
        SPOT,
        RESERVED_6_MONTHS,
        RESERVED_1_YEAR,
        RESERVED_3_YEARS
    }

    /** The same offer at other prices, the oldest first. */
    public RentalOffer withPrices(List<RentalPrice> other) {
        return new RentalOffer(id, gpu, gpusPerInstance, term, region, other);
    }
}
