package org.llmtco.sizing;

import org.llmtco.catalog.Architecture;
import org.llmtco.catalog.CapacityConstants;
import org.llmtco.catalog.GpuProfile;
import org.llmtco.catalog.WeightFormat;
import org.llmtco.model.Require;

import java.util.OptionalDouble;

/**
 * A model to place on GPUs of one kind, and what it has to serve there.
 *
 * @param keyValueBits bits of one number in the KV cache, 8 or 16
 * @param concurrency requests kept in flight over all replicas; as many as fit if absent
 */
public record SizingQuestion(
        CapacityConstants constants,
        Architecture architecture,
        WeightFormat format,
        int keyValueBits,
        GpuProfile gpu,
        EngineProfile engine,
        RequestShape shape,
        OptionalDouble concurrency,
        LatencyTarget target) {
    public SizingQuestion {
        Require.that(
                keyValueBits == 8 || keyValueBits == 16,
                "keyValueBits",
                keyValueBits,
                "must be 8 or 16");
        Require.positive("concurrency", concurrency);
    }

    /** At full load, however long it takes. */
    public static SizingQuestion of(
            CapacityConstants constants,
            Architecture architecture,
            WeightFormat format,
            int keyValueBits,
            GpuProfile gpu,
            EngineProfile engine,
            RequestShape shape) {
        return new SizingQuestion(
                constants,
                architecture,
                format,
                keyValueBits,
                gpu,
                engine,
                shape,
                OptionalDouble.empty(),
                LatencyTarget.NONE);
    }

    public Deployment on(Parallelism parallelism) {
        return Deployment.of(architecture, format, keyValueBits, gpu, parallelism, engine);
    }
}
