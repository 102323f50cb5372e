package org.llmtco.whatif;

import org.llmtco.model.DeploymentOption;
import org.llmtco.model.EndpointUnit;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.OwnedServers;
import org.llmtco.model.ProvisionedEndpoint;
import org.llmtco.model.RentedGpus;
import org.llmtco.model.Routed;
import org.llmtco.model.Routing;
import org.llmtco.model.Scenario;
import org.llmtco.model.TokenPriced;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The drivers of one option; their keys begin with the option's id. */
final class OptionDrivers {
    private static final double MOST_USD = 1e9;
    private static final double MOST_USD_PER_HOUR = 1_000;

    private final DeploymentOption option;
    private final List<Driver> drivers = new ArrayList<>();

    private OptionDrivers(DeploymentOption option) {
        this.option = option;
    }

    static List<Driver> of(DeploymentOption option) {
        OptionDrivers all = new OptionDrivers(option);
        switch (option) {
            case TokenPriced _ -> all.tokenPriced();
            case ProvisionedEndpoint o -> all.provisioned(o);
            case RentedGpus o -> all.rented(o);
            case OwnedServers _ -> all.owned();
            case Routed o -> all.routed(o);
        }
        return all.drivers;
    }

    private void tokenPriced() {
        number("platform fee", "USD/month", 0, MOST_USD, "platformFeeUsdPerMonth");
        number("negotiated discount", "", 0, 1, "discountShare");
        decline();
        number("traffic in the peak-price hours", "", 0, 1, "peakHoursShare");
        number("integration staff", "FTE", 0, 100, "integrationFullTimeEquivalents");
        answers();
    }

    private void rented(RentedGpus o) {
        rent("price per GPU-hour", "rent");
        replicas();
        whole("commitment", "months", 1, 240, "commitmentMonths");
        number("interruptions of spot GPUs", "", 0, 10, "interruptionOverheadShare");
        decline();
        if (o.peak().isPresent()) {
            whole("replicas of the base", "replicas", 0, 100_000, "peak", "baseReplicas");
            rent("price per GPU-hour above the base", "peak", "rent");
            number("hours above the base", "", 0.001, 1, "peak", "hoursShare");
        }
        answers();
    }

    private void owned() {
        replicas();
        number("price of a server", "USD/server", 0, MOST_USD, "ownership", "usdPerServer");
        number("network share", "", 0, 10, "ownership", "networkShare");
        number("installation share", "", 0, 10, "ownership", "installShare");
        whole("useful life", "months", 1, 240, "ownership", "usefulLifeMonths");
        number("residual share", "", 0, 1, "ownership", "residualShare");
        number("resale at the horizon", "", 0, 1, "ownership", "resaleShareAtHorizon");
        number("maintenance", "per year", 0, 10, "ownership", "maintenanceSharePerYear");
        number("power share", "", 0, 1, "ownership", "powerShare");
        number("power usage effectiveness", "", 1, 10, "ownership", "powerUsageEffectiveness");
        number("electricity", "USD/kWh", 0, 100, "ownership", "usdPerKwh");
        number("colocation", "USD/kW-month", 0, 100_000, "ownership", "colocationUsdPerKwMonth");
        answers();
    }

    private void replicas() {
        whole("GPUs per replica", "GPUs", 1, 64, "tensorParallelism");
        number(
                "throughput of a replica",
                "output tokens/s",
                0.001,
                1e9,
                "outputTokensPerSecondPerReplica");
        number("target load in the peak hour", "", 0.01, 1, "targetLoad");
        whole("spare replicas", "replicas", 0, 1_000, "spareReplicas");
    }

    private void provisioned(ProvisionedEndpoint o) {
        switch (o.unit()) {
            case EndpointUnit.GpuReplica _ -> {
                rent("price per GPU-hour", "unit", "rent");
                whole("GPUs per replica", "GPUs", 1, 64, "unit", "tensorParallelism");
                number(
                        "throughput of a replica",
                        "output tokens/s",
                        0.001,
                        1e9,
                        "unit",
                        "outputTokensPerSecondPerReplica");
            }
            case EndpointUnit.ThroughputUnit _ -> {
                number("price per unit-hour", "USD/unit-hour", 0, 1e6, "unit", "usdPerUnitHour");
                number(
                        "throughput of a unit",
                        "output tokens/s",
                        0.001,
                        1e9,
                        "unit",
                        "outputTokensPerSecondPerUnit");
            }
        }
        whole("least number of units", "units", 1, 100_000, "minimumUnits");
        whole("commitment", "months", 1, 240, "commitmentMonths");
        decline();
        number("target load in the peak hour", "", 0.01, 1, "targetLoad");
        whole("spare units", "units", 0, 1_000, "spareUnits");
        answers();
    }

