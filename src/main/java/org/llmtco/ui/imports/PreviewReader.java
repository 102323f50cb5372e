package org.llmtco.ui.imports;

import org.llmtco.model.Decimals;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;
import org.llmtco.report.Digits;
import org.llmtco.storage.CatalogReading;
import org.llmtco.storage.Problem;
import org.llmtco.storage.Reading;
import org.llmtco.storage.UnreadableFileException;
import org.llmtco.storage.imports.ImportKind;
import org.llmtco.storage.imports.ModelImport;
import org.llmtco.storage.imports.Outcome;
import org.llmtco.storage.imports.TableImport;
import org.llmtco.storage.imports.measured.BenchmarkImport;
import org.llmtco.storage.imports.prices.PriceImport;
import org.llmtco.storage.imports.prices.RentalImport;
import org.llmtco.storage.imports.usage.UsageLog;
import org.llmtco.storage.imports.usage.UsageWorkload;
import org.llmtco.ui.data.Difference;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads files and holds them against the tables and the scenario. */
final class PreviewReader {
    /** Some messages go on after the name of the file. */
    private static final Pattern VERB = Pattern.compile("(is|does|says) ");

    private PreviewReader() {}

    /**
     * What to look at.
     *
     * @param kind what the file holds, if the user says it
     * @param texts of the fields
     * @param today no figure is of a later day
     */
    record Question(
            Path file,
            Optional<ImportKind> kind,
            Map<ImportOption, String> texts,
            CatalogReading tables,
            Scenario scenario,
            LocalDate today) {
        Question {
            texts = Map.copyOf(texts);
        }
    }

    /** Reads a file. */
    static Preview read(Question question) {
        Reading<ImportKind> found =
                question.kind()
                        .map(kind -> new Reading<>(Optional.of(kind), List.of()))
                        .orElseGet(() -> ImportKind.of(question.file()));
        if (found.value().isEmpty()) {
            return refused(Optional.empty(), text(found.problems()), Map.of());
        }
        ImportKind kind = found.value().get();
        SaidOptions said = new SaidOptions(question.texts(), kind, question.today());
        if (!said.refused().isEmpty()) {
            return refused(Optional.of(kind), "Correct what is marked below.", said.refused());
        }
        try {
            return read(question, kind, said);
        } catch (UnreadableFileException e) {
            return refused(kind, said, text(e.problems()));
        } catch (InvalidFieldException e) {
            return refused(kind, said, "The log gives no workload: " + e.getMessage());
        }
    }

    private static Preview read(Question question, ImportKind kind, SaidOptions said) {
        CatalogReading tables = question.tables();
        Path file = question.file();
        return switch (kind) {
            case PRICES ->
                    rows(
                            kind,
                            PriceImport.of(file, tables.catalog(), said.asOf(), question.today())
                                    .orThrow(),
                            tables);
            case GPUS ->
                    rows(
                            kind,
                            RentalImport.of(file, tables.catalog(), said.asOf(), question.today())
                                    .orThrow(),
                            tables);
            case BENCHMARK ->
                    rows(
                            kind,
                            BenchmarkImport.of(
                                            file, tables.catalog(), said.setUp(), question.today())
                                    .orThrow(),
                            tables);
            case MODEL ->
                    model(ModelImport.of(file, tables.catalog(), said.ofModel()).orThrow(), tables);
            case USAGE -> usage(UsageLog.read(file).orThrow(), question);
        };
    }

    private static Preview rows(ImportKind kind, TableImport imported, CatalogReading tables) {
        return preview(
                kind,
                imported.title(),
                imported.rows().stream().map(PreviewRow::of).toList(),
                List.of(),
                new Preview.Content.Rows(imported, tables));
    }

