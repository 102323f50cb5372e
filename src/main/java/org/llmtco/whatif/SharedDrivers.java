package org.llmtco.whatif;

import org.llmtco.model.DeploymentOption;
import org.llmtco.model.EndpointUnit;
import org.llmtco.model.Level;
import org.llmtco.model.Levels;
import org.llmtco.model.OwnedServers;
import org.llmtco.model.ProvisionedEndpoint;
import org.llmtco.model.Range;
import org.llmtco.model.Ranges;
import org.llmtco.model.RentedGpus;
import org.llmtco.model.Scenario;
import org.llmtco.model.TokenPriced;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Drivers that move all options which share a price list, a GPU, a server or a trend. */
final class SharedDrivers {
    private static final Range FACTOR = Ranges.of(Level.class, "factor");
    private static final double LEAST_DECLINE = -1;
    private static final double MOST_DECLINE = 0.75;

    private final Scenario scenario;

    private SharedDrivers(Scenario scenario) {
        this.scenario = scenario;
    }

    static List<Driver> of(Scenario scenario) {
        SharedDrivers all = new SharedDrivers(scenario);
        return Stream.of(
                        all.each(SharedDrivers::provider).map(SharedDrivers::tokenPrice),
                        all.each(SharedDrivers::rentedGpu).map(SharedDrivers::gpuPrice),
                        all.each(SharedDrivers::server).map(SharedDrivers::serverPrice),
                        all.each(SharedDrivers::gpu).map(SharedDrivers::capacity),
                        all.declines())
                .flatMap(drivers -> drivers)
                .toList();
    }

    /** What an option uses, each once, in the order of the options. */
    private Stream<String> each(Function<DeploymentOption, Stream<String>> used) {
        Set<String> ids = new LinkedHashSet<>();
        scenario.options().forEach(option -> used.apply(option).forEach(ids::add));
        return ids.stream();
    }

    private static Stream<String> provider(DeploymentOption option) {
        return option instanceof TokenPriced o ? Stream.of(o.provider()) : Stream.empty();
    }

    private static Stream<String> rentedGpu(DeploymentOption option) {
        return option instanceof OwnedServers ? Stream.empty() : gpu(option);
    }

    private static Stream<String> server(DeploymentOption option) {
        return option instanceof OwnedServers o ? Stream.of(o.server()) : Stream.empty();
    }

    private static Stream<String> gpu(DeploymentOption option) {
        return switch (option) {
            case RentedGpus o -> Stream.of(o.gpu());
            case OwnedServers o -> Stream.of(o.gpu());
            case ProvisionedEndpoint o when o.unit() instanceof EndpointUnit.GpuReplica unit ->
                    Stream.of(unit.gpu());
            default -> Stream.empty();
        };
    }

    private static Driver tokenPrice(String provider) {
        return level(
                        "tokenPriceLevel." + provider,
                        "Token prices of " + provider,
                        Levels.Kind.TOKEN_PRICE,
                        provider)
                .spreadBy(new Spread.TokenPrices(provider));
    }

    private static Driver gpuPrice(String gpu) {
        return level("gpuPriceLevel." + gpu, "Rents of " + gpu, Levels.Kind.GPU_PRICE, gpu)
                .spreadBy(new Spread.GpuPrices(gpu));
    }

    private static Driver serverPrice(String server) {
        return level(
                        "serverPriceLevel." + server,
                        "Price of " + server,
                        Levels.Kind.SERVER_PRICE,
                        server)
                .spreadBy(new Spread.ServerPrices(server));
    }

    private static Driver capacity(String gpu) {
        return level("capacityLevel." + gpu, "Capacity of " + gpu, Levels.Kind.CAPACITY, gpu)
                .spreadBy(new Spread.CapacityError(gpu));
    }

    private static Driver level(String key, String label, Levels.Kind kind, String id) {
        return new Driver(
                key,
                label,
                "× tables",
                FACTOR.min(),
                FACTOR.max(),
                false,
                scenario -> OptionalDouble.of(scenario.levels().factor(kind, id)),
                (scenario, value) -> scenario.withLevels(scenario.levels().with(kind, id, value)));
    }

    private Stream<Driver> declines() {
        return Stream.of(
                        decline(
                                "tokenPriceDeclinePerYear",
                                "Fall of token prices",
                                "token-price-decline",
                                TokenPriced.class),
                        decline(
                                "gpuPriceDeclinePerYear",
                                "Fall of GPU rents",
                                "gpu-price-decline",
                                RentedGpus.class))
                .filter(driver -> driver.read(scenario).isPresent());
    }

    /** Moves the decline of every option of a kind by as much as the first one's. */
    private static Driver decline(
            String key, String label, String spread, Class<? extends DeploymentOption> type) {
        Function<Scenario, OptionalDouble> first =
                scenario ->
                        scenario.options().stream()
                                .filter(type::isInstance)
                                .map(option -> place(option).get(scenario))
                                .findFirst()
                                .orElse(OptionalDouble.empty());
        return new Driver(
                        key,
                        label,
                        "per year",
                        LEAST_DECLINE,
                        MOST_DECLINE,
                        false,
                        first,
                        (scenario, value) -> {
                            double by = value - first.apply(scenario).orElse(value);
                            Scenario changed = scenario;
                            for (DeploymentOption option : scenario.options()) {
                                if (type.isInstance(option)) {
                                    RecordPath place = place(option);
                                    double old = place.get(scenario).orElseThrow();
                                    changed = place.with(changed, within(old + by));
                                }
                            }
                            return changed;
                        })
                .spreadBy(new Spread.Entry(spread));
    }

    private static double within(double decline) {
        return Math.max(LEAST_DECLINE, Math.min(MOST_DECLINE, decline));
    }

    private static RecordPath place(DeploymentOption option) {
        return RecordPath.of("options", option.id(), "priceDeclinePerYear");
    }
}
