package org.llmtco.storage.imports.prices;

import org.llmtco.storage.Json;
import org.llmtco.storage.imports.Refusal;
import org.llmtco.storage.imports.RefusedRow;
import org.llmtco.storage.imports.prices.FeedPrices.Rates;
import org.llmtco.storage.imports.prices.FeedPrices.Step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** OpenRouter: a list of models, with prices in USD per token that stand in quotes. */
final class OpenRouterFeed {
    private OpenRouterFeed() {}

    static boolean fits(Json json) {
        return json instanceof Json.Obj object
                && object.member("data").isPresent()
                && object.member("data").get().value() instanceof Json.Arr list
                && list.items().stream()
                        .anyMatch(
                                item ->
                                        item instanceof Json.Obj model
                                                && model.member("pricing").isPresent());
    }

    static List<FeedRow> rows(Json json) {
        List<FeedRow> rows = new ArrayList<>();
        for (Json item : new FeedFields((Json.Obj) json).items("data")) {
            String id =
                    item instanceof Json.Obj model
                            ? new FeedFields(model).firstText("id").orElse("")
                            : "";
            rows.add(FeedRow.of("openrouter", "OpenRouter", id, item.at(), () -> read(item)));
        }
        return rows;
    }

    private static StatedModel read(Json item) {
        FeedFields fields = FeedFields.of(item, "a model");
        FeedFields pricing =
                fields.nested("pricing")
                        .orElseThrow(() -> new RefusedRow(Refusal.NO_PRICE, "no pricing"));
        List<Step> steps = new ArrayList<>();
        for (Json json : pricing.items("overrides")) {
            FeedFields override = FeedFields.of(json, "overrides");
            int above =
                    override.count("min_prompt_tokens")
                            .orElseThrow(
                                    () ->
                                            new RefusedRow(
                                                    Refusal.NOT_AN_ENTRY,
                                                    "overrides has one without"
                                                            + " min_prompt_tokens"));
            steps.add(new Step(above, rates(override)));
        }
        Optional<FeedFields> seller = fields.nested("top_provider");
        return new StatedModel(
                fields.text("name").orElseGet(() -> fields.text("id").orElse("")),
                fields.text("hugging_face_id").filter(id -> !id.isBlank()).map(_ -> true),
                fields.count("context_length"),
                seller.map(s -> s.count("max_completion_tokens")).orElse(OptionalInt.empty()),
                List.of(
                        FeedPrices.price(
                                Optional.empty(),
                                Optional.empty(),
                                rates(pricing),
                                steps,
                                OptionalDouble.empty(),
                                Optional.empty())));
    }

    private static Rates rates(FeedFields pricing) {
        return new Rates(
                pricing.quotedUsdPerToken("prompt"),
                pricing.quotedUsdPerToken("completion"),
                pricing.quotedUsdPerToken("input_cache_read"),
                pricing.quotedUsdPerToken("input_cache_write"),
                pricing.quotedUsdPerToken("input_cache_write_1h"));
    }
}
