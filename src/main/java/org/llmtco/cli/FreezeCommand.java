package org.llmtco.cli;

import org.llmtco.storage.AtomicFile;
import org.llmtco.storage.FrozenScenario;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code freeze}: a scenario with the tables that it was computed with, in one file. */
@Command(
        name = "freeze",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a scenario with all tables into one file. Every command and the window read it",
            "as a SCENARIO, with the same answer later and elsewhere, and say what has changed"
                    + " since."
        })
final class FreezeCommand implements Callable<Integer> {
    @Mixin ScenarioArgument argument;
    @Mixin Inputs inputs;
    @Spec CommandSpec command;

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "FILE.zip",
            description = "The file to write.")
    Path file;

    @Override
    public Integer call() {
        if (!FrozenScenario.isFrozen(file.toString())) {
            throw new InputProblemException(
                    "-o: %s should end in %s, by which frozen scenarios are told"
                            .formatted(file, FrozenScenario.ENDING));
        }
        byte[] bytes = FrozenScenario.bytes(argument.scenario(), inputs.catalog());
        try {
            AtomicFile.write(file, bytes);
        } catch (UncheckedIOException e) {
            throw new InputProblemException(
                    "-o: %s cannot be written: %s".formatted(file, e.getMessage()));
        }
        command.commandLine().getOut().print("Wrote " + file + ".\n");
        return CommandLineTool.DONE;
    }
}
