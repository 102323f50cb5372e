package org.llmtco.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.llmtco.catalog.RentalOffer.RentalTerm;
import org.llmtco.cost.RentAtFullLoad;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class CheapestRentalTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    private static RentalPrice price(LocalDate from, double usd) {
        return new RentalPrice(from, usd, "a page", from, FigureKind.PUBLISHED, Optional.empty());
    }

    private static RentalList list(String id, String gpu, RentalTerm term, RentalPrice... prices) {
        return new RentalList(
                id,
                id,
                "USD",
                List.of(new RentalOffer("offer", gpu, 1, term, "global", List.of(prices))));
    }

    private static final Catalog CATALOG =
            catalog(
                    list("steady", "h100", RentalTerm.ON_DEMAND, price(JANUARY, 2)),
                    list(
                            "falling",
                            "h100",
                            RentalTerm.ON_DEMAND,
                            price(JANUARY, 3),
                            price(JUNE, 1.8)),
                    list("spot", "h100", RentalTerm.SPOT, price(JANUARY, 1)),
                    list("other", "l4", RentalTerm.ON_DEMAND, price(JANUARY, 0.5)));

    private static Catalog catalog(RentalList... lists) {
        Map<String, RentalList> byId = new LinkedHashMap<>();
        for (RentalList list : lists) {
            byId.put(list.id(), list);
        }
        return new Catalog(
                Map.of(), byId, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(),
                Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(),
                Map.of());
    }

    private static Optional<String> cheapest(LocalDate day) {
        return CATALOG.cheapestRental("h100", RentalTerm.ON_DEMAND, day)
                .map(quote -> quote.provider().id());
    }

    @Test
    void theCheapestOfADayIsOfTheSameGpuAndTerm() {
        assertThat(cheapest(LocalDate.of(2026, 3, 15))).contains("steady");
        assertThat(cheapest(JUNE)).contains("falling");
        assertThat(CATALOG.cheapestRental("b200", RentalTerm.ON_DEMAND, JUNE)).isEmpty();
    }

    /** 2 USD an hour for 1,000 tokens a second are 2 USD for 3.6 MTok. */
    @Test
    void rentAtFullLoadIsThePriceOverTheTokensOfAnHour() {
        assertThat(
                        RentAtFullLoad.cheapest(CATALOG, "h100", JANUARY, 1000)
                                .orElseThrow()
                                .usdPerMTok())
                .isCloseTo(2 / 3.6, within(1e-12));
    }
}
