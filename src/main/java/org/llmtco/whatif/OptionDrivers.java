package org.llmtco.whatif;

import org.llmtco.model.DeploymentOption;
import org.llmtco.model.EndpointUnit;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.OwnedServers;
import org.llmtco.model.ProvisionedEndpoint;
import org.llmtco.model.Range;
import org.llmtco.model.Ranges;
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
        number("platform fee", "USD/month", "platformFeeUsdPerMonth");
        number("negotiated discount", "", "discountShare");
        decline();
        number("traffic in the peak-price hours", "", "peakHoursShare");
        number("integration staff", "FTE", "integrationFullTimeEquivalents");
        answers();
    }

    private void rented(RentedGpus o) {
        rent("price per GPU-hour", "rent");
        replicas();
        number("commitment", "months", "commitmentMonths");
        number("interruptions of spot GPUs", "", "interruptionOverheadShare");
        decline();
        if (o.peak().isPresent()) {
            number("replicas of the base", "replicas", "peak", "baseReplicas");
            rent("price per GPU-hour above the base", "peak", "rent");
            number("hours above the base", "", "peak", "hoursShare");
        }
        answers();
    }

    private void owned() {
        replicas();
        number("price of a server", "USD/server", "ownership", "usdPerServer");
        number("network share", "", "ownership", "networkShare");
        number("installation share", "", "ownership", "installShare");
        number("useful life", "months", "ownership", "usefulLifeMonths");
        number("residual share", "", "ownership", "residualShare");
        number("resale at the horizon", "", "ownership", "resaleShareAtHorizon");
        number("maintenance", "per year", "ownership", "maintenanceSharePerYear");
        number("power share", "", "ownership", "powerShare");
        number("power usage effectiveness", "", "ownership", "powerUsageEffectiveness");
        number("electricity", "USD/kWh", "ownership", "usdPerKwh");
        number("colocation", "USD/kW-month", "ownership", "colocationUsdPerKwMonth");
        answers();
    }

    private void replicas() {
        number("GPUs per replica", "GPUs", "tensorParallelism");
        number("throughput of a replica", "output tokens/s", "outputTokensPerSecondPerReplica");
        number("target load in the peak hour", "", "targetLoad");
        number("spare replicas", "replicas", "spareReplicas");
    }

    private void provisioned(ProvisionedEndpoint o) {
        switch (o.unit()) {
            case EndpointUnit.GpuReplica _ -> {
                rent("price per GPU-hour", "unit", "rent");
                number("GPUs per replica", "GPUs", "unit", "tensorParallelism");
                number(
                        "throughput of a replica",
                        "output tokens/s",
                        "unit",
                        "outputTokensPerSecondPerReplica");
            }
            case EndpointUnit.ThroughputUnit _ -> {
                number("price per unit-hour", "USD/unit-hour", "unit", "usdPerUnitHour");
                number(
                        "throughput of a unit",
                        "output tokens/s",
                        "unit",
                        "outputTokensPerSecondPerUnit");
            }
        }
        number("least number of units", "units", "minimumUnits");
        number("commitment", "months", "commitmentMonths");
        decline();
        number("target load in the peak hour", "", "targetLoad");
        number("spare units", "units", "spareUnits");
        answers();
    }

    private void routed(Routed o) {
        number("price of the router", "USD/MTok", "routerUsdPerMTok");
        for (Routing.Part part : o.routing().parts()) {
            String to = part.option();
            if (!(o.routing() instanceof Routing.Cascade cascade
                    && cascade.parts().getFirst().equals(part))) {
                drivers.add(share(o, part));
            }
            number(
                    to + ", input per request",
                    "× average",
                    "routing",
                    "parts",
                    to,
                    "inputMultiplier");
            number(
                    to + ", output per request",
                    "× average",
                    "routing",
                    "parts",
                    to,
                    "outputMultiplier");
        }
    }

    /** A share of a split; the others keep their proportions and make room. */
    private static Driver share(Routed routed, Routing.Part part) {
        String key = key(routed, "routing", "parts", part.option(), "share");
        Range range = Ranges.of(Routing.Part.class, "share");
        RecordPath place =
                RecordPath.of("options", routed.id(), "routing", "parts", part.option(), "share");
        return new Driver(
                key,
                routed.label() + ": share of requests to " + part.option(),
                "",
                range.min(),
                range.max(),
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
        number("reasoning per request", "tokens", "answers", "reasoningTokensPerRequest");
        number("tokenizer factor", "", "answers", "tokenizerFactor");
        number("usable answers", "", "answers", "successShare");
        number("score", "", "answers", "qualityScore");
    }

    private void decline() {
        number("price decline", "per year", "priceDeclinePerYear");
    }

    /** The price's key leaves out the record around it. */
    private void rent(String label, String... place) {
        String[] path = append(place, "usdPerGpuHour");
        String[] named =
                Arrays.stream(path).filter(name -> !name.equals("rent")).toArray(String[]::new);
        add(label, "USD/GPU-hour", key(option, named), path);
    }

    private void number(String label, String unit, String... path) {
        add(label, unit, key(option, path), path);
    }

    private void add(String label, String unit, String key, String... path) {
        String[] place =
                Stream.concat(Stream.of("options", option.id()), Arrays.stream(path))
                        .toArray(String[]::new);
        Class<?> owner = RecordPath.of(path).owner((Record) option).getClass();
        drivers.add(Drivers.at(key, option.label() + ": " + label, unit, owner, place));
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