    private void routed(Routed o) {
        number("price of the router", "USD/MTok", 0, 1_000, "routerUsdPerMTok");
        for (Routing.Part part : o.routing().parts()) {
            String to = part.option();
            if (!(o.routing() instanceof Routing.Cascade cascade
                    && cascade.parts().getFirst().equals(part))) {
                drivers.add(share(o, part));
            }
            number(
                    to + ", input per request",
                    "× average",
                    0.001,
                    1_000,
                    "routing",
                    "parts",
                    to,
                    "inputMultiplier");
            number(
                    to + ", output per request",
                    "× average",
                    0.001,
                    1_000,
                    "routing",
                    "parts",
                    to,
                    "outputMultiplier");
        }
    }

    /** A share of a split; the others keep their proportions and make room. */
    private static Driver share(Routed routed, Routing.Part part) {
        String key = key(routed, "routing", "parts", part.option(), "share");
        RecordPath place =
                RecordPath.of("options", routed.id(), "routing", "parts", part.option(), "share");
        return new Driver(
                key,
                routed.label() + ": share of requests to " + part.option(),
                "",
                0,
                1,
                false,
                scenario -> place.get(scenario),
                (scenario, value) -> withShare(scenario, routed.id(), part.option(), value));
    }

    private static Scenario withShare(Scenario scenario, String id, String part, double value) {
        return scenario.withOptions(
                scenario.options().stream()
                        .map(
                                option ->
                                        option instanceof Routed o && o.id().equals(id)
                                                ? new Routed(
                                                        o.id(),
                                                        o.label(),
                                                        o.enabled(),
                                                        withShare(o.routing(), part, value),
                                                        o.routerUsdPerMTok())
                                                : option)
                        .toList());
    }

    private static Routing withShare(Routing routing, String id, double value) {
        return switch (routing) {
            case Routing.Cascade cascade ->
                    new Routing.Cascade(
                            cascade.parts().stream()
                                    .map(p -> p.id().equals(id) ? withShare(p, value) : p)
                                    .toList());
            case Routing.Split split -> {
                double others =
                        split.parts().stream()
                                .filter(p -> !p.id().equals(id))
                                .mapToDouble(Routing.Part::share)
                                .sum();
                if (others == 0 && value < 1) {
                    throw new InvalidFieldException(
                            id + ".share", value, "the other parts have no share that could grow");
                }
                yield new Routing.Split(
                        split.parts().stream()
                                .map(
                                        p ->
                                                withShare(
                                                        p,
                                                        p.id().equals(id)
                                                                ? value
                                                                : others == 0
                                                                        ? 0
                                                                        : p.share()
                                                                                * (1 - value)
                                                                                / others))
                                .toList());
            }
        };
    }

    private static Routing.Part withShare(Routing.Part part, double share) {
        return new Routing.Part(
                part.option(), share, part.inputMultiplier(), part.outputMultiplier());
    }

    private void answers() {
        number(
                "reasoning per request",
                "tokens",
                0,
                1_000_000,
                "answers",
                "reasoningTokensPerRequest");
        number("tokenizer factor", "", 0.1, 10, "answers", "tokenizerFactor");
        number("usable answers", "", 0.001, 1, "answers", "successShare");
        number("score", "", 0, 1e5, "answers", "qualityScore");
    }

    private void decline() {
        number("price decline", "per year", -1, 0.75, "priceDeclinePerYear");
    }

    /** The price's key leaves out the record around it. */
    private void rent(String label, String... place) {
        String[] path = append(place, "usdPerGpuHour");
        String[] named =
                Arrays.stream(path).filter(name -> !name.equals("rent")).toArray(String[]::new);
        add(label, "USD/GPU-hour", 0, MOST_USD_PER_HOUR, false, key(option, named), path);
    }

    private void number(String label, String unit, double min, double max, String... path) {
        add(label, unit, min, max, false, key(option, path), path);
    }

    private void whole(String label, String unit, double min, double max, String... path) {
        add(label, unit, min, max, true, key(option, path), path);
    }

    private void add(
            String label,
            String unit,
            double min,
            double max,
            boolean isWhole,
            String key,
            String... path) {
        String[] place =
                Stream.concat(Stream.of("options", option.id()), Arrays.stream(path))
                        .toArray(String[]::new);
        drivers.add(Drivers.at(key, option.label() + ": " + label, unit, min, max, isWhole, place));
    }

    private static String key(DeploymentOption option, String... path) {
        // records that only group inputs are not part of a key
        return option.id()
                + "."
                + String.join(
                        ".",
                        Arrays.stream(path)
                                .filter(
                                        name ->
                                                !List.of(
                                                                "ownership",
                                                                "answers",
                                                                "unit",
                                                                "routing",
                                                                "parts")
                                                        .contains(name))
                                .toList());
    }

    private static String[] append(String[] names, String last) {
        String[] all = Arrays.copyOf(names, names.length + 1);
        all[names.length] = last;
        return all;
    }
}
