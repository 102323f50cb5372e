package org.llmtco.report;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.PriceList;
import org.llmtco.catalog.RentalList;
import org.llmtco.catalog.RentalPrice;
import org.llmtco.catalog.Sourced;
import org.llmtco.catalog.TokenPrice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How new a table is.
 *
 * @param newest day of its newest figure; empty if it has none
 * @param entries figures in it
 */
public record TableVersion(String name, Optional<LocalDate> newest, int entries) {
    /** Every table that figures come from. */
    public static List<TableVersion> of(Catalog catalog) {
        return Stream.of(
                        catalog.priceLists().values().stream()
                                .map(list -> of("Token prices of " + list.id(), prices(list))),
                        catalog.rentalLists().values().stream()
                                .map(list -> of("Rents of " + list.id(), prices(list))),
                        others(catalog))
                .flatMap(tables -> tables)
                .toList();
    }

    /** The same with all lists of token prices as one table, and all of rents. */
    public static List<TableVersion> summary(Catalog catalog) {
        return Stream.concat(
                        Stream.of(
                                of(
                                        "Token prices of %s lists"
                                                .formatted(catalog.priceLists().size()),
                                        catalog.priceLists().values().stream()
                                                .flatMap(TableVersion::prices)),
                                of(
                                        "Rents of %s lists".formatted(catalog.rentalLists().size()),
                                        catalog.rentalLists().values().stream()
                                                .flatMap(TableVersion::prices))),
                        others(catalog))
                .toList();
    }

    private static Stream<TokenPrice> prices(PriceList list) {
        return list.models().stream().flatMap(model -> model.prices().stream());
    }

    private static Stream<RentalPrice> prices(RentalList list) {
        return list.offers().stream().flatMap(offer -> offer.prices().stream());
    }

    private static Stream<TableVersion> others(Catalog catalog) {
        return Stream.of(
                of("Purchase prices", catalog.purchasePrices().values()),
                of("Staffing", catalog.staffing().values()),
                of("Energy", catalog.energy().values()),
                of("Operations", catalog.operations().values()),
                of("Ownership", catalog.ownership().values()),
                of("GPUs", catalog.gpus().values()),
                of("Servers", catalog.servers().values()),
                of("Open models", catalog.models().values()));
    }

    private static TableVersion of(String name, Collection<? extends Sourced> figures) {
        return of(name, figures.stream());
    }

    private static TableVersion of(String name, Stream<? extends Sourced> figures) {
        List<LocalDate> days = figures.map(Sourced::asOf).toList();
        return new TableVersion(name, days.stream().max(Comparator.naturalOrder()), days.size());
    }
}
