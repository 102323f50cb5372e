package org.llmtco.catalog;

import org.llmtco.model.Identified;
import org.llmtco.model.Require;

import java.time.LocalDate;
import java.util.List;

/**
 * What the capacity model was held against: measured rows, counted by GPU, model and engine. What
 * does not occur here was never measured.
 */
public record CapacityValidation(
        String id, String name, List<Group> groups, String source, LocalDate asOf, FigureKind kind)
        implements Identified, Sourced {
    public CapacityValidation {
        Require.id("id", id);
        groups = List.copyOf(groups);
    }

    /**
     * Rows of one model on one GPU with one engine.
     *
     * @param engine by name
     * @param medianApe median of |predicted ÷ measured - 1| on them, with constants fitted on them
     */
    public record Group(String gpu, String model, String engine, int rows, double medianApe) {
        public Group {
            Require.positive("rows", rows);
            Require.notNegative("medianApe", medianApe);
        }
    }
}
