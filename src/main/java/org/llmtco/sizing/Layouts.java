package org.llmtco.sizing;

import org.llmtco.catalog.Architecture;
import org.llmtco.catalog.Attention;

import java.util.ArrayList;
import java.util.List;

/** The ways in which the GPUs of one replica can share a model. */
final class Layouts {
    private Layouts() {}

    /**
     * Every layout on exactly so many GPUs: tensor × pipeline, and attention data × pipeline for
     * models with experts; plain tensor parallelism first.
     */
    static List<Parallelism> of(Architecture a, int gpus) {
        List<Parallelism> layouts = new ArrayList<>();
        for (int pipeline = 1; pipeline <= Math.min(gpus, a.layers()); pipeline++) {
            if (gpus % pipeline != 0) {
                continue;
            }
            int stage = gpus / pipeline;
            if (headsDivide(a.attention(), stage)) {
                layouts.add(new Parallelism(stage, pipeline, 1, false));
            }
            if (stage > 1 && a.experts().filter(e -> e.count() % stage == 0).isPresent()) {
                layouts.add(new Parallelism(1, pipeline, stage, false));
            }
        }
        return layouts;
    }

    /** Heads are cut whole; with fewer key-value heads than GPUs these are copied evenly. */
    private static boolean headsDivide(Attention attention, int tensor) {
        return switch (attention) {
            case Attention.Latent l -> l.queryHeads() % tensor == 0;
            case Attention.GroupedQuery g ->
                    g.queryHeads() % tensor == 0
                            && (g.keyValueHeads() % tensor == 0 || tensor % g.keyValueHeads() == 0);
        };
    }
}
