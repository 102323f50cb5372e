package org.llmtco.storage.imports.prices;

import org.llmtco.storage.Json;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A project that publishes token prices, with the form of its file. */
public enum PriceFeed {
    LITELLM(
            "LiteLLM",
            "model_prices_and_context_window.json",
            LiteLlmFeed::fits,
            LiteLlmFeed::rows),
    MODELS_DEV("models.dev", "api.json", ModelsDevFeed::fits, ModelsDevFeed::rows),
    GENAI_PRICES(
            "genai-prices", "data.json of version 2", GenaiPricesFeed::fits, GenaiPricesFeed::rows),
    OPENROUTER("OpenRouter", "/api/v1/models", OpenRouterFeed::fits, OpenRouterFeed::rows),
    LLM_PRICES(
            "llm-prices",
            "current-v1.json, historical-v1.json or the file of a vendor",
            LlmPricesFeed::fits,
            LlmPricesFeed::rows);

    private final String title;
    private final String file;
    private final Predicate<Json> fits;
    private final Function<Json, List<FeedRow>> rows;

    PriceFeed(
            String title,
            String file,
            Predicate<Json> fits,
            Function<Json, List<FeedRow>> rows) {
        this.title = title;
        this.file = file;
        this.fits = fits;
        this.rows = rows;
    }

    /** The project's name. */
    public String title() {
        return title;
    }

    /** The feed whose form a file has. */
    static Optional<PriceFeed> of(Json json) {
        return Arrays.stream(values()).filter(feed -> feed.fits.test(json)).findFirst();
    }

    /** All feeds with their files, as the end of a sentence. */
    static String known() {
        return Arrays.stream(values())
                .map(feed -> feed.title + " (" + feed.file + ")")
                .collect(Collectors.joining(", "));
    }

    List<FeedRow> rows(Json json) {
        return rows.apply(json);
    }

    /** The day of which the file says it is. */
    static Optional<LocalDate> date(Json json) {
        return json instanceof Json.Obj object
                ? FeedDates.in(new FeedFields(object).text("updated_at"))
                : Optional.empty();
    }
}
