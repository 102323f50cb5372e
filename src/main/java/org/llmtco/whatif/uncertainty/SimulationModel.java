package org.llmtco.whatif.uncertainty;

import org.jspecify.annotations.Nullable;
import org.llmtco.catalog.Catalog;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.Scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * How every option's cash depends on the drivers. The cost engine is asked with all drivers at
 * their medians and along each of them; where its answers lie on the simple forms of {@link
 * Response}, an option is compiled into fixed series and factors. Combinations of drivers are held
 * against the cost engine too, and an option that does not pass is evaluated in full in each draw.
 */
final class SimulationModel {
    private static final int COMBINATIONS = 24;
    private static final double AGREEMENT = 1e-10;
    private static final long COMBINATION_SEED = 20_261_124;

    private final UncertainInputs inputs;
    private final Catalog catalog;
    private final Probes probes;
    private final Factors factors = new Factors();
    private final @Nullable SharedSeries shared;
    private final List<Integer> declines = new ArrayList<>();
    private final List<DeploymentOption> options;
    private final List<OptionModel> models = new ArrayList<>();
    private final int months;

    SimulationModel(UncertainInputs inputs, Catalog catalog) {
        this.inputs = inputs;
        this.catalog = catalog;
        probes = new Probes(inputs, catalog);
        months =
                inputs.find("horizonMonths")
                        .map(driver -> (int) driver.quantile(Draws.within(1)))
                        .orElse(inputs.scenario().finance().horizonMonths());
        options = inputs.scenario().options().stream().filter(DeploymentOption::enabled).toList();
        List<Optional<Observed>> observed =
                options.stream().map(option -> probes.observe(option.id())).toList();
        shared =
                observed.stream()
                        .flatMap(Optional::stream)
                        .findFirst()
                        .flatMap(first -> SharedSeries.of(first, probes, factors))
                        .orElse(null);
        for (int o = 0; o < options.size(); o++) {
            Optional<OptionModel> compiled =
                    shared == null ? Optional.empty() : observed.get(o).flatMap(this::compiled);
            models.add(compiled.isPresent() ? compiled.get() : full(o));
        }
        if (shared != null) {
            replaceThoseThatDiffer();
        }
    }

    private FullOption full(int option) {
        return new FullOption(options.get(option).id(), inputs, catalog);
    }

    private Optional<OptionModel> compiled(Observed observed) {
        List<TermPart> parts = observed.reference().parts();
        List<TermPart.Form> forms = forms(parts);
        boolean same =
                observed.along().stream()
                        .flatMap(List::stream)
                        .allMatch(answer -> forms(answer.parts()).equals(forms));
        if (!same) {
            return Optional.empty();
        }
        CompiledOption compiled = new CompiledOption();
        for (int i = 0; i < parts.size(); i++) {
            int place = i;
            int powerMonths = parts.get(i).form().kind() == TermPart.Kind.PURCHASE ? 0 : 12;
            Optional<Observed.Change> prices =
                    observed.change(answer -> answer.parts().get(place).usd(), powerMonths, probes);
            Optional<Observed.Change> steps =
                    observed.change(
                            answer -> new double[] {answer.parts().get(place).tokensPerStep()},
                            0,
                            probes);
            if (prices.isEmpty() || steps.isEmpty()) {
                return Optional.empty();
            }
            compiled.add(
                    parts.get(i),
                    factors.place(prices.get().factor()),
                    decline(prices.get().power()),
                    factors.place(steps.get().factor()));
        }
        return Optional.of(compiled);
    }

    private static List<TermPart.Form> forms(List<TermPart> parts) {
        return parts.stream().map(TermPart::form).toList();
    }

    private int decline(List<Response> perYear) {
        int place = factors.place(perYear);
        if (place != Factors.ONE && !declines.contains(place)) {
            declines.add(place);
        }
        return place;
    }

    /** Combinations of drivers, drawn with a seed of their own. */
    private void replaceThoseThatDiffer() {
        SplittableRandom random = new SplittableRandom(COMBINATION_SEED);
        DrawState draw = state();
        double[] cash = new double[months + 1];
        double[] expected = new double[months + 1];
        for (int i = 0; i < COMBINATIONS; i++) {
            for (int d = 0; d < draw.values.length; d++) {
                draw.values[d] =
                        inputs.drivers().get(d).quantile(Draws.within(random.nextDouble()));
            }
            prepare(draw);
            double[] weights = draw.weights.clone();
            Optional<Scenario> scenario = probes.scenario(draw.values);
            for (int o = 0; o < models.size(); o++) {
                if (models.get(o).isFull()) {
                    continue;
                }
                models.get(o).fill(draw, cash);
                boolean served =
                        scenario.isPresent() && full(o).fill(scenario.get(), draw, expected);
                if (!served || !agree(cash, expected) || !agree(weights, draw.weights)) {
                    models.set(o, full(o));
                }
            }
        }
    }

    private static boolean agree(double[] cash, double[] expected) {
        double size = Arrays.stream(expected).map(Math::abs).sum();
        for (int m = 0; m < cash.length; m++) {
            if (!(Math.abs(cash[m] - expected[m]) <= AGREEMENT * size)) {
                return false;
            }
        }
        return true;
    }

    List<DeploymentOption> options() {
        return options;
    }

    OptionModel model(int option) {
        return models.get(option);
    }

    int months() {
        return months;
    }

    DrawState state() {
        return new DrawState(inputs.drivers().size(), factors.size(), months);
    }

    /** Computes what the options share, from the drivers' values. */
    void prepare(DrawState draw) {
        if (shared == null) {
            return;
        }
        factors.fill(draw.values, draw.factors);
        shared.fill(draw);
        for (int i = 0; i < declines.size(); i++) {
            int place = declines.get(i);
            if (draw.declines[place] == null) {
                draw.declines[place] = new double[months + 1];
            }
            SharedSeries.fillDecline(draw.factors[place], draw.declines[place]);
        }
    }
}
