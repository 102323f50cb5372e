package org.llmtco.storage.imports.measured;

import org.llmtco.storage.Json;
import org.llmtco.storage.imports.FeedDates;
import org.llmtco.storage.imports.Refusal;
import org.llmtco.storage.imports.RefusedRow;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The export of GenAI-Perf or AIPerf as JSON: a statistic for each metric, and the settings. */
final class PerfExport {
    static final String NAME = "GenAI-Perf or AIPerf";

    private static final String THROUGHPUT = "output_token_throughput";
    private static final List<String> RATES =
            List.of("tokens/sec", "tokens/s", "tok/s", "tokens/second");

    private final ResultFields export;
    private final ResultFields metrics;
    private final Optional<ResultFields> settings;

    private PerfExport(Json.Obj object) {
        export = new ResultFields(object);
        metrics = metrics(object);
        settings = export.nested("input_config");
    }

    /** Older versions kept the metrics in an object of their own. */
    private static ResultFields metrics(Json.Obj export) {
        return new ResultFields(
                export.member("records")
                        .map(Json.Member::value)
                        .filter(Json.Obj.class::isInstance)
                        .map(Json.Obj.class::cast)
                        .orElse(export));
    }

    static boolean is(Json.Obj export) {
        return metrics(export)
                .object()
                .member(THROUGHPUT)
                .filter(member -> member.value() instanceof Json.Obj)
                .isPresent();
    }

    /**
     * Reads an export.
     *
     * @throws RefusedRow if it is no measurement of full load
     */
    static LoadRun read(Json.Obj object) {
        return new PerfExport(object).read();
    }

    private LoadRun read() {
        boolean cancelled =
                export.value("was_cancelled")
                        .filter(value -> value instanceof Json.Truth truth && truth.value())
                        .isPresent();
        if (cancelled) {
            throw new RefusedRow(Refusal.FAILED, "was_cancelled is true");
        }
        metrics.nested(THROUGHPUT)
                .flatMap(metric -> metric.text("unit"))
                .filter(unit -> !RATES.contains(unit))
                .ifPresent(
                        unit -> {
                            throw new RefusedRow(
                                    Refusal.NO_FIGURE,
                                    "%s is in %s, not in tokens/sec".formatted(THROUGHPUT, unit));
                        });
        return new LoadRun(
                export.object().at(),
                model(),
                FeedDates.in(export.text("start_time")),
                average("input_sequence_length"),
                average("output_sequence_length"),
                concurrency(),
                requests(),
                average(THROUGHPUT));
    }

    private double average(String metric) {
        return metrics.nested(metric)
                .orElseThrow(() -> new RefusedRow(Refusal.NO_FIGURE, metric + " is missing"))
                .required("avg");
    }

    private double requests() {
        double requests = average("request_count");
        metrics.nested("request_count").orElseThrow().count("avg");
        return requests;
    }

    private Optional<String> model() {
        return settings.stream()
                .flatMap(s -> List.of("model_names", "model", "models").stream().map(s::everywhere))
                .flatMap(List::stream)
                .flatMap(value -> firstText(value).stream())
                .findFirst();
    }

    private static Optional<String> firstText(Json value) {
        return switch (value) {
            case Json.Text text -> Optional.of(text.value());
            case Json.Arr list when !list.items().isEmpty() -> firstText(list.items().getFirst());
            case Json.Obj object ->
                    object.member("name")
                            .or(() -> object.member("items"))
                            .flatMap(member -> firstText(member.value()));
            default -> Optional.empty();
        };
    }

    private OptionalDouble concurrency() {
        List<Json> rates = settings.map(s -> s.everywhere("request_rate")).orElse(List.of());
        if (rates.stream().anyMatch(Json.Num.class::isInstance)) {
            throw new RefusedRow(
                    Refusal.NOT_FULL_LOAD,
                    "request_rate is %s: measure with a concurrency"
                            .formatted(rates.getFirst().quote()));
        }
        double[] stated =
                settings.map(s -> s.everywhere("concurrency")).orElse(List.of()).stream()
                        .filter(Json.Num.class::isInstance)
                        .mapToDouble(PerfExport::inFlight)
                        .distinct()
                        .toArray();
        return stated.length == 1 ? OptionalDouble.of(stated[0]) : OptionalDouble.empty();
    }

    private static double inFlight(Json stated) {
        double requests = Double.parseDouble(((Json.Num) stated).literal());
        if (!(requests >= 1 && requests <= Integer.MAX_VALUE && requests == Math.rint(requests))) {
            throw new RefusedRow(Refusal.NOT_A_COUNT, "concurrency is " + stated.quote());
        }
        return requests;
    }
}
