package org.llmtco.storage.imports;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.FigureKind;
import org.llmtco.catalog.OpenModel;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.sizing.ModelSize;
import org.llmtco.storage.CatalogReading;
import org.llmtco.storage.FileChange;
import org.llmtco.storage.OwnTables;
import org.llmtco.storage.Problem;
import org.llmtco.storage.Problem.Severity;
import org.llmtco.storage.Reading;
import org.llmtco.storage.TableEntry;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a Hugging Face configuration would change in the table of open models. Nothing is written
 * until {@link #write}.
 *
 * @param existing the model of the tables that the file describes
 * @param model as it is to stand in the tables
 */
public record ModelImport(Outcome outcome, Optional<OpenModel> existing, OpenModel model) {
    private static final Pattern NAME = Pattern.compile("(?i)(.*?)[._-]?config\\.json");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9.]+");
    private static final Pattern EDGE = Pattern.compile("^[.-]+|[.-]+$");
    private static final MathContext PARAMETER_DIGITS = new MathContext(4);

    /** What an import does with the model. */
    public enum Outcome {
        NEW,
        CHANGED,
        EQUAL
    }

    /**
     * What the user says beside the file.
     *
     * @param id of the model; else by the name of the file, {@code maker--model.config.json}
     * @param license id of the licence; else the one of the model of the tables
     * @param asOf the day of the file
     */
    public record Choices(
            Optional<String> id, Optional<String> license, Optional<LocalDate> asOf) {}

    /** Reads a file and holds it against the tables. */
    public static Reading<ModelImport> of(Path path, Catalog tables, Choices choices) {
        String file = path.toString();
        Reading<byte[]> bytes = ForeignFile.read(path);
        if (bytes.value().isEmpty()) {
            return new Reading<>(Optional.empty(), bytes.problems());
        }
        Reading<ImportedModel> read = HuggingFaceConfig.parse(bytes.value().get(), file);
        if (read.value().isEmpty()) {
            return new Reading<>(Optional.empty(), read.problems());
        }
        try {
            ModelImport model = new Comparison(path, tables, choices).of(read.value().get());
            return new Reading<>(Optional.of(model), List.of());
        } catch (InvalidFieldException e) {
            return new Reading<>(
                    Optional.empty(),
                    List.of(
                            new Problem(
                                    Severity.ERROR,
                                    file,
                                    0,
                                    0,
                                    "",
                                    e.field() + " is " + e.value() + ": " + e.expectation())));
        }
    }

    /**
     * The changes of files that put the model into a folder of tables, and note what it replaces;
     * none if the tables say the same already.
     *
     * @param reading the tables as they were read for the import
     */
    public List<FileChange> changes(OwnTables own, CatalogReading reading) {
        return outcome == Outcome.EQUAL
                ? List.of()
                : own.putting(new TableEntry("models", "", model.id()), model, reading);
    }

    /**
     * Makes the {@link #changes}, all or none.
     *
     * @return the file of the model; empty if the tables say the same already
     * @throws UncheckedIOException if it cannot be written
     */
    public Optional<Path> write(OwnTables own, CatalogReading reading) {
        List<FileChange> changes = changes(own, reading);
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        own.make(changes);
        return Optional.of(changes.getFirst().file());
    }

    /** Puts the configuration and the tables together. */
    private record Comparison(Path path, Catalog tables, Choices choices) {
        ModelImport of(ImportedModel read) {
            String name = name();
            Optional<OpenModel> existing = existing(name);
            if (existing.isPresent() && existing.get().architecture().equals(read.architecture())) {
                return new ModelImport(Outcome.EQUAL, existing, existing.get());
            }
            return new ModelImport(
                    existing.isPresent() ? Outcome.CHANGED : Outcome.NEW,
                    existing,
                    model(read, name, existing));
        }

        /** The file's name without what every such file has. */
        private String name() {
            String file = String.valueOf(path.getFileName());
            var matcher = NAME.matcher(file);
            return matcher.matches() ? matcher.group(1) : file.replaceFirst("\\.json$", "");
        }

        private Optional<OpenModel> existing(String name) {
            String huggingFaceId = name.replaceFirst("--", "/");
            Optional<OpenModel> same =
                    tables.models().values().stream()
                            .filter(
                                    m ->
                                            m.huggingFaceId()
                                                    .filter(huggingFaceId::equals)
                                                    .isPresent())
                            .findFirst();
            return choices.id().isPresent()
                    ? Optional.ofNullable(tables.models().get(choices.id().get()))
                    : same.or(() -> Optional.ofNullable(tables.models().get(id(name))));
        }

        private static String id(String name) {
            String tail = name.substring(name.lastIndexOf("--") < 0 ? 0 : name.lastIndexOf("--"));
            return EDGE.matcher(OTHER.matcher(tail.toLowerCase(Locale.ROOT)).replaceAll("-"))
                    .replaceAll("");
        }

        private OpenModel model(ImportedModel read, String name, Optional<OpenModel> existing) {
            ModelSize size = ModelSize.of(read.architecture());
            String id = choices.id().or(() -> existing.map(OpenModel::id)).orElse(id(name));
            if (id.isEmpty()) {
                throw new InvalidFieldException(
                        "id", "missing", "the name of the file is no model's: add --id");
            }
            SafeName.faultOfFile(id)
                    .ifPresent(
                            fault -> {
                                throw new InvalidFieldException("id", id, fault + ": add --id");
                            });
            return new OpenModel(
                    id,
                    existing.map(OpenModel::name).orElseGet(() -> shownName(name, id)),
                    existing.flatMap(OpenModel::huggingFaceId)
                            .or(
                                    () ->
                                            Optional.of(name)
                                                    .filter(n -> n.contains("--"))
                                                    .map(n -> n.replaceFirst("--", "/"))),
                    billions(size.total()),
                    billions(size.active(read.architecture())),
                    read.contextTokens(),
                    license(existing),
                    read.architecture(),
                    existing.map(OpenModel::benchmarks).orElse(List.of()),
                    "Hugging Face, " + SafeName.shown(String.valueOf(path.getFileName())),
                    asOf(),
                    FigureKind.PUBLISHED,
                    Optional.of("parameters counted from the architecture"));
        }

        private static String shownName(String name, String id) {
            String tail =
                    name.substring(name.lastIndexOf("--") < 0 ? 0 : name.lastIndexOf("--") + 2);
            return SafeName.fault(tail).isEmpty() ? tail : id;
        }

        private static double billions(double parameters) {
            return new BigDecimal(parameters / 1e9).round(PARAMETER_DIGITS).doubleValue();
        }

        private String license(Optional<OpenModel> existing) {
            String license =
                    choices.license()
                            .or(() -> existing.map(OpenModel::license))
                            .orElseThrow(
                                    () ->
                                            new InvalidFieldException(
                                                    "license",
                                                    "missing",
                                                    "the file does not state it: add --license"
                                                            + " with one of list licenses"));
            if (!tables.licenses().containsKey(license)) {
                throw new InvalidFieldException(
                        "license",
                        license,
                        "must be one of " + String.join(", ", tables.licenses().keySet()));
            }
            return license;
        }

        private LocalDate asOf() {
            return choices.asOf()
                    .orElseThrow(
                            () ->
                                    new InvalidFieldException(
                                            "asOf",
                                            "missing",
                                            "the file does not say of which day it is: add"
                                                    + " --as-of with the day on which it was"
                                                    + " fetched, such as --as-of 2026-11-20"));
        }
    }
}
