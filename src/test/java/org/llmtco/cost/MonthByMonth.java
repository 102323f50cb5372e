package org.llmtco.cost;

import org.jspecify.annotations.Nullable;
import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.PricedModel;
import org.llmtco.catalog.RegionalFigure;
import org.llmtco.catalog.RentalOffer;
import org.llmtco.catalog.ServerProfile;
import org.llmtco.catalog.TokenPrice;
import org.llmtco.model.Answers;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.EndpointUnit;
import org.llmtco.model.Level;
import org.llmtco.model.Operations;
import org.llmtco.model.OperationsCost;
import org.llmtco.model.OwnedServers;
import org.llmtco.model.Ownership;
import org.llmtco.model.ProvisionedEndpoint;
import org.llmtco.model.Rent;
import org.llmtco.model.RentedGpus;
import org.llmtco.model.Routed;
import org.llmtco.model.Routing;
import org.llmtco.model.Scenario;
import org.llmtco.model.TokenPriced;
import org.llmtco.model.Workload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The costs of a scenario over again, for comparison: month by month and GPU by GPU, in plain
 * loops, from the model's own text and not from the program. Typed throughput only.
 */
final class MonthByMonth {
    /** USD paid by month, month 0 first; resale is negative. */
    final double[] cash;

    /** USD booked by month. */
    final double[] booked;

    /** Amounts of a month without their signs, which say how exact its sum can be. */
    private final double[] moved;

    private final Scenario s;
    private final Catalog c;
    private final int months;

    private MonthByMonth(Scenario s, Catalog c) {
        this.s = s;
        this.c = c;
        months = s.finance().horizonMonths();
        cash = new double[months + 1];
        booked = new double[months + 1];
        moved = new double[months + 1];
    }

    double moved(int month) {
        return moved[month];
    }

    static MonthByMonth of(String option, Scenario s, Catalog c) {
        MonthByMonth loops = new MonthByMonth(s, c);
        double requests =
                s.tokensPerMonth()
                        / (s.workload().inputSequenceLength()
                                + s.workload().outputSequenceLength());
        loops.add(
                find(option, s),
                requests,
                s.workload().inputSequenceLength(),
                s.workload().outputSequenceLength());
        return loops;
    }

    double netPresentValue() {
        double value = 0;
        for (int m = 0; m <= months; m++) {
            value += cash[m] / Math.pow(1 + s.finance().annualDiscountRate(), m / 12.0);
        }
        return value;
    }

    private static DeploymentOption find(String id, Scenario s) {
        for (DeploymentOption option : s.options()) {
            if (option.id().equals(id)) {
                return option;
            }
        }
        throw new IllegalArgumentException(id);
    }

    /** Growth and ramp-up. */
    private double volume(int month) {
        Workload w = s.workload();
        double factor = Math.pow(1 + w.growthPerMonth(), month - 1);
        return month < w.rampUpMonths() ? factor * month / w.rampUpMonths() : factor;
    }

    private void pay(int month, double usd) {
        cash(month, usd);
        book(month, usd);
    }

    private void cash(int month, double usd) {
        cash[month] += usd;
        moved[month] += Math.abs(usd);
    }

    private void book(int month, double usd) {
        booked[month] += usd;
        moved[month] += Math.abs(usd);
    }

    private void add(DeploymentOption option, double requests, double isl, double osl) {
        switch (option) {
            case TokenPriced o -> tokens(o, requests, isl, osl);
            case RentedGpus o -> rented(o, requests, osl);
            case OwnedServers o -> owned(o, requests, osl);
            case ProvisionedEndpoint o -> endpoint(o, requests, osl);
            case Routed o -> {
                for (int m = 1; m <= months; m++) {
                    pay(m, requests * volume(m) * (isl + osl) / 1e6 * o.routerUsdPerMTok());
                }
                for (Routing.Part part : o.routing().parts()) {
                    if (part.share() > 0) {
                        add(
                                find(part.option(), s),
                                requests * part.share(),
                                isl * part.inputMultiplier(),
                                osl * part.outputMultiplier());
                    }
                }
            }
        }
    }

