package org.llmtco.catalog;

import org.llmtco.model.Identified;
import org.llmtco.model.Require;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The terms on which a model's weights may be used.
 *
 * @param monthlyActiveUserLimit users per month above which more is demanded, as restrictions say
 * @param attribution text that products must show
 */
public record License(
        String id,
        String name,
        Tier tier,
        boolean commercialUse,
        OptionalDouble monthlyActiveUserLimit,
        Optional<String> attribution,
        List<String> restrictions,
        String source,
        LocalDate asOf,
        FigureKind kind,
        Optional<String> note)
        implements Identified, Sourced {
    public License {
        Require.id("id", id);
        Require.positive("monthlyActiveUserLimit", monthlyActiveUserLimit);
        restrictions = List.copyOf(restrictions);
    }

    /** How much a licence allows. */
    public enum Tier {
        PERMISSIVE,
        CONDITIONAL,
        RESTRICTIVE,
        CLOSED
    }
}
