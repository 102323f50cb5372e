package org.llmtco.whatif.uncertainty;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The answer of a simulation: which option is most often the cheapest, which one comes closest, and
 * which drivers decide between the two.
 *
 * @param options all of them, in the scenario's order
 * @param winner place of the option that is the cheapest in most draws; empty if none can serve
 * @param rival place of the next one; empty if there is none
 * @param leftOut options that fail in some draws, which do not count for what knowing is worth
 * @param sensitivities of the difference between winner and rival, what decides first
 */
public record Verdict(
        Sample sample,
        List<Sample.Option> options,
        Optional<Integer> winner,
        Optional<Integer> rival,
        List<Sample.Option> leftOut,
        List<Sensitivity> sensitivities) {
    public Verdict {
        options = List.copyOf(options);
        leftOut = List.copyOf(leftOut);
        sensitivities = List.copyOf(sensitivities);
    }

    public static Verdict of(Sample sample) {
        List<Sample.Option> options = sample.options();
        List<Integer> order =
                IntStream.range(0, options.size())
                        .boxed()
                        .filter(o -> options.get(o).netPresentValueUsd().isPresent())
                        .sorted(
                                Comparator.comparingDouble(
                                                (Integer o) -> -options.get(o).cheapestShare())
                                        .thenComparingDouble(
                                                o ->
                                                        options.get(o)
                                                                .netPresentValueUsd()
                                                                .orElseThrow()
                                                                .p50()))
                        .toList();
        Optional<Integer> winner = order.stream().findFirst();
        Optional<Integer> rival = order.stream().skip(1).findFirst();
        PerfectInformation knowing = PerfectInformation.of(sample);
        return new Verdict(
                sample,
                options,
                winner,
                rival,
                IntStream.range(0, options.size())
                        .filter(o -> !knowing.counts(o))
                        .mapToObj(options::get)
                        .toList(),
                rival.map(other -> Sensitivity.of(sample, winner.orElseThrow(), other))
                        .orElse(List.of()));
    }

    /**
     * The driver that decides: the one most worth knowing. Empty where no single one changes the
     * choice, and where the winner or its rival is left out of what knowing is worth.
     */
    public Optional<Sensitivity> decider() {
        boolean counted =
                Stream.of(winner, rival)
                        .flatMap(Optional::stream)
                        .noneMatch(place -> leftOut.contains(options.get(place)));
        return sensitivities.stream()
                .findFirst()
                .filter(s -> counted && s.perfectInformationUsd().orElse(0) > 0);
    }

    /** The driver that the distance between winner and rival follows most closely. */
    public Optional<Sensitivity> closest() {
        return sensitivities.stream()
                .max(Comparator.comparingDouble(s -> Math.abs(s.rankCorrelation())))
                .filter(s -> s.rankCorrelation() != 0);
    }
}
