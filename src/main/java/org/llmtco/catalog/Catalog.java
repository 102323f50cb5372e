package org.llmtco.catalog;

import org.llmtco.catalog.RentalOffer.RentalTerm;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** Every score of a model on a named test, by test and then from the highest down. */
    public List<ModelScore> scores() {
        return Stream.concat(
                        priceLists.values().stream().flatMap(Catalog::scores),
                        models.values().stream().flatMap(Catalog::scores))
                .sorted(
                        Comparator.comparing((ModelScore s) -> s.score().benchmark())
                                .thenComparingDouble(s -> -s.score().score())
                                .thenComparing(ModelScore::model))
                .toList();
    }

    private static Stream<ModelScore> scores(PriceList list) {
        return list.models().stream()
                .flatMap(
                        model ->
                                model.benchmarks().stream()
                                        .map(
                                                score ->
                                                        new ModelScore(
                                                                Optional.of(list.id()),
                                                                model.id(),
                                                                score)));
    }

    private static Stream<ModelScore> scores(OpenModel model) {
        return model.benchmarks().stream()
                .map(score -> new ModelScore(Optional.empty(), model.id(), score));
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
