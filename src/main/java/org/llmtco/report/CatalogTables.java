package org.llmtco.report;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.PriceList;
import org.llmtco.catalog.PricedModel;
import org.llmtco.catalog.RentalList;
import org.llmtco.catalog.RentalOffer;
import org.llmtco.catalog.RentalPrice;
import org.llmtco.catalog.TokenPrice;
import org.llmtco.report.Grid.Column;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The tables of the catalog as grids, a row for each entry, with source and date. */
public final class CatalogTables {
    private CatalogTables() {}

    public static Grid models(Catalog catalog) {
        return new Grid(
                List.of(
                        Column.text("id"),
                        Column.text("name"),
                        Column.number("parameters B"),
                        Column.number("active B"),
                        Column.text("license"),
                        Column.text("as of"),
                        Column.text("source")),
                catalog.models().values().stream()
                        .map(
                                m ->
                                        List.of(
                                                m.id(),
                                                m.name(),
                                                Digits.fixed(m.totalParametersBillions(), 2),
                                                Digits.fixed(m.activeParametersBillions(), 2),
                                                m.license(),
                                                m.asOf().toString(),
                                                m.source()))
                        .toList());
    }

    public static Grid gpus(Catalog catalog) {
        return new Grid(
                List.of(
                        Column.text("id"),
                        Column.text("name"),
                        Column.number("memory GB"),
                        Column.number("GB/s"),
                        Column.number("BF16 TFLOPS"),
                        Column.number("FP8 TFLOPS"),
                        Column.text("link"),
                        Column.number("TDP W"),
                        Column.text("as of"),
                        Column.text("kind"),
                        Column.text("source")),
                catalog.gpus().values().stream()
                        .map(
                                g ->
                                        List.of(
                                                g.id(),
                                                g.name(),
                                                Digits.whole(g.memoryGb()),
                                                Digits.whole(g.memoryBandwidthGbPerSecond()),
                                                Digits.fixed(g.bf16Tflops(), 1),
                                                optional(g.fp8Tflops(), 1),
                                                g.linkName(),
                                                Digits.whole(g.tdpWatts()),
                                                g.asOf().toString(),
                                                kebab(g.kind()),
                                                g.source()))
                        .toList());
    }

    public static Grid prices(Catalog catalog) {
        List<List<String>> rows = new ArrayList<>();
        for (PriceList list : catalog.priceLists().values()) {
            for (PricedModel model : list.models()) {
                for (TokenPrice price : model.prices()) {
                    rows.add(
                            List.of(
                                    list.id(),
                                    model.id(),
                                    price.from().toString(),
                                    price.through().map(Object::toString).orElse(""),
                                    Digits.fixed(price.inputUsdPerMTok(), 3),
                                    Digits.fixed(price.outputUsdPerMTok(), 3),
                                    optional(price.cachedInputUsdPerMTok(), 4),
                                    price.batchDiscount().isPresent()
                                            ? Digits.percent(price.batchDiscount().getAsDouble())
                                            : "",
                                    price.longContext()
                                            .map(
                                                    tier ->
                                                            "above "
                                                                    + Digits.whole(
                                                                            tier
                                                                                    .aboveInputTokens()))
                                            .orElse(""),
                                    price.asOf().toString(),
                                    price.source()));
                }
            }
        }
        return new Grid(
                List.of(
                        Column.text("provider"),
                        Column.text("model"),
                        Column.text("from"),
                        Column.text("through"),
                        Column.number("input USD/MTok"),
                        Column.number("output USD/MTok"),
                        Column.number("cached USD/MTok"),
                        Column.number("batch off"),
                        Column.text("long context"),
                        Column.text("as of"),
                        Column.text("source")),
                rows);
    }

    public static Grid rentals(Catalog catalog) {
        List<List<String>> rows = new ArrayList<>();
        for (RentalList list : catalog.rentalLists().values()) {
            for (RentalOffer offer : list.offers()) {
                for (RentalPrice price : offer.prices()) {
                    rows.add(
                            List.of(
                                    list.id(),
                                    offer.id(),
                                    offer.gpu(),
                                    String.valueOf(offer.gpusPerInstance()),
                                    kebab(offer.term()),
                                    offer.region(),
                                    price.from().toString(),
                                    Digits.fixed(price.usdPerGpuHour(), 3),
                                    price.asOf().toString(),
                                    price.source()));
                }
            }
        }
        return new Grid(
                List.of(
                        Column.text("provider"),
                        Column.text("offer"),
                        Column.text("gpu"),
                        Column.number("GPUs"),
                        Column.text("term"),
                        Column.text("region"),
                        Column.text("from"),
                        Column.number("USD/GPU-hour"),
                        Column.text("as of"),
                        Column.text("source")),
                rows);
    }

    public static Grid licenses(Catalog catalog) {
        return new Grid(
                List.of(
                        Column.text("id"),
                        Column.text("name"),
                        Column.text("tier"),
                        Column.text("commercial use"),
                        Column.number("monthly users up to"),
                        Column.text("attribution"),
                        Column.text("as of"),
                        Column.text("source")),
                catalog.licenses().values().stream()
                        .map(
                                l ->
                                        List.of(
                                                l.id(),
                                                l.name(),
                                                kebab(l.tier()),
                                                l.commercialUse() ? "yes" : "no",
                                                optional(l.monthlyActiveUserLimit(), 0),
                                                l.attribution().orElse(""),
                                                l.asOf().toString(),
                                                l.source()))
                        .toList());
    }

    /** What models scored on named tests. */
    public static Grid benchmarks(Catalog catalog) {
        return new Grid(
                List.of(
                        Column.text("benchmark"),
                        Column.text("provider"),
                        Column.text("model"),
                        Column.number("score"),
                        Column.text("as of"),
                        Column.text("kind"),
                        Column.text("source")),
                catalog.scores().stream()
                        .map(
                                scored ->
                                        List.of(
                                                scored.score().benchmark(),
                                                scored.provider().orElse(""),
                                                scored.model(),
                                                Digits.fixed(scored.score().score(), 1),
                                                scored.score().asOf().toString(),
                                                kebab(scored.score().kind()),
                                                scored.score().source()))
                        .toList());
    }

    private static String optional(OptionalDouble value, int decimals) {
        return value.isPresent() ? Digits.fixed(value.getAsDouble(), decimals) : "";
    }

    private static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