    private void tokens(TokenPriced o, double requests, double isl, double osl) {
        PricedModel model = c.pricedModel(o.provider(), o.model()).orElseThrow();
        double factor =
                o.answers()
                        .tokenizerFactor()
                        .orElse(
                                model.tokenizer().isPresent()
                                        ? model.tokenizer().get().factor()
                                        : 1);
        double in = isl * factor;
        double out = osl * factor + o.answers().reasoningTokensPerRequest();
        Workload w = s.workload();
        @Nullable TokenPrice price = null;
        for (int m = 1; m <= months; m++) {
            @Nullable TokenPrice inForce = inForce(model, s.pricedOn().plusMonths(m - 1));
            price = inForce != null ? inForce : price;
            if (price == null) {
                throw new IllegalStateException(o.id() + " has no price");
            }
            double pIn = price.inputUsdPerMTok();
            double pCached = price.cachedInputUsdPerMTok().orElse(pIn);
            double p5 = price.cacheWrite5mUsdPerMTok().orElse(pIn);
            double p60 = price.cacheWrite1hUsdPerMTok().orElse(pIn);
            double pOut = price.outputUsdPerMTok();
            if (price.longContext().isPresent()
                    && in > price.longContext().get().aboveInputTokens()) {
                var tier = price.longContext().get();
                double rise = pIn == 0 ? 1 : tier.inputUsdPerMTok() / pIn;
                pCached = tier.cachedInputUsdPerMTok().orElse(pCached * rise);
                p5 = tier.cacheWrite5mUsdPerMTok().orElse(p5 * rise);
                p60 = tier.cacheWrite1hUsdPerMTok().orElse(p60 * rise);
                pIn = tier.inputUsdPerMTok();
                pOut = tier.outputUsdPerMTok();
            }
            double cached = in * w.cachedInputShare();
            double write5 = in * w.cacheWrite5mShare();
            double write60 = in * w.cacheWrite1hShare();
            double usd =
                    ((in - cached - write5 - write60) * pIn
                                    + cached * pCached
                                    + write5 * p5
                                    + write60 * p60
                                    + out * pOut)
                            / 1e6;
            if (price.offPeak().isPresent()) {
                double peak =
                        o.peakHoursShare().orElse(price.offPeak().get().peakHoursPerDay() / 24);
                usd = usd * peak + usd * (1 - price.offPeak().get().discount()) * (1 - peak);
            }
            double batch = price.batchDiscount().orElse(0);
            usd *= level(s.levels().tokenPrices(), o.provider());
            usd = usd * (1 - w.batchShare()) + usd * w.batchShare() * (1 - batch);
            usd *= 1 - o.discountShare();
            usd *= Math.pow(1 - o.priceDeclinePerYear(), (m - 1) / 12.0);
            pay(m, requests * volume(m) * (1 + w.retryShare()) * usd);
            pay(m, o.platformFeeUsdPerMonth());
            pay(m, o.integrationFullTimeEquivalents() * salary() / 12);
        }
        people(s.operations().applies().tokenPriced(), requests, osl);
    }

    private static @Nullable TokenPrice inForce(PricedModel model, LocalDate day) {
        @Nullable TokenPrice found = null;
        for (TokenPrice price : model.prices()) {
            if (!price.from().isAfter(day)) {
                found = price;
            }
        }
        boolean ended =
                found != null && found.through().isPresent() && found.through().get().isBefore(day);
        return ended ? null : found;
    }

    /** Replicas that a month needs, at least some, spares included. */
    private int replicas(
            double requests,
            int month,
            double osl,
            double tokensPerSecond,
            Answers answers,
            double factor,
            double load,
            int least,
            int spare) {
        Workload w = s.workload();
        double out =
                osl * answers.tokenizerFactor().orElse(factor)
                        + answers.reasoningTokensPerRequest();
        double perReplica = tokensPerSecond / out;
        double peak =
                requests
                        * volume(month)
                        * (1 + w.retryShare())
                        / (s.activeHoursPerMonth() * 3600)
                        * w.peakFactor();
        int replicas = least;
        while (replicas * perReplica * load < peak * (1 - 1e-11)) {
            replicas++;
        }
        return replicas + spare;
    }

