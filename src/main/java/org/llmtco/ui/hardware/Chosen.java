package org.llmtco.ui.hardware;

import org.llmtco.chart.Theme;
import org.llmtco.model.RentedGpus;
import org.llmtco.model.Scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The candidates that are compared, a few at most, each with a colour of its own. */
final class Chosen {
    /** More would neither fit below the matrix nor be told apart. */
    static final int MOST = 4;

    private final List<Entry> entries = new ArrayList<>();

    /**
     * A candidate.
     *
     * @param color place in the palette
     */
    record Entry(Candidate candidate, int color) {}

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    Optional<Entry> find(Candidate candidate) {
        return entries.stream().filter(entry -> entry.candidate().equals(candidate)).findFirst();
    }

    boolean isFull() {
        return entries.size() >= MOST;
    }

    void clear() {
        entries.clear();
    }

    void remove(Candidate candidate) {
        entries.removeIf(entry -> entry.candidate().equals(candidate));
    }

    /** Takes one more in, unless it is there or there are enough. */
    void add(Candidate candidate, Scenario scenario) {
        if (!isFull() && find(candidate).isEmpty()) {
            entries.add(new Entry(candidate, color(candidate, scenario)));
        }
    }

    /**
     * An option's own set-up has the option's colour, another candidate one that no option has, as
     * long as there is one.
     */
    private int color(Candidate candidate, Scenario scenario) {
        int options = scenario.options().size();
        int colors = Theme.LIGHT.series().size();
        OptionalInt own =
                IntStream.range(0, options)
                        .filter(i -> Optional.of(candidate).equals(candidate(scenario, i)))
                        .filter(this::isFree)
                        .findFirst();
        return own.orElseGet(
                () ->
                        IntStream.concat(
                                        IntStream.range(options, colors),
                                        IntStream.range(0, colors))
                                .filter(this::isFree)
                                .findFirst()
                                .orElseThrow());
    }

    private boolean isFree(int color) {
        return entries.stream().noneMatch(entry -> entry.color() == color);
    }

    private static Optional<Candidate> candidate(Scenario scenario, int option) {
        return Optional.of(scenario.options().get(option))
                .filter(RentedGpus.class::isInstance)
                .map(RentedGpus.class::cast)
                .map(Candidate::of);
    }
}
