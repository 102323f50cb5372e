package org.llmtco.storage.imports.measured;

import org.llmtco.sizing.measured.MeasuredRow;
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
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private static final int MOST_LINES = 100_000;

    private final String file;
    private final SetUp setUp;
    private final Optional<LocalDate> dayOfName;
    private final List<Line> lines = new ArrayList<>();
    private String format = "";

    /**
     * A measurement, or why it is none.
     *
     * @param row absent where it is refused
     * @param day absent where nothing says it
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

    private MeasuredFile(Path path, SetUp setUp) {
        file = path.toString();
        this.setUp = setUp;
        dayOfName = FeedDates.in(Optional.of(String.valueOf(path.getFileName())));
    }

    /** Reads a file; there is no value where it holds no measurements at all. */
    static Reading<Content> read(Path path, SetUp setUp) {
        MeasuredFile reader = new MeasuredFile(path, setUp);
        Reading<byte[]> bytes = ForeignFile.read(path);
        return bytes.value().isEmpty()
                ? new Reading<>(Optional.empty(), bytes.problems())
                : reader.read(bytes.value().get());
    }

    private Reading<Content> read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return ForeignFile.refused(
                    file, "the file is larger than 16 MiB: no file of measurements is");
        }
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
        List<String> missing = needsSetUp ? setUp.missing() : List.of();
        boolean anyRow = lines.stream().anyMatch(line -> line.row().isPresent());
        return missing.isEmpty() || !anyRow
                ? new Reading<>(Optional.of(new Content(format, List.copyOf(lines))), List.of())
                : ForeignFile.refused(
                        file,
                        "the file does not say what it was measured on: add "
                                + String.join(", ", missing));
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
            MeasuredRow row = run.row(setUp, format);
            lines.add(
                    new Line(
                            at,
                            Optional.of(row),
                            setUp.asOf().or(run::day).or(() -> dayOfName),
                            Optional.empty(),
                            ""));
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
        Reading<List<MeasuredRow>> rows = MeasuredCsv.parse(text, file);
        if (rows.value().isEmpty()) {
            return new Reading<>(Optional.empty(), rows.problems());
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
                lines.add(
                        new Line(
                                at,
                                Optional.of(row),
                                setUp.asOf().or(() -> dayOfName),
                                Optional.empty(),
                                ""));
            }
        }
        return content(false);
    }
}
