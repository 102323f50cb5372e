package org.llmtco.cli;

import org.llmtco.catalog.CapacityConstants;
import org.llmtco.catalog.Catalog;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.CostEngine;
import org.llmtco.model.Adjustment;
import org.llmtco.model.DriverDistribution;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;
import org.llmtco.model.Variant;
import org.llmtco.report.FrozenWords;
import org.llmtco.storage.CatalogReader;
import org.llmtco.storage.CatalogReading;
import org.llmtco.storage.FrozenScenario;
import org.llmtco.storage.Nearest;
import org.llmtco.storage.Problem;
import org.llmtco.storage.Reading;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.storage.TableFolders;
import org.llmtco.storage.UnreadableFileException;
import org.llmtco.whatif.Driver;
import org.llmtco.whatif.Drivers;
import org.llmtco.whatif.Variants;
import org.llmtco.whatif.uncertainty.SameNumber;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The tables that a command works on. */
final class Inputs {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "A folder with pricing-data/ and hardware-profiles/ of your own, whose entries"
                            + " come before the shipped ones.")
    List<Path> folders = List.of();

    @Spec(Target.MIXEE)
    CommandSpec command;

    private boolean toldOfFrozen;

    /** The shipped tables and the user's over them; problems are printed, the rest counts. */
    Catalog catalog() {
        return reading().catalog();
    }

    /** The tables with the file that each entry comes from. */
    CatalogReading reading() {
        return reading(List.of());
    }

    /**
     * The tables with the file that each entry comes from.
     *
     * @param above folders that count even more than the user's own
     */
    CatalogReading reading(List<Path> above) {
        requireFolders(folders);
        Optional<Path> frozen = frozen();
        if (frozen.isPresent()) {
            return ofFrozen(frozen.get());
        }
        List<Path> roots = new ArrayList<>(TableFolders.over(folders));
        roots.removeAll(above);
        roots.addAll(above);
        CatalogReading reading = CatalogReader.read(roots);
        for (Problem problem : reading.problems()) {
            warn(problem.text());
        }
        return reading;
    }

    /** The frozen scenario that the command works on, if it does. */
    private Optional<Path> frozen() {
        return command.positionalParameters().stream()
                .filter(parameter -> parameter.paramLabel().equals("SCENARIO"))
                .map(parameter -> Objects.toString(parameter.getValue(), ""))
                .filter(FrozenScenario::isFrozen)
                .findFirst()
                .map(Path::of);
    }

    /** The tables of a frozen scenario; what has changed since is said once. */
    private CatalogReading ofFrozen(Path file) {
        if (!folders.isEmpty()) {
            throw new InputProblemException(
                    "--data: %s has the tables that it was frozen with: leave --data out"
                            .formatted(file));
        }
        try {
            CatalogReading tables = FrozenScenario.tables(file);
            if (!toldOfFrozen) {
                toldOfFrozen = true;
                warn(
                        FrozenWords.of(
                                FrozenScenario.changes(
                                        tables, CatalogReader.read(TableFolders.all()))));
            }
            return tables;
        } catch (UnreadableFileException e) {
            throw new InputProblemException(lines(e.problems()));
        }
    }

    /** Says something beside the result. */
    void warn(String text) {
        command.commandLine().getErr().print(text + "\n");
    }

    static void requireFolders(List<Path> folders) {
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new InputProblemException(
                        Files.exists(folder)
                                ? folder + " is not a folder"
                                : "there is no folder " + folder);
            }
        }
    }

    /** A scenario file or a shipped scenario, with the drivers of the command line set. */
    static Scenario scenario(String pathOrId, Map<String, Double> settings, Consumer<String> warn) {
        try {
            Reading<Scenario> reading = ScenarioFiles.read(pathOrId, Drivers::ranges);
            Scenario read = reading.orThrow();
            reading.problems().forEach(problem -> warn.accept(problem.text()));
            return with(read, settings, warn);
        } catch (UnreadableFileException e) {
            throw new InputProblemException(lines(e.problems()));
        }
    }

    /** The scenario with the adjustments of one of its variants. */
    static Scenario variant(Scenario scenario, String id) {
        Variant variant =
                scenario.variant(id)
                        .orElseThrow(
                                () ->
                                        new InputProblemException(
                                                "--variant: there is no variant \"%s\"; %s"
                                                        .formatted(
                                                                id,
                                                                Nearest.of(
                                                                        id, variants(scenario)))));
        try {
            return Variants.applied(scenario, variant);
        } catch (InvalidFieldException e) {
            throw new InputProblemException(
                    "--variant: \"%s\" cannot be applied: %s".formatted(id, e.getMessage()));
        }
    }

    private static List<String> variants(Scenario scenario) {
        return scenario.variants().stream().map(Variant::id).toList();
    }

    /** A set of constants of the capacity model. */
    static CapacityConstants constants(Catalog catalog, String id) {
        CapacityConstants constants = catalog.constants().get(id);
        if (constants == null) {
            throw new InputProblemException(
                    "--constants: there is no set \"%s\"; there are %s"
                            .formatted(id, String.join(", ", catalog.constants().keySet())));
        }
        return constants;
    }

    static Comparison compare(Scenario scenario, Catalog catalog) {
        return CostEngine.compare(scenario, catalog);
    }

    private static Scenario with(
            Scenario scenario, Map<String, Double> settings, Consumer<String> warn) {
        settings.keySet().forEach(key -> driver(scenario, "--set", key));
        try {
            Scenario changed =
                    Variants.applied(
                            scenario,
                            settings.entrySet().stream()
                                    .map(s -> new Adjustment(s.getKey(), s.getValue()))
                                    .toList());
            Scenario kept = SameNumber.withoutOverwriting(changed, settings.keySet());
            List<DriverDistribution> left = kept.uncertainty().distributions();
            scenario.uncertainty().distributions().stream()
                    .filter(stated -> !left.contains(stated))
                    .forEach(
                            stated ->
                                    warn.accept(
                                            "--set: the distribution that the scenario states of "
                                                    + stated.driver()
                                                    + " is left aside"));
            return kept;
        } catch (InvalidFieldException e) {
            throw new InputProblemException("--set: " + e.getMessage());
        }
    }

    /** The driver that an option names. */
    static Driver driver(Scenario scenario, String option, String key) {
        return Drivers.find(scenario, key)
                .orElseThrow(
                        () ->
                                new InputProblemException(
                                        "%s: there is no driver \"%s\"; %s; see llm-tco drivers"
                                                .formatted(
                                                        option,
                                                        key,
                                                        Nearest.of(key, keys(scenario)))));
    }

    private static List<String> keys(Scenario scenario) {
        return Drivers.of(scenario).stream().map(Driver::key).toList();
    }

    static String lines(List<Problem> problems) {
        return problems.stream().map(Problem::text).collect(Collectors.joining("\n"));
    }
}
