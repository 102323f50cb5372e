package org.llmtco.catalog;

import org.llmtco.model.Require;

import java.time.LocalDate;
import java.util.Optional;

/** What one GPU of an offer costs for an hour from a day on, in USD. */
public record RentalPrice(
        LocalDate from,
        double usdPerGpuHour,
        String source,
        LocalDate asOf,
        FigureKind kind,
        Optional<String> note)
        implements Sourced {
    public RentalPrice {
        Require.notNegative("usdPerGpuHour", usdPerGpuHour);
    }
}
