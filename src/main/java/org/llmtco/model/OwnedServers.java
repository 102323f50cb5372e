package org.llmtco.model;

import java.util.OptionalDouble;

/**
 * An open model on servers that are bought when the volume needs them.
 *
 * @param model id of the open model
 * @param weightFormat id of the format in which the weights are stored
 * @param keyValueBits bits of one number in the KV cache, 8 or 16
 * @param gpu id of the GPU profile; the server's
 * @param tensorParallelism GPUs that serve one replica together
 * @param server id of the server profile
 * @param outputTokensPerSecondPerReplica typed or measured elsewhere; the capacity model decides if
 *     absent
 * @param targetLoad share of a replica's capacity that the peak hour may use
 * @param spareReplicas kept running beyond what the peak needs
 */
public record OwnedServers(
        String id,
        String label,
        @Default("true") boolean enabled,
        String model,
        String weightFormat,
        @Default("16") int keyValueBits,
        @Default("\"vllm\"") Engine engine,
        String gpu,
        @Range(min = 1, max = 64) int tensorParallelism,
        String server,
        @Default("{}") Ownership ownership,
        @Range(min = 0.001, max = 1e9) OptionalDouble outputTokensPerSecondPerReplica,
        @Default("0.8") @Range(min = 0.01, max = 1) double targetLoad,
        @Default("0") @Range(min = 0, max = 1_000) int spareReplicas,
        @Default("{}") Answers answers)
        implements SelfHosted {
    public OwnedServers {
        Require.id("id", id);
        Require.that(!label.isBlank(), "label", label, "an option needs a name");
        ReplicaDesign.check(keyValueBits, tensorParallelism, outputTokensPerSecondPerReplica);
        Require.that(
                targetLoad > 0 && targetLoad <= 1,
                "targetLoad",
                targetLoad,
                "must be above 0 and at most 1");
        Require.notNegative("spareReplicas", spareReplicas);
    }

    @Override
    public OwnedServers withEnabled(boolean changed) {
        return new OwnedServers(
                id,
                label,
                changed,
                model,
                weightFormat,
                keyValueBits,
                engine,
                gpu,
                tensorParallelism,
                server,
                ownership,
                outputTokensPerSecondPerReplica,
                targetLoad,
                spareReplicas,
                answers);
    }
}
