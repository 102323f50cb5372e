package org.llmtco.cost;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.PricedModel;
import org.llmtco.model.EndpointUnit;
import org.llmtco.model.OperationsCost;
import org.llmtco.model.ProvisionedEndpoint;
import org.llmtco.model.Scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cost of dedicated capacity of a managed service: whole units by the hour. */
final class ProvisionedCosting {
    private ProvisionedCosting() {}

    /**
     * The option's needs at the prices of the day that counts.
     *
     * @throws CannotServeException if the tables lack a part or the model does not fit
     */
    static OptionPlan plan(ProvisionedEndpoint option, Demand demand, Catalog catalog) {
        return switch (option.unit()) {
            case EndpointUnit.GpuReplica unit -> gpuReplicas(option, unit, demand, catalog);
            case EndpointUnit.ThroughputUnit unit -> units(option, unit, demand, catalog);
        };
    }

    private static boolean stated(EndpointUnit unit) {
        return switch (unit) {
            case EndpointUnit.GpuReplica replica ->
                    replica.outputTokensPerSecondPerReplica().isPresent();
            case EndpointUnit.ThroughputUnit _ -> true;
        };
    }

    private static OptionPlan gpuReplicas(
            ProvisionedEndpoint option,
            EndpointUnit.GpuReplica unit,
            Demand demand,
            Catalog catalog) {
        Capacity capacity =
                Capacity.of(unit, option.answers(), option.targetLoad(), demand, catalog);
        HourlyRent rent = HourlyRent.of(unit.rent(), unit.gpu(), demand.scenario(), catalog);
        Quantity.Steps steps =
                new Quantity.Steps(
                        capacity.tokensPerMonth(),
                        option.minimumUnits(),
                        option.spareUnits(),
                        unit.tensorParallelism(),
                        rent.gpusPerInstance());
        return plan(
                option,
                rent.price(),
                steps,
                demand,
                catalog,
                capacity.fleet(steps, steps.at(demand.tokensPerMonth()), demand),
                Optional.of(
                        new OperationsCosting.Hardware(
                                List.of(
                                        OperationsCosting.Gpus.single(
                                                steps, option.commitmentMonths())),
                                steps,
                                capacity.replica().weightGb())));
    }

    private static OptionPlan units(
            ProvisionedEndpoint option,
            EndpointUnit.ThroughputUnit unit,
            Demand demand,
            Catalog catalog) {
        double tokenizerFactor =
                option.answers()
                        .tokenizerFactor()
                        .orElseGet(
                                () ->
                                        catalog.pricedModel(unit.provider(), unit.model())
                                                .flatMap(PricedModel::tokenizer)
                                                .map(t -> t.factor())
                                                .orElse(1.0));
        Capacity capacity =
                Capacity.ofUnit(
                        unit.outputTokensPerSecondPerUnit(),
                        option.answers(),
                        tokenizerFactor,
                        option.targetLoad(),
                        demand);
        Quantity.Steps steps =
                new Quantity.Steps(
                        capacity.tokensPerMonth(),
                        option.minimumUnits(),
                        option.spareUnits(),
                        1,
                        1);
        return plan(
                option,
                Input.of("price", unit.usdPerUnitHour(), "USD/unit-hour"),
                steps,
                demand,
                catalog,
                capacity.fleet(steps, 0, demand),
                Optional.empty());
    }

    private static OptionPlan plan(
            ProvisionedEndpoint option,
            Input price,
            Quantity.Steps steps,
            Demand demand,
            Catalog catalog,
            Fleet fleet,
            Optional<OperationsCosting.Hardware> hardware) {
        Scenario scenario = demand.scenario();
        Input hours =
                BilledHours.of(
                        scenario, option.releasedOutsideActiveHours(), option.commitmentMonths());
        double usd = price.value() * hours.value();
        List<CostTerm> terms = new ArrayList<>();
        terms.add(
                new CostTerm(
                        CostItem.ENDPOINT_UNITS,
                        usd,
                        steps,
                        List.of(price, hours),
                        Timing.rent(
                                PricePath.declining(
                                        usd,
                                        option.priceDeclinePerYear(),
                                        scenario.finance().horizonMonths()),
                                option.commitmentMonths())));
        List<OperationsCost> costs = scenario.operations().applies().provisionedEndpoint();
        terms.addAll(OperationsCosting.terms(demand, catalog, hardware, costs));
        List<String> notices = new ArrayList<>(Capacity.notices(stated(option.unit()), demand));
        if (hardware.isEmpty()) {
            notices.addAll(OperationsCosting.withoutHardware(costs));
        }
        return new OptionPlan(terms, Optional.of(fleet), option.answers().successShare(), notices);
    }
}
