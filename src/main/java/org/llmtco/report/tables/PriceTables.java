package org.llmtco.report.tables;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.PriceList;
import org.llmtco.catalog.PricedModel;
import org.llmtco.catalog.Sourced;
import org.llmtco.catalog.TokenPrice;
import org.llmtco.report.Digits;
import org.llmtco.report.tables.History.Step;
import org.llmtco.report.tables.TableRow.Part;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Token prices: a row for each model of a price list, or for each of its prices. */
final class PriceTables {
    private PriceTables() {}

    /** One of a model's prices. */
    record Priced(PriceList list, PricedModel model, TokenPrice price) {}

    private static final List<Column<TokenPrice>> AMOUNTS =
            List.of(
                    Column.number("input", "USD/MTok", 3, TokenPrice::inputUsdPerMTok),
                    Column.number("output", "USD/MTok", 3, TokenPrice::outputUsdPerMTok),
                    Column.optional("cached", "USD/MTok", 4, TokenPrice::cachedInputUsdPerMTok));

    static final List<Column<Priced>> COLUMNS = columns();

    private static List<Column<Priced>> columns() {
        List<Column<Priced>> columns = new ArrayList<>();
        columns.add(Column.text("provider", priced -> priced.list().id()));
        columns.add(Column.text("model", priced -> priced.model().id()));
        columns.add(Column.text("from", priced -> priced.price().from().toString()));
        columns.add(
                Column.text(
                        "through",
                        priced -> priced.price().through().map(Object::toString).orElse("")));
        AMOUNTS.forEach(
                amount ->
                        columns.add(
                                new Column<>(
                                        amount.head(),
                                        priced -> amount.cell().apply(priced.price()))));
        columns.add(Column.percent("batch off", priced -> priced.price().batchDiscount()));
        columns.add(Column.text("long context", priced -> longContext(priced.price())));
        return List.copyOf(columns);
    }

    private static String longContext(TokenPrice price) {
        return price.longContext()
                .map(tier -> "above " + Digits.whole(tier.aboveInputTokens()))
                .orElse("");
    }

    /** Every price of every model. */
    static List<Priced> all(Catalog catalog) {
        return catalog.priceLists().values().stream()
                .flatMap(
                        list ->
                                list.models().stream()
                                        .flatMap(
                                                model ->
                                                        model.prices().stream()
                                                                .map(
                                                                        price ->
                                                                                new Priced(
                                                                                        list, model,
                                                                                        price))))
                .toList();
    }

    /** A row for each model, with its price on the day. */
    static TableContent content(Catalog catalog, LocalDate day) {
        return new TableContent(
                CatalogTable.PRICES,
                Column.heads(COLUMNS),
                catalog.priceLists().values().stream()
                        .flatMap(list -> list.models().stream().map(m -> row(list, m, day)))
                        .toList());
    }

    private static TableRow row(PriceList list, PricedModel model, LocalDate day) {
        Optional<TokenPrice> inForce = model.priceOn(day);
        TokenPrice shown = inForce.orElseGet(() -> nearest(model, day));
        List<Sourced> figures = new ArrayList<>(List.of(shown));
        figures.addAll(model.prices());
        figures.add(model.limits());
        model.tokenizer().ifPresent(figures::add);
        String id = list.id() + "/" + model.id();
        return new TableRow(
                id,
                "prices/" + id,
                Column.cells(COLUMNS, new Priced(list, model, shown)),
                figures,
                List.of(
                        new Part(inForce.isPresent() ? "Price in force" : "Price", shown),
                        new Part("Model", model)),
                Optional.of(history(model, inForce, day)),
                inForce.isPresent() ? Optional.empty() : Optional.of(remark(shown, day)));
    }

    /** The last price that was in force before the day, else the first that will be. */
    private static TokenPrice nearest(PricedModel model, LocalDate day) {
        return model.prices().reversed().stream()
                .filter(price -> !price.from().isAfter(day))
                .findFirst()
                .orElse(model.prices().getFirst());
    }

    private static String remark(TokenPrice price, LocalDate day) {
        return price.from().isAfter(day)
                ? "not offered before " + price.from()
                : price.through()
                        .map(last -> "not offered after " + last)
                        .orElse("not offered on " + day);
    }

    private static History history(PricedModel model, Optional<TokenPrice> inForce, LocalDate day) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < model.prices().size(); i++) {
            TokenPrice price = model.prices().get(i);
            Optional<LocalDate> next =
                    i + 1 < model.prices().size()
                            ? Optional.of(model.prices().get(i + 1).from().minusDays(1))
                            : Optional.empty();
            boolean counts = inForce.isPresent() && inForce.get().equals(price);
            steps.add(
                    new Step(
                            price.from(),
                            price.through().or(() -> next),
                            History.state(price.from(), counts, day),
                            Column.cells(AMOUNTS, price),
                            price));
        }
        return new History(day, Column.heads(AMOUNTS), steps);
    }
}
