package org.llmtco.catalog;

import org.llmtco.model.Require;

import java.time.LocalDate;

/** Tokens that a model counts for a text, over those that most models count for it. */
public record TokenizerFactor(double factor, String source, LocalDate asOf, FigureKind kind)
        implements Sourced {
    public TokenizerFactor {
        Require.positive("factor", factor);
    }
}
