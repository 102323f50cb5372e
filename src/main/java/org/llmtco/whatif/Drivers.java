package org.llmtco.whatif;

import org.llmtco.model.DeploymentOption;
import org.llmtco.model.RentedGpus;
import org.llmtco.model.Scenario;
import org.llmtco.model.TokenPriced;
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
                    workload("peakFactor", "Peak hour over average hour", "", 1, 100),
                    workload("activeHoursPerMonth", "Active hours", "h/month", 1, 744),
                    at("hoursPerMonth", "Hours per month", "h", 1, 744, false, "hoursPerMonth"),
                    operations("mlopsFullTimeEquivalents", "MLOps staff", "FTE", 100),
                    operations("loadedAnnualCostUsd", "Loaded annual cost", "USD/year", 2_000_000),
                    operations("modelUpdatesPerYear", "Model updates", "per year", 365),
                    operations("engineerDaysPerModelUpdate", "Work per model update", "days", 365),
                    operations("monitoringUsdPerGpuMonth", "Monitoring", "USD/GPU-month", 10_000),
                    operations("storageUsdPerGbMonth", "Storage", "USD/GB-month", 10));

    private Drivers() {}

    /** All drivers of a scenario: the shared ones, then those of each option. */
    public static List<Driver> of(Scenario scenario) {
        List<Driver> drivers = new ArrayList<>(SHARED);
        for (DeploymentOption option : scenario.options()) {
            switch (option) {
                case TokenPriced o ->
                        drivers.add(
                                option(
                                        o,
                                        "platformFeeUsdPerMonth",
                                        "platform fee",
                                        "USD/month",
                                        0,
                                        1e9,
                                        false));
                case RentedGpus o -> drivers.addAll(rentedGpus(o));
            }
        }
        return List.copyOf(drivers);
    }

    public static Optional<Driver> find(Scenario scenario, String key) {
        return of(scenario).stream().filter(driver -> driver.key().equals(key)).findFirst();
    }

    private static List<Driver> rentedGpus(RentedGpus o) {
        return List.of(
                at(
                        o.id() + ".usdPerGpuHour",
                        o.label() + ": price per GPU-hour",
                        "USD/GPU-hour",
                        0,
                        1_000,
                        false,
                        "options",
                        o.id(),
                        "rent",
                        "usdPerGpuHour"),
                option(o, "tensorParallelism", "GPUs per replica", "GPUs", 1, 64, true),
                option(
                        o,
                        "outputTokensPerSecondPerReplica",
                        "throughput of a replica",
                        "output tokens/s",
                        0.001,
                        1e9,
                        false),
                option(o, "targetLoad", "target load in the peak hour", "", 0.01, 1, false),
                option(o, "spareReplicas", "spare replicas", "replicas", 0, 1_000, true));
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

    private static Driver option(
            DeploymentOption option,
            String component,
            String label,
            String unit,
            double min,
            double max,
            boolean whole) {
        return at(
                option.id() + "." + component,
                option.label() + ": " + label,
                unit,
                min,
                max,
                whole,
                "options",
                option.id(),
                component);
    }

    private static Driver at(
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
