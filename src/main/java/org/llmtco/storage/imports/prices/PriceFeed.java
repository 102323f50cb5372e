package org.llmtco.storage.imports.prices;

import org.llmtco.storage.Json;
import org.llmtco.storage.imports.FeedDates;
import org.llmtco.storage.imports.Refusal;
import org.llmtco.storage.imports.RefusedRow;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A project that publishes token prices, with the form of its file. */
public enum PriceFeed {
    LITELLM("LiteLLM", "model_prices_and_context_window.json"),
    MODELS_DEV("models.dev", "api.json"),
    GENAI_PRICES("genai-prices", "data.json of version 2"),
    OPENROUTER("OpenRouter", "/api/v1/models"),
    LLM_PRICES("llm-prices", "current-v1.json, historical-v1.json or the file of a vendor");

    private static final String UPDATED_AT = "updated_at";

    private final String title;
    private final String file;

    PriceFeed(String title, String file) {
        this.title = title;
        this.file = file;
    }

    /** The project's name. */
    public String title() {
        return title;
    }

    /** The feed whose form a file has. */
    static Optional<PriceFeed> of(Json json) {
        return Arrays.stream(values()).filter(feed -> feed.fits(json)).findFirst();
    }

    /** All feeds with their files, as the end of a sentence. */
    static String known() {
        return Arrays.stream(values())
                .map(feed -> feed.title + " (" + feed.file + ")")
                .collect(Collectors.joining(", "));
    }

    private boolean fits(Json json) {
        return switch (this) {
            case LITELLM -> LiteLlmFeed.fits(json);
            case MODELS_DEV -> ModelsDevFeed.fits(json);
            case GENAI_PRICES -> GenaiPricesFeed.fits(json);
            case OPENROUTER -> OpenRouterFeed.fits(json);
            case LLM_PRICES -> LlmPricesFeed.fits(json);
        };
    }

    List<FeedRow> rows(Json json) {
        return switch (this) {
            case LITELLM -> LiteLlmFeed.rows(json);
            case MODELS_DEV -> ModelsDevFeed.rows(json);
            case GENAI_PRICES -> GenaiPricesFeed.rows(json);
            case OPENROUTER -> OpenRouterFeed.rows(json);
            case LLM_PRICES -> LlmPricesFeed.rows(json);
        };
    }

    /**
     * The day of which the file says it is.
     *
     * @throws RefusedRow if what stands there is no day
     */
    static Optional<LocalDate> date(Json json) {
        if (!(json instanceof Json.Obj object)) {
            return Optional.empty();
        }
        Optional<Json> stated = new FeedFields(object).value(UPDATED_AT);
        return stated.map(
                value ->
                        FeedDates.in(
                                        value instanceof Json.Text text
                                                ? Optional.of(text.value())
                                                : Optional.empty())
                                .orElseThrow(() -> noDay(value)));
    }

    private static RefusedRow noDay(Json value) {
        return new RefusedRow(
                Refusal.INVALID,
                "%s is %s, no day such as 2026-11-20: correct it, or add --as-of"
                        .formatted(UPDATED_AT, value.quote()));
    }
}
