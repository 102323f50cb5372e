package org.llmtco.cost;

import org.llmtco.model.Scenario;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The enabled options of a scenario with their costs, in the scenario's order. */
public record Comparison(Scenario scenario, List<OptionCost> costs) {
    public Comparison {
        costs = List.copyOf(costs);
    }

    /** The options that can serve the workload. */
    public List<OptionCost.Priced> priced() {
        return costs.stream()
                .filter(OptionCost.Priced.class::isInstance)
                .map(OptionCost.Priced.class::cast)
                .toList();
    }

    public Optional<OptionCost.Priced> cheapest() {
        return priced().stream().min(Comparator.comparingDouble(OptionCost.Priced::usdPerMonth));
    }

    public Optional<OptionCost> of(String optionId) {
        return costs.stream().filter(cost -> cost.option().id().equals(optionId)).findFirst();
    }

    /** The option that the others are held against: the scenario's baseline, or the first. */
    public Optional<OptionCost> baseline() {
        return scenario.baseline().flatMap(this::of).or(() -> costs.stream().findFirst());
    }

    /** The baseline if it can serve the workload. */
    public Optional<OptionCost.Priced> pricedBaseline() {
        return baseline()
                .filter(OptionCost.Priced.class::isInstance)
                .map(OptionCost.Priced.class::cast);
    }
}
