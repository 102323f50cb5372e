package org.llmtco.ui.data;

import org.llmtco.catalog.PricedModel;
import org.llmtco.catalog.TokenPrice;
import org.llmtco.report.Digits;
import org.llmtco.storage.CatalogReading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What else is said of the price of a model: by the tables that an entry replaces, and by other
 * lists that have the same model.
 *
 * @param spread how far the figures lie apart, in a sentence
 */
record RivalFigures(String spread, List<Figure> figures) {
    /**
     * A price in force.
     *
     * @param by the list, and the tables it stands in
     * @param input USD per MTok
     * @param output USD per MTok
     * @param counts whether this is the one that the row shows
     */
    record Figure(String by, double input, double output, LocalDate asOf, boolean counts) {}

    /** Those of a row of the prices; empty where only one figure is known. */
    static Optional<RivalFigures> of(
            String list, PricedModel model, CatalogReading tables, LocalDate day) {
        List<Figure> figures = new ArrayList<>();
        String origin = "prices/" + list + "/" + model.id();
        add(list, model, tables.origins().getOrDefault(origin, ""), day, true, figures);
        tables.layers()
                .getOrDefault(origin, List.of())
                .forEach(
                        layer -> {
                            if (layer.entry() instanceof PricedModel replaced) {
                                add(
                                        list + ", replaced",
                                        replaced,
                                        layer.file(),
                                        day,
                                        false,
                                        figures);
                            }
                        });
        tables.catalog()
                .priceLists()
                .values()
                .forEach(
                        other ->
                                other.models().stream()
                                        .filter(m -> !other.id().equals(list))
                                        .filter(m -> isSame(m, model))
                                        .forEach(
                                                m ->
                                                        add(
                                                                other.id(),
                                                                m,
                                                                tables.origins()
                                                                        .getOrDefault(
                                                                                "prices/"
                                                                                        + other.id()
                                                                                        + "/"
                                                                                        + m.id(),
                                                                                ""),
                                                                day,
                                                                false,
                                                                figures)));
        if (figures.size() < 2) {
            return Optional.empty();
        }
        figures.sort(Comparator.comparingDouble(Figure::input));
        return Optional.of(new RivalFigures(spread(figures), List.copyOf(figures)));
    }

    private static boolean isSame(PricedModel one, PricedModel other) {
        return one.id().equals(other.id())
                || (one.openModel().isPresent() && one.openModel().equals(other.openModel()));
    }

    private static void add(
            String by,
            PricedModel model,
            String file,
            LocalDate day,
            boolean counts,
            List<Figure> figures) {
        String tables = CatalogReading.isShipped(file) ? by + ", shipped" : by + ", " + file;
        model.priceOn(day)
                .ifPresent(
                        (TokenPrice price) ->
                                figures.add(
                                        new Figure(
                                                tables,
                                                price.inputUsdPerMTok(),
                                                price.outputUsdPerMTok(),
                                                price.asOf(),
                                                counts)));
    }

    private static String spread(List<Figure> figures) {
        return "Input %s, output %s USD/MTok; the dearest is %s times the cheapest for input, %s for output."
                .formatted(
                        range(figures, Figure::input),
                        range(figures, Figure::output),
                        times(figures, Figure::input),
                        times(figures, Figure::output));
    }

    private static String range(List<Figure> figures, ToDoubleFunction<Figure> price) {
        double least = figures.stream().mapToDouble(price).min().orElseThrow();
        double most = figures.stream().mapToDouble(price).max().orElseThrow();
        return least == most
                ? Digits.exact(least)
                : Digits.exact(least) + " to " + Digits.exact(most);
    }

    private static String times(List<Figure> figures, ToDoubleFunction<Figure> price) {
        double least = figures.stream().mapToDouble(price).min().orElseThrow();
        double most = figures.stream().mapToDouble(price).max().orElseThrow();
        return least == 0 ? "any number of" : Digits.fixed(most / least, 2);
    }
}
