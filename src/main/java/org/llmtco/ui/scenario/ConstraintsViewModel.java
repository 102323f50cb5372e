package org.llmtco.ui.scenario;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.llmtco.model.Constraint;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.Scenario;
import org.llmtco.ui.choice.Choice;
import org.llmtco.ui.choice.ChoiceInput;
import org.llmtco.ui.choice.ChoiceSource;
import org.llmtco.ui.choice.ChoiceTable;
import org.llmtco.ui.number.NumberInput;
import org.llmtco.ui.option.HardwareTables;
import org.llmtco.ui.session.Session;
import org.llmtco.whatif.Drivers;
import org.llmtco.whatif.Quality;
import org.llmtco.whatif.QualityScore;
import org.llmtco.whatif.RecordPath;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What options must satisfy: which constraints there are, and their values. */
public final class ConstraintsViewModel {
    private final Session session;
    private ChoiceTable benchmarks;
    private final ObservableList<ConstraintKind> present = FXCollections.observableArrayList();
    private final ObservableList<ConstraintKind> absent = FXCollections.observableArrayList();
    private final Map<String, NumberInput> numbers = new HashMap<>();
    private Optional<ChoiceInput> benchmark = Optional.empty();

    public ConstraintsViewModel(Session session) {
        this.session = session;
        benchmarks = HardwareTables.benchmarks(session.catalog());
        session.scenarioProperty().subscribe(this::show);
        session.whenTablesChange(
                () -> {
                    benchmarks = HardwareTables.benchmarks(session.catalog());
                    show(session.scenario());
                });
    }

    /** The kinds of constraints that the scenario has, in its order. */
    public ObservableList<ConstraintKind> present() {
        return present;
    }

    /** The kinds that it could have besides. */
    public ObservableList<ConstraintKind> absent() {
        return absent;
    }

    private void show(Scenario scenario) {
        List<ConstraintKind> now =
                scenario.constraints().stream().map(ConstraintsViewModel::kind).toList();
        if (now.contains(ConstraintKind.MINIMUM_QUALITY)) {
            benchmark.ifPresent(ChoiceInput::show);
        }
        if (!now.equals(present) || absent.isEmpty()) {
            List<ConstraintKind> others = new ArrayList<>(List.of(ConstraintKind.values()));
            others.removeAll(now);
            absent.setAll(others);
            present.setAll(now);
        }
    }

    private static ConstraintKind kind(Constraint constraint) {
        return Arrays.stream(ConstraintKind.values())
                .filter(kind -> kind.id().equals(constraint.id()))
                .findFirst()
                .orElseThrow();
    }

    /** The numbers of a constraint that the scenario has. */
    public List<NumberInput> numbers(ConstraintKind kind) {
        return Drivers.of(session.scenario()).stream()
                .filter(driver -> driver.key().startsWith(kind.id() + "."))
                .map(
                        driver ->
                                numbers.computeIfAbsent(
                                        driver.key(),
                                        key ->
                                                new NumberInput(
                                                        session,
                                                        key,
                                                        label(key, driver.label()),
                                                        Optional.empty())))
                .toList();
    }

    private static String label(String key, String label) {
        // the benchmark stands above, and changes
        return key.endsWith(".score") ? "Least score" : label;
    }

    /** The benchmark of the quality constraint; empty for other kinds. */
    public Optional<ChoiceInput> benchmark(ConstraintKind kind) {
        if (kind != ConstraintKind.MINIMUM_QUALITY) {
            return Optional.empty();
        }
        RecordPath place = RecordPath.of("constraints", kind.id(), "benchmark");
        benchmark =
                Optional.of(
                        new ChoiceInput(
                                session,
                                kind.id() + ".benchmark",
                                "Benchmark",
                                new ChoiceSource(
                                        scenario -> (String) place.value(scenario),
                                        scenario -> (String) place.value(scenario),
                                        _ -> benchmarks,
                                        this::withBenchmark)));
        return benchmark;
    }

    /** Scores of different benchmarks do not compare, so the least one follows. */
    private Scenario withBenchmark(Scenario scenario, String name) {
        return with(scenario, new Constraint.MinimumQuality(name, scoreOfBaseline(scenario, name)));
    }

    /** Adds a constraint with values that the scenario's baseline satisfies. */
    public void add(ConstraintKind kind) {
        Scenario scenario = session.scenario();
        session.edit(
                with(
                        scenario,
                        switch (kind) {
                            case OWN_INFRASTRUCTURE -> new Constraint.OwnInfrastructure();
                            case LICENSE_ALLOWS -> new Constraint.LicenseAllows(0);
                            case MINIMUM_QUALITY -> quality(scenario);
                            case MINIMUM_CONTEXT ->
                                    new Constraint.MinimumContext(
                                            scenario.workload().tokensPerRequest());
                            case MAXIMUM_LATENCY ->
                                    new Constraint.MaximumLatency(
                                            OptionalDouble.empty(), OptionalDouble.empty());
                            case NO_MLOPS_STAFF -> new Constraint.NoMlopsStaff();
                        }));
    }

    /** The benchmark that most of the options have a score on. */
    private Constraint quality(Scenario scenario) {
        String name =
                benchmarks.choices().stream()
                        .map(Choice::id)
                        .max(Comparator.comparingLong(id -> scored(scenario, id)))
                        .orElse("");
        return new Constraint.MinimumQuality(name, scoreOfBaseline(scenario, name));
    }

    private long scored(Scenario scenario, String name) {
        Quality quality = new Quality(name, scenario, session.catalog());
        return scenario.options().stream().filter(o -> quality.score(o).isPresent()).count();
    }

    private double scoreOfBaseline(Scenario scenario, String name) {
        DeploymentOption baseline =
                scenario.baseline().flatMap(scenario::option).orElse(scenario.options().getFirst());
        return new Quality(name, scenario, session.catalog())
                .score(baseline)
                .map(QualityScore::score)
                .orElse(0.0);
    }

    private static Scenario with(Scenario scenario, Constraint constraint) {
        List<Constraint> constraints = new ArrayList<>(scenario.constraints());
        int place = constraints.stream().map(Constraint::id).toList().indexOf(constraint.id());
        if (place < 0) {
            constraints.add(constraint);
        } else {
            constraints.set(place, constraint);
        }
        return scenario.withConstraints(constraints);
    }

    public void remove(ConstraintKind kind) {
        Scenario scenario = session.scenario();
        session.edit(
                scenario.withConstraints(
                        scenario.constraints().stream()
                                .filter(constraint -> !constraint.id().equals(kind.id()))
                                .toList()));
    }
}
