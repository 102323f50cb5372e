package org.llmtco.storage.imports.measured;

import org.llmtco.sizing.measured.MeasuredRow;
import org.llmtco.sizing.measured.NamesInTables;
import org.llmtco.storage.Json;
import org.llmtco.storage.JsonReader;
import org.llmtco.storage.Position;
import org.llmtco.storage.Problem;
import org.llmtco.storage.Problem.Severity;
import org.llmtco.storage.Reading;
import org.llmtco.storage.imports.FeedDates;
import org.llmtco.storage.imports.ForeignFile;
import org.llmtco.storage.imports.MeasuredCsv;
import org.llmtco.storage.imports.Refusal;
import org.llmtco.storage.imports.RefusedRow;
import org.llmtco.storage.imports.SafeName;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads what load generators and people write of measurements. */
final class MeasuredFile {
    private static final String OTHER =
            "is neither a result of vllm bench serve, nor an export of GenAI-Perf or AIPerf, nor a"
                    + " CSV file of measurements";

    /** Beyond these a file is something else, and would not fit into memory. */
    private static final int MOST_LINES = 100_000;

    private final String file;
    private final SetUp setUp;
    private final NamesInTables names;
    private final Optional<LocalDate> dayOfName;
    private final List<Line> lines = new ArrayList<>();
    private String format = "";

    /**
     * A measurement, or why it is none.
     *
     * @param row absent where it is refused
     * @param day absent where it is refused
     * @param detail why it is refused, or what to know of it
     */
    record Line(
            Position at,
            Optional<MeasuredRow> row,
            Optional<LocalDate> day,
            Optional<Refusal> refusal,
            String detail) {}

    /**
     * All measurements of a file.
     *
     * @param format what wrote it, in words
     */
    record Content(String format, List<Line> lines) {}

    private MeasuredFile(Path path, SetUp setUp, NamesInTables names) {
        file = path.toString();
        this.setUp = setUp;
        this.names = names;
        dayOfName = FeedDates.in(Optional.of(String.valueOf(path.getFileName())));
    }

    /** Reads a file; there is no value where it holds no measurements at all. */
    static Reading<Content> read(Path path, SetUp setUp, NamesInTables names) {
        MeasuredFile reader = new MeasuredFile(path, setUp, names);
        Reading<byte[]> bytes = ForeignFile.read(path);
        return bytes.value().isEmpty()
                ? new Reading<>(Optional.empty(), bytes.problems())
                : reader.read(bytes.value().get());
    }

