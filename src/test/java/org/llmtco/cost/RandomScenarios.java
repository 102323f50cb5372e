package org.llmtco.cost;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.PriceList;
import org.llmtco.catalog.PricedModel;
import org.llmtco.catalog.RentalList;
import org.llmtco.catalog.RentalOffer;
import org.llmtco.model.Answers;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.EndpointUnit;
import org.llmtco.model.Engine;
import org.llmtco.model.Finance;
import org.llmtco.model.Level;
import org.llmtco.model.Levels;
import org.llmtco.model.Operations;
import org.llmtco.model.OperationsCost;
import org.llmtco.model.OperationsScope;
import org.llmtco.model.OwnedServers;
import org.llmtco.model.Ownership;
import org.llmtco.model.PeakRent;
import org.llmtco.model.ProvisionedEndpoint;
import org.llmtco.model.Rent;
import org.llmtco.model.RentedGpus;
import org.llmtco.model.Routed;
import org.llmtco.model.Routing;
import org.llmtco.model.Scenario;
import org.llmtco.model.TokenPriced;
import org.llmtco.model.Uncertainty;
import org.llmtco.model.Volume;
import org.llmtco.model.Workload;
import org.llmtco.storage.CatalogReader;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Scenarios drawn from a seed, over the shipped tables, with every kind of option. */
public final class RandomScenarios {
    public static final Catalog CATALOG = CatalogReader.read(List.of(Path.of("."))).catalog();

    private static final String MODEL = "llama-3.1-8b";

    private final RandomGenerator random;

    private RandomScenarios(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** The scenario of a seed; the same for ever. */
    public static Scenario of(long seed) {
        return new RandomScenarios(seed).scenario();
    }

    private Scenario scenario() {
        List<DeploymentOption> options = new ArrayList<>();
        options.add(tokenPriced("api"));
        options.add(tokenPriced("managed"));
        options.add(rented("rented"));
        options.add(owned("owned"));
        options.add(provisioned("endpoint"));
        options.add(routed("split", true));
        options.add(routed("cascade", false));
        options.add(nested());
        double hours = random.nextDouble(600, 744);
        return new Scenario(
                "random",
                "Random",
                Optional.empty(),
                LocalDate.of(2026, 3, 1).plusDays(random.nextInt(260)),
                hours,
                workload(hours),
                operations(),
                new Finance(
                        1 + random.nextInt(60),
                        random.nextDouble(-0.02, 0.3),
                        maybe(random.nextDouble(0.2))),
                levels(options),
                Uncertainty.DEFAULT,
                List.of(),
                Optional.empty(),
                options,
                List.of());
    }

    private Levels levels(List<DeploymentOption> options) {
        List<Level> prices = new ArrayList<>();
        for (DeploymentOption option : options) {
            if (option instanceof TokenPriced priced
                    && prices.stream().noneMatch(level -> level.id().equals(priced.provider()))) {
                prices.addAll(level(priced.provider()));
            }
        }
        return new Levels(prices, level("h100-sxm"), level("dgx-h100"), level("h100-sxm"));
    }

    private List<Level> level(String id) {
        return random.nextBoolean() ? List.of() : List.of(new Level(id, random.nextDouble(0.5, 2)));
    }

    private Workload workload(double hours) {
        double cached = zeroOr(random.nextDouble(0.6));
        return new Workload(
                new Volume(
                        Math.exp(random.nextDouble(Math.log(1e6), Math.log(1e11))),
                        Volume.Unit.TOKENS_PER_MONTH),
                random.nextInt(20) == 0 ? 250_000 : random.nextDouble(50, 8_000),
                random.nextDouble(20, 3_000),
                cached,
                zeroOr(random.nextDouble(0.2)),
                zeroOr(random.nextDouble(0.2)),
                zeroOr(random.nextDouble()),
                zeroOr(random.nextDouble(0.3)),
                random.nextDouble(1, 4),
                maybe(random.nextDouble(50, hours)),
                zeroOr(random.nextDouble(-0.06, 0.12)),
                random.nextBoolean() ? 0 : random.nextInt(12));
    }

    private Operations operations() {
        return new Operations(
                "us",
                new OperationsScope(costs(), costs(), costs(), costs()),
                random.nextDouble(3),
                maybe(random.nextDouble(50_000, 300_000)),
                maybe(random.nextDouble(100)),
                zeroOr(random.nextDouble(50_000)),
                maybe(random.nextDouble(30)),
                maybe(random.nextDouble(6)),
                maybe(random.nextDouble(20)),
                maybe(random.nextDouble(3_000)),
                maybe(random.nextDouble(40)),
                maybe(random.nextDouble(5_000)),
                maybe(random.nextDouble(0.2)),
                maybe(random.nextDouble(0.2)),
                maybe(random.nextDouble(200)),
                random.nextDouble(12),
                maybe(random.nextDouble(300)),
                maybe(random.nextDouble(5)),
                maybe(random.nextDouble(90_000)));
    }

    private List<OperationsCost> costs() {
        return Arrays.stream(OperationsCost.values()).filter(cost -> random.nextBoolean()).toList();
    }

    private Answers answers() {
        return new Answers(
                zeroOr(random.nextDouble(2_000)),
                maybe(random.nextDouble(0.8, 1.4)),
                random.nextDouble(0.5, 1),
                OptionalDouble.empty());
    }

    private TokenPriced tokenPriced(String id) {
        List<PriceList> lists = List.copyOf(CATALOG.priceLists().values());
        PriceList list = lists.get(random.nextInt(lists.size()));
        PricedModel model = list.models().get(random.nextInt(list.models().size()));
        return new TokenPriced(
                id,
                id,
                true,
                list.id(),
                model.id(),
                zeroOr(random.nextDouble(1_000)),
                zeroOr(random.nextDouble(0.4)),
                zeroOr(random.nextDouble(-0.2, 0.5)),
                maybe(random.nextDouble()),
                zeroOr(random.nextDouble(2)),
                answers());
    }

    private Rent rent() {
        if (random.nextBoolean()) {
            return new Rent(
                    Optional.empty(),
                    Optional.empty(),
                    OptionalDouble.of(random.nextDouble(0.5, 8)));
        }
        List<RentalList> lists = List.copyOf(CATALOG.rentalLists().values());
        RentalList list = lists.get(random.nextInt(lists.size()));
        RentalOffer offer = list.offers().get(random.nextInt(list.offers().size()));
        return new Rent(
                Optional.of(list.id()),
                Optional.of(offer.id()),
                random.nextInt(4) == 0
                        ? OptionalDouble.of(random.nextDouble(0.5, 8))
                        : OptionalDouble.empty());
    }

    private RentedGpus rented(String id) {
        return new RentedGpus(
                id,
                id,
                true,
                MODEL,
                "fp8",
                16,
                Engine.VLLM,
                "h100-sxm",
                1 + random.nextInt(9),
                rent(),
                random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(40)),
                maybe(random.nextDouble(0.2)),
                random.nextBoolean(),
                zeroOr(random.nextDouble(-0.1, 0.4)),
                random.nextInt(3) == 0
                        ? Optional.of(
                                new PeakRent(random.nextInt(6), rent(), random.nextDouble(0.05, 1)))
                        : Optional.empty(),
                OptionalDouble.of(random.nextDouble(200, 8_000)),
                random.nextDouble(0.3, 1),
                random.nextInt(3),
                answers());
    }

