package org.llmtco.whatif.uncertainty;

import org.llmtco.catalog.Catalog;
import org.llmtco.cost.Payback;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the enabled options cost in each of many draws of the drivers. The same scenario, tables and
 * seed give the same numbers on any number of threads.
 */
public final class Simulation {
    /** Draws that one thread makes in one go; a constant, so that threads change nothing. */
    private static final int STRETCH = 4096;

    private final UncertainInputs inputs;
    private final List<DeploymentOption> options;
    private final int baseline;
    private final int fullOptions;
    private final int draws;

    /** By driver and draw. */
    private final double[][] values;

    /** By option and draw; no number where the option cannot serve. */
    private final double[][] totalUsd;

    private final double[][] netPresentValueUsd;

    /** By option and draw: whether its breakeven against the baseline is within the horizon. */
    private final boolean[][] breaksEven;

    private Simulation(UncertainInputs inputs, SimulationModel model, Wanted wanted) {
        this.inputs = inputs;
        options = model.options();
        draws = inputs.scenario().uncertainty().draws();
        baseline =
                inputs.scenario()
                        .baseline()
                        .map(id -> options.stream().map(DeploymentOption::id).toList().indexOf(id))
                        .filter(place -> place >= 0)
                        .orElse(0);
        fullOptions =
                (int)
                        IntStream.range(0, options.size())
                                .filter(o -> model.model(o).isFull())
                                .count();
        values = new double[inputs.drivers().size()][draws];
        totalUsd = new double[options.size()][draws];
        netPresentValueUsd = new double[options.size()][draws];
        breaksEven = new boolean[options.size()][draws];
        Draws numbers = new Draws(inputs);
        IntStream.range(0, (draws + STRETCH - 1) / STRETCH)
                .parallel()
                .forEach(
                        i -> {
                            wanted.orEnd();
                            run(model, numbers, i * STRETCH, Math.min(draws, (i + 1) * STRETCH));
                        });
    }

    /**
     * Draws and evaluates.
     *
     * @throws InvalidFieldException if the scenario's uncertainty contradicts itself
     */
    public static Simulation run(Scenario scenario, Catalog catalog) {
        return run(scenario, catalog, Wanted.ALWAYS);
    }

    /**
     * Draws and evaluates while it is wanted.
     *
     * @throws InvalidFieldException if the scenario's uncertainty contradicts itself
     * @throws NoLongerWantedException if it is not wanted any more
     */
    public static Simulation run(Scenario scenario, Catalog catalog, Wanted wanted) {
        UncertainInputs all = UncertainInputs.of(scenario, catalog);
        // a driver that moves no option would only take room; named drivers stay
        UncertainInputs inputs = Relevance.relevant(all, catalog, wanted);
        return new Simulation(inputs, new SimulationModel(inputs, catalog), wanted);
    }

    private void run(SimulationModel model, Draws numbers, int from, int to) {
        numbers.fill(from, to, values);
        DrawState draw = model.state();
        double[][] cash = new double[options.size()][model.months() + 1];
        boolean[] served = new boolean[options.size()];
        for (int i = from; i < to; i++) {
            for (int d = 0; d < values.length; d++) {
                draw.values[d] = values[d][i];
            }
            model.prepare(draw);
            for (int o = 0; o < cash.length; o++) {
                served[o] = model.model(o).fill(draw, cash[o]);
            }
            for (int o = 0; o < cash.length; o++) {
                if (served[o]) {
                    record(o, i, cash[o], draw.weights);
                    breaksEven[o][i] =
                            o != baseline
                                    && served[baseline]
                                    && breaksEven(cash[o], cash[baseline], draw.weights);
                } else {
                    totalUsd[o][i] = Double.NaN;
                    netPresentValueUsd[o][i] = Double.NaN;
                }
            }
        }
    }

    private void record(int option, int draw, double[] cash, double[] weights) {
        double total = 0;
        double value = 0;
        for (int m = 0; m < cash.length; m++) {
            total += cash[m];
            value += cash[m] * weights[m];
        }
        totalUsd[option][draw] = total;
        netPresentValueUsd[option][draw] = value;
    }

    /** Whether {@link Payback} would say a month, or at once, for the discounted cash. */
    static boolean breaksEven(double[] option, double[] other, double[] weights) {
        double saved = 0;
        double size = 0;
        for (int m = 0; m < option.length; m++) {
            saved += (other[m] - option[m]) * weights[m];
            size += (Math.abs(other[m]) + Math.abs(option[m])) * weights[m];
        }
        return saved >= -Payback.ROUNDING * size;
    }

    public Scenario scenario() {
        return inputs.scenario();
    }

    public UncertainInputs inputs() {
        return inputs;
    }

    /** The enabled options, in the scenario's order. */
    public List<DeploymentOption> options() {
        return options;
    }

    /** Place of the option that the others are held against. */
    public int baseline() {
        return baseline;
    }

    public int draws() {
        return draws;
    }

    /** Options that are too intricate for the quick way and were evaluated in full. */
    public int fullOptions() {
        return fullOptions;
    }

    /** Values of a driver, by draw; not to be changed. */
    double[] values(int driver) {
        return values[driver];
    }

    /** USD over the horizon, by draw; not to be changed. */
    double[] totalUsd(int option) {
        return totalUsd[option];
    }

    /** The same in today's money. */
    double[] netPresentValueUsd(int option) {
        return netPresentValueUsd[option];
    }

    boolean[] breaksEven(int option) {
        return breaksEven[option];
    }

    /** All draws. */
    public Sample all() {
        return new Sample(this, IntStream.range(0, draws).toArray());
    }

    /**
     * The draws in which all conditions hold.
     *
     * @throws InvalidFieldException if a condition is on a driver that is not drawn
     */
    public Sample given(List<Condition> conditions) {
        int[] kept = IntStream.range(0, draws).toArray();
        for (Condition condition : conditions) {
            int driver = inputs.keys().indexOf(condition.key());
            if (driver < 0) {
                throw new InvalidFieldException(
                        "given",
                        condition.key(),
                        "this driver is not drawn; drawn are " + String.join(", ", inputs.keys()));
            }
            kept = Arrays.stream(kept).filter(i -> condition.holds(values[driver][i])).toArray();
        }
        return new Sample(this, kept);
    }
}
