package org.llmtco.cost;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.RentalOffer;
import org.llmtco.catalog.RentalOffer.RentalTerm;
import org.llmtco.catalog.RentalPrice;
import org.llmtco.model.Levels;
import org.llmtco.model.Rent;
import org.llmtco.model.Scenario;

import java.time.LocalDate;

/**
 * What a rented GPU costs for an hour, and on what terms.
 *
 * @param price at the level of the GPU's prices
 * @param gpusPerInstance GPUs that must be rented together
 * @param term of the offer; on demand for a typed price
 */
public record HourlyRent(Input price, int gpusPerInstance, RentalTerm term) {
    private static final String UNIT = "USD/GPU-hour";

    /**
     * The rent of a GPU at the prices that count in a scenario.
     *
     * @throws CannotServeException if the tables have no such offer
     */
    static HourlyRent of(Rent rent, String gpu, Scenario scenario, Catalog catalog) {
        HourlyRent listed = listed(rent, scenario.pricedOn(), catalog);
        double level = scenario.levels().factor(Levels.Kind.GPU_PRICE, gpu);
        return new HourlyRent(listed.price().times(level), listed.gpusPerInstance(), listed.term());
    }

    /**
     * The rent of a GPU as it is typed or listed, whatever its level.
     *
     * @throws CannotServeException if the tables have no such offer
     */
    public static HourlyRent listed(Rent rent, LocalDate day, Catalog catalog) {
        if (rent.offer().isEmpty()) {
            return new HourlyRent(
                    Input.of("price", rent.usdPerGpuHour().orElseThrow(), UNIT),
                    1,
                    RentalTerm.ON_DEMAND);
        }
        String provider = rent.provider().orElseThrow();
        String id = rent.offer().get();
        RentalOffer offer =
                catalog.rentalOffer(provider, id)
                        .orElseThrow(
                                () ->
                                        new CannotServeException(
                                                "%s has no rental offer \"%s\""
                                                        .formatted(provider, id)));
        return new HourlyRent(price(rent, offer, day), offer.gpusPerInstance(), offer.term());
    }

    private static Input price(Rent rent, RentalOffer offer, LocalDate day) {
        if (rent.usdPerGpuHour().isPresent()) {
            return Input.of("price", rent.usdPerGpuHour().getAsDouble(), UNIT);
        }
        RentalPrice price = offer.priceOn(day);
        return Input.from(price, "price", price.usdPerGpuHour(), UNIT);
    }

    /** Months for which a GPU is paid once it is rented. */
    public int commitmentMonths() {
        return switch (term) {
            case ON_DEMAND, SPOT -> 1;
            case RESERVED_6_MONTHS -> 6;
            case RESERVED_1_YEAR -> 12;
            case RESERVED_3_YEARS -> 36;
        };
    }
}