    private OwnedServers owned(String id) {
        return new OwnedServers(
                id,
                id,
                true,
                MODEL,
                "fp8",
                16,
                Engine.VLLM,
                "h100-sxm",
                1 + random.nextInt(20),
                "dgx-h100",
                new Ownership(
                        maybe(random.nextDouble(100_000, 500_000)),
                        maybe(random.nextDouble(0.2)),
                        maybe(random.nextDouble(0.2)),
                        random.nextBoolean()
                                ? OptionalInt.empty()
                                : OptionalInt.of(1 + random.nextInt(72)),
                        maybe(random.nextDouble(0.5)),
                        maybe(random.nextDouble(0.6)),
                        maybe(random.nextDouble(0.15)),
                        maybe(random.nextDouble()),
                        maybe(random.nextDouble(1, 2)),
                        maybe(random.nextDouble(0.5)),
                        "electricity-north-america",
                        maybe(random.nextDouble(400)),
                        "colocation-north-america"),
                OptionalDouble.of(random.nextDouble(200, 8_000)),
                random.nextDouble(0.3, 1),
                random.nextInt(3),
                answers());
    }

    private ProvisionedEndpoint provisioned(String id) {
        EndpointUnit unit =
                random.nextBoolean()
                        ? new EndpointUnit.ThroughputUnit(
                                "openai",
                                "gpt-5.2",
                                random.nextDouble(1, 60),
                                random.nextDouble(200, 8_000))
                        : new EndpointUnit.GpuReplica(
                                MODEL,
                                "fp8",
                                16,
                                Engine.VLLM,
                                "h100-sxm",
                                1 + random.nextInt(9),
                                rent(),
                                OptionalDouble.of(random.nextDouble(200, 8_000)));
        return new ProvisionedEndpoint(
                id,
                id,
                true,
                unit,
                1 + random.nextInt(4),
                random.nextBoolean() ? 1 : 1 + random.nextInt(24),
                random.nextBoolean(),
                zeroOr(random.nextDouble(-0.1, 0.4)),
                random.nextDouble(0.3, 1),
                random.nextInt(2),
                answers());
    }

    private Routed routed(String id, boolean split) {
        double share = random.nextDouble();
        List<String> targets = List.of("api", "rented", "owned", "endpoint");
        String cheap = targets.get(random.nextInt(targets.size()));
        return new Routed(
                id,
                id,
                true,
                split
                        ? new Routing.Split(List.of(part(cheap, share), part("managed", 1 - share)))
                        : new Routing.Cascade(List.of(part(cheap, 1), part("managed", share))),
                zeroOr(random.nextDouble(0.1)));
    }

    /** A router that leads to routers. */
    private Routed nested() {
        double share = random.nextDouble();
        return new Routed(
                "nested",
                "nested",
                true,
                new Routing.Split(List.of(part("split", share), part("cascade", 1 - share))),
                zeroOr(random.nextDouble(0.1)));
    }

    private Routing.Part part(String option, double share) {
        return new Routing.Part(
                option, share, random.nextDouble(0.3, 3), random.nextDouble(0.3, 3));
    }

    private double zeroOr(double value) {
        return random.nextBoolean() ? 0 : value;
    }

    private OptionalDouble maybe(double value) {
        return random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
