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

/** models.dev: providers, each with its models, with prices in USD per MTok. */
final class ModelsDevFeed {
    private static final int OVER_200K = 200_000;

    private ModelsDevFeed() {}

    static boolean fits(Json json) {
        return json instanceof Json.Obj object
                && object.members().stream().anyMatch(member -> models(member).isPresent());
    }

    private static Optional<Json.Obj> models(Json.Member provider) {
        return provider.value() instanceof Json.Obj entry
                ? entry.member("models")
                        .map(Json.Member::value)
                        .filter(Json.Obj.class::isInstance)
                        .map(Json.Obj.class::cast)
                : Optional.empty();
    }

    static List<FeedRow> rows(Json json) {
        List<FeedRow> rows = new ArrayList<>();
        for (Json.Member provider : ((Json.Obj) json).members()) {
            Optional<Json.Obj> models = models(provider);
            if (models.isEmpty()) {
                rows.add(
                        FeedRow.of(
                                provider.key(),
                                provider.key(),
                                "",
                                provider.at(),
                                () -> {
                                    throw new RefusedRow(
                                            Refusal.NOT_AN_ENTRY, "no provider with models");
                                }));
                continue;
            }
            String name =
                    FeedFields.of(provider.value(), provider.key())
                            .firstText("name")
                            .orElse(provider.key());
            for (Json.Member model : models.get().members()) {
                rows.add(
                        FeedRow.of(
                                provider.key(), name, model.key(), model.at(), () -> read(model)));
            }
        }
        return rows;
    }

    private static StatedModel read(Json.Member model) {
        FeedFields fields = FeedFields.of(model.value(), model.key());
        List<Json> answers =
                fields.nested("modalities").map(m -> m.items("output")).orElse(List.of());
        if (!answers.isEmpty()
                && answers.stream().noneMatch(a -> a instanceof Json.Text t && isText(t))) {
            throw new RefusedRow(Refusal.NOT_TEXT, "");
        }
        FeedFields cost =
                fields.nested("cost")
                        .orElseThrow(() -> new RefusedRow(Refusal.NO_PRICE, "no cost"));
        Optional<FeedFields> limit = fields.nested("limit");
        return new StatedModel(
                fields.text("name").orElse(model.key()),
                fields.truth("open_weights"),
                limit.map(l -> l.count("context")).orElse(OptionalInt.empty()),
                limit.map(l -> l.count("output")).orElse(OptionalInt.empty()),
                List.of(
                        FeedPrices.price(
                                Optional.empty(),
                                Optional.empty(),
                                rates(cost),
                                steps(cost),
                                OptionalDouble.empty(),
                                Optional.empty())));
    }

    private static boolean isText(Json.Text modality) {
        return modality.value().equals("text");
    }

    private static Rates rates(FeedFields cost) {
        return new Rates(
                cost.usdPerMTok("input"),
                cost.usdPerMTok("output"),
                cost.usdPerMTok("cache_read"),
                cost.usdPerMTok("cache_write"),
                OptionalDouble.empty());
    }

    /** The list of tiers; the older form states one of them under its own key. */
    private static List<Step> steps(FeedFields cost) {
        List<Step> steps = new ArrayList<>();
        for (Json item : cost.items("tiers")) {
            FeedFields tier = FeedFields.of(item, "tiers");
            int size =
                    tier.nested("tier")
                            .map(t -> t.count("size"))
                            .orElse(OptionalInt.empty())
                            .orElseThrow(
                                    () ->
                                            new RefusedRow(
                                                    Refusal.NOT_AN_ENTRY,
                                                    "tiers has one without tier.size"));
            steps.add(new Step(size, rates(tier)));
        }
        Optional<FeedFields> over = cost.nested("context_over_200k");
        if (steps.isEmpty() && over.isPresent()) {
            steps.add(new Step(OVER_200K, rates(over.get())));
        }
        return steps;
    }
}
