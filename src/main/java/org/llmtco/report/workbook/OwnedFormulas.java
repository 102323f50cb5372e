package org.llmtco.report.workbook;

import org.llmtco.catalog.GpuProfile;
import org.llmtco.catalog.ServerProfile;
import org.llmtco.cost.CostItem;
import org.llmtco.model.OwnedServers;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The cost of an open model on owned servers, as formulas. A unit of the terms is a replica's place
 * in a server, of which whole servers are bought.
 */
final class OwnedFormulas {
    private final OptionContext context;
    private final Traffic traffic;
    private final NamedInputs inputs;
    private final OptionPage page;
    private final String key;
    private final Units.Steps places;
    private final String weightGb;
    private final String gpus;
    private final String tdp;
    private final String host;
    private final String perPlace;
    private final String life;
    private final String purchase;

    private OwnedFormulas(OptionContext context, Traffic traffic, OwnedServers option) {
        this.context = context;
        this.traffic = traffic;
        inputs = context.inputs();
        page = context.page();
        key = option.id() + ".";
        ServerProfile server =
                Objects.requireNonNull(context.catalog().servers().get(option.server()));
        GpuProfile gpu = Objects.requireNonNull(context.catalog().gpus().get(server.gpu()));
        CapacityFormulas.Replica replica =
                new CapacityFormulas(context, traffic, option.id())
                        .replica(option, option.answers());
        weightGb = replica.weightGb();
        gpus = fixed("GPUs of a server", server.gpus(), "GPUs", server);
        tdp = fixed("Thermal design power", gpu.tdpWatts(), "W/GPU", gpu);
        host = fixed("Host power", server.hostWatts(), "W/server", server);
        String perReplica = inputs.driver(key + "tensorParallelism");
        String replicas =
                value(
                        "Replicas of a server",
                        "MAX(1,INT(%s/%s))".formatted(gpus, perReplica),
                        "replicas",
                        "whole replicas that its GPUs serve");
        String servers =
                value(
                        "Servers of a replica",
                        "ROUNDUP(%s/%s,0)".formatted(perReplica, gpus),
                        "servers",
                        "whole servers that its GPUs need");
        perPlace = value("Servers of a place", "1/" + replicas, "servers", "1 ÷ replicas");
        places =
                new Units.Steps(
                        traffic.label("Places for replicas"),
                        replica.tokensPerStep(),
                        "1",
                        inputs.driver(key + "spareReplicas"),
                        // one of the two is 1: a replica shares a server, or takes several
                        new Units.Bundle(replicas, "%s*%s".formatted(servers, replicas)),
                        traffic.tokensPerToken(),
                        traffic.used());
        life =
                value(
                        "Useful life",
                        "MAX(1,ROUND(%s,0))".formatted(inputs.driver(key + "usefulLifeMonths")),
                        "months",
                        "whole months");
        purchase =
                usd(
                        "Servers, purchase",
                        "%s*%s*(1+%s)*%s"
                                .formatted(
                                        inputs.driver(key + "usdPerServer"),
                                        inputs.driver("serverPriceLevel." + option.server()),
                                        inputs.driver(key + "networkShare"),
                                        perPlace),
                        "USD/place",
                        "purchase price × level × (1 + network share) × servers of a place");
    }

    static void add(OptionContext context, Traffic traffic, OwnedServers option) {
        new OwnedFormulas(context, traffic, option).add();
    }

    private String fixed(
            String label, double value, String unit, org.llmtco.catalog.Sourced source) {
        return page.fixed(
                traffic.label(label), value, unit, source.source() + ", " + source.asOf());
    }

    private String value(String label, String formula, String unit, String words) {
        return page.value(traffic.label(label), formula, unit, words);
    }

    private String usd(String label, String formula, String unit, String words) {
        return page.usd(traffic.label(label), formula, unit, words);
    }

    private void add() {
        capital();
        kept(
                CostItem.MAINTENANCE,
                "%s*%s/12".formatted(purchase, inputs.driver(key + "maintenanceSharePerYear")),
                Optional.of(life));
        kept(
                CostItem.POWER,
                "(%s*%s*%s+%s)/1000*%s*%s*%s*%s"
                        .formatted(
                                gpus,
                                tdp,
                                inputs.driver(key + "powerShare"),
                                host,
                                inputs.driver("hoursPerMonth"),
                                inputs.driver(key + "powerUsageEffectiveness"),
                                inputs.driver(key + "usdPerKwh"),
                                perPlace),
                Optional.empty());
        kept(
                CostItem.COLOCATION,
                "(%s*%s+%s)/1000*%s*%s"
                        .formatted(
                                gpus,
                                tdp,
                                host,
                                inputs.driver(key + "colocationUsdPerKwMonth"),
                                perPlace),
                Optional.of(life));
        OperationsFormulas.add(
                context,
                traffic,
                Optional.of(
                        new OperationsFormulas.Hardware(
                                List.of(
                                        new OperationsFormulas.Gpus(
                                                places,
                                                "%s*%s".formatted(gpus, perPlace),
                                                Optional.of(life))),
                                places.single(traffic.label("Replicas")),
                                weightGb)),
                context.scenario().operations().applies().ownedServers());
    }

    private void kept(CostItem item, String usdPerPlace, Optional<String> keptMonths) {
        context.add(item, traffic, usdPerPlace, "USD/place-month", places, keptMonths);
    }

    private void capital() {
        String residual =
                usd(
                        "Servers, residual value",
                        "%s*%s".formatted(purchase, inputs.driver(key + "residualShare")),
                        "USD/place",
                        "purchase × residual share");
        String written = "(%s-%s)/%s".formatted(purchase, residual, life);
        String resale = inputs.unlessEntered(key + "resaleShareAtHorizon");
        term(
                CostItem.DEPRECIATION,
                written,
                cell ->
                        new When.Purchase(
                                purchase,
                                life,
                                residual,
                                cell,
                                Optional.of("%s*%s".formatted(purchase, resale)),
                                Optional.of(resale)));
        String install =
                usd(
                        "Installation, purchase",
                        "%s*%s".formatted(purchase, inputs.driver(key + "installShare")),
                        "USD/place",
                        "purchase × installation share");
        // nobody pays for installation that was done once
        term(
                CostItem.INSTALLATION,
                "%s/%s".formatted(install, life),
                cell ->
                        new When.Purchase(
                                install, life, "0", cell, Optional.of("0"), Optional.empty()));
        String together =
                usd(
                        "Servers and installation",
                        "%s+%s".formatted(purchase, install),
                        "USD/place",
                        "what cost of capital is charged on");
        String perMonth =
                usd(
                        "Written off per month",
                        "(%s-%s)/%s".formatted(together, residual, life),
                        "USD/place-month",
                        "(servers and installation − residual value) ÷ useful life");
        String rate = inputs.following("annualCostOfCapital", costOfCapital());
        term(
                CostItem.COST_OF_CAPITAL,
                "(%s-%s*MIN(%s,%s)/2)*%s/12"
                        .formatted(together, perMonth, life, page.months(), rate),
                _ -> new When.CapitalCharge(together, life, perMonth, rate));
    }

    private String costOfCapital() {
        return "MAX(0,%s)".formatted(inputs.driver("annualDiscountRate"));
    }

    private void term(
            CostItem item, String usdPerPlace, java.util.function.Function<String, When> when) {
        String label = traffic.label(item.label());
        String cell = page.usd(label, usdPerPlace, "USD/place-month", item.formula());
        context.terms().add(new Term(item, label, cell, places, when.apply(cell)));
    }
}
