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

    /** Checks the numbers of a design; each failure names the component. */
    static void check(int keyValueBits, int tensorParallelism, OptionalDouble throughput) {
        Require.that(
                keyValueBits == 8 || keyValueBits == 16,
                "keyValueBits",
                keyValueBits,
                "must be 8 or 16");
        Require.positive("tensorParallelism", tensorParallelism);
        Require.positive("outputTokensPerSecondPerReplica", throughput);
    }
}
