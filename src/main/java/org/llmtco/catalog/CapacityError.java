package org.llmtco.catalog;

import org.llmtco.model.Identified;
import org.llmtco.model.Require;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How far measured throughput lies from the capacity model's in one kind of case: quantiles of
 * measured ÷ predicted over rows that the constants were not fitted on. The first entry of the
 * table whose conditions a deployment meets counts; an absent condition is met by all.
 *
 * @param vendor of the GPU
 * @param links between the GPUs; empty for any
 * @param engines by name; empty for any
 * @param p10 one measurement in ten is below this share of the prediction
 * @param p90 one measurement in ten is above this share of the prediction
 * @param medianApe median of |predicted ÷ measured - 1|
 */
public record CapacityError(
        String id,
        String name,
        Optional<String> vendor,
        List<GpuProfile.Link> links,
        Optional<GpuCount> gpus,
        List<String> engines,
        Optional<Network> network,
        double p10,
        double p50,
        double p90,
        double medianApe,
        String source,
        LocalDate asOf,
        FigureKind kind)
        implements Identified, Sourced {
    public CapacityError {
        Require.id("id", id);
        links = List.copyOf(links);
        engines = List.copyOf(engines);
        Require.positive("p10", p10);
        Require.that(p50 >= p10, "p50", p50, "must be at least p10, " + p10);
        Require.that(p90 >= p50, "p90", p90, "must be at least p50, " + p50);
        Require.ratio("medianApe", medianApe);
    }

    /** GPUs of one replica. */
    public enum GpuCount {
        SINGLE,
        SEVERAL
    }

    /** Whether a model has routed experts. */
    public enum Network {
        DENSE,
        EXPERTS
    }
}
