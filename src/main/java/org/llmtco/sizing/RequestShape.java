package org.llmtco.sizing;

import org.llmtco.model.Require;

/** Tokens of one request: input sequence length and output sequence length. */
public record RequestShape(double inputTokens, double outputTokens) {
    public RequestShape {
        Require.positive("inputTokens", inputTokens);
        Require.positive("outputTokens", outputTokens);
    }

    public double tokens() {
        return inputTokens + outputTokens;
    }

    /** Context of a sequence half way through its output. */
    double averageContext() {
        return inputTokens + outputTokens / 2;
    }
}
