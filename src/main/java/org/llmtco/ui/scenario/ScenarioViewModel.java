package org.llmtco.ui.scenario;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.llmtco.model.Scenario;
import org.llmtco.report.Digits;
import org.llmtco.ui.number.NumberInput;
import org.llmtco.ui.number.Span;
import org.llmtco.ui.option.OptionsViewModel;
import org.llmtco.ui.session.Session;

import java.util.List;
import java.util.Optional;

/** What the user decides: the workload, the people, the month, and which options take part. */
public final class ScenarioViewModel {
    private final Session session;
    private static final Span PERCENT = Span.linear(0, 1, 0.01);
    private static final Span PERCENT_OF_TOKENS = Span.linear(0.01, 0.99, 0.01);

    private final List<InputGroup> groups;
    private final OptionsViewModel options;
    private final ConstraintsViewModel constraints;
    private final ScopeViewModel scope;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper description = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper volume = new ReadOnlyStringWrapper("");

    public ScenarioViewModel(Session session) {
        this.session = session;
        options = new OptionsViewModel(session);
        constraints = new ConstraintsViewModel(session);
        scope = new ScopeViewModel(session);
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
                                        input("cacheWrite5mShare", "5 min writes", PERCENT),
                                        input("cacheWrite1hShare", "1 h writes", PERCENT),
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
                                        input("setUpUsd", "Further set-up"),
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
                                        input("egressBytesPerToken", "Output token"),
                                        input("fineTuningRunsPerYear", "Fine-tuning"),
                                        input("gpuHoursPerFineTuningRun", "Per run"),
                                        input("fineTuningUsdPerGpuHour", "GPU for it"),
                                        input("complianceAuditUsdPerYear", "Audit"))));
        session.scenarioProperty().subscribe(this::show);
    }

    private NumberInput input(String key, String label) {
        return new NumberInput(session, key, label, Optional.empty());
    }

    private NumberInput input(String key, String label, Span span) {
        return new NumberInput(session, key, label, Optional.of(span));
    }

    public List<InputGroup> groups() {
        return groups;
    }

    public OptionsViewModel options() {
        return options;
    }

    public ConstraintsViewModel constraints() {
        return constraints;
    }

    public ScopeViewModel scope() {
        return scope;
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
    }
}
