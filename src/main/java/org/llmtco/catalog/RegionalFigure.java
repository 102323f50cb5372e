package org.llmtco.catalog;

import org.llmtco.model.Identified;
import org.llmtco.model.Require;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A figure that depends on the place: energy, colocation, efficiency, salaries.
 *
 * @param measure what is stated, for example {@code electricity} or {@code mlops-engineer}
 * @param unit for example {@code USD/kWh}; a currency in it is the currency of the figure
 * @param typical absent when the source states a range only
 */
public record RegionalFigure(
        String id,
        String measure,
        String name,
        String region,
        OptionalDouble low,
        OptionalDouble typical,
        OptionalDouble high,
        String unit,
        String source,
        LocalDate asOf,
        FigureKind kind,
        Optional<String> note)
        implements Identified, Sourced {
    public RegionalFigure {
        Require.id("id", id);
        Require.range(List.of("low", "typical", "high"), low, typical, high);
    }
}
