package org.llmtco.catalog;

import org.llmtco.model.Require;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * How long a request to a priced model may be.
 *
 * @param contextTokens most input and output tokens of one request together
 * @param maxOutputTokens most output tokens of one request
 */
public record TokenLimits(
        OptionalInt contextTokens,
        OptionalInt maxOutputTokens,
        String source,
        LocalDate asOf,
        FigureKind kind)
        implements Sourced {
    public TokenLimits {
        Require.positive("contextTokens", contextTokens);
        Require.positive("maxOutputTokens", maxOutputTokens);
    }
}
