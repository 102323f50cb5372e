package org.llmtco.cost;

import org.llmtco.catalog.Catalog;
import org.llmtco.model.Answers;
import org.llmtco.model.Levels;
import org.llmtco.model.ReplicaDesign;
import org.llmtco.model.Workload;
import org.llmtco.sizing.LatencyTarget;

import java.util.List;

/**
 * How much of an option's traffic one of its steps serves.
 *
 * @param replica what one step serves at full load
 * @param tokensPerMonth of the workload that reaches the option
 */
record Capacity(ReplicaCapacity replica, double tokensPerMonth) {
    private static final double SECONDS_PER_HOUR = 3600;

    /**
     * A replica of an open model, by the capacity model or as typed.
     *
     * @throws CannotServeException if the tables lack a part or the model does not fit
     */
    static Capacity of(
            ReplicaDesign design,
            Answers answers,
            double targetLoad,
            Demand demand,
            Catalog catalog) {
        double level = demand.scenario().levels().factor(Levels.Kind.CAPACITY, design.gpu());
        ReplicaCapacity replica =
                ReplicaSizing.capacity(
                        design, demand.asCountedBy(answers), demand.latencyTarget(), catalog);
        return of(replica.times(level), targetLoad, demand);
    }

    /** A unit of stated throughput. */
    static Capacity ofUnit(
            double outputTokensPerSecond,
            Answers answers,
            double tokenizerFactor,
            double targetLoad,
            Demand demand) {
        Workload counted = demand.asCountedBy(answers, tokenizerFactor);
        return of(
                new ReplicaCapacity(
                        outputTokensPerSecond / counted.outputSequenceLength(),
                        outputTokensPerSecond,
                        0,
                        "stated for the unit"),
                targetLoad,
                demand);
    }

    /**
     * Tokens per month that one step serves when the peak hour uses its target load: requests/s ×
     * target load × active seconds ÷ peak factor ÷ (1 + retries) × tokens per request.
     */
    private static Capacity of(ReplicaCapacity replica, double targetLoad, Demand demand) {
        Workload workload = demand.workload();
        return new Capacity(
                replica,
                replica.requestsPerSecond()
                        * targetLoad
                        * demand.scenario().activeHoursPerMonth()
                        * SECONDS_PER_HOUR
                        / workload.peakFactor()
                        / (1 + workload.retryShare())
                        * workload.tokensPerRequest());
    }

    /** What to know of a stated throughput under a latency target: it stays as it is stated. */
    static List<String> notices(boolean stated, Demand demand) {
        return stated && !demand.latencyTarget().equals(LatencyTarget.NONE)
                ? List.of("The throughput is stated, so the latency target does not limit it.")
                : List.of();
    }

    /**
     * The fleet at the scenario's volume.
     *
     * @param steps replicas kept, spares included
     * @param gpus that are paid for
     * @throws CannotServeException if they are more than anybody can count, let alone run
     */
    Fleet fleet(Quantity.Steps steps, double gpus, Demand demand) {
        double replicas = steps.single().at(demand.tokensPerMonth());
        if (!(Math.max(replicas, gpus) <= Integer.MAX_VALUE)) {
            throw new CannotServeException(
                    "needs more than 2,147,483,647 replicas or GPUs; check the volume and the"
                            + " throughput");
        }
        Workload workload = demand.workload();
        double averageRequestsPerSecond =
                demand.tokensPerMonth()
                        / workload.tokensPerRequest()
                        * (1 + workload.retryShare())
                        / (demand.scenario().activeHoursPerMonth() * SECONDS_PER_HOUR);
        return new Fleet(
                (int) replicas,
                Math.max(0, steps.spareSteps()),
                (int) gpus,
                averageRequestsPerSecond / (replicas * replica.requestsPerSecond()),
                replica);
    }
}
