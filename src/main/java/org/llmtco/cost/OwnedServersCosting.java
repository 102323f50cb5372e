package org.llmtco.cost;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.GpuProfile;
import org.llmtco.catalog.PurchasePrice;
import org.llmtco.catalog.ServerProfile;
import org.llmtco.model.Levels;
import org.llmtco.model.OwnedServers;
import org.llmtco.model.Ownership;
import org.llmtco.model.Scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The cost of an open model on owned servers: bought when they are needed, written off in equal
 * parts, powered, housed, maintained and resold.
 *
 * <p>A unit of the terms is a replica's place in a server, of which whole servers are bought.
 */
final class OwnedServersCosting {
    private static final double WATTS_PER_KW = 1000;
    private static final double MONTHS_PER_YEAR = 12;

    private final OwnedServers option;
    private final Demand demand;
    private final Catalog catalog;
    private final Scenario scenario;
    private final TableFigures figures;
    private final Ownership ownership;
    private final ServerProfile server;
    private final GpuProfile gpu;
    private final Capacity capacity;
    private final Quantity.Steps places;

    /** Servers per place: the price of a place is that share of the server's. */
    private final double serversPerPlace;

    private final Input price;
    private final Input network;
    private final Input life;
    private final List<CostTerm> terms = new ArrayList<>();

    private OwnedServersCosting(OwnedServers option, Demand demand, Catalog catalog) {
        this.option = option;
        this.demand = demand;
        this.catalog = catalog;
        scenario = demand.scenario();
        figures = new TableFigures(scenario.operations(), catalog);
        ownership = option.ownership();
        server = server();
        capacity = Capacity.of(option, option.answers(), option.targetLoad(), demand, catalog);
        gpu =
                Optional.ofNullable(catalog.gpus().get(server.gpu()))
                        .orElseThrow(
                                () ->
                                        new CannotServeException(
                                                "the tables have no GPU \"%s\""
                                                        .formatted(server.gpu())));
        int replicasPerServer = Math.max(1, server.gpus() / option.tensorParallelism());
        int serversPerReplica = -Math.floorDiv(-option.tensorParallelism(), server.gpus());
        serversPerPlace = 1.0 / replicasPerServer;
        places =
                new Quantity.Steps(
                        capacity.tokensPerMonth(),
                        1,
                        option.spareReplicas(),
                        serversPerReplica,
                        replicasPerServer);
        price = price().times(scenario.levels().factor(Levels.Kind.SERVER_PRICE, server.id()));
        network = figures.networkShare(ownership);
        life = figures.usefulLifeMonths(ownership);
    }

    /**
     * The option's needs at the prices of the tables.
     *
     * @throws CannotServeException if the tables lack a part or the model does not fit
     */
    static OptionPlan plan(OwnedServers option, Demand demand, Catalog catalog) {
        return new OwnedServersCosting(option, demand, catalog).plan();
    }

    private ServerProfile server() {
        ServerProfile found = catalog.servers().get(option.server());
        if (found == null) {
            throw new CannotServeException(
                    "the tables have no server \"%s\"".formatted(option.server()));
        }
        if (!found.gpu().equals(option.gpu())) {
            throw new CannotServeException(
                    "%s has GPUs of the kind %s, not %s"
                            .formatted(found.name(), found.gpu(), option.gpu()));
        }
        return found;
    }

    /** As typed, or by the tables. */
    private Input price() {
        if (ownership.usdPerServer().isPresent()) {
            return Input.of("purchase price", ownership.usdPerServer().getAsDouble(), "USD/server");
        }
        return purchasePrice(server, catalog);
    }

    /**
     * The newest price of a new server in the tables.
     *
     * @throws CannotServeException if there is none
     */
    static Input purchasePrice(ServerProfile server, Catalog catalog) {
        PurchasePrice found =
                catalog.purchasePrices().values().stream()
                        .filter(p -> p.item().equals(server.id()))
                        .filter(p -> p.condition().equals("new") && p.typicalUsd().isPresent())
                        .max(Comparator.comparing(PurchasePrice::asOf))
                        .orElseThrow(
                                () ->
                                        new CannotServeException(
                                                ("the tables have no price of a new %s; type"
                                                                + " usdPerServer")
                                                        .formatted(server.name())));
        return Input.from(found, "purchase price", found.typicalUsd().getAsDouble(), "USD/server");
    }

