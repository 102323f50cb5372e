package org.llmtco.ui.option;

import org.llmtco.model.DeploymentOption;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Routed;
import org.llmtco.model.Routing;
import org.llmtco.model.Scenario;
import org.llmtco.whatif.RecordPath;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Copies of a scenario with other options, or in another order. */
final class OptionLists {
    private OptionLists() {}

    static Scenario added(Scenario scenario, DeploymentOption option) {
        List<DeploymentOption> options = new ArrayList<>(scenario.options());
        options.add(option);
        return scenario.withOptions(options);
    }

    /** With an option in place of the one that has its id. */
    static Scenario replaced(Scenario scenario, DeploymentOption option) {
        return scenario.withOptions(
                scenario.options().stream()
                        .map(old -> old.id().equals(option.id()) ? option : old)
                        .toList());
    }

    /** With a copy below the original. */
    static Scenario duplicated(Scenario scenario, String id) {
        DeploymentOption original = scenario.option(id).orElseThrow();
        String label = OptionNames.label(original.label() + " (copy)", scenario);
        DeploymentOption copy = original;
        copy = (DeploymentOption) RecordPath.of("label").withValue((Record) copy, label);
        copy =
                (DeploymentOption)
                        RecordPath.of("id")
                                .withValue((Record) copy, OptionNames.id(label, scenario));
        List<DeploymentOption> options = new ArrayList<>(scenario.options());
        options.add(options.indexOf(original) + 1, copy);
        return scenario.withOptions(options);
    }

    /** With an option at another place; a place beyond the ends is the end. */
    static Scenario moved(Scenario scenario, String id, int to) {
        DeploymentOption option = scenario.option(id).orElseThrow();
        List<DeploymentOption> options = new ArrayList<>(scenario.options());
        options.remove(option);
        options.add(Math.clamp(to, 0, options.size()), option);
        return scenario.withOptions(options);
    }

    /**
     * Without an option. The others are then held against the first one if it was the baseline.
     *
     * @throws InvalidFieldException if it is the last one, or a router leads to it
     */
    static Scenario removed(Scenario scenario, String id) {
        String routers =
                scenario.options().stream()
                        .filter(option -> leadsTo(option, id))
                        .map(DeploymentOption::label)
                        .collect(Collectors.joining(", "));
        if (!routers.isEmpty()) {
            throw new InvalidFieldException(
                    "options", id, "is a part of " + routers + ": take it out there first");
        }
        if (scenario.options().size() == 1) {
            throw new InvalidFieldException(
                    "options", id, "is the last option: a scenario compares at least one");
        }
        Scenario unheld =
                scenario.baseline().filter(id::equals).isPresent()
                        ? scenario.withBaseline(Optional.empty())
                        : scenario;
        return unheld.withOptions(
                scenario.options().stream().filter(option -> !option.id().equals(id)).toList());
    }

    private static boolean leadsTo(DeploymentOption option, String id) {
        return option instanceof Routed router
                && router.routing().parts().stream().map(Routing.Part::option).anyMatch(id::equals);
    }
}
