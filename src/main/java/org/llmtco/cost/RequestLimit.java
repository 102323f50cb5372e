package org.llmtco.cost;

import java.util.Optional;
import java.util.OptionalInt;

/** Whether a model takes requests of a length at all. */
public final class RequestLimit {
    private RequestLimit() {}

    /**
     * Why a model does not take a request, as the end of a sentence.
     *
     * @param contextTokens most input and output tokens of one request together, where known
     * @param maxOutputTokens most output tokens of one request, where known
     */
    public static Optional<String> problem(
            double inputTokens,
            double outputTokens,
            OptionalInt contextTokens,
            OptionalInt maxOutputTokens) {
        double tokens = inputTokens + outputTokens;
        if (contextTokens.isPresent() && tokens > contextTokens.getAsInt()) {
            return Optional.of(
                    "a request of %s tokens is longer than its context of %s tokens"
                            .formatted(Math.round(tokens), contextTokens.getAsInt()));
        }
        if (maxOutputTokens.isPresent() && outputTokens > maxOutputTokens.getAsInt()) {
            return Optional.of(
                    "an output of %s tokens is longer than the %s tokens it writes at most"
                            .formatted(Math.round(outputTokens), maxOutputTokens.getAsInt()));
        }
        return Optional.empty();
    }

    /**
     * Refuses a request that the model does not take.
     *
     * @throws CannotServeException if the request is too long
     */
    static void check(
            double inputTokens,
            double outputTokens,
            OptionalInt contextTokens,
            OptionalInt maxOutputTokens) {
        problem(inputTokens, outputTokens, contextTokens, maxOutputTokens)
                .ifPresent(
                        problem -> {
                            throw new CannotServeException(problem);
                        });
    }
}
