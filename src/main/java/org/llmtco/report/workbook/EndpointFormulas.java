package org.llmtco.report.workbook;

import org.llmtco.cost.CostItem;
import org.llmtco.cost.HourlyRent;
import org.llmtco.model.EndpointUnit;
import org.llmtco.model.ProvisionedEndpoint;

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
        String perStep;
        String lot;
        switch (option.unit()) {
            case EndpointUnit.GpuReplica unit -> {
                tokensPerStep = capacity.replica(unit, option.answers()).tokensPerStep();
                price =
                        inputs.driver(key + "usdPerGpuHour")
                                + "*"
                                + inputs.driver("gpuPriceLevel." + unit.gpu());
                perStep = inputs.driver(key + "tensorParallelism");
                HourlyRent rent =
                        HourlyRent.listed(
                                unit.rent(), context.scenario().pricedOn(), context.catalog());
                lot =
                        context.page()
                                .fixed(
                                        traffic.label("GPUs of an instance"),
                                        rent.gpusPerInstance(),
                                        "GPUs",
                                        "rented together, by the offer");
            }
            case EndpointUnit.ThroughputUnit _ -> {
                tokensPerStep = capacity.unit();
                price = inputs.driver(key + "usdPerUnitHour");
                perStep = "1";
                lot = "1";
            }
        }
        String commitment = inputs.driver(key + "commitmentMonths");
        CostItem item = CostItem.ENDPOINT_UNITS;
        String label = traffic.label(item.label());
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
                                new Units.Steps(
                                        label,
                                        tokensPerStep,
                                        inputs.driver(key + "minimumUnits"),
                                        inputs.driver(key + "spareUnits"),
                                        perStep,
                                        lot,
                                        traffic.tokensPerToken(),
                                        traffic.used()),
                                new When.Contract(
                                        Price.declining(
                                                usd, inputs.driver(key + "priceDeclinePerYear")),
                                        commitment)));
        OperationsFormulas.add(
                context,
                traffic,
                Optional.empty(),
                context.scenario().operations().applies().provisionedEndpoint());
    }
}
