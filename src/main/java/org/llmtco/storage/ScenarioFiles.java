package org.llmtco.storage;

import org.llmtco.model.DriverRange;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads and writes scenario files, and knows the scenarios that come with the program. */
public final class ScenarioFiles {
    /** The scenario that counts where none is named. */
    public static final String DEFAULT_ID = "article-10m-tokens-per-day";

    /** Shipped scenarios that are a start for one's own, in the order in which they are offered. */
    public static final List<String> TYPICAL =
            List.of(
                    "support-chatbot",
                    "retrieval-assistant",
                    "code-assistant",
                    "batch-extraction",
                    "llama-70b-every-way");

    /** Shipped scenarios that recompute the article of March 2026. */
    public static final List<String> OF_THE_ARTICLE =
            List.of(DEFAULT_ID, "article-50m-support", "article-breakeven", "article-routing");

    /** All scenarios that come with the program. */
    public static final List<String> SHIPPED =
            Stream.concat(OF_THE_ARTICLE.stream(), TYPICAL.stream()).toList();

    private static final String FOLDER = "/org/llmtco/scenarios/";

    private ScenarioFiles() {}

    /**
     * Reads a file, or the shipped scenario of that id, and holds its variants and distributions
     * against the drivers and its levels against the options that the scenario has.
     *
     * @param drivers what the drivers of a scenario are and which values they take
     */
    public static Reading<Scenario> read(
            String pathOrId, Function<Scenario, List<DriverRange>> drivers) {
        return checked(json(pathOrId), pathOrId, drivers);
    }

    /** The scenario of a JSON with all checks. */
    static Reading<Scenario> checked(
            Reading<Json> json, String pathOrId, Function<Scenario, List<DriverRange>> drivers) {
        Reading<Scenario> reading = bind(json, pathOrId);
        if (reading.value().isEmpty()) {
            return reading;
        }
        Scenario scenario = reading.value().get();
        Json read = json.value().orElseThrow();
        List<DriverRange> ranges = drivers.apply(scenario);
        List<Problem> problems = new ArrayList<>(reading.problems());
        problems.addAll(VariantCheck.of(scenario, ranges, read, pathOrId));
        problems.addAll(UncertaintyCheck.of(scenario, ranges, read, pathOrId));
        problems.addAll(LevelCheck.of(scenario, read, pathOrId));
        return new Reading<>(
                Problem.anyError(problems) ? Optional.empty() : reading.value(), problems);
    }

    /** Reads a file, or the shipped scenario of that id; its variants may name any driver. */
    public static Reading<Scenario> read(String pathOrId) {
        return bind(json(pathOrId), pathOrId);
    }

    /**
     * What a computation refuses of a scenario, with the place in the file that it was read from.
     *
     * @param refusal of a field by its path from the scenario, like {@code
     *     uncertainty.correlations[0].first}
     * @return empty if the file does not state the field, or is no longer there
     */
    public static Optional<Problem> located(String pathOrId, InvalidFieldException refusal) {
        Key field = Key.ROOT.field(refusal.field());
        return json(pathOrId)
                .value()
                .filter(field::isStatedIn)
                .map(json -> Binder.problem(json, Key.ROOT, field, refusal, pathOrId));
    }

    private static Reading<Json> json(String pathOrId) {
        if (SHIPPED.contains(pathOrId)) {
            return JsonReader.read(shipped(pathOrId), pathOrId);
        }
        Optional<Path> path = existing(pathOrId);
        if (path.isEmpty()) {
            return new Reading<>(
                    Optional.empty(),
                    List.of(
                            Problem.ofFile(
                                    Problem.Severity.ERROR,
                                    pathOrId,
                                    "there is no such file and no such shipped scenario; "
                                            + Nearest.of(pathOrId, SHIPPED))));
        }
        return FrozenScenario.isFrozen(pathOrId)
                ? FrozenScenario.scenario(path.get())
                : JsonReader.read(path.get(), pathOrId);
    }

    private static Optional<Path> existing(String name) {
        try {
            return Optional.of(Path.of(name)).filter(Files::exists);
        } catch (InvalidPathException e) {
            // some systems have characters that no file name may hold
            return Optional.empty();
        }
    }

    private static byte[] shipped(String id) {
        try (InputStream in = ScenarioFiles.class.getResourceAsStream(FOLDER + id + ".json")) {
            if (in == null) {
                throw new IllegalStateException("the program was built without scenario " + id);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reading<Scenario> bind(Reading<Json> json, String name) {
        if (json.value().isEmpty()) {
            return new Reading<>(Optional.empty(), json.problems());
        }
        Reading<Scenario> scenario = Binder.bind(json.value().get(), name, Scenario.class);
        List<Problem> problems = new ArrayList<>(json.problems());
        problems.addAll(scenario.problems());
        return new Reading<>(scenario.value(), problems);
    }

    /** A scenario in canonical form. */
    public static String toJson(Scenario scenario) {
        return JsonWriter.toJson(scenario);
    }

    /**
     * Writes a scenario as a whole or not at all.
     *
     * @throws UncheckedIOException if the file cannot be written; an old one is untouched
     */
    public static void write(Path path, Scenario scenario) {
        AtomicFile.write(path, toJson(scenario));
    }

    /**
     * What a file holds, to tell later whether somebody else has written it since; empty if it
     * cannot be read.
     */
    public static Optional<String> text(Path path) {
        try {
            return FileChange.textOf(path);
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }
}