    private record Hourly(double usd, int lot, int commitment, boolean spot) {}

    private static double level(List<Level> levels, String id) {
        double factor = 1;
        for (Level level : levels) {
            factor = level.id().equals(id) ? level.factor() : factor;
        }
        return factor;
    }

    private Hourly hourly(Rent rent) {
        double level = level(s.levels().gpuPrices(), "h100-sxm");
        if (rent.offer().isEmpty()) {
            return new Hourly(level * rent.usdPerGpuHour().orElseThrow(), 1, 1, false);
        }
        RentalOffer offer =
                c.rentalOffer(rent.provider().orElseThrow(), rent.offer().get()).orElseThrow();
        double usd = offer.prices().getFirst().usdPerGpuHour();
        for (var price : offer.prices()) {
            if (!price.from().isAfter(s.pricedOn())) {
                usd = price.usdPerGpuHour();
            }
        }
        int commitment =
                switch (offer.term()) {
                    case ON_DEMAND, SPOT -> 1;
                    case RESERVED_6_MONTHS -> 6;
                    case RESERVED_1_YEAR -> 12;
                    case RESERVED_3_YEARS -> 36;
                };
        return new Hourly(
                level * rent.usdPerGpuHour().orElse(usd),
                offer.gpusPerInstance(),
                commitment,
                offer.term() == RentalOffer.RentalTerm.SPOT);
    }

    private static int lots(int units, int lot) {
        return (units + lot - 1) / lot;
    }

    /**
     * GPUs of the instances that replicas are put into one by one; none is spread for want of room.
     */
    private static int placed(int replicas, int gpusPerReplica, int lot) {
        int gpus = 0;
        int free = 0;
        for (int i = 0; i < replicas; i++) {
            if (free < gpusPerReplica) {
                int rented = 0;
                while (rented < gpusPerReplica) {
                    rented += lot;
                }
                gpus += rented;
                // instances that one replica fills together take no other
                free = rented == lot ? lot : gpusPerReplica;
            }
            free -= gpusPerReplica;
        }
        return gpus;
    }

    /** Something that is taken in a month and stays for a term. */
    private record Taken(int month, int number) {}

    /** What runs in each month. */
    private static List<Taken> take(int[] needed, int term) {
        List<Taken> all = new ArrayList<>();
        for (int m = 1; m < needed.length; m++) {
            int running = 0;
            for (Taken t : all) {
                running += m < t.month() + term ? t.number() : 0;
            }
            if (needed[m] > running) {
                all.add(new Taken(m, needed[m] - running));
            }
        }
        return all;
    }

    private static int running(List<Taken> all, int term, int month) {
        int running = 0;
        for (Taken t : all) {
            running += t.month() <= month && month < t.month() + term ? t.number() : 0;
        }
        return running;
    }

    /** GPUs for each month on terms of rent. */
    private void rent(int[] gpus, Hourly hourly, int commitment, double hours, double decline) {
        for (Taken t : take(gpus, commitment)) {
            double usd =
                    t.number()
                            * hourly.usd()
                            * hours
                            * Math.pow(1 - decline, (t.month() - 1) / 12.0);
            for (int m = t.month(); m < t.month() + commitment; m++) {
                pay(Math.min(m, months), usd);
            }
        }
    }

    private double billedHours(boolean released, int commitment) {
        return released && commitment == 1 ? s.activeHoursPerMonth() : s.hoursPerMonth();
    }

