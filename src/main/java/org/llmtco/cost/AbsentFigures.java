package org.llmtco.cost;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.PricedModel;
import org.llmtco.catalog.RentalOffer.RentalTerm;
import org.llmtco.catalog.ServerProfile;
import org.llmtco.catalog.TokenPrice;
import org.llmtco.model.Answers;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.EndpointUnit;
import org.llmtco.model.Operations;
import org.llmtco.model.OwnedServers;
import org.llmtco.model.Ownership;
import org.llmtco.model.ProvisionedEndpoint;
import org.llmtco.model.Rent;
import org.llmtco.model.RentedGpus;
import org.llmtco.model.ReplicaDesign;
import org.llmtco.model.Routed;
import org.llmtco.model.Scenario;
import org.llmtco.model.TokenPriced;

import java.util.Comparator;
import java.util.Optional;

/**
 * The figures that count where a scenario leaves a field out: by the tables, the capacity model, or
 * another field.
 */
public final class AbsentFigures {
    private final Scenario scenario;
    private final Catalog catalog;

    private AbsentFigures(Scenario scenario, Catalog catalog) {
        this.scenario = scenario;
        this.catalog = catalog;
    }

    /**
     * The figure in place of a field.
     *
     * @param scenario which leaves the field out
     * @param key of the field's driver, without the names of records that only group inputs
     * @return empty where nothing takes the field's place, or the tables lack it
     */
    public static Optional<Input> find(Scenario scenario, String key, Catalog catalog) {
        AbsentFigures figures = new AbsentFigures(scenario, catalog);
        try {
            return scenario.options().stream()
                    .filter(option -> key.startsWith(option.id() + "."))
                    .max(Comparator.comparingInt(option -> option.id().length()))
                    .map(option -> figures.of(option, key.substring(option.id().length() + 1)))
                    .orElseGet(() -> figures.shared(key));
        } catch (CannotServeException e) {
            return Optional.empty();
        }
    }

    private Optional<Input> shared(String key) {
        Operations operations = scenario.operations();
        TableFigures tables = new TableFigures(operations, catalog);
        return Optional.ofNullable(
                switch (key) {
                    case "activeHoursPerMonth" ->
                            Input.of("hours per month", scenario.hoursPerMonth(), "h");
                    case "annualCostOfCapital" ->
                            Input.of("discount rate", scenario.finance().costOfCapital(), "");
                    case "loadedAnnualCostUsd" -> tables.loadedAnnualCostUsd();
                    case "setUpEngineerDays" -> tables.setUpEngineerDays();
                    case "servingOptimizationDaysPerYear" ->
                            tables.servingOptimizationDaysPerYear();
                    case "modelUpdatesPerYear" -> tables.modelUpdatesPerYear();
                    case "engineerDaysPerModelUpdate" -> tables.engineerDaysPerModelUpdate();
                    case "onCallUsdPerMonth" -> tables.onCallUsdPerMonth();
                    case "monitoringUsdPerGpuMonth" -> tables.monitoringUsdPerGpuMonth();
                    case "softwareLicenseUsdPerGpuYear" -> tables.softwareLicenseUsdPerGpuYear();
                    case "storageUsdPerGbMonth" -> tables.storageUsdPerGbMonth();
                    case "egressUsdPerGb" -> tables.egressUsdPerGb();
                    case "egressBytesPerToken" -> tables.egressBytesPerToken();
                    case "gpuHoursPerFineTuningRun" -> tables.gpuHoursPerFineTuningRun();
                    case "fineTuningUsdPerGpuHour" -> tables.fineTuningUsdPerGpuHour();
                    case "complianceAuditUsdPerYear" -> tables.complianceAuditUsdPerYear();
                    default -> null;
                });
    }

    private Optional<Input> of(DeploymentOption option, String component) {
        return switch (option) {
            case TokenPriced o -> tokenPriced(o, component);
            case RentedGpus o -> rented(o, component);
            case OwnedServers o -> owned(o, component);
            case ProvisionedEndpoint o -> provisioned(o, component);
            case Routed _ -> Optional.empty();
        };
    }

    private Optional<Input> tokenPriced(TokenPriced o, String component) {
        Optional<PricedModel> model = catalog.pricedModel(o.provider(), o.model());
        return switch (component) {
            case "tokenizerFactor" -> Optional.of(tokenizer(model));
            case "peakHoursShare" ->
                    model.flatMap(m -> m.priceOn(scenario.pricedOn()))
                            .flatMap(AbsentFigures::peakHours);
            default -> Optional.empty();
        };
    }

