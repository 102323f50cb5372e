package org.llmtco.catalog;

import org.llmtco.model.Identified;
import org.llmtco.model.Require;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How far an input of a scenario may turn out to lie from what was entered.
 *
 * @param of whether the figures are differences from the entered value or factors on it
 * @param low one case in ten is below
 * @param median half of the cases are below
 * @param high nine cases in ten are below
 */
public record InputSpread(
        String id,
        String name,
        Of of,
        double low,
        double median,
        double high,
        String source,
        LocalDate asOf,
        FigureKind kind,
        Optional<String> note)
        implements Identified, Sourced {
    public InputSpread {
        Require.id("id", id);
        Require.that(
                low <= median && median <= high,
                "median",
                median,
                "low, median and high must be in order");
        Require.that(low < high, "high", high, "must be above low");
        Require.that(of == Of.DIFFERENCE || low > 0, "low", low, "a factor must be above 0");
    }

    /** What the figures of a spread are. */
    public enum Of {
        DIFFERENCE,
        FACTOR
    }
}