    private void rented(RentedGpus o, double requests, double osl) {
        Hourly hourly = hourly(o.rent());
        int commitment = o.commitmentMonths().orElse(hourly.commitment());
        int[] needed = new int[months + 1];
        for (int m = 1; m <= months; m++) {
            needed[m] =
                    replicas(
                            requests,
                            m,
                            osl,
                            o.outputTokensPerSecondPerReplica().orElseThrow()
                                    * level(s.levels().capacities(), o.gpu()),
                            o.answers(),
                            1,
                            o.targetLoad(),
                            1,
                            o.spareReplicas());
        }
        int tp = o.tensorParallelism();
        List<OperationsCost> on = s.operations().applies().rentedGpus();
        int[] replicas = new int[months + 1];
        int[] gpus = new int[months + 1];
        if (o.peak().isEmpty()) {
            for (int m = 1; m <= months; m++) {
                replicas[m] = needed[m];
                gpus[m] = placed(needed[m], tp, hourly.lot());
            }
            rent(
                    gpus,
                    hourly,
                    commitment,
                    billedHours(o.releasedOutsideActiveHours(), commitment)
                            * (1 + interruptions(o, hourly, true)),
                    o.priceDeclinePerYear());
            keepGpus(on, gpus, commitment);
        } else {
            int base = o.peak().get().baseReplicas();
            Hourly above = hourly(o.peak().get().rent());
            int[] baseGpus = new int[months + 1];
            int[] aboveGpus = new int[months + 1];
            for (int m = 1; m <= months; m++) {
                baseGpus[m] = placed(base, tp, hourly.lot());
                aboveGpus[m] = placed(Math.max(0, needed[m] - base), tp, above.lot());
                replicas[m] = Math.max(base, needed[m]);
            }
            rent(
                    baseGpus,
                    hourly,
                    commitment,
                    billedHours(o.releasedOutsideActiveHours(), commitment)
                            * (1 + interruptions(o, hourly, hourly.spot())),
                    o.priceDeclinePerYear());
            rent(
                    aboveGpus,
                    above,
                    above.commitment(),
                    billedHours(o.releasedOutsideActiveHours(), above.commitment())
                            * (1 + interruptions(o, above, above.spot() || !hourly.spot()))
                            * o.peak().get().hoursShare(),
                    o.priceDeclinePerYear());
            // the base stands in every month, as long as its contracts are renewed
            keepGpus(on, baseGpus, 1);
            keepGpus(on, aboveGpus, above.commitment());
        }
        storeWeights(on, replicas, weightGb(o.model(), o.weightFormat()));
        people(s.operations().applies().rentedGpus(), requests, osl);
    }

    /** What is typed is meant for the spot part of a mixed purchase, else for all. */
    private double interruptions(RentedGpus o, Hourly hourly, boolean meant) {
        if (o.interruptionOverheadShare().isPresent()) {
            return meant ? o.interruptionOverheadShare().getAsDouble() : 0;
        }
        return hourly.spot() ? figure(c.operations(), "interruption-overhead") : 0;
    }

    private double weightGb(String model, String format) {
        return org.llmtco.sizing.WeightBytes.of(
                                known(c.models().get(model)).architecture(),
                                known(c.weightFormats().get(format)))
                        .total()
                / 1e9;
    }

    private void endpoint(ProvisionedEndpoint o, double requests, double osl) {
        double thr;
        double usd;
        int units;
        int lot;
        double factor = 1;
        switch (o.unit()) {
            case EndpointUnit.ThroughputUnit u -> {
                thr = u.outputTokensPerSecondPerUnit();
                usd = u.usdPerUnitHour();
                units = 1;
                lot = 1;
                var tokenizer = c.pricedModel(u.provider(), u.model()).orElseThrow().tokenizer();
                factor = tokenizer.isPresent() ? tokenizer.get().factor() : 1;
            }
            case EndpointUnit.GpuReplica u -> {
                Hourly hourly = hourly(u.rent());
                thr =
                        u.outputTokensPerSecondPerReplica().orElseThrow()
                                * level(s.levels().capacities(), u.gpu());
                usd = hourly.usd();
                units = u.tensorParallelism();
                lot = hourly.lot();
            }
        }
        int[] needed = new int[months + 1];
        int[] replicas = new int[months + 1];
        for (int m = 1; m <= months; m++) {
            replicas[m] =
                    replicas(
                            requests,
                            m,
                            osl,
                            thr,
                            o.answers(),
                            factor,
                            o.targetLoad(),
                            o.minimumUnits(),
                            o.spareUnits());
            needed[m] = placed(replicas[m], units, lot);
        }
        rent(
                needed,
                new Hourly(usd, lot, 1, false),
                o.commitmentMonths(),
                billedHours(o.releasedOutsideActiveHours(), o.commitmentMonths()),
                o.priceDeclinePerYear());
        List<OperationsCost> on = s.operations().applies().provisionedEndpoint();
        if (o.unit() instanceof EndpointUnit.GpuReplica u) {
            keepGpus(on, needed, o.commitmentMonths());
            storeWeights(on, replicas, weightGb(u.model(), u.weightFormat()));
        }
        people(on, requests, osl);
    }

