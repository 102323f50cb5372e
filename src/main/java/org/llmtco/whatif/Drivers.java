package org.llmtco.whatif;

import org.llmtco.model.Constraint;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.DriverRange;
import org.llmtco.model.Finance;
import org.llmtco.model.Operations;
import org.llmtco.model.Range;
import org.llmtco.model.Ranges;
import org.llmtco.model.Scenario;
import org.llmtco.model.Volume;
import org.llmtco.model.Workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The registry of drivers: an input that can be varied is entered here once. */
public final class Drivers {
    private static final List<Driver> SHARED =
            List.of(
                    volume("tokensPerDay", "Volume", "tokens/day", Volume.Unit.TOKENS_PER_DAY),
                    volume(
                            "tokensPerMonth",
                            "Volume",
                            "tokens/month",
                            Volume.Unit.TOKENS_PER_MONTH),
                    volume(
                            "requestsPerDay",
                            "Volume",
                            "requests/day",
                            Volume.Unit.REQUESTS_PER_DAY),
                    workload("inputSequenceLength", "Input per request", "tokens"),
                    workload("outputSequenceLength", "Output per request", "tokens"),
                    new Driver(
                            "outputShare",
                            "Output share of tokens",
                            "",
                            0.001,
                            0.999,
                            false,
                            scenario -> OptionalDouble.of(scenario.workload().outputShare()),
                            Drivers::withOutputShare),
                    workload("cachedInputShare", "Cached share of input", ""),
                    workload("cacheWrite5mShare", "Share of input written to cache, 5 min", ""),
                    workload("cacheWrite1hShare", "Share of input written to cache, 1 h", ""),
                    workload("batchShare", "Share of requests that can wait", ""),
                    workload("retryShare", "Retries per request", ""),
                    workload("peakFactor", "Peak hour over average hour", "")
                            .spreadBy(new Spread.Entry("peak-factor")),
                    workload("activeHoursPerMonth", "Active hours", "h/month"),
                    at("hoursPerMonth", "Hours per month", "h", Scenario.class, "hoursPerMonth"),
                    workload("growthPerMonth", "Growth", "per month")
                            .spreadBy(new Spread.Entry("growth")),
                    workload("rampUpMonths", "Ramp-up", "months"),
                    finance("horizonMonths", "Horizon", "months"),
                    finance("annualDiscountRate", "Discount rate", "per year"),
                    finance("annualCostOfCapital", "Cost of capital", "per year"),
                    operations("mlopsFullTimeEquivalents", "MLOps staff", "FTE")
                            .spreadBy(new Spread.Entry("mlops-staff")),
                    operations("loadedAnnualCostUsd", "Loaded annual cost", "USD/year")
                            .spreadBy(new Spread.Figure("staffing", "")),
                    operations("setUpEngineerDays", "Set-up work", "days")
                            .spreadBy(new Spread.Figure("operations", "set-up-days")),
                    operations("setUpUsd", "Further set-up costs", "USD"),
                    operations("servingOptimizationDaysPerYear", "Work on serving", "days/year")
                            .spreadBy(new Spread.Figure("operations", "serving-optimization-days")),
                    operations("modelUpdatesPerYear", "Model updates", "per year")
                            .spreadBy(new Spread.Figure("operations", "model-updates")),
                    operations("engineerDaysPerModelUpdate", "Work per model update", "days")
                            .spreadBy(new Spread.Figure("operations", "model-update-days")),
                    operations("onCallUsdPerMonth", "Standby pay", "USD/month")
                            .spreadBy(new Spread.Figure("operations", "on-call")),
                    operations("monitoringUsdPerGpuMonth", "Monitoring", "USD/GPU-month"),
                    operations("softwareLicenseUsdPerGpuYear", "Software licence", "USD/GPU-year"),
                    operations("storageUsdPerGbMonth", "Storage", "USD/GB-month"),
                    operations("egressUsdPerGb", "Egress", "USD/GB"),
                    operations("egressBytesPerToken", "Size of an output token", "bytes"),
                    operations("fineTuningRunsPerYear", "Fine-tuning runs", "per year"),
                    operations("gpuHoursPerFineTuningRun", "Fine-tuning run", "GPU-hours"),
                    operations("fineTuningUsdPerGpuHour", "GPU for fine-tuning", "USD/GPU-hour"),
                    operations("complianceAuditUsdPerYear", "Compliance audit", "USD/year"));

    private static final Map<String, Driver> SHARED_BY_KEY =
            SHARED.stream().collect(Collectors.toUnmodifiableMap(Driver::key, Function.identity()));

    private Drivers() {}

