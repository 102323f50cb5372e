package org.llmtco.whatif.uncertainty;

import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.InputSpread;
import org.llmtco.catalog.PriceList;
import org.llmtco.catalog.PricedModel;
import org.llmtco.catalog.PurchasePrice;
import org.llmtco.catalog.RegionalFigure;
import org.llmtco.catalog.RentalList;
import org.llmtco.catalog.RentalOffer.RentalTerm;
import org.llmtco.catalog.Sourced;
import org.llmtco.cost.CostEngine;
import org.llmtco.cost.OptionCost;
import org.llmtco.cost.ReplicaCapacity;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.EndpointUnit;
import org.llmtco.model.ProvisionedEndpoint;
import org.llmtco.model.ReplicaDesign;
import org.llmtco.model.Scenario;
import org.llmtco.model.SelfHosted;
import org.llmtco.model.TokenPriced;
import org.llmtco.sizing.ErrorRange;
import org.llmtco.whatif.Driver;
import org.llmtco.whatif.Spread;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The distributions that drivers have by the tables, where the user states none. */
final class DefaultDistributions {
    /** Fewer prices than these say nothing about a spread. */
    private static final int LEAST_PROVIDERS = 3;

    private final Scenario scenario;
    private final Catalog catalog;

    DefaultDistributions(Scenario scenario, Catalog catalog) {
        this.scenario = scenario;
        this.catalog = catalog;
    }

    /** Empty if the driver is taken as known, or the tables know no spread of it. */
    Optional<UncertainDriver> of(Driver driver) {
        return driver.spread()
                .flatMap(
                        spread ->
                                switch (spread) {
                                    case Spread.Entry s -> entry(driver, s);
                                    case Spread.Figure s -> figure(driver, s);
                                    case Spread.TokenPrices s -> tokenPrices(driver, s);
                                    case Spread.GpuPrices s -> gpuPrices(driver, s);
                                    case Spread.ServerPrices s -> serverPrices(driver, s);
                                    case Spread.CapacityError s -> capacity(driver, s);
                                });
    }

    private Optional<UncertainDriver> entry(Driver driver, Spread.Entry entry) {
        InputSpread spread = catalog.inputSpreads().get(entry.id());
        OptionalDouble entered = driver.read(scenario);
        if (spread == null || entered.isEmpty()) {
            return Optional.empty();
        }
        double value = entered.getAsDouble();
        return switch (spread.of()) {
            case DIFFERENCE ->
                    around(
                            driver,
                            value + spread.low(),
                            value + spread.median(),
                            value + spread.high(),
                            stated(spread));
            case FACTOR ->
                    around(
                            driver,
                            value * spread.low(),
                            value * spread.median(),
                            value * spread.high(),
                            stated(spread));
        };
    }

    private Optional<UncertainDriver> figure(Driver driver, Spread.Figure named) {
        RegionalFigure figure =
                switch (named.table()) {
                    case "staffing" -> catalog.staffing().get(scenario.operations().region());
                    case "operations" -> catalog.operations().get(named.id());
                    default -> null;
                };
        if (figure == null
                || figure.low().isEmpty()
                || figure.typical().isEmpty()
                || figure.high().isEmpty()) {
            return Optional.empty();
        }
        double typical = figure.typical().getAsDouble();
        double times = typical == 0 ? 1 : driver.read(scenario).orElse(typical) / typical;
        return around(
                driver,
                figure.low().getAsDouble() * times,
                typical * times,
                figure.high().getAsDouble() * times,
                stated(figure));
    }

    private static String stated(Sourced figure) {
        return figure.source() + ", " + figure.asOf();
    }

    /** Empty where low and high are the same: the driver is known. */
    private static Optional<UncertainDriver> around(
            Driver driver, double low, double median, double high, String basis) {
        return low < high && low <= median && median <= high
                ? Optional.of(
                        new UncertainDriver(
                                driver, new Distribution.Percentiles(low, median, high), basis))
                : Optional.empty();
    }

    private Optional<UncertainDriver> serverPrices(Driver driver, Spread.ServerPrices of) {
        Optional<PurchasePrice> price =
                catalog.purchasePrices().values().stream()
                        .filter(p -> p.item().equals(of.server()) && p.condition().equals("new"))
                        .filter(p -> p.typicalUsd().isPresent())
                        .max(Comparator.comparing(PurchasePrice::asOf));
        if (price.isEmpty() || price.get().lowUsd().isEmpty() || price.get().highUsd().isEmpty()) {
            return Optional.empty();
        }
        double typical = price.get().typicalUsd().getAsDouble();
        return aroundLevel(
                driver,
                price.get().lowUsd().getAsDouble() / typical,
                price.get().highUsd().getAsDouble() / typical,
                stated(price.get()));
    }