    private static Preview model(ModelImport imported, CatalogReading tables) {
        String id = imported.model().id();
        List<PreviewRow> rows =
                switch (imported.outcome()) {
                    case EQUAL ->
                            List.of(
                                    new PreviewRow(
                                            Outcome.EQUAL,
                                            0,
                                            id,
                                            "architecture",
                                            "the tables say the same"));
                    case NEW ->
                            Difference.of(imported.model()).stream()
                                    .map(
                                            field ->
                                                    new PreviewRow(
                                                            Outcome.NEW,
                                                            0,
                                                            id,
                                                            field.field(),
                                                            field.own()))
                                    .toList();
                    case CHANGED ->
                            Difference.between(imported.existing().orElseThrow(), imported.model())
                                    .stream()
                                    .map(
                                            field ->
                                                    new PreviewRow(
                                                            Outcome.CHANGED,
                                                            0,
                                                            id,
                                                            field.field(),
                                                            field.below() + " → " + field.own()))
                                    .toList();
                };
        String title =
                switch (imported.outcome()) {
                    case EQUAL -> "The model %s, as the tables have it";
                    case NEW -> "A new model, %s, field by field";
                    case CHANGED -> "The model %s, by its fields that change";
                };
        return preview(
                ImportKind.MODEL,
                title.formatted(id),
                rows,
                List.of(),
                new Preview.Content.Model(imported, tables));
    }

    private static Preview usage(UsageLog log, Question question) {
        Scenario before = question.scenario();
        UsageWorkload usage = UsageWorkload.of(log, before);
        List<PreviewRow> rows =
                new ArrayList<>(WorkloadRows.between(before.workload(), usage.workload()));
        log.refused()
                .forEach(
                        (reason, some) ->
                                rows.add(
                                        new PreviewRow(
                                                Outcome.REFUSED,
                                                some.firstLine(),
                                                "",
                                                some.rows() == 1
                                                        ? "1 row"
                                                        : Decimals.grouped((double) some.rows())
                                                                + " rows",
                                                reason)));
        String title =
                "A log of %s requests to %s, %s to %s (UTC)"
                        .formatted(
                                Digits.whole((double) log.total().requests()),
                                log.models().size() == 1
                                        ? "1 model"
                                        : Digits.whole(log.models().size()) + " models",
                                usage.from(),
                                usage.through());
        return preview(
                ImportKind.USAGE,
                title,
                rows,
                usage.notes(),
                new Preview.Content.Workload(before, after(before, usage, question.file())));
    }

    /** A workload that is the scenario's already changes nothing of it. */
    private static Scenario after(Scenario before, UsageWorkload usage, Path file) {
        return before.workload().equals(usage.workload()) ? before : usage.in(before, file);
    }

    private static Preview preview(
            ImportKind kind,
            String title,
            List<PreviewRow> rows,
            List<String> notes,
            Preview.Content content) {
        return new Preview(
                Optional.of(kind), title, rows, notes, Optional.of(content), "", Map.of());
    }

    /** What a message asks for is marked where it is said. */
    private static Preview refused(ImportKind kind, SaidOptions said, String message) {
        Map<ImportOption, String> fields = new EnumMap<>(ImportOption.class);
        ImportOption.in(message).forEach(option -> fields.put(option, "Say it here"));
        if (kind == ImportKind.MODEL && !fields.isEmpty() && said.asOf().isEmpty()) {
            // it asks for one thing at a time
            fields.put(ImportOption.AS_OF, "Say it here");
        }
        return refused(Optional.of(kind), ImportOption.inWords(message), fields);
    }

    private static Preview refused(
            Optional<ImportKind> kind, String problem, Map<ImportOption, String> fields) {
        return new Preview(
                kind, "", List.of(), List.of(), Optional.empty(), problem, Map.copyOf(fields));
    }

    private static String text(List<Problem> problems) {
        return problems.stream()
                .map(PreviewReader::text)
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** The file is named once above. */
    private static String text(Problem problem) {
        if (problem.line() > 0) {
            String key = problem.key().isEmpty() ? "" : problem.key() + " ";
            return "Line %s: ".formatted(problem.line()) + key + problem.message();
        }
        String message = problem.message();
        return VERB.matcher(message).lookingAt()
                ? "The file " + message
                : message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
    }
}
