package org.llmtco.catalog;

import org.llmtco.model.Identified;
import org.llmtco.model.Require;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A model whose weights can be had: one file in {@code hardware-profiles/models}.
 *
 * @param totalParametersBillions as published, in 10^9
 * @param activeParametersBillions parameters that work on one token, as published, in 10^9
 * @param license id of the licence
 */
public record OpenModel(
        String id,
        String name,
        Optional<String> huggingFaceId,
        double totalParametersBillions,
        double activeParametersBillions,
        OptionalInt contextTokens,
        String license,
        Architecture architecture,
        List<BenchmarkScore> benchmarks,
        String source,
        LocalDate asOf,
        FigureKind kind,
        Optional<String> note)
        implements Identified, Sourced {
    public OpenModel {
        Require.id("id", id);
        Require.positive("totalParametersBillions", totalParametersBillions);
        Require.positive("activeParametersBillions", activeParametersBillions);
        Require.that(
                activeParametersBillions <= totalParametersBillions,
                "activeParametersBillions",
                activeParametersBillions,
                "may not exceed totalParametersBillions, " + totalParametersBillions);
        Require.positive("contextTokens", contextTokens);
        benchmarks = List.copyOf(benchmarks);
    }
}
