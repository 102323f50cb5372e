package org.llmtco.storage.claims;

import org.llmtco.catalog.Benchmark;
import org.llmtco.catalog.BenchmarkPoint;
import org.llmtco.catalog.BenchmarkSeries;
import org.llmtco.model.Decimals;
import org.llmtco.storage.CatalogReading;
import org.llmtco.storage.TableEntry;
import org.llmtco.storage.claims.Claim.Standing;
import org.llmtco.storage.imports.measured.MeasuredPoint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What several sources measured at the same point: the model on the GPU, with the same engine,
 * format and layout, for requests of the same lengths, as many at once.
 */
final class MeasuredClaims {
    private final TableEntry place;
    private final List<Measured> all = new ArrayList<>();

    /**
     * A measurement.
     *
     * @param of the benchmark that has it
     * @param inForce whether that benchmark counts, and is not replaced
     */
    private record Measured(Benchmark of, String file, boolean inForce, MeasuredPoint at) {}

    private MeasuredClaims(TableEntry place) {
        this.place = place;
    }

    /**
     * All points of a benchmark at which sources disagree.
     *
     * @param file that it comes from
     * @param below what it replaces
     */
    static List<Claims> of(
            TableEntry place, Benchmark benchmark, String file, List<CatalogReading.Layer> below) {
        MeasuredClaims claims = new MeasuredClaims(place);
        claims.add(benchmark, file, true);
        below.reversed()
                .forEach(layer -> claims.add((Benchmark) layer.entry(), layer.file(), false));
        return claims.conflicts();
    }

    private void add(Benchmark benchmark, String file, boolean inForce) {
        // of two at one point the newer day counts
        benchmark.series().stream()
                .sorted(Comparator.comparing(BenchmarkSeries::asOf).reversed())
                .flatMap(MeasuredClaims::points)
                .filter(point -> all.stream().noneMatch(other -> other.at().equals(point)))
                .forEach(point -> all.add(new Measured(benchmark, file, inForce, point)));
    }

    private static Stream<MeasuredPoint> points(BenchmarkSeries series) {
        return series.points().stream()
                .map(point -> new MeasuredPoint(series.withPoints(List.of(point)), point));
    }

    private List<Claims> conflicts() {
        List<Claims> conflicts = new ArrayList<>();
        List<Measured> left = new ArrayList<>(all);
        while (!left.isEmpty()) {
            MeasuredPoint first = left.getFirst().at();
            List<Measured> same =
                    left.stream().filter(other -> isAtOnePlace(first, other.at())).toList();
            left.removeAll(same);
            if (isConflict(same)) {
                conflicts.add(claims(same));
            }
        }
        return conflicts;
    }

    private static boolean isAtOnePlace(MeasuredPoint one, MeasuredPoint other) {
        return one.isOfSetUp(other.series()) && one.isAt(other.point());
    }

    /** What one source measured twice is no disagreement. */
    private static boolean isConflict(List<Measured> same) {
        MeasuredPoint first = same.getFirst().at();
        return same.getFirst().inForce()
                && same.stream().anyMatch(other -> !first.isEqual(other.at().point()))
                && same.stream().map(other -> other.at().series().source()).distinct().count() > 1;
    }

    private Claims claims(List<Measured> same) {
        List<Claim> claims = new ArrayList<>();
        for (Measured measured : same) {
            Standing standing = measured.inForce() ? Standing.RIVAL : Standing.REPLACED;
            claims.add(
                    new Claim(
                            claims.isEmpty() ? Standing.COUNTS : standing,
                            place,
                            measured.file(),
                            measured.of(),
                            measured.at().series()));
        }
        return new Claims(place, Optional.of(words(same.getFirst().at())), claims, fields(same));
    }

    private static List<Claims.Field> fields(List<Measured> same) {
        List<Double> rates =
                same.stream()
                        .map(measured -> measured.at().point().outputTokensPerSecond())
                        .toList();
        List<String> versions =
                same.stream().map(measured -> measured.at().series().engineVersion()).toList();
        List<Claims.Field> fields = new ArrayList<>();
        fields.add(
                new Claims.Field(
                        "outputTokensPerSecond",
                        rates.stream().map(Decimals::plain).toList(),
                        rates.stream().map(OptionalDouble::of).toList()));
        if (versions.stream().distinct().count() > 1) {
            fields.add(
                    new Claims.Field(
                            "engineVersion",
                            versions,
                            versions.stream().map(_ -> OptionalDouble.empty()).toList()));
        }
        return fields;
    }

    private static String words(MeasuredPoint at) {
        BenchmarkSeries series = at.series();
        return "%s, %s, KV %s bit%s%s%s%s: %s"
                .formatted(
                        series.engine().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        series.weightFormat(),
                        series.keyValueBits(),
                        above1(", tensor ", series.tensorParallelism()),
                        above1(", pipeline ", series.pipelineParallelism()),
                        above1(", attention data ", series.attentionDataParallelism()),
                        series.expertParallel() ? ", expert parallel" : "",
                        at.words());
    }

    private static String above1(String what, int degree) {
        return degree > 1 ? what + degree : "";
    }

    /** The benchmark that counts, with the chosen measurement alone at its point. */
    static Benchmark chosen(Benchmark counts, BenchmarkSeries chosen) {
        MeasuredPoint wanted = new MeasuredPoint(chosen, chosen.points().getFirst());
        List<BenchmarkSeries> series = new ArrayList<>();
        for (BenchmarkSeries other : counts.series()) {
            List<BenchmarkPoint> kept =
                    points(other)
                            .filter(at -> at.equals(wanted) || !isAtOnePlace(wanted, at))
                            .map(MeasuredPoint::point)
                            .toList();
            if (!kept.isEmpty()) {
                series.add(other.withPoints(kept));
            }
        }
        if (series.stream().flatMap(MeasuredClaims::points).noneMatch(wanted::equals)) {
            series.add(chosen);
        }
        return new Benchmark(counts.id(), counts.model(), counts.gpu(), series);
    }
}
