package org.llmtco.ui.scenario;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.llmtco.model.Scenario;
import org.llmtco.report.Digits;
import org.llmtco.ui.number.NumberInput;
import org.llmtco.ui.number.Span;
import org.llmtco.ui.session.Session;
import org.llmtco.whatif.Drivers;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the user decides: the workload, the people, the month, and which options take part. */
public final class ScenarioViewModel {
    private final Session session;
    private static final Span PERCENT = Span.linear(0, 1, 0.01);
    private static final Span PERCENT_OF_TOKENS = Span.linear(0.01, 0.99, 0.01);

    /** Inputs of single options by their key, made when they are first asked for. */
    private final Map<String, NumberInput> optionInputs = new HashMap<>();

    private final List<InputGroup> groups;
    private final ObservableList<OptionItem> options = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper description = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper volume = new ReadOnlyStringWrapper("");

    public ScenarioViewModel(Session session) {
        this.session = session;
        groups =
                List.of(
                        new InputGroup(
                                "Workload",
                                List.of(
                                        input(
                                                "tokensPerDay",
                                                "Volume",
                                                Span.logarithmic(1e5, 1e11)),
                                        input("outputShare", "Output share", PERCENT_OF_TOKENS),
                                        input("inputSequenceLength", "Input length"),
                                        input("outputSequenceLength", "Output length"),
                                        input("cachedInputShare", "Cached input", PERCENT),
                                        input("batchShare", "Batch share", PERCENT),
                                        input("retryShare", "Retries"),
                                        input("peakFactor", "Peak factor", Span.linear(1, 10, 0.1)),
                                        input("activeHoursPerMonth", "Active hours"),
                                        input("growthPerMonth", "Growth"),
                                        input("rampUpMonths", "Ramp-up"))),
                        new InputGroup(
                                "Finance",
                                List.of(
                                        input("horizonMonths", "Horizon", Span.linear(1, 60, 1)),
                                        input("annualDiscountRate", "Discount rate"),
                                        input("annualCostOfCapital", "Cost of capital"),
                                        input("hoursPerMonth", "Hours per month"))),
                        new InputGroup(
                                "People",
                                List.of(
                                        input(
                                                "mlopsFullTimeEquivalents",
                                                "MLOps staff",
                                                Span.linear(0, 5, 0.1)),
                                        input("loadedAnnualCostUsd", "Annual cost"),
                                        input("setUpEngineerDays", "Set-up work"),
                                        input("servingOptimizationDaysPerYear", "Serving work"),
                                        input("modelUpdatesPerYear", "Model updates"),
                                        input("engineerDaysPerModelUpdate", "Per update"),
                                        input("onCallUsdPerMonth", "Standby pay"))),
                        new InputGroup(
                                "Operations",
                                List.of(
                                        input("monitoringUsdPerGpuMonth", "Monitoring"),
                                        input("softwareLicenseUsdPerGpuYear", "Licence"),
                                        input("storageUsdPerGbMonth", "Storage"),
                                        input("egressUsdPerGb", "Egress"),
                                        input("fineTuningRunsPerYear", "Fine-tuning"),
                                        input("complianceAuditUsdPerYear", "Audit"))));
        session.scenarioProperty().subscribe(this::show);
    }

    private NumberInput input(String key, String label) {
        return new NumberInput(session, key, label, Optional.empty());
    }

    private NumberInput input(String key, String label, Span span) {
        return new NumberInput(session, key, label, Optional.of(span));
    }

    /** The numbers that only one option has. */
    public List<NumberInput> inputsOf(String optionId) {
        String prefix = optionId + ".";
        return Drivers.of(session.scenario()).stream()
                .filter(driver -> driver.key().startsWith(prefix))
                .map(
                        driver ->
                                optionInputs.computeIfAbsent(
                                        driver.key(),
                                        key -> input(key, withoutOption(driver.label()))))
                .toList();
    }

    private static String withoutOption(String label) {
        String rest = label.substring(label.lastIndexOf(": ") + 2);
        return rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
    }

    public List<InputGroup> groups() {
        return groups;
    }

    public ObservableList<OptionItem> options() {
        return options;
    }

    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty descriptionProperty() {
        return description.getReadOnlyProperty();
    }

    /** The volume in other units. */
    public ReadOnlyStringProperty volumeProperty() {
        return volume.getReadOnlyProperty();
    }

    private void show(Scenario scenario) {
        title.set(scenario.title());
        description.set(scenario.description().orElse(""));
        double tokens = scenario.tokensPerMonth();
        double requests = tokens / scenario.workload().tokensPerRequest();
        volume.set(
                "%s tokens and %s requests a month"
                        .formatted(Digits.tokens(tokens), Digits.tokens(requests)));
        String baseline = scenario.baseline().orElse(scenario.options().getFirst().id());
        List<OptionItem> items =
                scenario.options().stream()
                        .map(
                                option ->
                                        new OptionItem(
                                                option.id(),
                                                option.label(),
                                                scenario.options().indexOf(option),
                                                option.enabled(),
                                                option.id().equals(baseline)))
                        .toList();
        if (!items.equals(options)) {
            options.setAll(items);
        }
    }

    /** Lets an option take part in the comparison, or not. */
    public void setEnabled(String optionId, boolean enabled) {
        Scenario scenario = session.scenario();
        session.edit(
                scenario.withOptions(
                        scenario.options().stream()
                                .map(
                                        option ->
                                                option.id().equals(optionId)
                                                        ? option.withEnabled(enabled)
                                                        : option)
                                .toList()));
    }

    /** Holds the other options against this one. */
    public void setBaseline(String optionId) {
        session.edit(session.scenario().withBaseline(Optional.of(optionId)));
    }
}
