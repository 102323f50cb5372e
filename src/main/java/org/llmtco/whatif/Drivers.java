package org.llmtco.whatif;

import org.llmtco.model.Constraint;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.Scenario;
import org.llmtco.model.Volume;
import org.llmtco.model.Workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The registry of drivers: an input that can be varied is entered here once. */
public final class Drivers {
    private static final double MOST_TOKENS_PER_DAY = 1e12;

    private static final List<Driver> SHARED =
            List.of(
                    volume(
                            "tokensPerDay",
                            "Volume",
                            "tokens/day",
                            Volume.Unit.TOKENS_PER_DAY,
                            MOST_TOKENS_PER_DAY),
                    volume(
                            "tokensPerMonth",
                            "Volume",
                            "tokens/month",
                            Volume.Unit.TOKENS_PER_MONTH,
                            MOST_TOKENS_PER_DAY * 31),
                    volume(
                            "requestsPerDay",
                            "Volume",
                            "requests/day",
                            Volume.Unit.REQUESTS_PER_DAY,
                            MOST_TOKENS_PER_DAY),
                    workload("inputSequenceLength", "Input per request", "tokens", 1, 10_000_000),
                    workload("outputSequenceLength", "Output per request", "tokens", 1, 1_000_000),
                    new Driver(
                            "outputShare",
                            "Output share of tokens",
                            "",
                            0.001,
                            0.999,
                            false,
                            scenario -> OptionalDouble.of(scenario.workload().outputShare()),
                            Drivers::withOutputShare),
                    workload("cachedInputShare", "Cached share of input", "", 0, 1),
                    workload(
                            "cacheWrite5mShare",
                            "Share of input written to cache, 5 min",
                            "",
                            0,
                            1),
                    workload("cacheWrite1hShare", "Share of input written to cache, 1 h", "", 0, 1),
                    workload("batchShare", "Share of requests that can wait", "", 0, 1),
                    workload("retryShare", "Retries per request", "", 0, 1),
                    workload("peakFactor", "Peak hour over average hour", "", 1, 100)
                            .spreadBy(new Spread.Entry("peak-factor")),
                    workload("activeHoursPerMonth", "Active hours", "h/month", 1, 744),
                    at("hoursPerMonth", "Hours per month", "h", 1, 744, false, "hoursPerMonth"),
                    workload("growthPerMonth", "Growth", "per month", -0.99, 1)
                            .spreadBy(new Spread.Entry("growth")),
                    at(
                            "rampUpMonths",
                            "Ramp-up",
                            "months",
                            0,
                            240,
                            true,
                            "workload",
                            "rampUpMonths"),
                    at(
                            "horizonMonths",
                            "Horizon",
                            "months",
                            1,
                            240,
                            true,
                            "finance",
                            "horizonMonths"),
                    at(
                            "annualDiscountRate",
                            "Discount rate",
                            "per year",
                            -0.5,
                            10,
                            false,
                            "finance",
                            "annualDiscountRate"),
                    at(
                            "annualCostOfCapital",
                            "Cost of capital",
                            "per year",
                            0,
                            10,
                            false,
                            "finance",
                            "annualCostOfCapital"),
                    operations("mlopsFullTimeEquivalents", "MLOps staff", "FTE", 100)
                            .spreadBy(new Spread.Entry("mlops-staff")),
                    operations("loadedAnnualCostUsd", "Loaded annual cost", "USD/year", 2_000_000)
                            .spreadBy(new Spread.Figure("staffing", "")),
                    operations("setUpEngineerDays", "Set-up work", "days", 10_000)
                            .spreadBy(new Spread.Figure("operations", "set-up-days")),
                    operations("setUpUsd", "Further set-up costs", "USD", 1e9),
                    operations(
                                    "servingOptimizationDaysPerYear",
                                    "Work on serving",
                                    "days/year",
                                    1_000)
                            .spreadBy(new Spread.Figure("operations", "serving-optimization-days")),
                    operations("modelUpdatesPerYear", "Model updates", "per year", 365)
                            .spreadBy(new Spread.Figure("operations", "model-updates")),
                    operations("engineerDaysPerModelUpdate", "Work per model update", "days", 365)
                            .spreadBy(new Spread.Figure("operations", "model-update-days")),
                    operations("onCallUsdPerMonth", "Standby pay", "USD/month", 1_000_000)
                            .spreadBy(new Spread.Figure("operations", "on-call")),
                    operations("monitoringUsdPerGpuMonth", "Monitoring", "USD/GPU-month", 10_000),
                    operations(
                            "softwareLicenseUsdPerGpuYear",
                            "Software licence",
                            "USD/GPU-year",
                            100_000),
                    operations("storageUsdPerGbMonth", "Storage", "USD/GB-month", 10),
                    operations("egressUsdPerGb", "Egress", "USD/GB", 100),
                    operations("egressBytesPerToken", "Size of an output token", "bytes", 10_000),
                    operations("fineTuningRunsPerYear", "Fine-tuning runs", "per year", 10_000),
                    operations(
                            "gpuHoursPerFineTuningRun", "Fine-tuning run", "GPU-hours", 10_000_000),
                    operations(
                            "fineTuningUsdPerGpuHour",
                            "GPU for fine-tuning",
                            "USD/GPU-hour",
                            1_000),
                    operations(
                            "complianceAuditUsdPerYear",
                            "Compliance audit",
                            "USD/year",
                            100_000_000));

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

    private static List<Driver> constraint(Constraint constraint) {
        return switch (constraint) {
            case Constraint.OwnInfrastructure _, Constraint.NoMlopsStaff _ -> List.of();
            case Constraint.LicenseAllows c ->
                    List.of(
                            limit(
                                    c,
                                    "monthlyActiveUsers",
                                    "Monthly active users",
                                    "users",
                                    0,
                                    1e11));
            case Constraint.MinimumQuality c ->
                    List.of(limit(c, "score", "Least score on " + c.benchmark(), "", 0, 1e5));
            case Constraint.MinimumContext c ->
                    List.of(limit(c, "tokens", "Least context", "tokens", 1, 1e9));
            case Constraint.MaximumLatency c ->
                    List.of(
                            limit(
                                    c,
                                    "timeToFirstTokenMillis",
                                    "Longest time to first token",
                                    "ms",
                                    1,
                                    1e7),
                            limit(
                                    c,
                                    "timePerOutputTokenMillis",
                                    "Longest time per output token",
                                    "ms",
                                    1,
                                    1e7));
        };
    }

    private static Driver limit(
            Constraint constraint,
            String component,
            String label,
            String unit,
            double min,
            double max) {
        return at(
                constraint.id() + "." + component,
                label,
                unit,
                min,
                max,
                false,
                "constraints",
                constraint.id(),
                component);
    }

    public static Optional<Driver> find(Scenario scenario, String key) {
        return of(scenario).stream().filter(driver -> driver.key().equals(key)).findFirst();
    }

    private static Driver volume(
            String key, String label, String unit, Volume.Unit counted, double max) {
        return new Driver(
                key,
                label,
                unit,
                1,
                max,
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

    private static Driver workload(
            String component, String label, String unit, double min, double max) {
        return at(component, label, unit, min, max, false, "workload", component);
    }

    private static Driver operations(String component, String label, String unit, double max) {
        return at(component, label, unit, 0, max, false, "operations", component);
    }

    static Driver at(
            String key,
            String label,
            String unit,
            double min,
            double max,
            boolean whole,
            String... path) {
        RecordPath place = RecordPath.of(path);
        return new Driver(key, label, unit, min, max, whole, place::get, place::with);
    }
}
