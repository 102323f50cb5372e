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
 * @param sensitivities of the difference between winner and rival, what decides first
 */
public record Verdict(
        Sample sample,
        List<Sample.Option> options,
        Optional<Integer> winner,
        Optional<Integer> rival,
        List<Sensitivity> sensitivities) {
    public Verdict {
        options = List.copyOf(options);
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
        return new Verdict(
                sample,
                options,
                winner,
                rival,
                rival.map(other -> Sensitivity.of(sample, winner.orElseThrow(), other))
                        .orElse(List.of()));
    }

    /** Options that fail in some draws, and are left out of what knowing a driver is worth. */
    public List<Sample.Option> leftOut() {
        PerfectInformation knowing = PerfectInformation.of(sample);
        return IntStream.range(0, options.size())
                .filter(o -> !knowing.counts(o))
                .mapToObj(options::get)
                .toList();
    }

    /**
     * The driver that decides: the one most worth knowing. Empty where no single one changes the
     * choice, and where the winner or its rival is left out of what knowing is worth.
     */
    public Optional<Sensitivity> decider() {
        List<Sample.Option> leftOut = leftOut();
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