    /** Around the scenario's level. */
    private Optional<UncertainDriver> aroundLevel(
            Driver driver, double low, double high, String basis) {
        double level = driver.read(scenario).orElse(1);
        return around(driver, level * low, level, level * high, basis);
    }

    private Optional<UncertainDriver> gpuPrices(Driver driver, Spread.GpuPrices of) {
        Stream<OptionalDouble> lowest =
                catalog.rentalLists().values().stream().map(list -> lowest(list, of.gpu()));
        return spread(driver, present(lowest), "on-demand rents of " + of.gpu());
    }

    private OptionalDouble lowest(RentalList list, String gpu) {
        return list.offers().stream()
                .filter(offer -> offer.gpu().equals(gpu) && offer.term() == RentalTerm.ON_DEMAND)
                .mapToDouble(offer -> offer.priceOn(scenario.pricedOn()).usdPerGpuHour())
                .min();
    }

    private Optional<UncertainDriver> tokenPrices(Driver driver, Spread.TokenPrices of) {
        return scenario.options().stream()
                .filter(TokenPriced.class::isInstance)
                .map(TokenPriced.class::cast)
                .filter(option -> option.provider().equals(of.provider()))
                .flatMap(option -> openModel(option).stream())
                .findFirst()
                .flatMap(
                        model ->
                                spread(
                                        driver,
                                        present(
                                                catalog.priceLists().values().stream()
                                                        .map(list -> lowestPrice(list, model))),
                                        "prices of " + model));
    }

    private Optional<String> openModel(TokenPriced option) {
        return catalog.pricedModel(option.provider(), option.model())
                .flatMap(PricedModel::openModel);
    }

    /** For input and output in the workload's proportions. */
    private OptionalDouble lowestPrice(PriceList list, String openModel) {
        double output = scenario.workload().outputShare();
        return list.models().stream()
                .filter(model -> model.openModel().equals(Optional.of(openModel)))
                .flatMap(model -> model.priceOn(scenario.pricedOn()).stream())
                .mapToDouble(
                        price ->
                                price.inputUsdPerMTok() * (1 - output)
                                        + price.outputUsdPerMTok() * output)
                .filter(usd -> usd > 0)
                .min();
    }

    private static double[] present(Stream<OptionalDouble> values) {
        return values.flatMapToDouble(OptionalDouble::stream).toArray();
    }

    /** P10 and P90 of what providers ask, over the median. */
    private Optional<UncertainDriver> spread(Driver driver, double[] prices, String what) {
        if (prices.length < LEAST_PROVIDERS) {
            return Optional.empty();
        }
        Percentile percentile = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
        percentile.setData(prices);
        double median = percentile.evaluate(50);
        return aroundLevel(
                driver,
                percentile.evaluate(10) / median,
                percentile.evaluate(90) / median,
                "%s at %s providers of the tables".formatted(what, prices.length));
    }

    private Optional<UncertainDriver> capacity(Driver driver, Spread.CapacityError of) {
        Optional<ErrorRange> error =
                scenario.options().stream()
                        .filter(option -> gpu(option).equals(Optional.of(of.gpu())))
                        .flatMap(option -> replica(option).stream())
                        .flatMap(replica -> replica.error().stream())
                        .filter(range -> range.low() < range.high())
                        .findFirst();
        double level = driver.read(scenario).orElse(1);
        return error.map(
                range ->
                        new UncertainDriver(
                                driver,
                                Distribution.LogNormal.ofP10P90(
                                        level * range.low(), level * range.high()),
                                "measured over predicted throughput: " + range.basis()));
    }

    private static Optional<String> gpu(DeploymentOption option) {
        return switch (option) {
            case SelfHosted o -> Optional.of(((ReplicaDesign) o).gpu());
            case ProvisionedEndpoint o when o.unit() instanceof EndpointUnit.GpuReplica unit ->
                    Optional.of(unit.gpu());
            default -> Optional.empty();
        };
    }

    private Optional<ReplicaCapacity> replica(DeploymentOption option) {
        return CostEngine.cost(option, scenario, catalog) instanceof OptionCost.Priced priced
                ? priced.fleet().map(fleet -> fleet.capacity())
                : Optional.empty();
    }
}