    private OptionPlan plan() {
        double purchase = price.value() * (1 + network.value());
        Input residual = figures.residualShare(ownership);
        Input install = figures.installShare(ownership);
        capital(purchase, residual, install);
        maintenance(purchase);
        power();
        colocation();
        terms.addAll(
                OperationsCosting.terms(
                        demand,
                        catalog,
                        Optional.of(
                                new OperationsCosting.Hardware(
                                        List.of(
                                                new OperationsCosting.Gpus(
                                                        places,
                                                        Input.of(
                                                                "GPUs per unit",
                                                                server.gpus() * serversPerPlace,
                                                                ""),
                                                        lifeMonths())),
                                        places,
                                        capacity.replica().weightGb())),
                        scenario.operations().applies().ownedServers()));
        double servers = places.at(demand.tokensPerMonth()) * serversPerPlace;
        return new OptionPlan(
                terms,
                Optional.of(capacity.fleet(places, servers * server.gpus(), demand)),
                option.answers().successShare(),
                Capacity.notices(option.outputTokensPerSecondPerReplica().isPresent(), demand));
    }

    private int lifeMonths() {
        return (int) Math.max(1, Math.rint(life.value()));
    }

    private void capital(double purchase, Input residual, Input install) {
        int months = lifeMonths();
        Timing.Purchase servers =
                new Timing.Purchase(
                        purchase,
                        months,
                        purchase * residual.value(),
                        ownership.resaleShareAtHorizon().isPresent()
                                ? OptionalDouble.of(
                                        purchase * ownership.resaleShareAtHorizon().getAsDouble())
                                : OptionalDouble.empty());
        // nobody pays for installation that was done once
        Timing.Purchase installation =
                new Timing.Purchase(purchase * install.value(), months, 0, OptionalDouble.of(0));
        add(
                CostItem.DEPRECIATION,
                servers.depreciationUsdPerMonth(),
                servers,
                price,
                network,
                residual,
                life);
        add(
                CostItem.INSTALLATION,
                installation.depreciationUsdPerMonth(),
                installation,
                price,
                network,
                install,
                life);
        double rate = scenario.finance().costOfCapital();
        Timing.Purchase together =
                new Timing.Purchase(
                        servers.usdPerUnit() + installation.usdPerUnit(),
                        months,
                        servers.residualUsdPerUnit(),
                        OptionalDouble.empty());
        int held = Math.min(months, scenario.finance().horizonMonths());
        double averageBook = together.usdPerUnit() - together.depreciationUsdPerMonth() * held / 2;
        add(
                CostItem.COST_OF_CAPITAL,
                averageBook * rate / MONTHS_PER_YEAR,
                new Timing.CapitalCharge(together, rate),
                Input.of("average book value", averageBook, "USD/server"),
                Input.of("cost of capital", rate, "per year"));
    }

    private void maintenance(double purchase) {
        Input share = figures.maintenanceSharePerYear(ownership);
        monthly(
                CostItem.MAINTENANCE,
                purchase * share.value() / MONTHS_PER_YEAR,
                lifeMonths(),
                price,
                network,
                share);
    }

    private void power() {
        Input share = figures.powerShare(ownership);
        Input pue = figures.powerUsageEffectiveness(ownership);
        Input kwh = figures.usdPerKwh(ownership);
        Input hours = Input.of("hours", scenario.hoursPerMonth(), "h/month");
        double watts = server.gpus() * gpu.tdpWatts() * share.value() + server.hostWatts();
        monthly(
                CostItem.POWER,
                watts / WATTS_PER_KW * hours.value() * pue.value() * kwh.value(),
                1,
                Input.from(server, "GPUs per server", server.gpus(), ""),
                Input.from(gpu, "thermal design power", gpu.tdpWatts(), "W/GPU"),
                share,
                Input.from(server, "host power", server.hostWatts(), "W/server"),
                hours,
                pue,
                kwh);
    }

    private void colocation() {
        Input rent = figures.colocationUsdPerKwMonth(ownership);
        double watts = server.gpus() * gpu.tdpWatts() + server.hostWatts();
        monthly(
                CostItem.COLOCATION,
                watts / WATTS_PER_KW * rent.value(),
                lifeMonths(),
                Input.from(server, "GPUs per server", server.gpus(), ""),
                Input.from(gpu, "thermal design power", gpu.tdpWatts(), "W/GPU"),
                Input.from(server, "host power", server.hostWatts(), "W/server"),
                rent);
    }

    private void monthly(CostItem item, double usdPerServer, int keptMonths, Input... inputs) {
        add(
                item,
                usdPerServer,
                new Timing.Monthly(PricePath.flat(usdPerServer), keptMonths),
                inputs);
    }

    /** A term whose amounts are stated per server. */
    private void add(CostItem item, double usdPerServer, Timing timing, Input... inputs) {
        List<Input> all = new ArrayList<>(List.of(inputs));
        if (serversPerPlace < 1) {
            all.add(Input.of("servers per replica", serversPerPlace, ""));
        }
        terms.add(
                new CostTerm(
                        item,
                        usdPerServer * serversPerPlace,
                        places,
                        all,
                        timing.times(serversPerPlace)));
    }
}
