package org.llmtco.model;

/**
 * How far a figure is taken to lie from what the tables and the capacity model say.
 *
 * @param id of what the figure belongs to: a price list, a GPU or a server
 * @param factor on the figure; above 0, and 1 for no difference
 */
public record Level(String id, @Range(min = 0.01, max = 100) double factor) implements Identified {
    public Level {
        Require.id("id", id);
        Require.positive("factor", factor);
    }
}
