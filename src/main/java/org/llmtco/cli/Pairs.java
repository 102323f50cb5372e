package org.llmtco.cli;

import org.llmtco.model.DeploymentOption;
import org.llmtco.model.Scenario;
import org.llmtco.storage.Nearest;

import java.util.List;

/** The options that a command names. */
final class Pairs {
    private Pairs() {}

    /** An option that is there and switched on. */
    static DeploymentOption option(Scenario scenario, String id) {
        List<String> ids =
                scenario.options().stream()
                        .filter(DeploymentOption::enabled)
                        .map(DeploymentOption::id)
                        .toList();
        if (!ids.contains(id)) {
            throw new InputProblemException(
                    "there is no option \"%s\" that is switched on; %s"
                            .formatted(id, Nearest.of(id, ids)));
        }
        return scenario.option(id).orElseThrow();
    }

    /** The scenario's baseline, or its first option that is switched on. */
    static DeploymentOption baseline(Scenario scenario) {
        return scenario.baseline()
                .flatMap(scenario::option)
                .filter(DeploymentOption::enabled)
                .or(() -> scenario.options().stream().filter(DeploymentOption::enabled).findFirst())
                .orElseThrow(
                        () ->
                                new InputProblemException(
                                        "every option of the scenario is switched off"));
    }
}
