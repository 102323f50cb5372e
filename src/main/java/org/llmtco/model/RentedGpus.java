package org.llmtco.model;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * An open model on GPUs rented by the hour, in whole replicas and whole instances.
 *
 * @param model id of the open model
 * @param weightFormat id of the format in which the weights are stored
 * @param keyValueBits bits of one number in the KV cache, 8 or 16
 * @param gpu id of the GPU profile
 * @param tensorParallelism GPUs that serve one replica together
 * @param rent what a GPU costs for an hour
 * @param commitmentMonths for which GPUs are paid once they are rented, used or not; the offer's
 *     term if absent, no commitment for a typed price
 * @param interruptionOverheadShare GPU-hours paid beyond the useful ones because spot GPUs are
 *     taken away, 0 or more; if absent the tables decide for spot offers, 0 for others. In a mixed
 *     purchase it counts for the part whose offer is spot, above the base if none is
 * @param releasedOutsideActiveHours whether GPUs are given back when no requests arrive; committed
 *     GPUs are paid nevertheless
 * @param priceDeclinePerYear expected fall of rents; a contract keeps its price
 * @param peak other terms for replicas above a fixed base
 * @param outputTokensPerSecondPerReplica typed or measured elsewhere; the capacity model decides if
 *     absent
 * @param targetLoad share of a replica's capacity that the peak hour may use
 * @param spareReplicas kept running beyond what the peak needs
 */
public record RentedGpus(
        String id,
        String label,
        @Default("true") boolean enabled,
        String model,
        String weightFormat,
        @Default("16") int keyValueBits,
        @Default("\"vllm\"") Engine engine,
        String gpu,
        @Range(min = 1, max = 64) int tensorParallelism,
        Rent rent,
        @Range(min = 1, max = 240) OptionalInt commitmentMonths,
        @Range(min = 0, max = 10) OptionalDouble interruptionOverheadShare,
        @Default("false") boolean releasedOutsideActiveHours,
        @Default("0") @Range(min = -1, max = 0.75) double priceDeclinePerYear,
        Optional<PeakRent> peak,
        @Range(min = 0.001, max = 1e9) OptionalDouble outputTokensPerSecondPerReplica,
        @Default("0.8") @Range(min = 0.01, max = 1) double targetLoad,
        @Default("0") @Range(min = 0, max = 1_000) int spareReplicas,
        @Default("{}") Answers answers)
        implements SelfHosted {
    public RentedGpus {
        Require.id("id", id);
        Require.that(!label.isBlank(), "label", label, "an option needs a name");
        ReplicaDesign.check(keyValueBits, tensorParallelism, outputTokensPerSecondPerReplica);
        Require.positive("commitmentMonths", commitmentMonths);
        Require.notNegative("interruptionOverheadShare", interruptionOverheadShare);
        Require.decline("priceDeclinePerYear", priceDeclinePerYear);
        Require.that(
                targetLoad > 0 && targetLoad <= 1,
                "targetLoad",
                targetLoad,
                "must be above 0 and at most 1");
        Require.notNegative("spareReplicas", spareReplicas);
    }

    /** An unquantized KV cache under vLLM on the offer's terms; everything else by default. */
    public RentedGpus(
            String id,
            String label,
            String model,
            String weightFormat,
            String gpu,
            int tensorParallelism,
            Rent rent) {
        this(
                id,
                label,
                true,
                model,
                weightFormat,
                16,
                Engine.VLLM,
                gpu,
                tensorParallelism,
                rent,
                OptionalInt.empty(),
                OptionalDouble.empty(),
                false,
                0,
                Optional.empty(),
                OptionalDouble.empty(),
                0.8,
                0,
                Answers.PLAIN);
    }

    @Override
    public RentedGpus withEnabled(boolean changed) {
        return new RentedGpus(
                id,
                label,
                changed,
                model,
                weightFormat,
                keyValueBits,
                engine,
                gpu,
                tensorParallelism,
                rent,
                commitmentMonths,
                interruptionOverheadShare,
                releasedOutsideActiveHours,
                priceDeclinePerYear,
                peak,
                outputTokensPerSecondPerReplica,
                targetLoad,
                spareReplicas,
                answers);
    }
}
