package org.llmtco.cli;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.PriceList;
import org.llmtco.catalog.PricedModel;
import org.llmtco.catalog.TokenPrice;
import org.llmtco.storage.Nearest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who sells a model by the token, and what to say where nobody does.
 *
 * @param model its id, or the id of the open model that is served
 * @param provider the only price list that counts; all if absent
 */
record Sellers(Catalog catalog, String model, Optional<String> provider) {

    List<PriceList> lists() {
        return asked().stream().filter(list -> sold(list).isPresent()).toList();
    }

    private List<PriceList> asked() {
        return catalog.priceLists().values().stream()
                .filter(list -> provider.isEmpty() || provider.get().equals(list.id()))
                .toList();
    }

    /** The model on a price list. */
    Optional<PricedModel> sold(PriceList list) {
        return list.model(model)
                .or(
                        () ->
                                list.models().stream()
                                        .filter(
                                                m ->
                                                        m.openModel()
                                                                .filter(model::equals)
                                                                .isPresent())
                                        .findFirst());
    }

    /** Why there is no list, and what may have been meant. */
    String nobody() {
        Set<String> lists = catalog.priceLists().keySet();
        if (provider.isPresent() && !lists.contains(provider.get())) {
            return "there is no price list \"%s\"; %s"
                    .formatted(provider.get(), Nearest.of(provider.get(), lists));
        }
        Set<String> models =
                asked().stream()
                        .flatMap(list -> list.models().stream())
                        .map(PricedModel::id)
                        .collect(Collectors.toCollection(TreeSet::new));
        return "no price list%s has a model \"%s\"; %s; see llm-tco list prices"
                .formatted(
                        provider.map(id -> " of " + id).orElse(""),
                        model,
                        Nearest.of(model, models));
    }

    /** Why no list has a price on a day, and when they have; MAX stands for the newest price. */
    String noPriceOn(LocalDate day) {
        Map<String, List<String>> providers =
                lists().stream()
                        .collect(
                                Collectors.groupingBy(
                                        list -> sale(sold(list).orElseThrow(), day),
                                        TreeMap::new,
                                        Collectors.mapping(PriceList::id, Collectors.toList())));
        String sales =
                providers.entrySet().stream()
                        .map(
                                sale ->
                                        "%s (%s)"
                                                .formatted(
                                                        sale.getKey(),
                                                        String.join(", ", sale.getValue())))
                        .collect(Collectors.joining("; "));
        return day.equals(LocalDate.MAX)
                ? "%s was sold %s: name a day with --on".formatted(model, sales)
                : "%s has no price on %s: it is sold %s".formatted(model, day, sales);
    }

    /** When a model without a price on a day is sold. */
    private static String sale(PricedModel sold, LocalDate day) {
        return sold.prices().reversed().stream()
                .filter(price -> !price.from().isAfter(day))
                .findFirst()
                .flatMap(TokenPrice::through)
                .map(last -> "through " + last)
                .orElseGet(() -> "from " + sold.prices().getFirst().from() + " on");
    }
}
