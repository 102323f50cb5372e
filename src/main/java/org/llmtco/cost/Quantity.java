package org.llmtco.cost;

/** How many units a cost term is paid for at a volume. */
public sealed interface Quantity {
    /**
     * Units per month.
     *
     * @param tokensPerMonth input and output tokens of the workload, before retries; 0 or more
     */
    double at(double tokensPerMonth);

    /** Once a month, whatever the volume. */
    record PerMonth() implements Quantity {
        @Override
        public double at(double tokensPerMonth) {
            return 1;
        }
    }

    /** Once per MTok (10^6 tokens) of the workload. */
    record PerMTok() implements Quantity {
        @Override
        public double at(double tokensPerMonth) {
            return tokensPerMonth / 1e6;
        }
    }

    /**
     * In whole steps, such as replicas, of which some are bought in lots, such as instances.
     *
     * @param tokensPerStep volume that one step serves; above 0, not necessarily whole
     * @param minimumSteps kept even without traffic
     * @param spareSteps added to what the volume needs; negative where so many are paid elsewhere
     * @param unitsPerStep units in a step, such as the GPUs of a replica
     * @param unitsPerLot units are paid for in multiples of this. A step that fits into a lot is
     *     not spread over two, so what is left of a lot may stay idle
     */
    record Steps(
            double tokensPerStep,
            int minimumSteps,
            int spareSteps,
            int unitsPerStep,
            int unitsPerLot)
            implements Quantity {
        /** A volume that fills its steps exactly needs no further one for its last digit's sake. */
        private static final double ROUNDING = 1e-12;

        /** The steps without lots and units: one unit per step. */
        public Steps single() {
            return new Steps(tokensPerStep, minimumSteps, spareSteps, 1, 1);
        }

        /**
         * The same steps over another volume.
         *
         * @param factor this volume over the other one; above 0
         */
        public Steps stretched(double factor) {
            return new Steps(
                    tokensPerStep / factor, minimumSteps, spareSteps, unitsPerStep, unitsPerLot);
        }

        /** The same steps without spares. */
        Steps withoutSpares() {
            return new Steps(tokensPerStep, minimumSteps, 0, unitsPerStep, unitsPerLot);
        }

        /** Steps that the volume needs, at least the minimum, without spares. */
        public double needed(double tokensPerMonth) {
            return Math.max(
                    minimumSteps, Math.ceil(tokensPerMonth / tokensPerStep * (1 - ROUNDING)));
        }

        @Override
        public double at(double tokensPerMonth) {
            return units(needed(tokensPerMonth));
        }

        /**
         * Units that are paid for.
         *
         * @param needed steps that the volume needs, not less than the minimum
         */
        public double units(double needed) {
            return Math.ceil(Math.max(0, needed + spareSteps) / stepsPerBundle())
                    * unitsPerBundle();
        }

        /** Steps that share a lot; 1 if a step needs a lot of its own, or several. */
        private int stepsPerBundle() {
            return Math.max(1, unitsPerLot / unitsPerStep);
        }

        /** Units of the lots that those steps share. */
        public int unitsPerBundle() {
            return Math.ceilDiv(unitsPerStep, unitsPerLot) * unitsPerLot;
        }

        /** Units per step where all lots are as full as they can be. */
        public double unitsPerStepInFullLots() {
            return (double) unitsPerBundle() / stepsPerBundle();
        }

        /**
         * The same as {@link #at} for many volumes: units[m] at volumes[m] × factor, from place 1
         * on. Plain loops over arrays, which the virtual machine computes several places at a time.
         */
        public void fillUnits(double[] volumes, double factor, double[] units) {
            double least = minimumSteps;
            double spare = spareSteps;
            double perBundle = unitsPerBundle();
            for (int m = 1; m < units.length; m++) {
                double steps = Math.ceil(volumes[m] * factor / tokensPerStep * (1 - ROUNDING));
                units[m] = Math.max(0, Math.max(least, steps) + spare) * perBundle;
            }
            if (stepsPerBundle() > 1) {
                double shared = perBundle * stepsPerBundle();
                for (int m = 1; m < units.length; m++) {
                    units[m] = Math.ceil(units[m] / shared) * perBundle;
                }
            }
        }
    }
}
