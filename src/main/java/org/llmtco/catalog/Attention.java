package org.llmtco.catalog;

import org.llmtco.model.Require;

/** How the layers with ordinary attention attend, and so what they cache. */
public sealed interface Attention {
    int queryHeads();

    /**
     * Multi-head, grouped-query or multi-query attention: keys and values of {@code keyValueHeads}.
     *
     * @param outputGate the query projection is doubled to gate the output
     */
    record GroupedQuery(int queryHeads, int keyValueHeads, int headDim, boolean outputGate)
            implements Attention {
        public GroupedQuery {
            Require.positive("queryHeads", queryHeads);
            Require.positive("keyValueHeads", keyValueHeads);
            Require.that(
                    queryHeads % keyValueHeads == 0,
                    "keyValueHeads",
                    keyValueHeads,
                    "must divide queryHeads, " + queryHeads);
            Require.positive("headDim", headDim);
        }
    }

    /**
     * Multi-head latent attention: one compressed vector per token and layer is cached.
     *
     * @param queryLoraRank 0 where queries are not compressed
     */
    record Latent(
            int queryHeads,
            int queryLoraRank,
            int keyValueLoraRank,
            int nopeHeadDim,
            int ropeHeadDim,
            int valueHeadDim)
            implements Attention {
        public Latent {
            Require.positive("queryHeads", queryHeads);
            Require.notNegative("queryLoraRank", queryLoraRank);
            Require.positive("keyValueLoraRank", keyValueLoraRank);
            Require.positive("nopeHeadDim", nopeHeadDim);
            Require.positive("ropeHeadDim", ropeHeadDim);
            Require.positive("valueHeadDim", valueHeadDim);
        }
    }
}
