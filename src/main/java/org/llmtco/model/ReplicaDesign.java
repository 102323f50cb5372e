package org.llmtco.model;

import java.util.OptionalDouble;

/** How one copy of an open model is set up: the model, its format, and the GPUs that serve it. */
public interface ReplicaDesign {
    /** Id of the open model. */
    String model();

    /** Id of the format in which the weights are stored. */
    String weightFormat();

    /** Bits of one number in the KV cache, 8 or 16. */
    int keyValueBits();

    Engine engine();

    /** Id of the GPU profile. */
    String gpu();

    /** GPUs that serve one replica together. */
    int tensorParallelism();

    /** Typed or measured elsewhere; the capacity model decides if absent. */
    OptionalDouble outputTokensPerSecondPerReplica();

    /** Checks the parts of a design; each failure names the component. */
    static void check(ReplicaDesign design) {
        Require.that(
                design.keyValueBits() == 8 || design.keyValueBits() == 16,
                "keyValueBits",
                design.keyValueBits(),
                "must be 8 or 16");
        Require.positive("tensorParallelism", design.tensorParallelism());
        Require.positive(
                "outputTokensPerSecondPerReplica", design.outputTokensPerSecondPerReplica());
    }
}
