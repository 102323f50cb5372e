package org.llmtco.report.workbook;

import org.llmtco.cost.Demand;
import org.llmtco.cost.ReplicaCapacity;
import org.llmtco.cost.ReplicaSizing;
import org.llmtco.model.Answers;
import org.llmtco.model.ReplicaDesign;
import org.llmtco.model.Workload;

import java.util.Optional;

/** How much traffic one step of an option's capacity serves, as formulas. */
final class CapacityFormulas {
    private static final String SECONDS_PER_HOUR = "3600";

    private final OptionContext context;
    private final Traffic traffic;
    private final String option;

    /**
     * @param option id, which begins the keys of its drivers
     */
    CapacityFormulas(OptionContext context, Traffic traffic, String option) {
        this.context = context;
        this.traffic = traffic;
        this.option = option;
    }

    /**
     * What a replica of an open model serves.
     *
     * @param tokensPerStep cell
     * @param weightGb cell
     */
    record Replica(String tokensPerStep, String weightGb) {}

    /** What one replica serves; the capacity model's answer at export is an input. */
    Replica replica(ReplicaDesign design, Answers answers) {
        NamedInputs inputs = context.inputs();
        ReplicaCapacity capacity =
                ReplicaSizing.capacity(
                        design,
                        counted(answers),
                        Demand.all(context.scenario()).latencyTarget(),
                        context.catalog());
        String throughput =
                design.outputTokensPerSecondPerReplica().isPresent() || traffic.path().isEmpty()
                        ? inputs.driver(option + ".outputTokensPerSecondPerReplica")
                        : inputs.table(
                                traffic.path() + ".outputTokensPerSecondPerReplica",
                                "Replicas behind routers",
                                traffic.label("throughput of a replica"),
                                "output tokens/s",
                                capacity.outputTokensPerSecond(),
                                capacity.basis(),
                                Optional.empty());
        String level = inputs.driver("capacityLevel." + design.gpu());
        return new Replica(
                step(throughput + "*" + level, output(inputs.driver(option + ".tokenizerFactor"))),
                context.page()
                        .fixed(
                                traffic.label("Weights of a replica"),
                                capacity.weightGb(),
                                "GB",
                                "follows from the model and its format"));
    }

    /** What a unit of stated throughput serves; the cell of its tokens per month. */
    String unit() {
        NamedInputs inputs = context.inputs();
        return step(
                inputs.driver(option + ".outputTokensPerSecondPerUnit"),
                output(inputs.driver(option + ".tokenizerFactor")));
    }

    private Workload counted(Answers answers) {
        double tokenizer = answers.tokenizerFactor().orElse(1);
        Workload workload = traffic.workload();
        return workload.withSequenceLengths(
                workload.inputSequenceLength() * tokenizer,
                workload.outputSequenceLength() * tokenizer + answers.reasoningTokensPerRequest());
    }

    private String output(String tokenizer) {
        return context.page()
                .value(
                        traffic.label("Output per request, in the model's tokens"),
                        "%s*%s+%s"
                                .formatted(
                                        traffic.output(),
                                        tokenizer,
                                        context.inputs()
                                                .driver(option + ".reasoningTokensPerRequest")),
                        "tokens",
                        "output × tokenizer factor + reasoning");
    }

    private String step(String throughput, String output) {
        NamedInputs inputs = context.inputs();
        return context.page()
                .value(
                        traffic.label("Tokens that one replica or unit serves"),
                        "%s/%s*%s*%s*%s/%s/(1+%s)*%s"
                                .formatted(
                                        throughput,
                                        output,
                                        inputs.driver(option + ".targetLoad"),
                                        inputs.following("activeHoursPerMonth", "hoursPerMonth"),
                                        SECONDS_PER_HOUR,
                                        inputs.driver("peakFactor"),
                                        inputs.driver("retryShare"),
                                        traffic.tokensPerRequest()),
                        "tokens/month",
                        "throughput ÷ output per request × target load × active hours × 3,600 ÷"
                                + " peak factor ÷ (1 + retries) × tokens per request");
    }
}
