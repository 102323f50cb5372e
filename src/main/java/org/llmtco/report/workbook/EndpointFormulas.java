package org.llmtco.report.workbook;

import org.llmtco.cost.CostItem;
import org.llmtco.cost.HourlyRent;
import org.llmtco.model.EndpointUnit;
import org.llmtco.model.ProvisionedEndpoint;

import java.util.List;
import java.util.Optional;

/** The cost of dedicated capacity of a managed service, as formulas. */
final class EndpointFormulas {
    private EndpointFormulas() {}

    static void add(OptionContext context, Traffic traffic, ProvisionedEndpoint option) {
        NamedInputs inputs = context.inputs();
        String key = option.id() + ".";
        CapacityFormulas capacity = new CapacityFormulas(context, traffic, option.id());
        String tokensPerStep;
        String price;
        Units.Bundle bundle;
        Optional<String> weightGb;
        switch (option.unit()) {
            case EndpointUnit.GpuReplica unit -> {
                CapacityFormulas.Replica replica = capacity.replica(unit, option.answers());
                tokensPerStep = replica.tokensPerStep();
                weightGb = Optional.of(replica.weightGb());
                price =
                        inputs.driver(key + "usdPerGpuHour")
                                + "*"
                                + inputs.driver("gpuPriceLevel." + unit.gpu());
                HourlyRent rent =
                        HourlyRent.listed(
                                unit.rent(), context.scenario().pricedOn(), context.catalog());
                bundle =
                        Units.Bundle.write(
                                context.page(),
                                traffic,
                                "an instance",
                                inputs.driver(key + "tensorParallelism"),
                                lot(context, traffic, rent));
            }
            case EndpointUnit.ThroughputUnit _ -> {
                tokensPerStep = capacity.unit();
                weightGb = Optional.empty();
                price = inputs.driver(key + "usdPerUnitHour");
                bundle = Units.Bundle.NONE;
            }
        }
        String commitment = inputs.driver(key + "commitmentMonths");
        CostItem item = CostItem.ENDPOINT_UNITS;
        String label = traffic.label(item.label());
        Units.Steps steps =
                new Units.Steps(
                        label,
                        tokensPerStep,
                        inputs.driver(key + "minimumUnits"),
                        inputs.driver(key + "spareUnits"),
                        bundle,
                        traffic.tokensPerToken(),
                        traffic.used());
        String usd =
                context.page()
                        .usd(
                                label,
                                price
                                        + "*"
                                        + Hours.billed(
                                                inputs,
                                                option.releasedOutsideActiveHours(),
                                                commitment),
                                "USD/unit-month",
                                item.formula());
        context.terms()
                .add(
                        new Term(
                                item,
                                label,
                                usd,
                                steps,
                                new When.Contract(
                                        Price.declining(
                                                usd, inputs.driver(key + "priceDeclinePerYear")),
                                        commitment)));
        OperationsFormulas.add(
                context,
                traffic,
                weightGb.map(
                        gb ->
                                new OperationsFormulas.Hardware(
                                        List.of(
                                                new OperationsFormulas.Gpus(
                                                        steps, "1", Optional.of(commitment))),
                                        steps.single(traffic.label("Replicas")),
                                        gb)),
                context.scenario().operations().applies().provisionedEndpoint());
    }

    private static String lot(OptionContext context, Traffic traffic, HourlyRent rent) {
        return context.page()
                .fixed(
                        traffic.label("GPUs of an instance"),
                        rent.gpusPerInstance(),
                        "GPUs",
                        "rented together, by the offer");
    }
}
