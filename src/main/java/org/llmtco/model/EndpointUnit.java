package org.llmtco.model;

import java.util.OptionalDouble;

/** What a dedicated endpoint is sold in. */
public sealed interface EndpointUnit {
    /**
     * A replica of an open model on the provider's GPUs, paid by the GPU-hour.
     *
     * @param rent what a GPU costs for an hour
     */
    record GpuReplica(
            String model,
            String weightFormat,
            @Default("16") int keyValueBits,
            @Default("\"vllm\"") Engine engine,
            String gpu,
            @Range(min = 1, max = 64) int tensorParallelism,
            Rent rent,
            @Range(min = 0.001, max = 1e9) OptionalDouble outputTokensPerSecondPerReplica)
            implements EndpointUnit, ReplicaDesign {
        public GpuReplica {
            ReplicaDesign.check(keyValueBits, tensorParallelism, outputTokensPerSecondPerReplica);
        }
    }

    /**
     * A unit of throughput that the provider states, of a closed or an open model.
     *
     * @param provider id of the price list that has the model
     * @param model id of the model in that list
     * @param usdPerUnitHour price of a unit for an hour
     * @param outputTokensPerSecondPerUnit at full load
     */
    record ThroughputUnit(
            String provider,
            String model,
            @Range(min = 0, max = 1e6) double usdPerUnitHour,
            @Range(min = 0.001, max = 1e9) double outputTokensPerSecondPerUnit)
            implements EndpointUnit {
        public ThroughputUnit {
            Require.notNegative("usdPerUnitHour", usdPerUnitHour);
            Require.positive("outputTokensPerSecondPerUnit", outputTokensPerSecondPerUnit);
        }
    }
}
