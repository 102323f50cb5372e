package org.llmtco.catalog;

import org.llmtco.model.Require;

import java.time.LocalDate;

/** Share of the unquantized model's quality that a format keeps, 0..1. */
public record QualityRetention(double share, String source, LocalDate asOf, FigureKind kind)
        implements Sourced {
    public QualityRetention {
        Require.ratio("share", share);
    }
}
