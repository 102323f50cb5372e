package org.llmtco.catalog;

import java.util.Map;
import java.util.Optional;

/**
 * All tables, by id. Every map keeps the order in which its entries are listed.
 *
 * @param constants of the capacity model, by the rows they were fitted on
 */
public record Catalog(
        Map<String, PriceList> priceLists,
        Map<String, RentalList> rentalLists,
        Map<String, GpuProfile> gpus,
        Map<String, ServerProfile> servers,
        Map<String, OpenModel> models,
        Map<String, License> licenses,
        Map<String, WeightFormat> weightFormats,
        Map<String, CapacityConstants> constants,
        Map<String, PurchasePrice> purchasePrices,
        Map<String, RegionalFigure> staffing,
        Map<String, RegionalFigure> energy,
        Map<String, RegionalFigure> operations,
        Map<String, RegionalFigure> ownership) {

    public Optional<PricedModel> pricedModel(String provider, String model) {
        return Optional.ofNullable(priceLists.get(provider)).flatMap(list -> list.model(model));
    }

    public Optional<RentalOffer> rentalOffer(String provider, String offer) {
        return Optional.ofNullable(rentalLists.get(provider)).flatMap(list -> list.offer(offer));
    }
}
