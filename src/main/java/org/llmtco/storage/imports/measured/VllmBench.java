package org.llmtco.storage.imports.measured;

import org.llmtco.model.Decimals;
import org.llmtco.storage.Json;
import org.llmtco.storage.imports.Refusal;
import org.llmtco.storage.imports.RefusedRow;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalDouble;

/** A result that {@code vllm bench serve} saves. */
final class VllmBench {
    static final String NAME = "vllm bench serve";

    /** The file's throughput and its tokens divided by its seconds may differ by so much. */
    private static final double TOLERANCE = 0.01;

    /** So large a share of requests may fail. */
    private static final double MOST_FAILED = 0.01;

    private static final int DAY = 8;

    private VllmBench() {}

    static boolean is(Json.Obj result) {
        return result.member("total_output_tokens").isPresent()
                && result.member("duration").isPresent()
                && result.member("completed").isPresent();
    }

    /**
     * Reads a result.
     *
     * @throws RefusedRow if it is no measurement of full load
     */
    static LoadRun read(Json.Obj result) {
        ResultFields fields = new ResultFields(result);
        double completed = fields.requiredCount("completed");
        double failed = fields.count("failed").orElse(0);
        if (failed > MOST_FAILED * (failed + completed)) {
            throw new RefusedRow(
                    Refusal.FAILED,
                    "%s of %s requests failed"
                            .formatted(Decimals.plain(failed), Decimals.plain(failed + completed)));
        }
        double sent = fields.count("num_prompts").orElse(completed + failed);
        if (completed + failed > sent) {
            throw new RefusedRow(
                    Refusal.CONTRADICTION,
                    "%s requests completed and %s failed, but num_prompts is %s"
                            .formatted(
                                    Decimals.plain(completed),
                                    Decimals.plain(failed),
                                    Decimals.plain(sent)));
        }
        double output = fields.requiredCount("total_output_tokens");
        double rate = output / fields.required("duration");
        double stated = fields.number("output_throughput").orElse(rate);
        if (!(Math.abs(stated - rate) <= TOLERANCE * rate)) {
            throw new RefusedRow(
                    Refusal.CONTRADICTION,
                    "output_throughput is %s, total_output_tokens divided by duration %s"
                            .formatted(Decimals.plain(stated), Decimals.plain(rate)));
        }
        return new LoadRun(
                result.at(),
                fields.text("model_id"),
                day(fields),
                fields.requiredCount("total_input_tokens") / completed,
                output / completed,
                concurrency(fields),
                completed,
                stated);
    }

    private static OptionalDouble concurrency(ResultFields fields) {
        Optional<Json> rate = fields.value("request_rate");
        if (rate.isPresent() && rate.get() instanceof Json.Num number) {
            throw new RefusedRow(
                    Refusal.NOT_FULL_LOAD,
                    "request_rate is %s: measure with --request-rate inf"
                            .formatted(number.quote()));
        }
        if (fields.value("max_concurrency").isPresent()) {
            return OptionalDouble.of(fields.requiredCount("max_concurrency"));
        }
        return rate.isPresent()
                ? OptionalDouble.of(Double.POSITIVE_INFINITY)
                : OptionalDouble.empty();
    }

    /** Such as 20260801-101500. */
    private static Optional<LocalDate> day(ResultFields fields) {
        return fields.text("date")
                .filter(text -> text.length() >= DAY)
                .flatMap(
                        text -> {
                            try {
                                return Optional.of(
                                        LocalDate.parse(
                                                text.substring(0, DAY),
                                                DateTimeFormatter.BASIC_ISO_DATE));
                            } catch (DateTimeException e) {
                                return Optional.empty();
                            }
                        });
    }
}
