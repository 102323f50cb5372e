package org.llmtco.cli;

import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;
import org.llmtco.storage.Problem;
import org.llmtco.storage.ScenarioFiles;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

import java.util.LinkedHashMap;
import java.util.Map;

/** The scenario that a command works on, with settings of the command line. */
final class ScenarioArgument {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "SCENARIO",
            description = "A scenario file, or the id of a shipped one. Default: ${DEFAULT-VALUE}",
            defaultValue = ScenarioFiles.DEFAULT_ID)
    String pathOrId;

    @Option(
            names = "--set",
            paramLabel = "DRIVER=VALUE",
            description = "Sets an input; llm-tco drivers lists them. Can be repeated.")
    Map<String, Double> settings = new LinkedHashMap<>();

    @Spec(Target.MIXEE)
    CommandSpec command;

    /** What a command refuses of the scenario, with file and line where the file says it. */
    InputProblemException refused(InvalidFieldException refusal) {
        return new InputProblemException(
                ScenarioFiles.located(pathOrId, refusal)
                        .map(Problem::text)
                        .orElse(refusal.getMessage()));
    }

    Scenario scenario() {
        if (pathOrId.isBlank()) {
            throw new ParameterException(
                    command.commandLine(),
                    "SCENARIO is empty: name a scenario file or a shipped one, %s"
                            .formatted(String.join(", ", ScenarioFiles.SHIPPED)));
        }
        return Inputs.scenario(
                pathOrId, settings, words -> command.commandLine().getErr().print(words + "\n"));
    }
}
