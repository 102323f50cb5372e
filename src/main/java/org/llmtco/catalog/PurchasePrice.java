package org.llmtco.catalog;

import org.llmtco.model.Identified;
import org.llmtco.model.Require;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a server or a card costs to buy, in USD.
 *
 * @param item id of a server or GPU profile
 * @param typicalUsd absent when the source states a range only
 */
public record PurchasePrice(
        String id,
        String item,
        String condition,
        String region,
        OptionalDouble lowUsd,
        OptionalDouble typicalUsd,
        OptionalDouble highUsd,
        String source,
        LocalDate asOf,
        FigureKind kind,
        Optional<String> note)
        implements Identified, Sourced {
    public PurchasePrice {
        Require.id("id", id);
        Require.range(List.of("lowUsd", "typicalUsd", "highUsd"), lowUsd, typicalUsd, highUsd);
    }
}
