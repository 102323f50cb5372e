package org.llmtco.storage.imports.measured;

import org.llmtco.sizing.measured.MeasuredRow;
import org.llmtco.storage.Position;
import org.llmtco.storage.imports.Refusal;
import org.llmtco.storage.imports.RefusedRow;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A run of a load generator, as its file tells it.
 *
 * @param model as the file calls it
 * @param day of the run
 * @param inputTokens of a request, on average
 * @param outputTokens of a request, on average
 * @param concurrency requests kept in flight, infinite where all came at once; absent where the
 *     file does not say
 * @param requests that were answered
 */
record LoadRun(
        Position at,
        Optional<String> model,
        Optional<LocalDate> day,
        double inputTokens,
        double outputTokens,
        OptionalDouble concurrency,
        double requests,
        double outputTokensPerSecond) {
    /** Averages of many requests; more digits say nothing. */
    private static final MathContext DIGITS = new MathContext(6);

    /**
     * The row that the run makes with what the user says of it.
     *
     * @throws RefusedRow if the model or the load is not said
     */
    MeasuredRow row(SetUp setUp, String source) {
        String name =
                setUp.model()
                        .or(this::model)
                        .orElseThrow(
                                () ->
                                        new RefusedRow(
                                                Refusal.UNKNOWN_SET_UP,
                                                "the file does not name the model: add --model"));
        OptionalDouble inFlight =
                setUp.concurrency().isPresent() ? setUp.concurrency() : concurrency;
        if (inFlight.isEmpty()) {
            throw new RefusedRow(
                    Refusal.NO_FIGURE,
                    "the file does not say how many requests were in flight: add --concurrency N,"
                            + " or --concurrency max if all came at once");
        }
        return new MeasuredRow(
                at.line(),
                setUp.gpu().orElse(""),
                setUp.gpus().orElse(1),
                name,
                Optional.empty(),
                setUp.format().orElse(""),
                setUp.keyValueBits() == 8 ? "FP8" : "FP16",
                rounded(inputTokens),
                rounded(outputTokens),
                Optional.of(setUp.layout()),
                Double.isInfinite(inFlight.getAsDouble()) ? OptionalDouble.empty() : inFlight,
                OptionalDouble.of(requests),
                false,
                setUp.engine().orElse(""),
                setUp.engineVersion(),
                OptionalInt.empty(),
                rounded(outputTokensPerSecond),
                true,
                Optional.of(source));
    }

    private static double rounded(double value) {
        return new BigDecimal(value).round(DIGITS).doubleValue();
    }
}