    private void owned(OwnedServers o, double requests, double osl) {
        ServerProfile server = known(c.servers().get(o.server()));
        Ownership w = o.ownership();
        int perServer = Math.max(1, server.gpus() / o.tensorParallelism());
        int perReplica = Math.max(1, (o.tensorParallelism() + server.gpus() - 1) / server.gpus());
        int[] replicas = new int[months + 1];
        int[] servers = new int[months + 1];
        for (int m = 1; m <= months; m++) {
            replicas[m] =
                    replicas(
                            requests,
                            m,
                            osl,
                            o.outputTokensPerSecondPerReplica().orElseThrow()
                                    * level(s.levels().capacities(), o.gpu()),
                            o.answers(),
                            1,
                            o.targetLoad(),
                            1,
                            o.spareReplicas());
            servers[m] = lots(replicas[m] * perReplica, perServer);
        }
        double price =
                w.usdPerServer()
                                .orElse(
                                        known(c.purchasePrices().get("dgx-h100-new"))
                                                .typicalUsd()
                                                .orElseThrow())
                        * level(s.levels().serverPrices(), "dgx-h100")
                        * (1 + w.networkShare().orElse(figure(c.ownership(), "network-share")));
        double install = price * w.installShare().orElse(figure(c.ownership(), "install-share"));
        int life = w.usefulLifeMonths().orElse((int) figure(c.ownership(), "useful-life-months"));
        double residual = price * w.residualShare().orElse(figure(c.ownership(), "residual-share"));
        double rate =
                s.finance()
                        .annualCostOfCapital()
                        .orElse(Math.max(0, s.finance().annualDiscountRate()));
        List<Taken> bought = take(servers, life);
        for (Taken t : bought) {
            cash(t.month() == 1 ? 0 : t.month(), t.number() * (price + install));
            double book = price;
            double installBook = install;
            int m = t.month();
            while (m <= months && m < t.month() + life) {
                double lost = (price - residual) / life;
                double installLost = install / life;
                book(m, t.number() * (lost + installLost));
                book(m, t.number() * rate / 12 * (book - lost / 2 + installBook - installLost / 2));
                book -= lost;
                installBook -= installLost;
                m++;
            }
            if (m <= months) {
                cash(m - 1, -t.number() * residual);
            } else {
                double resale =
                        w.resaleShareAtHorizon().isPresent()
                                ? price * w.resaleShareAtHorizon().getAsDouble()
                                : book;
                cash(months, -t.number() * resale);
                book(months, t.number() * (book - resale + installBook));
            }
        }
        double tdp = known(c.gpus().get(server.gpu())).tdpWatts() * server.gpus();
        double share = w.powerShare().orElse(figure(c.ownership(), "power-share"));
        double pue = w.powerUsageEffectiveness().orElse(figure(c.energy(), "pue-global-average"));
        double kwh = w.usdPerKwh().orElse(figure(c.energy(), w.electricity()));
        double rent = w.colocationUsdPerKwMonth().orElse(figure(c.energy(), w.colocation()));
        double care =
                price
                        * w.maintenanceSharePerYear()
                                .orElse(figure(c.ownership(), "maintenance-share"))
                        / 12;
        int[] gpus = new int[months + 1];
        for (int m = 1; m <= months; m++) {
            int kept = running(bought, life, m);
            pay(
                    m,
                    servers[m]
                            * (tdp * share + server.hostWatts())
                            / 1000
                            * s.hoursPerMonth()
                            * pue
                            * kwh);
            pay(m, kept * (tdp + server.hostWatts()) / 1000 * rent);
            pay(m, kept * care);
            gpus[m] = servers[m] * server.gpus();
        }
        keepGpus(s.operations().applies().ownedServers(), gpus, life);
        storeWeights(
                s.operations().applies().ownedServers(),
                replicas,
                weightGb(o.model(), o.weightFormat()));
        people(s.operations().applies().ownedServers(), requests, osl);
    }

