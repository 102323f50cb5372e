package org.llmtco.catalog;

import org.llmtco.model.Identified;
import org.llmtco.model.Require;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A server that GPUs are bought in: one file in {@code hardware-profiles/servers}.
 *
 * @param hostWatts drawn besides the GPUs, at full load
 * @param rackUnits height in the rack
 */
public record ServerProfile(
        String id,
        String name,
        String gpu,
        int gpus,
        double hostWatts,
        OptionalDouble rackUnits,
        String source,
        LocalDate asOf,
        FigureKind kind,
        Optional<String> note)
        implements Identified, Sourced {
    public ServerProfile {
        Require.id("id", id);
        Require.positive("gpus", gpus);
        Require.notNegative("hostWatts", hostWatts);
        Require.positive("rackUnits", rackUnits);
    }
}
