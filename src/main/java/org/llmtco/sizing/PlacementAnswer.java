package org.llmtco.sizing;

import java.util.OptionalInt;

/** Whether and how a model goes onto GPUs of one kind. */
public sealed interface PlacementAnswer {

    /**
     * It does.
     *
     * @param best most output tokens per second and GPU
     * @param smallest fewest GPUs in one replica
     */
    record Placed(Placement best, Placement smallest) implements PlacementAnswer {}

    /** It does not; {@code reason} says why as the end of a sentence. */
    sealed interface NotPlaced extends PlacementAnswer {
        String reason();
    }

    /**
     * The memory is too small.
     *
     * @param gpus of the largest replica that was tried
     * @param closest memory in the layout of those that misses least
     * @param fitsOnGpus fewest GPUs of one replica on which it would fit
     * @param gpusPerServer beyond which a network lies between the GPUs
     */
    record TooLarge(int gpus, MemoryPlan closest, OptionalInt fitsOnGpus, int gpusPerServer)
            implements NotPlaced {

        public double missingGibPerGpu() {
            return closest.missingGibToName();
        }

        @Override
        public String reason() {
            return "does not fit on "
                    + gpus
                    + "x: needs "
                    + missingGibPerGpu()
                    + " GiB more per GPU; "
                    + elsewhere();
        }

        private String elsewhere() {
            if (fitsOnGpus.isEmpty()) {
                return "fits on no number of these GPUs that was tried";
            }
            int enough = fitsOnGpus.getAsInt();
            String fits = "fits on " + enough + "x";
            int servers = (enough + gpusPerServer - 1) / gpusPerServer;
            return servers == 1
                    ? fits
                    : fits
                            + ", that is "
                            + servers
                            + " servers, whose network the capacity model does not cover";
        }
    }

    /**
     * It fits, but no layout holds the latency target.
     *
     * @param timeToFirstTokenSeconds the best of all layouts
     * @param secondsPerOutputToken the best of all layouts
     */
    record TooSlow(
            int gpus,
            LatencyTarget target,
            double timeToFirstTokenSeconds,
            double secondsPerOutputToken)
            implements NotPlaced {
        @Override
        public String reason() {
            return "fits, but no layout on up to "
                    + gpus
                    + "x holds the latency target: the best reads the input in "
                    + millis(timeToFirstTokenSeconds)
                    + " ms and needs "
                    + millis(secondsPerOutputToken)
                    + " ms per output token for a single request";
        }

        private static double millis(double seconds) {
            return Math.round(seconds * 10_000) / 10.0;
        }
    }

    /** So many GPUs cannot share the model's heads and layers evenly. */
    record NoLayout(int gpus) implements NotPlaced {
        @Override
        public String reason() {
            return "cannot be shared among "
                    + gpus
                    + " GPUs: neither its heads nor its layers divide that way";
        }
    }
}