    private void keepGpus(List<OperationsCost> on, int[] gpus, int term) {
        Operations ops = s.operations();
        List<Taken> taken = take(gpus, term);
        for (int m = 1; m <= months; m++) {
            int kept = running(taken, term, m);
            if (on.contains(OperationsCost.MONITORING)) {
                pay(m, kept * ops(ops.monitoringUsdPerGpuMonth(), "monitoring"));
            }
            if (on.contains(OperationsCost.SOFTWARE_LICENSES)) {
                pay(m, kept * ops(ops.softwareLicenseUsdPerGpuYear(), "software-license") / 12);
            }
        }
    }

    private void storeWeights(List<OperationsCost> on, int[] replicas, double weightGb) {
        for (int m = 1; m <= months && on.contains(OperationsCost.STORAGE); m++) {
            pay(m, replicas[m] * weightGb * ops(s.operations().storageUsdPerGbMonth(), "storage"));
        }
    }

    private void people(List<OperationsCost> on, double requests, double osl) {
        Operations ops = s.operations();
        double day = salary() / figure(c.operations(), "working-days");
        if (on.contains(OperationsCost.SET_UP)) {
            double usd = ops(ops.setUpEngineerDays(), "set-up-days") * day + ops.setUpUsd();
            cash(0, usd);
            for (int m = 1; m <= months; m++) {
                book(m, usd / months);
            }
        }
        for (int m = 1; m <= months; m++) {
            for (OperationsCost cost : on) {
                switch (cost) {
                    case MLOPS_STAFF -> pay(m, ops.mlopsFullTimeEquivalents() * salary() / 12);
                    case SERVING_OPTIMIZATION ->
                            pay(
                                    m,
                                    ops(
                                                    ops.servingOptimizationDaysPerYear(),
                                                    "serving-optimization-days")
                                            * day
                                            / 12);
                    case MODEL_UPDATES ->
                            pay(
                                    m,
                                    ops(ops.modelUpdatesPerYear(), "model-updates")
                                            * ops(
                                                    ops.engineerDaysPerModelUpdate(),
                                                    "model-update-days")
                                            * day
                                            / 12);
                    case ON_CALL -> pay(m, ops(ops.onCallUsdPerMonth(), "on-call"));
                    case EGRESS ->
                            pay(
                                    m,
                                    requests
                                            * volume(m)
                                            * (1 + s.workload().retryShare())
                                            * osl
                                            * ops(ops.egressBytesPerToken(), "bytes-per-token")
                                            / 1e9
                                            * ops(ops.egressUsdPerGb(), "egress"));
                    case FINE_TUNING ->
                            pay(
                                    m,
                                    ops.fineTuningRunsPerYear()
                                            * ops(
                                                    ops.gpuHoursPerFineTuningRun(),
                                                    "fine-tuning-gpu-hours")
                                            * ops(
                                                    ops.fineTuningUsdPerGpuHour(),
                                                    "fine-tuning-gpu-price")
                                            / 12);
                    case COMPLIANCE_AUDIT ->
                            pay(m, ops(ops.complianceAuditUsdPerYear(), "compliance-audit") / 12);
                    case SET_UP, MONITORING, SOFTWARE_LICENSES, STORAGE -> {}
                }
            }
        }
    }

    private double salary() {
        return s.operations().loadedAnnualCostUsd().orElse(figure(c.staffing(), "us"));
    }

    private double ops(OptionalDouble typed, String id) {
        return typed.orElse(figure(c.operations(), id));
    }

    private static double figure(Map<String, RegionalFigure> table, String id) {
        return known(table.get(id)).typical().orElseThrow();
    }

    private static <T> T known(@Nullable T entry) {
        return java.util.Objects.requireNonNull(entry);
    }
}
