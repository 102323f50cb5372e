package org.llmtco.catalog;

import org.llmtco.catalog.RentalOffer.RentalTerm;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * All tables, by id. Every map keeps the order in which its entries are listed.
 *
 * @param constants of the capacity model, by the rows they were fitted on
 * @param capacityErrors of the capacity model by case; the first that fits a case counts
 * @param validations what the capacity model was held against
 * @param inputSpreads how far inputs may turn out to lie from what was entered
 * @param benchmarks measured throughput, by model and GPU
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
        Map<String, CapacityError> capacityErrors,
        Map<String, CapacityValidation> validations,
        Map<String, Benchmark> benchmarks,
        Map<String, PurchasePrice> purchasePrices,
        Map<String, RegionalFigure> staffing,
        Map<String, RegionalFigure> energy,
        Map<String, RegionalFigure> operations,
        Map<String, RegionalFigure> ownership,
        Map<String, InputSpread> inputSpreads) {

    public Optional<PricedModel> pricedModel(String provider, String model) {
        return Optional.ofNullable(priceLists.get(provider)).flatMap(list -> list.model(model));
    }

    public Optional<RentalOffer> rentalOffer(String provider, String offer) {
        return Optional.ofNullable(rentalLists.get(provider)).flatMap(list -> list.offer(offer));
    }

    /**
     * The lowest price at which a GPU is rented out on such terms on a day; of equal ones the first
     * listed.
     */
    public Optional<RentalQuote> cheapestRental(String gpu, RentalTerm term, LocalDate day) {
        return rentalLists.values().stream()
                .flatMap(
                        list ->
                                list.offers().stream()
                                        .filter(o -> o.gpu().equals(gpu) && o.term() == term)
                                        .map(o -> new RentalQuote(list, o, o.priceOn(day))))
                .min(Comparator.comparingDouble(quote -> quote.price().usdPerGpuHour()));
    }
}
