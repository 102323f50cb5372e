package org.llmtco.storage.imports.prices;

import org.llmtco.storage.Json;
import org.llmtco.storage.imports.Refusal;
import org.llmtco.storage.imports.RefusedRow;
import org.llmtco.storage.imports.prices.FeedPrices.Rates;
import org.llmtco.storage.imports.prices.FeedPrices.Step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** genai-prices: a list of providers with their models, with dated prices in USD per MTok. */
final class GenaiPricesFeed {
    private static final List<String> RATES =
            List.of(
                    "input_mtok",
                    "output_mtok",
                    "cache_read_mtok",
                    "cache_write_mtok",
                    "cache_write_1h_mtok");

    private GenaiPricesFeed() {}

    static boolean fits(Json json) {
        return json instanceof Json.Arr list
                && list.items().stream()
                        .anyMatch(
                                item ->
                                        item instanceof Json.Obj provider
                                                && provider.member("models").isPresent());
    }

    static List<FeedRow> rows(Json json) {
        List<FeedRow> rows = new ArrayList<>();
        for (Json item : ((Json.Arr) json).items()) {
            try {
                FeedFields provider = FeedFields.of(item, "a provider");
                String id = provider.text("id").orElse("");
                String name = provider.text("name").orElse(id);
                for (Json model : provider.items("models")) {
                    rows.add(FeedRow.of(id, name, modelId(model), model.at(), () -> read(model)));
                }
            } catch (RefusedRow e) {
                rows.add(
                        FeedRow.of(
                                "",
                                "",
                                "",
                                item.at(),
                                () -> {
                                    throw e;
                                }));
            }
        }
        return rows;
    }

    private static String modelId(Json model) {
        return model instanceof Json.Obj object
                ? new FeedFields(object).firstText("id").orElse("")
                : "";
    }

    private static StatedModel read(Json model) {
        FeedFields fields = FeedFields.of(model, "a model");
        String id =
                fields.text("id")
                        .orElseThrow(() -> new RefusedRow(Refusal.NOT_AN_ENTRY, "id is missing"));
        Json prices =
                fields.value("prices")
                        .orElseThrow(() -> new RefusedRow(Refusal.NO_PRICE, "no prices"));
        return new StatedModel(
                fields.text("name").orElse(id),
                Optional.empty(),
                fields.count("context_window"),
                OptionalInt.empty(),
                prices instanceof Json.Arr list
                        ? dated(list)
                        : List.of(price(Optional.empty(), FeedFields.of(prices, "prices"))));
    }

    private static List<StatedModel.Price> dated(Json.Arr list) {
        List<StatedModel.Price> prices = new ArrayList<>();
        for (Json item : list.items()) {
            FeedFields conditional = FeedFields.of(item, "prices");
            Optional<FeedFields> constraint = conditional.nested("constraint");
            if (constraint.isPresent() && constraint.get().value("start_time").isPresent()) {
                throw new RefusedRow(Refusal.BY_THE_HOUR, "");
            }
            prices.add(
                    price(
                            constraint.flatMap(c -> c.date("start_date")),
                            conditional
                                    .nested("prices")
                                    .orElseThrow(
                                            () -> new RefusedRow(Refusal.NO_PRICE, "no prices"))));
        }
        prices.sort(Comparator.comparing(price -> price.from().orElse(LocalDate.MIN)));
        return prices;
    }

    private static StatedModel.Price price(Optional<LocalDate> from, FeedFields prices) {
        List<Step> steps =
                starts(prices).stream()
                        .map(start -> new Step(start, rates(prices, OptionalInt.of(start))))
                        .toList();
        return FeedPrices.price(
                from,
                Optional.empty(),
                rates(prices, OptionalInt.empty()),
                steps,
                OptionalDouble.empty(),
                Optional.empty());
    }

    private static Set<Integer> starts(FeedFields prices) {
        Set<Integer> starts = new TreeSet<>();
        for (String key : RATES) {
            for (FeedFields tier : tiers(prices, key)) {
                tier.count("start").ifPresent(starts::add);
            }
        }
        return starts;
    }

    private static List<FeedFields> tiers(FeedFields prices, String key) {
        return prices.value(key)
                .filter(Json.Obj.class::isInstance)
                .map(
                        json ->
                                FeedFields.of(json, key).items("tiers").stream()
                                        .map(tier -> FeedFields.of(tier, key))
                                        .toList())
                .orElse(List.of());
    }

    private static Rates rates(FeedFields prices, OptionalInt start) {
        List<OptionalDouble> rates = RATES.stream().map(key -> rate(prices, key, start)).toList();
        return new Rates(rates.get(0), rates.get(1), rates.get(2), rates.get(3), rates.get(4));
    }

    /** A price is a number, or a base with prices from a length of input on. */
    private static OptionalDouble rate(FeedFields prices, String key, OptionalInt start) {
        Optional<Json> value = prices.value(key);
        if (value.isEmpty() || !(value.get() instanceof Json.Obj tiered)) {
            return prices.usdPerMTok(key);
        }
        if (start.isEmpty()) {
            return new FeedFields(tiered).usdPerMTok("base");
        }
        for (FeedFields tier : tiers(prices, key)) {
            if (tier.count("start").equals(start)) {
                return tier.usdPerMTok("price");
            }
        }
        return new FeedFields(tiered).usdPerMTok("base");
    }
}