    /** All drivers of a scenario: the shared ones, those of its constraints and of each option. */
    public static List<Driver> of(Scenario scenario) {
        List<Driver> drivers = new ArrayList<>(SHARED);
        drivers.addAll(SharedDrivers.of(scenario));
        scenario.constraints().forEach(constraint -> drivers.addAll(constraint(constraint)));
        for (DeploymentOption option : scenario.options()) {
            drivers.addAll(OptionDrivers.of(option));
        }
        return List.copyOf(drivers);
    }

    /** The values that each driver of a scenario takes. */
    public static List<DriverRange> ranges(Scenario scenario) {
        return of(scenario).stream().map(Driver::range).toList();
    }

    private static List<Driver> constraint(Constraint constraint) {
        return switch (constraint) {
            case Constraint.OwnInfrastructure _, Constraint.NoMlopsStaff _ -> List.of();
            case Constraint.LicenseAllows c ->
                    List.of(limit(c, "monthlyActiveUsers", "Monthly active users", "users"));
            case Constraint.MinimumQuality c ->
                    List.of(limit(c, "score", "Least score on " + c.benchmark(), ""));
            case Constraint.MinimumContext c ->
                    List.of(limit(c, "tokens", "Least context", "tokens"));
            case Constraint.MaximumLatency c ->
                    List.of(
                            limit(c, "timeToFirstTokenMillis", "Longest time to first token", "ms"),
                            limit(
                                    c,
                                    "timePerOutputTokenMillis",
                                    "Longest time per output token",
                                    "ms"));
        };
    }

    private static Driver limit(
            Constraint constraint, String component, String label, String unit) {
        return at(
                constraint.id() + "." + component,
                label,
                unit,
                constraint.getClass(),
                "constraints",
                constraint.id(),
                component);
    }

    /** The drivers that only this option has. */
    public static List<Driver> of(DeploymentOption option) {
        return List.copyOf(OptionDrivers.of(option));
    }

    /** The driver of a key; those that every scenario has are found without listing the others. */
    public static Optional<Driver> find(Scenario scenario, String key) {
        Driver shared = SHARED_BY_KEY.get(key);
        return shared != null ? Optional.of(shared) : special(scenario, key);
    }

    private static Optional<Driver> special(Scenario scenario, String key) {
        return Stream.of(
                        SharedDrivers.of(scenario).stream(),
                        scenario.constraints().stream()
                                .filter(constraint -> key.startsWith(constraint.id() + "."))
                                .flatMap(constraint -> constraint(constraint).stream()),
                        scenario.options().stream()
                                .filter(option -> key.startsWith(option.id() + "."))
                                .flatMap(option -> OptionDrivers.of(option).stream()))
                .flatMap(drivers -> drivers)
                .filter(driver -> driver.key().equals(key))
                .findFirst();
    }

    private static Driver volume(String key, String label, String unit, Volume.Unit counted) {
        return new Driver(
                key,
                label,
                unit,
                Ranges.of(Volume.class, "amount").min(),
                counted.most(),
                false,
                scenario -> OptionalDouble.of(amount(scenario, counted)),
                (scenario, value) -> withVolume(scenario, new Volume(value, counted)));
    }

    private static double amount(Scenario scenario, Volume.Unit counted) {
        double tokensPerMonth = scenario.tokensPerMonth();
        return switch (counted) {
            case TOKENS_PER_MONTH -> tokensPerMonth;
            case TOKENS_PER_DAY -> tokensPerMonth / scenario.daysPerMonth();
            case REQUESTS_PER_DAY ->
                    tokensPerMonth
                            / scenario.daysPerMonth()
                            / scenario.workload().tokensPerRequest();
        };
    }

    private static Scenario withVolume(Scenario scenario, Volume volume) {
        return scenario.withWorkload(scenario.workload().withVolume(volume));
    }

    /** Another split of the same number of tokens. */
    private static Scenario withOutputShare(Scenario scenario, double share) {
        Workload workload = scenario.workload();
        double tokens = workload.tokensPerRequest();
        return scenario.withWorkload(
                workload.withSequenceLengths(tokens * (1 - share), tokens * share));
    }

    private static Driver workload(String component, String label, String unit) {
        return at(component, label, unit, Workload.class, "workload", component);
    }

    private static Driver finance(String component, String label, String unit) {
        return at(component, label, unit, Finance.class, "finance", component);
    }

    private static Driver operations(String component, String label, String unit) {
        return at(component, label, unit, Operations.class, "operations", component);
    }

    /**
     * The driver of a record component, with the component's range.
     *
     * @param owner the record
     * @param path from the scenario to the component
     */
    static Driver at(String key, String label, String unit, Class<?> owner, String... path) {
        String component = path[path.length - 1];
        Range range = Ranges.of(owner, component);
        RecordPath place = RecordPath.of(path);
        return new Driver(
                key,
                label,
                unit,
                range.min(),
                range.max(),
                Ranges.isWhole(owner, component),
                place::get,
                place::with,
                place::withDefault,
                Optional.empty());
    }
}
