package org.llmtco.storage.imports.prices;

import org.llmtco.storage.Json;
import org.llmtco.storage.Position;
import org.llmtco.storage.imports.Refusal;
import org.llmtco.storage.imports.RefusedRow;
import org.llmtco.storage.imports.prices.FeedPrices.Rates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * llm-prices: a vendor with the price history of its models, or all vendors in one list; in USD per
 * MTok.
 */
final class LlmPricesFeed {
    private LlmPricesFeed() {}

    static boolean fits(Json json) {
        return json instanceof Json.Obj object
                && (isList(object, "prices")
                        || (object.member("vendor").isPresent() && isList(object, "models")));
    }

    private static boolean isList(Json.Obj object, String key) {
        return object.member(key).filter(m -> m.value() instanceof Json.Arr).isPresent();
    }

    static List<FeedRow> rows(Json json) {
        FeedFields root = new FeedFields((Json.Obj) json);
        return root.value("vendor").isPresent() ? ofVendor(root) : ofAll(root);
    }

    private static List<FeedRow> ofVendor(FeedFields root) {
        String vendor = root.text("vendor").orElse("");
        List<FeedRow> rows = new ArrayList<>();
        for (Json item : root.items("models")) {
            String id =
                    item instanceof Json.Obj model
                            ? new FeedFields(model).firstText("id").orElse("")
                            : "";
            rows.add(
                    FeedRow.of(
                            vendor,
                            vendor,
                            id,
                            item.at(),
                            () -> {
                                FeedFields model = FeedFields.of(item, "a model");
                                return model(id, model, model.items("price_history"));
                            }));
        }
        return rows;
    }

    /** A model has an entry for each of its prices. */
    private static List<FeedRow> ofAll(FeedFields root) {
        Map<List<String>, List<Json>> byModel = new LinkedHashMap<>();
        for (Json item : root.items("prices")) {
            List<String> key = List.of("", "");
            if (item instanceof Json.Obj price) {
                FeedFields fields = new FeedFields(price);
                key =
                        List.of(
                                fields.firstText("vendor").orElse(""),
                                fields.firstText("id").orElse(""));
            }
            byModel.computeIfAbsent(key, _ -> new ArrayList<>()).add(item);
        }
        List<FeedRow> rows = new ArrayList<>();
        byModel.forEach(
                (key, items) -> {
                    Position at = items.getFirst().at();
                    rows.add(
                            FeedRow.of(
                                    key.getFirst(),
                                    key.getFirst(),
                                    key.getLast(),
                                    at,
                                    () ->
                                            model(
                                                    key.getLast(),
                                                    FeedFields.of(items.getFirst(), "a price"),
                                                    items)));
                });
        return rows;
    }

    private static StatedModel model(String id, FeedFields names, List<Json> history) {
        if (history.isEmpty()) {
            throw new RefusedRow(Refusal.NO_PRICE, "no price_history");
        }
        List<StatedModel.Price> prices = new ArrayList<>();
        for (Json item : history) {
            FeedFields price = FeedFields.of(item, "a price");
            prices.add(
                    FeedPrices.price(
                            price.date("from_date"),
                            price.date("to_date").map(to -> to.minusDays(1)),
                            new Rates(
                                    price.usdPerMTok("input"),
                                    price.usdPerMTok("output"),
                                    price.usdPerMTok("input_cached"),
                                    OptionalDouble.empty(),
                                    OptionalDouble.empty()),
                            List.of(),
                            OptionalDouble.empty(),
                            Optional.empty()));
        }
        prices.sort(Comparator.comparing(price -> price.from().orElse(LocalDate.MIN)));
        return new StatedModel(
                names.text("name").orElse(id),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                prices);
    }
}
