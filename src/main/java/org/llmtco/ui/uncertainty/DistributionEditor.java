package org.llmtco.ui.uncertainty;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.llmtco.chart.Figure;
import org.llmtco.model.DriverDistribution;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;
import org.llmtco.report.SweepWords;
import org.llmtco.report.UncertaintyFigures;
import org.llmtco.ui.number.NumberText;
import org.llmtco.ui.session.Session;
import org.llmtco.whatif.Driver;
import org.llmtco.whatif.Drivers;
import org.llmtco.whatif.uncertainty.Distribution;
import org.llmtco.whatif.uncertainty.Pert;
import org.llmtco.whatif.uncertainty.UncertainDriver;
import org.llmtco.whatif.uncertainty.UncertainInputs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is believed about one input. The scenario follows what is typed as soon as it makes a
 * distribution; everything can be undone.
 */
public final class DistributionEditor implements AutoCloseable {
    private static final NumberText NUMBERS = new NumberText(Locale.ROOT);

    private final Session session;
    private final String key;
    private final Driver driver;
    private final Subscription subscription;
    private final ObservableList<FormChoice> forms =
            FXCollections.observableArrayList(FormChoice.values());
    private final ReadOnlyObjectWrapper<@Nullable FormChoice> form = new ReadOnlyObjectWrapper<>();
    private final ObservableList<ParameterInput> parameters = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper basis = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper stated = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<Figure.@Nullable Lines> curve =
            new ReadOnlyObjectWrapper<>();
    private final CorrelationEditor correlations;

    /** Whether the change of a text comes from the scenario. */
    private boolean showing;

    /** Whether the change of the scenario comes from a text, which then stays as it is typed. */
    private boolean writing;

    /**
     * An editor for an input of the present scenario.
     *
     * @param key of a driver that the scenario has
     */
    public DistributionEditor(Session session, String key) {
        this.session = session;
        this.key = key;
        driver = Drivers.find(session.scenario(), key).orElseThrow();
        correlations = new CorrelationEditor(session, key, this::edit, message::set);
        subscription =
                session.scenarioProperty()
                        .subscribe(
                                scenario -> {
                                    if (!writing) {
                                        show(scenario);
                                    }
                                });
    }

    /** Stops following the scenario. */
    @Override
    public void close() {
        session.endGesture();
        subscription.unsubscribe();
    }

    public String key() {
        return key;
    }

    /** The input's name with its unit. */
    public String title() {
        return driver.isShare() ? driver.label() + ", %" : SweepWords.title(driver);
    }

    public ObservableList<FormChoice> forms() {
        return forms;
    }

    public ReadOnlyObjectProperty<@Nullable FormChoice> formProperty() {
        return form.getReadOnlyProperty();
    }

    /** The numbers that the shape needs. */
    public ObservableList<ParameterInput> parameters() {
        return parameters;
    }

    /** Where the distribution comes from. */
    public ReadOnlyStringProperty basisProperty() {
        return basis.getReadOnlyProperty();
    }

    /** Why what is typed is no distribution; empty if it is one. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Whether the scenario states it in place of the default. */
    public ReadOnlyBooleanProperty statedProperty() {
        return stated.getReadOnlyProperty();
    }

    /** How likely the values are; null if the input is known. */
    public ReadOnlyObjectProperty<Figure.@Nullable Lines> curveProperty() {
        return curve.getReadOnlyProperty();
    }

    /** Inputs that move together with this one. */
    public CorrelationEditor correlations() {
        return correlations;
    }

    private void show(Scenario scenario) {
        Optional<Driver> there = Drivers.find(scenario, key);
        if (there.isEmpty()) {
            message.set("The scenario no longer has this input");
            return;
        }
        UncertainDriver now = present(scenario);
        Optional<DriverDistribution> own = own(scenario);
        showing = true;
        stated.set(own.isPresent());
        FormChoice shape =
                own.map(d -> FormChoice.of(d.distribution()))
                        .orElse(
                                switch (now.distribution()) {
                                    case Distribution.Percentiles _ -> FormChoice.PERCENTILES;
                                    case Distribution.LogNormal _ -> FormChoice.LOGNORMAL;
                                    case Distribution.Normal _ -> FormChoice.NORMAL;
                                    case Distribution.Triangular _ -> FormChoice.TRIANGULAR;
                                    case Pert _ -> FormChoice.PERT;
                                    case Distribution.Uniform _ -> FormChoice.UNIFORM;
                                    case Distribution.Fixed _ -> FormChoice.FIXED;
                                });
        form.set(shape);
        fill(shape);
        for (ParameterInput input : parameters) {
            double value =
                    own.map(d -> input.parameter().of(d))
                            .orElse(now.quantile(input.parameter().share()));
            input.text().set(NUMBERS.format(shown(value)));
        }
        showing = false;
        message.set("");
        showWhatFollows(scenario, now);
    }

