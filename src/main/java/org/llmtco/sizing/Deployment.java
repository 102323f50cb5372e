package org.llmtco.sizing;

import org.llmtco.catalog.Architecture;
import org.llmtco.catalog.GpuProfile;
import org.llmtco.catalog.WeightFormat;

/**
 * A model in a format on the GPUs of one replica.
 *
 * @param keyValueBits bits of one number in the KV cache
 * @param maxBatch sequences in one step on one attention-data rank
 */
public record Deployment(
        Architecture architecture,
        WeightFormat format,
        int keyValueBits,
        GpuProfile gpu,
        Parallelism parallelism,
        EngineProfile engine,
        int maxBatch) {

    /** With the largest batch that the engine runs by default. */
    public static Deployment of(
            Architecture architecture,
            WeightFormat format,
            int keyValueBits,
            GpuProfile gpu,
            Parallelism parallelism,
            EngineProfile engine) {
        return new Deployment(
                architecture, format, keyValueBits, gpu, parallelism, engine, engine.maxBatch());
    }
}
