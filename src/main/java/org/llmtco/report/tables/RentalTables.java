package org.llmtco.report.tables;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.RentalList;
import org.llmtco.catalog.RentalOffer;
import org.llmtco.catalog.RentalPrice;
import org.llmtco.catalog.Sourced;
import org.llmtco.report.tables.History.Step;
import org.llmtco.report.tables.TableRow.Part;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rents of GPUs: a row for each offer, or for each of its prices. */
final class RentalTables {
    private RentalTables() {}

    /** One of an offer's prices. */
    record Rented(RentalList list, RentalOffer offer, RentalPrice price) {}

    private static final Column<RentalPrice> AMOUNT =
            Column.number("price", "USD/GPU-hour", 3, RentalPrice::usdPerGpuHour);

    static final List<Column<Rented>> COLUMNS =
            List.of(
                    Column.text("provider", rented -> rented.list().id()),
                    Column.text("offer", rented -> rented.offer().id()),
                    Column.text("gpu", rented -> rented.offer().gpu()),
                    Column.number("GPUs", "", 0, rented -> rented.offer().gpusPerInstance()),
                    Column.text("term", rented -> Words.of(rented.offer().term())),
                    Column.text("region", rented -> rented.offer().region()),
                    Column.text("from", rented -> rented.price().from().toString()),
                    new Column<>(AMOUNT.head(), rented -> AMOUNT.cell().apply(rented.price())));

    /** Every price of every offer. */
    static List<Rented> all(Catalog catalog) {
        return catalog.rentalLists().values().stream()
                .flatMap(
                        list ->
                                list.offers().stream()
                                        .flatMap(
                                                offer ->
                                                        offer.prices().stream()
                                                                .map(
                                                                        price ->
                                                                                new Rented(
                                                                                        list, offer,
                                                                                        price))))
                .toList();
    }

    /** A row for each offer, with its price on the day. */
    static TableContent content(Catalog catalog, LocalDate day) {
        return new TableContent(
                CatalogTable.RENTALS,
                Column.heads(COLUMNS),
                catalog.rentalLists().values().stream()
                        .flatMap(list -> list.offers().stream().map(o -> row(list, o, day)))
                        .toList());
    }

    private static TableRow row(RentalList list, RentalOffer offer, LocalDate day) {
        RentalPrice shown = offer.priceOn(day);
        List<Sourced> figures = new ArrayList<>(List.of(shown));
        figures.addAll(offer.prices());
        String id = list.id() + "/" + offer.id();
        return new TableRow(
                id,
                "rentals/" + id,
                Column.cells(COLUMNS, new Rented(list, offer, shown)),
                figures,
                List.of(new Part("Price in force", shown), new Part("Offer", offer)),
                Optional.of(history(offer, shown, day)),
                Optional.empty());
    }

    private static History history(RentalOffer offer, RentalPrice shown, LocalDate day) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < offer.prices().size(); i++) {
            RentalPrice price = offer.prices().get(i);
            steps.add(
                    new Step(
                            price.from(),
                            i + 1 < offer.prices().size()
                                    ? Optional.of(offer.prices().get(i + 1).from().minusDays(1))
                                    : Optional.empty(),
                            History.state(price.from(), price.equals(shown), day),
                            List.of(AMOUNT.cell().apply(price)),
                            price));
        }
        return new History(day, List.of(AMOUNT.head()), steps);
    }
}