    /** The curve and the words, which follow while the texts are typed. */
    private void showWhatFollows(Scenario scenario, UncertainDriver now) {
        basis.set(
                now.distribution() instanceof Distribution.Fixed
                        ? "Taken as known: it is what the scenario says"
                        : capitalized(now.basis()));
        curve.set(UncertaintyFigures.density(now).orElse(null));
        correlations.show(scenario, inputs(scenario));
    }

    private Optional<UncertainInputs> inputs(Scenario scenario) {
        try {
            return Optional.of(UncertainInputs.of(scenario, session.catalog()));
        } catch (InvalidFieldException e) {
            return Optional.empty();
        }
    }

    private Optional<DriverDistribution> own(Scenario scenario) {
        return scenario.uncertainty().distributions().stream()
                .filter(d -> d.driver().equals(key))
                .findFirst();
    }

    /** What is drawn of the input, or its value where it is taken as known. */
    private UncertainDriver present(Scenario scenario) {
        return inputs(scenario)
                .flatMap(inputs -> inputs.find(key))
                .orElseGet(() -> new UncertainDriver(driver, unseen(scenario), ""));
    }

    private Distribution unseen(Scenario scenario) {
        return own(scenario)
                .flatMap(Distribution::of)
                .orElseGet(
                        () -> new Distribution.Fixed(driver.read(scenario).orElse(driver.min())));
    }

    private double shown(double value) {
        return driver.isShare() ? value * 100 : value;
    }

    private void fill(FormChoice shape) {
        List<FormChoice.Parameter> needed = shape.parameters();
        if (parameters.stream().map(ParameterInput::parameter).toList().equals(needed)) {
            return;
        }
        List<ParameterInput> made = new ArrayList<>();
        for (FormChoice.Parameter parameter : needed) {
            ParameterInput input = new ParameterInput(parameter);
            input.text().subscribe((_, _) -> type());
            made.add(input);
        }
        parameters.setAll(made);
    }

    /** Chooses another shape, with numbers that come closest to what was believed before. */
    public void setForm(FormChoice choice) {
        if (choice == form.get()) {
            return;
        }
        UncertainDriver before = present(session.scenario());
        Optional<DriverDistribution> wanted = Optional.empty();
        try {
            wanted = Optional.of(like(before, choice));
        } catch (InvalidFieldException e) {
            // a known value has no width, and a lognormal number is above 0: the user says more
            message.set("Type the numbers of the distribution");
        }
        session.endGesture();
        if (wanted.isPresent() && write(wanted.get())) {
            session.endGesture();
            show(session.scenario());
            return;
        }
        showing = true;
        form.set(choice);
        fill(choice);
        parameters.forEach(
                input ->
                        input.text()
                                .set(
                                        NUMBERS.format(
                                                shown(
                                                        before.quantile(
                                                                input.parameter().share())))));
        showing = false;
    }

    private DriverDistribution like(UncertainDriver before, FormChoice choice) {
        return choice.stated(
                key, choice.parameters().stream().map(p -> before.quantile(p.share())).toList());
    }

    private void type() {
        FormChoice shape = form.get();
        if (showing || shape == null) {
            return;
        }
        List<Double> values = new ArrayList<>();
        for (ParameterInput input : parameters) {
            OptionalDouble number = NUMBERS.parse(input.text().get());
            if (number.isEmpty()) {
                message.set(input.parameter().label() + " is not a number; write it like 1,500");
                return;
            }
            values.add(driver.isShare() ? number.getAsDouble() / 100 : number.getAsDouble());
        }
        try {
            write(shape.stated(key, values));
        } catch (InvalidFieldException e) {
            message.set(capitalized(e.expectation()));
        }
    }

    /** Answers whether the scenario took it. */
    private boolean write(DriverDistribution distribution) {
        Scenario scenario = session.scenario();
        return edit(
                scenario.withUncertainty(scenario.uncertainty().withDistribution(distribution)));
    }

    private boolean edit(Scenario changed) {
        try {
            UncertainInputs.check(changed, session.catalog());
        } catch (InvalidFieldException e) {
            message.set(capitalized(e.expectation()));
            return false;
        }
        message.set("");
        writing = true;
        session.edit(changed, "distribution " + key);
        writing = false;
        stated.set(own(session.scenario()).isPresent());
        showWhatFollows(session.scenario(), present(session.scenario()));
        return true;
    }

    static String capitalized(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Goes back to the default distribution. */
    public void reset() {
        Scenario scenario = session.scenario();
        session.endGesture();
        if (edit(scenario.withUncertainty(scenario.uncertainty().withoutDistribution(key)))) {
            session.endGesture();
            show(session.scenario());
        }
    }
}
