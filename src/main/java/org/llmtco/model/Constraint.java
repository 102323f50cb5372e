package org.llmtco.model;

import java.util.OptionalDouble;

/** What an option must satisfy whatever it costs. A scenario has at most one of each kind. */
public sealed interface Constraint extends Identified {
    /** Requests may not leave hardware that the user rents or owns. */
    record OwnInfrastructure() implements Constraint {
        @Override
        public String id() {
            return "own-infrastructure";
        }
    }

    /**
     * The licence must allow commercial use at this size.
     *
     * @param monthlyActiveUsers of the product
     */
    record LicenseAllows(@Range(min = 0, max = 1e11) double monthlyActiveUsers)
            implements Constraint {
        public LicenseAllows {
            Require.notNegative("monthlyActiveUsers", monthlyActiveUsers);
        }

        @Override
        public String id() {
            return "license-allows";
        }
    }

    /**
     * The model must reach a score.
     *
     * @param benchmark as the tables name it
     * @param score in the benchmark's own unit
     */
    record MinimumQuality(String benchmark, @Range(min = 0, max = 1e5) double score)
            implements Constraint {
        @Override
        public String id() {
            return "minimum-quality";
        }
    }

    /**
     * A request of this length must be possible.
     *
     * @param tokens input and output together
     */
    record MinimumContext(@Range(min = 1, max = 1e9) double tokens) implements Constraint {
        public MinimumContext {
            Require.positive("tokens", tokens);
        }

        @Override
        public String id() {
            return "minimum-context";
        }
    }

    /**
     * Answers must come fast enough at full load.
     *
     * @param timeToFirstTokenMillis at most; any if absent
     * @param timePerOutputTokenMillis at most; any if absent
     */
    record MaximumLatency(
            @Range(min = 1, max = 1e7) OptionalDouble timeToFirstTokenMillis,
            @Range(min = 1, max = 1e7) OptionalDouble timePerOutputTokenMillis)
            implements Constraint {
        public MaximumLatency {
            Require.positive("timeToFirstTokenMillis", timeToFirstTokenMillis);
            Require.positive("timePerOutputTokenMillis", timePerOutputTokenMillis);
        }

        @Override
        public String id() {
            return "maximum-latency";
        }
    }

    /** Nobody is there to operate GPUs. */
    record NoMlopsStaff() implements Constraint {
        @Override
        public String id() {
            return "no-mlops-staff";
        }
    }
}
