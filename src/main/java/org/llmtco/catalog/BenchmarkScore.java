package org.llmtco.catalog;

import java.time.LocalDate;
import java.util.Optional;

/** What a model scored on a named test, in the test's own unit (percent, or Elo points). */
public record BenchmarkScore(
        String benchmark,
        double score,
        String source,
        LocalDate asOf,
        FigureKind kind,
        Optional<String> note)
        implements Sourced {}
