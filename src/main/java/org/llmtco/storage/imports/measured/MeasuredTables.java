package org.llmtco.storage.imports.measured;

import org.llmtco.catalog.Benchmark;
import org.llmtco.catalog.BenchmarkPoint;
import org.llmtco.catalog.BenchmarkSeries;
import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.FigureKind;
import org.llmtco.model.Decimals;
import org.llmtco.model.Engine;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.sizing.Deployment;
import org.llmtco.sizing.EngineProfile;
import org.llmtco.sizing.measured.MeasuredRow;
import org.llmtco.sizing.measured.NamesInTables;
import org.llmtco.sizing.measured.RowMatch;
import org.llmtco.storage.imports.ImportRow;
import org.llmtco.storage.imports.Outcome;
import org.llmtco.storage.imports.Refusal;
import org.llmtco.storage.imports.RefusedRow;
import org.llmtco.storage.imports.SafeName;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The benchmarks of the tables while measurements are added to them. */
final class MeasuredTables {
    private final Catalog tables;
    private final NamesInTables names;
    private final String source;
    private final LocalDate today;
    private final Map<String, Benchmark> changed = new TreeMap<>();
    private final List<ImportRow<MeasuredPoint>> taken = new ArrayList<>();

    /** A measurement in the words of the tables. */
    private record Placed(String model, String gpu, MeasuredPoint measured) {
        String benchmark() {
            return model + "--" + gpu;
        }
    }

    /**
     * The benchmarks of the tables, to which nothing is added yet.
     *
     * @param source of all measurements
     * @param today nothing was measured on a later day
     */
    MeasuredTables(Catalog tables, NamesInTables names, String source, LocalDate today) {
        this.tables = tables;
        this.names = names;
        this.source = SafeName.shown(source);
        this.today = today;
    }

    /** The benchmarks to which something was added. */
    Map<String, Benchmark> changed() {
        return changed;
    }

    /** Takes a measurement in, or says why not. */
    ImportRow<MeasuredPoint> row(MeasuredFile.Line line) {
        if (line.row().isEmpty()) {
            return ImportRow.refused(
                    line.at(), "", "", line.refusal().orElse(Refusal.NOT_AN_ENTRY), line.detail());
        }
        MeasuredRow row = line.row().get();
        String where = row.model() + ", " + row.gpus() + " x " + row.gpu();
        try {
            ImportRow<MeasuredPoint> taken = take(line, placed(row, line));
            this.taken.add(taken);
            return taken;
        } catch (RefusedRow e) {
            return ImportRow.refused(line.at(), where, "", e.refusal(), e.detail());
        } catch (InvalidFieldException e) {
            return ImportRow.refused(
                    line.at(), where, "", Refusal.INVALID, String.valueOf(e.getMessage()));
        }
    }

    private ImportRow<MeasuredPoint> take(MeasuredFile.Line line, Placed placed) {
        MeasuredPoint measured = placed.measured();
        String id = placed.benchmark();
        if (taken.stream()
                .filter(row -> row.list().equals(id))
                .flatMap(row -> row.change().stream())
                .anyMatch(other -> other.isOf(measured.series()) && other.isAt(measured.point()))) {
            throw new RefusedRow(Refusal.TWICE, measured.words());
        }
        List<BenchmarkSeries> known =
                Stream.ofNullable(tables.benchmarks().get(id))
                        .flatMap(benchmark -> benchmark.series().stream())
                        .filter(measured::isOfSetUp)
                        .filter(series -> series.points().stream().anyMatch(measured::isAt))
                        .toList();
        if (known.stream()
                .anyMatch(series -> series.points().stream().anyMatch(measured::isEqual))) {
            return ImportRow.equal(line.at(), id, measured.words());
        }
        known.stream()
                .filter(series -> series.asOf().isAfter(measured.series().asOf()))
                .findFirst()
                .ifPresent(
                        newer -> {
                            throw new RefusedRow(
                                    Refusal.OLDER,
                                    "%s of %s; the file says %s of %s"
                                            .formatted(
                                                    rate(newer, measured),
                                                    newer.asOf(),
                                                    rate(measured.point()),
                                                    measured.series().asOf()));
                        });
        changed.put(id, with(placed));
        String rate = rate(measured.point());
        return new ImportRow<>(
                known.isEmpty() ? Outcome.NEW : Outcome.CHANGED,
                line.at().line(),
                id,
                measured.words(),
                Optional.empty(),
                (known.isEmpty() ? rate : rate(known.getLast(), measured) + " -> " + rate)
                        + (line.detail().isEmpty() ? "" : "; " + line.detail()),
                Optional.of(measured));
    }

