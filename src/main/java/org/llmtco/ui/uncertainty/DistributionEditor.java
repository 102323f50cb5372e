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
import org.llmtco.model.RankCorrelation;
import org.llmtco.model.Scenario;
import org.llmtco.model.Uncertainty;
import org.llmtco.report.Digits;
import org.llmtco.report.SweepWords;
import org.llmtco.report.UncertaintyFigures;
import org.llmtco.ui.number.NumberText;
import org.llmtco.ui.session.DriverChoice;
import org.llmtco.ui.session.Session;
import org.llmtco.whatif.Driver;
import org.llmtco.whatif.Drivers;
import org.llmtco.whatif.uncertainty.Distribution;
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
    private final ObservableList<CorrelationRow> correlations = FXCollections.observableArrayList();
    private final ObservableList<DriverChoice> partners = FXCollections.observableArrayList();

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
    public ObservableList<CorrelationRow> correlations() {
        return correlations;
    }

    /** Uncertain inputs that could. */
    public ObservableList<DriverChoice> partners() {
        return partners;
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
                                    case Distribution.Uniform _ -> FormChoice.UNIFORM;
                                    case Distribution.Fixed _ -> FormChoice.FIXED;
                                });
        form.set(shape);
        fill(shape);
        for (ParameterInput input : parameters) {
            double value =
                    own.map(d -> value(d, input.parameter()))
                            .orElse(now.distribution().quantile(input.parameter().share()));
            input.text().set(NUMBERS.format(shown(value)));
        }
        showing = false;
        message.set("");
        showWhatFollows(scenario, now);
    }

    /** The curve and the words, which follow while the texts are typed. */
    private void showWhatFollows(Scenario scenario, UncertainDriver now) {
        basis.set(
                stated.get()
                        ? "Stated in this scenario"
                        : now.distribution() instanceof Distribution.Fixed
                                ? "Taken as known: it is what the scenario says"
                                : now.basis());
        curve.set(UncertaintyFigures.density(now).orElse(null));
        List<RankCorrelation> all = scenario.uncertainty().correlations();
        correlations.setAll(
                all.stream()
                        .filter(c -> c.first().equals(key) || c.second().equals(key))
                        .map(c -> row(scenario, c))
                        .toList());
        List<DriverChoice> others =
                inputs(scenario).stream()
                        .flatMap(inputs -> inputs.drivers().stream())
                        .filter(d -> !d.key().equals(key))
                        .map(d -> DriverChoice.of(d.driver()))
                        .toList();
        if (!others.equals(partners)) {
            partners.setAll(others);
        }
    }

    private CorrelationRow row(Scenario scenario, RankCorrelation correlation) {
        String other = correlation.first().equals(key) ? correlation.second() : correlation.first();
        return new CorrelationRow(
                other,
                Drivers.find(scenario, other).map(Driver::label).orElse(other),
                Digits.fixed(correlation.rank(), 2));
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
                .orElseGet(
                        () ->
                                new UncertainDriver(
                                        driver,
                                        own(scenario)
                                                .map(Distribution::of)
                                                .orElseGet(
                                                        () ->
                                                                new Distribution.Fixed(
                                                                        driver.read(scenario)
                                                                                .orElse(
                                                                                        driver
                                                                                                .min()))),
                                        ""));
    }

    private static double value(DriverDistribution d, FormChoice.Parameter parameter) {
        OptionalDouble value =
                switch (parameter) {
                    case P10, SMALLEST -> d.low();
                    case P90, LARGEST -> d.high();
                    case P50 -> d.median();
                    case MOST_LIKELY, VALUE -> d.mode();
                };
        return value.orElse(0);
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
                                                        before.distribution()
                                                                .quantile(
                                                                        input.parameter()
                                                                                .share())))));
        showing = false;
    }

    private DriverDistribution like(UncertainDriver before, FormChoice choice) {
        return distribution(
                choice,
                choice.parameters().stream()
                        .map(p -> before.distribution().quantile(p.share()))
                        .toList());
    }

    private DriverDistribution distribution(FormChoice choice, List<Double> values) {
        OptionalDouble low = OptionalDouble.empty();
        OptionalDouble mode = OptionalDouble.empty();
        OptionalDouble median = OptionalDouble.empty();
        OptionalDouble high = OptionalDouble.empty();
        for (int i = 0; i < values.size(); i++) {
            OptionalDouble value = OptionalDouble.of(values.get(i));
            switch (choice.parameters().get(i)) {
                case P10, SMALLEST -> low = value;
                case P90, LARGEST -> high = value;
                case P50 -> median = value;
                case MOST_LIKELY, VALUE -> mode = value;
            }
        }
        return new DriverDistribution(key, choice.form(), low, mode, median, high);
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
            DriverDistribution typed = distribution(shape, values);
            write(typed);
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

    private static String capitalized(String words) {
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

    /**
     * States how the input moves together with another one.
     *
     * @param rank Spearman's rank correlation, as it is typed
     */
    public void correlate(DriverChoice partner, String rank) {
        OptionalDouble number = NUMBERS.parse(rank);
        if (number.isEmpty()) {
            message.set("The rank correlation is not a number; write it like 0.5 or -0.3");
            return;
        }
        Scenario scenario = session.scenario();
        Uncertainty uncertainty = scenario.uncertainty();
        session.endGesture();
        try {
            edit(
                    scenario.withUncertainty(
                            uncertainty.withCorrelation(
                                    new RankCorrelation(
                                            key, partner.key(), number.getAsDouble()))));
        } catch (InvalidFieldException e) {
            message.set(capitalized(e.expectation()));
        }
        session.endGesture();
    }

    /** Makes the input independent of another one again. */
    public void separate(CorrelationRow partner) {
        Scenario scenario = session.scenario();
        session.endGesture();
        edit(
                scenario.withUncertainty(
                        scenario.uncertainty().withoutCorrelation(key, partner.key())));
        session.endGesture();
    }
}
