package org.llmtco.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Factors on figures that several options share, so that these options move together. What is not
 * listed is as the tables, the capacity model or the scenario's own figures say.
 *
 * @param tokenPrices by price list: on every token price
 * @param gpuPrices by GPU: on every rent per GPU-hour, of an offer or typed
 * @param serverPrices by server: on the purchase price
 * @param capacities by GPU: on what a replica serves, modelled, measured or typed
 */
public record Levels(
        @Default("[]") List<Level> tokenPrices,
        @Default("[]") List<Level> gpuPrices,
        @Default("[]") List<Level> serverPrices,
        @Default("[]") List<Level> capacities) {
    /** Every figure as it is. */
    public static final Levels NONE = new Levels(List.of(), List.of(), List.of(), List.of());

    public Levels {
        tokenPrices = Require.distinct("tokenPrices", tokenPrices);
        gpuPrices = Require.distinct("gpuPrices", gpuPrices);
        serverPrices = Require.distinct("serverPrices", serverPrices);
        capacities = Require.distinct("capacities", capacities);
    }

    /** What a level is of. */
    public enum Kind {
        TOKEN_PRICE,
        GPU_PRICE,
        SERVER_PRICE,
        CAPACITY
    }

    /** The factor on a figure; 1 if none is listed. */
    public double factor(Kind kind, String id) {
        for (Level level : of(kind)) {
            if (level.id().equals(id)) {
                return level.factor();
            }
        }
        return 1;
    }

    /** A copy with another factor on a figure. */
    public Levels with(Kind kind, String id, double factor) {
        List<Level> changed = new ArrayList<>(of(kind));
        Level level = new Level(id, factor);
        if (changed.stream().anyMatch(old -> old.id().equals(id))) {
            changed.replaceAll(old -> old.id().equals(id) ? level : old);
        } else {
            changed.add(level);
        }
        return new Levels(
                kind == Kind.TOKEN_PRICE ? changed : tokenPrices,
                kind == Kind.GPU_PRICE ? changed : gpuPrices,
                kind == Kind.SERVER_PRICE ? changed : serverPrices,
                kind == Kind.CAPACITY ? changed : capacities);
    }

    private List<Level> of(Kind kind) {
        return switch (kind) {
            case TOKEN_PRICE -> tokenPrices;
            case GPU_PRICE -> gpuPrices;
            case SERVER_PRICE -> serverPrices;
            case CAPACITY -> capacities;
        };
    }
}