    private static String rate(BenchmarkSeries series, MeasuredPoint measured) {
        return series.points().stream()
                .filter(measured::isAt)
                .findFirst()
                .map(MeasuredTables::rate)
                .orElse("none");
    }

    private static String rate(BenchmarkPoint point) {
        return Decimals.plain(point.outputTokensPerSecond()) + " tokens/s";
    }

    /** The benchmark with the point in the series that it belongs into. */
    private Benchmark with(Placed placed) {
        MeasuredPoint measured = placed.measured();
        Benchmark before =
                changed.getOrDefault(
                        placed.benchmark(), tables.benchmarks().get(placed.benchmark()));
        List<BenchmarkSeries> series = new ArrayList<>();
        List<BenchmarkPoint> points = new ArrayList<>();
        if (before != null) {
            for (BenchmarkSeries other : before.series()) {
                if (measured.isOf(other)) {
                    other.points().stream()
                            .filter(point -> !measured.isAt(point))
                            .forEach(points::add);
                } else {
                    series.add(other);
                }
            }
        }
        points.add(measured.point());
        series.add(measured.series().withPoints(points));
        return new Benchmark(placed.benchmark(), placed.model(), placed.gpu(), series);
    }

    private Placed placed(MeasuredRow row, MeasuredFile.Line line) {
        LocalDate asOf = line.day().orElseThrow();
        if (asOf.isAfter(today)) {
            throw new RefusedRow(Refusal.TO_COME, "%s; today is %s".formatted(asOf, today));
        }
        RowMatch.Matched matched =
                switch (RowMatch.of(row, names)) {
                    case RowMatch.Matched match -> match;
                    case RowMatch.Unmatched unmatched ->
                            throw new RefusedRow(Refusal.UNKNOWN_SET_UP, unmatched.reason());
                };
        if (matched.layouts().size() > 1) {
            throw new RefusedRow(
                    Refusal.UNKNOWN_SET_UP,
                    "the row does not say how %s GPUs share the model: fill in tp"
                            .formatted(row.gpus()));
        }
        Deployment deployment = matched.layouts().getFirst();
        int replicas = row.gpus() / deployment.parallelism().gpus();
        BenchmarkPoint point =
                new BenchmarkPoint(
                        row.inputTokens(),
                        row.outputTokens(),
                        perReplica(row.concurrency(), replicas),
                        perReplica(row.requests(), replicas),
                        row.outputTokensPerSecond() / replicas);
        return new Placed(
                matched.model().id(),
                matched.gpu().id(),
                new MeasuredPoint(series(row, matched, deployment, point, line), point));
    }

    private static OptionalDouble perReplica(OptionalDouble of, int replicas) {
        return of.isPresent() ? OptionalDouble.of(of.getAsDouble() / replicas) : of;
    }

    private BenchmarkSeries series(
            MeasuredRow row,
            RowMatch.Matched matched,
            Deployment deployment,
            BenchmarkPoint point,
            MeasuredFile.Line line) {
        MeasuredRow.Layout layout = row.layout().orElse(new MeasuredRow.Layout(1, 1, 1, false));
        return new BenchmarkSeries(
                engine(matched.engine()),
                row.engineVersion().map(SafeName::shown).orElse("not stated"),
                matched.format().id(),
                deployment.keyValueBits(),
                layout.tensor(),
                layout.pipeline(),
                layout.attentionData(),
                layout.expertParallel(),
                List.of(point),
                row.source().isPresent() && !source.contains(row.source().get())
                        ? SafeName.shown(row.source().get())
                        : source,
                line.day().orElseThrow(),
                FigureKind.MEASURED,
                Optional.of(line.detail()).filter(note -> !note.isEmpty()));
    }

    private static Engine engine(EngineProfile profile) {
        return Stream.of(Engine.values())
                .filter(engine -> EngineProfile.of(engine).name().equals(profile.name()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new RefusedRow(
                                        Refusal.UNKNOWN_SET_UP,
                                        "the tables keep no measurements of the engine "
                                                + profile.name()));
    }
}