    private Reading<Content> read(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return ForeignFile.refused(file, "the file is not UTF-8: save it with that encoding");
        }
        if (!text.stripLeading().startsWith("{") && !text.stripLeading().startsWith("[")) {
            if (hasTooManyLines(text)) {
                return ForeignFile.refused(file, tooManyLines());
            }
            return PerfCsv.is(text) ? perfCsv(text) : table(text);
        }
        List<Problem> problems = json(bytes, text);
        if (!problems.isEmpty()) {
            return new Reading<>(Optional.empty(), problems);
        }
        return content(true);
    }

    private Reading<Content> content(boolean needsSetUp) {
        List<String> unsaid = new ArrayList<>();
        List<String> missing = needsSetUp ? setUp.missing() : List.of();
        if (!missing.isEmpty() && lines.stream().anyMatch(MeasuredFile::mayBeTaken)) {
            unsaid.add(
                    "the file does not say what it was measured on: add "
                            + String.join(", ", missing));
        }
        // what no row says is said once
        if (lines.stream().allMatch(MeasuredFile::saysTooLittle)) {
            lines.stream().map(Line::detail).distinct().forEach(unsaid::add);
        }
        return unsaid.isEmpty()
                ? new Reading<>(Optional.of(new Content(format, List.copyOf(lines))), List.of())
                : ForeignFile.refused(file, String.join("; ", unsaid));
    }

    private static boolean saysTooLittle(Line line) {
        return line.refusal().equals(Optional.of(Refusal.NOT_SAID));
    }

    private static boolean mayBeTaken(Line line) {
        return line.row().isPresent() || saysTooLittle(line);
    }

    /** One result, a list of them, or one in each line. */
    private List<Problem> json(byte[] bytes, String text) {
        Reading<Json> whole = JsonReader.read(bytes, file);
        if (whole.value().isPresent()) {
            List<Json> results =
                    whole.value().get() instanceof Json.Arr list
                            ? list.items()
                            : List.of(whole.value().get());
            results.forEach(this::result);
            return format.isEmpty() ? List.of(problem(OTHER)) : List.of();
        }
        Optional<String> first = text.lines().filter(line -> !line.isBlank()).findFirst();
        if (first.flatMap(this::read).isEmpty()) {
            return whole.problems();
        }
        if (hasTooManyLines(text)) {
            return List.of(problem(tooManyLines()));
        }
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                Position at = new Position(number, 1);
                Optional<Json> result = read(line);
                if (result.isPresent()) {
                    result(result.get(), at);
                } else {
                    refuse(at, Refusal.NOT_AN_ENTRY, "is no JSON");
                }
            }
        }
        return format.isEmpty() ? List.of(problem(OTHER)) : List.of();
    }

    private static boolean hasTooManyLines(String text) {
        return text.lines().skip(MOST_LINES).findFirst().isPresent();
    }

    private static String tooManyLines() {
        return "the file has more than 100,000 lines: no file of measurements has";
    }

    private Optional<Json> read(String line) {
        return JsonReader.read(line.getBytes(StandardCharsets.UTF_8), file).value();
    }

    private Problem problem(String message) {
        return new Problem(Severity.ERROR, file, 0, 0, "", message);
    }

    private void result(Json json) {
        result(json, json.at());
    }

    private void result(Json json, Position at) {
        if (json instanceof Json.Obj result && VllmBench.is(result)) {
            format = VllmBench.NAME;
            add(at, () -> VllmBench.read(result));
        } else if (json instanceof Json.Obj export && PerfExport.is(export)) {
            format = PerfExport.NAME;
            add(at, () -> PerfExport.read(export));
        } else {
            refuse(at, Refusal.NOT_AN_ENTRY, "is no result of a measurement");
        }
    }

    private void add(Position at, Supplier<LoadRun> reading) {
        try {
            LoadRun run = reading.get();
            run.requireSaid(setUp, names, dayOfName);
            MeasuredRow row = run.row(setUp, names, format);
            lines.add(
                    new Line(
                            at,
                            Optional.of(row),
                            Optional.of(run.day(setUp, dayOfName)),
                            Optional.empty(),
                            run.otherName(setUp, names).orElse("")));
        } catch (RefusedRow e) {
            refuse(at, e.refusal(), e.detail());
        }
    }

    private void refuse(Position at, Refusal refusal, String detail) {
        lines.add(
                new Line(
                        at,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(refusal),
                        SafeName.shown(detail)));
    }

    private Reading<Content> perfCsv(String text) {
        format = PerfExport.NAME;
        add(Position.START, () -> PerfCsv.read(text));
        return content(true);
    }

    private Reading<Content> table(String text) {
        if (!setUp.said().isEmpty()) {
            return ForeignFile.refused(
                    file,
                    "a CSV file of measurements says in its columns what %s would say: leave %s out"
                            .formatted(
                                    String.join(", ", setUp.said()),
                                    setUp.said().size() == 1 ? "it" : "them"));
        }
        Optional<LocalDate> day = setUp.asOf().or(() -> dayOfName);
        Reading<List<MeasuredRow>> rows = MeasuredCsv.parse(text, file);
        if (rows.value().isEmpty()) {
            return new Reading<>(Optional.empty(), rows.problems());
        }
        if (day.isEmpty()) {
            return ForeignFile.refused(file, LoadRun.NO_DAY);
        }
        format = "CSV of measurements";
        rows.problems()
                .forEach(
                        p ->
                                refuse(
                                        new Position(p.line(), 1),
                                        Refusal.NOT_AN_ENTRY,
                                        p.key() + " " + p.message()));
        for (MeasuredRow row : rows.value().get()) {
            Position at = new Position(row.line(), 1);
            if (!row.counted() || row.fixedBatch()) {
                refuse(
                        at,
                        Refusal.LEFT_OUT,
                        row.counted() ? "one batch from start to end" : "used_in_fit is 0");
            } else {
                lines.add(new Line(at, Optional.of(row), day, Optional.empty(), ""));
            }
        }
        return content(false);
    }
}