    private static Optional<Input> peakHours(TokenPrice price) {
        return price.offPeak()
                .map(
                        off ->
                                Input.from(
                                        price,
                                        "share of the day at the peak price",
                                        off.peakShareOfDay(),
                                        ""));
    }

    private static Input tokenizer(Optional<PricedModel> model) {
        String name = "tokenizer factor";
        return model.flatMap(PricedModel::tokenizer)
                .map(factor -> Input.from(factor, name, factor.factor(), ""))
                .orElse(Input.of(name, 1, ""));
    }

    private Optional<Input> rented(RentedGpus o, String component) {
        return switch (component) {
            case "usdPerGpuHour" -> offered(o.rent());
            case "peak.usdPerGpuHour" -> o.peak().flatMap(peak -> offered(peak.rent()));
            case "commitmentMonths" ->
                    Optional.of(
                            Input.of(
                                    "term of the offer",
                                    rent(o.rent()).commitmentMonths(),
                                    "months"));
            case "interruptionOverheadShare" ->
                    Optional.of(
                            isSpot(o.rent()) || o.peak().filter(p -> isSpot(p.rent())).isPresent()
                                    ? new TableFigures(scenario.operations(), catalog)
                                            .interruptionOverheadShare()
                                    : Input.of("interruptions of GPUs that are no spot", 0, ""));
            default -> replica(o, o.answers(), component);
        };
    }

    private boolean isSpot(Rent rent) {
        return rent(rent).term() == RentalTerm.SPOT;
    }

    private Optional<Input> offered(Rent rent) {
        return rent.offer().isPresent() && rent.usdPerGpuHour().isEmpty()
                ? Optional.of(rent(rent).price())
                : Optional.empty();
    }

    private HourlyRent rent(Rent rent) {
        return HourlyRent.listed(rent, scenario.pricedOn(), catalog);
    }

    private Optional<Input> owned(OwnedServers o, String component) {
        TableFigures tables = new TableFigures(scenario.operations(), catalog);
        Ownership ownership = o.ownership();
        return switch (component) {
            case "usdPerServer" -> {
                ServerProfile server = catalog.servers().get(o.server());
                yield server == null
                        ? Optional.empty()
                        : Optional.of(OwnedServersCosting.purchasePrice(server, catalog));
            }
            case "networkShare" -> Optional.of(tables.networkShare(ownership));
            case "installShare" -> Optional.of(tables.installShare(ownership));
            case "usefulLifeMonths" -> Optional.of(tables.usefulLifeMonths(ownership));
            case "residualShare" -> Optional.of(tables.residualShare(ownership));
            case "maintenanceSharePerYear" ->
                    Optional.of(tables.maintenanceSharePerYear(ownership));
            case "powerShare" -> Optional.of(tables.powerShare(ownership));
            case "powerUsageEffectiveness" ->
                    Optional.of(tables.powerUsageEffectiveness(ownership));
            case "usdPerKwh" -> Optional.of(tables.usdPerKwh(ownership));
            case "colocationUsdPerKwMonth" ->
                    Optional.of(tables.colocationUsdPerKwMonth(ownership));
            default -> replica(o, o.answers(), component);
        };
    }

    private Optional<Input> provisioned(ProvisionedEndpoint o, String component) {
        return switch (o.unit()) {
            case EndpointUnit.GpuReplica unit ->
                    component.equals("usdPerGpuHour")
                            ? offered(unit.rent())
                            : replica(unit, o.answers(), component);
            case EndpointUnit.ThroughputUnit unit ->
                    component.equals("tokenizerFactor")
                            ? Optional.of(
                                    tokenizer(catalog.pricedModel(unit.provider(), unit.model())))
                            : Optional.empty();
        };
    }

    private Optional<Input> replica(ReplicaDesign design, Answers answers, String component) {
        return switch (component) {
            case "tokenizerFactor" -> Optional.of(Input.of("tokenizer factor", 1, ""));
            case "outputTokensPerSecondPerReplica" -> Optional.of(throughput(design, answers));
            default -> Optional.empty();
        };
    }

    private Input throughput(ReplicaDesign design, Answers answers) {
        Demand all = Demand.all(scenario);
        ReplicaCapacity capacity =
                ReplicaSizing.capacity(
                        design, all.asCountedBy(answers), all.latencyTarget(), catalog);
        return Input.of(capacity.basis(), capacity.outputTokensPerSecond(), "output tokens/s");
    }
}
