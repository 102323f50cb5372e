package org.llmtco.sizing;

import org.llmtco.model.Require;

/**
 * How the GPUs of one replica share a model.
 *
 * @param tensor GPUs that cut every matrix among them
 * @param pipeline stages that cut the layers among them
 * @param attentionData GPUs that copy attention, cut the routed experts and share out the requests;
 *     above 1 only with {@code tensor} 1
 * @param expertParallel whole experts on single GPUs also where {@code attentionData} is 1
 */
public record Parallelism(int tensor, int pipeline, int attentionData, boolean expertParallel) {
    public Parallelism {
        Require.positive("tensor", tensor);
        Require.positive("pipeline", pipeline);
        Require.positive("attentionData", attentionData);
        Require.that(
                attentionData == 1 || tensor == 1,
                "attentionData",
                attentionData,
                "goes with a tensor parallelism of 1, not " + tensor);
    }

    public static Parallelism tensor(int gpus) {
        return new Parallelism(gpus, 1, 1, false);
    }

    /** GPUs of one replica. */
    public int gpus() {
        return tensor * pipeline * attentionData;
    }

    /** Whether experts sit whole on single GPUs, with the imbalance that brings. */
    public boolean expertsAreWhole() {
        return attentionData > 1 || expertParallel;
    }
}
