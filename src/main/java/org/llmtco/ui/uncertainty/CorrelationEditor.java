package org.llmtco.ui.uncertainty;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.RankCorrelation;
import org.llmtco.model.Scenario;
import org.llmtco.report.Digits;
import org.llmtco.ui.number.NumberText;
import org.llmtco.ui.session.DriverChoice;
import org.llmtco.ui.session.Session;
import org.llmtco.whatif.Driver;
import org.llmtco.whatif.Drivers;
import org.llmtco.whatif.uncertainty.UncertainInputs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** Which inputs move together with the edited one. */
public final class CorrelationEditor {
    private static final NumberText NUMBERS = new NumberText(Locale.ROOT);

    private final Session session;
    private final String key;
    private final Consumer<Scenario> edit;
    private final Consumer<String> message;
    private final ObservableList<CorrelationRow> rows = FXCollections.observableArrayList();
    private final ObservableList<DriverChoice> partners = FXCollections.observableArrayList();

    /**
     * An editor beside that of a distribution.
     *
     * @param key of the edited input
     * @param edit takes a changed scenario, or says why it does not
     */
    CorrelationEditor(
            Session session, String key, Consumer<Scenario> edit, Consumer<String> message) {
        this.session = session;
        this.key = key;
        this.edit = edit;
        this.message = message;
    }

    /** Inputs that move together with the edited one. */
    public ObservableList<CorrelationRow> rows() {
        return rows;
    }

    /** Uncertain inputs that could. */
    public ObservableList<DriverChoice> partners() {
        return partners;
    }

    void show(Scenario scenario, Optional<UncertainInputs> inputs) {
        rows.setAll(
                scenario.uncertainty().correlations().stream()
                        .filter(c -> c.first().equals(key) || c.second().equals(key))
                        .map(c -> row(scenario, c))
                        .toList());
        List<DriverChoice> others =
                inputs.stream()
                        .flatMap(known -> known.drivers().stream())
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

    /**
     * States how the input moves together with another one.
     *
     * @param rank Spearman's rank correlation, as it is typed
     */
    public void correlate(DriverChoice partner, String rank) {
        OptionalDouble number = NUMBERS.parse(rank);
        if (number.isEmpty()) {
            message.accept("The rank correlation is not a number; write it like 0.5 or -0.3");
            return;
        }
        Scenario scenario = session.scenario();
        session.endGesture();
        try {
            edit.accept(
                    scenario.withUncertainty(
                            scenario.uncertainty()
                                    .withCorrelation(
                                            new RankCorrelation(
                                                    key, partner.key(), number.getAsDouble()))));
        } catch (InvalidFieldException e) {
            message.accept(DistributionEditor.capitalized(e.expectation()));
        }
        session.endGesture();
    }

    /** Makes the input independent of another one again. */
    public void separate(CorrelationRow partner) {
        Scenario scenario = session.scenario();
        session.endGesture();
        edit.accept(
                scenario.withUncertainty(
                        scenario.uncertainty().withoutCorrelation(key, partner.key())));
        session.endGesture();
    }
}
