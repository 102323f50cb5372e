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
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** LiteLLM: one object, keyed by model, with prices in USD per token. */
final class LiteLlmFeed {
    private static final Set<String> ANSWERS_IN_TEXT = Set.of("chat", "completion", "responses");
    private static final Pattern ABOVE =
            Pattern.compile("(?:input|output)_cost_per_token_above_([0-9]{1,4})k_tokens");

    private LiteLlmFeed() {}

    static boolean fits(Json json) {
        return json instanceof Json.Obj object
                && object.members().stream()
                        .anyMatch(
                                member ->
                                        member.value() instanceof Json.Obj entry
                                                && entry.member("litellm_provider").isPresent());
    }

    static List<FeedRow> rows(Json json) {
        List<FeedRow> rows = new ArrayList<>();
        for (Json.Member member : ((Json.Obj) json).members()) {
            String provider =
                    member.value() instanceof Json.Obj entry
                            ? new FeedFields(entry).firstText("litellm_provider").orElse("")
                            : "";
            rows.add(
                    FeedRow.of(
                            provider,
                            provider,
                            model(member.key(), provider),
                            member.at(),
                            () -> read(member)));
        }
        return rows;
    }

    /** The key without the provider that it may begin with. */
    private static String model(String key, String provider) {
        int slash = key.indexOf('/');
        return slash > 0 && provider.startsWith(key.substring(0, slash))
                ? key.substring(slash + 1)
                : key;
    }

    private static StatedModel read(Json.Member member) {
        if (member.key().equals("sample_spec")) {
            throw new RefusedRow(Refusal.EXAMPLE, "");
        }
        FeedFields fields = FeedFields.of(member.value(), member.key());
        if (fields.firstText("litellm_provider").isEmpty()) {
            throw new RefusedRow(Refusal.NOT_AN_ENTRY, "litellm_provider is missing");
        }
        String mode = fields.text("mode").orElse("none");
        if (!ANSWERS_IN_TEXT.contains(mode)) {
            throw new RefusedRow(Refusal.NOT_TEXT, "mode " + mode);
        }
        return new StatedModel(
                member.key(),
                Optional.empty(),
                fields.count("max_input_tokens", "max_tokens"),
                fields.count("max_output_tokens"),
                List.of(price(fields)));
    }

    private static StatedModel.Price price(FeedFields fields) {
        List<Step> steps = new ArrayList<>();
        Rates rates = rates(fields, "");
        List<Json> tiers = fields.items("tiered_pricing");
        if (tiers.isEmpty()) {
            for (int thousands : thresholds(fields)) {
                steps.add(
                        new Step(
                                thousands * 1000,
                                rates(fields, "_above_%sk_tokens".formatted(thousands))));
            }
        } else {
            rates = rates(FeedFields.of(tiers.getFirst(), "tiered_pricing"), "");
            for (Json tier : tiers.subList(1, tiers.size())) {
                FeedFields of = FeedFields.of(tier, "tiered_pricing");
                steps.add(new Step(start(of), rates(of, "")));
            }
        }
        return FeedPrices.price(
                Optional.empty(),
                Optional.empty(),
                rates,
                steps,
                FeedPrices.batchDiscount(
                        rates,
                        fields.usdPerToken("input_cost_per_token_batches"),
                        fields.usdPerToken("output_cost_per_token_batches")),
                Optional.empty());
    }

    private static Rates rates(FeedFields fields, String suffix) {
        OptionalDouble cachedInput = fields.usdPerToken("cache_read_input_token_cost" + suffix);
        return new Rates(
                fields.usdPerToken("input_cost_per_token" + suffix),
                fields.usdPerToken("output_cost_per_token" + suffix),
                cachedInput.isPresent()
                        ? cachedInput
                        : fields.usdPerToken("input_cost_per_token_cache_hit" + suffix),
                fields.usdPerToken("cache_creation_input_token_cost" + suffix),
                fields.usdPerToken("cache_creation_input_token_cost_above_1hr" + suffix));
    }

    private static Set<Integer> thresholds(FeedFields fields) {
        Set<Integer> thousands = new TreeSet<>();
        for (Json.Member member : fields.object().members()) {
            Matcher matcher = ABOVE.matcher(member.key());
            if (matcher.matches() && !(member.value() instanceof Json.Null)) {
                thousands.add(Integer.parseInt(matcher.group(1)));
            }
        }
        thousands.remove(0);
        return thousands;
    }

    private static int start(FeedFields tier) {
        List<Json> range = tier.items("range");
        if (!range.isEmpty() && range.getFirst() instanceof Json.Num number) {
            double start = Double.parseDouble(number.literal());
            if (start > 0 && start <= Integer.MAX_VALUE) {
                return (int) start;
            }
        }
        throw new RefusedRow(Refusal.NOT_AN_ENTRY, "tiered_pricing has a range without a start");
    }
}
