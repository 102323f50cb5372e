package org.llmtco.storage.imports.measured;

import org.llmtco.model.Decimals;
import org.llmtco.sizing.measured.MeasuredRow;
import org.llmtco.sizing.measured.NamesInTables;
import org.llmtco.storage.Position;
import org.llmtco.storage.imports.Refusal;
import org.llmtco.storage.imports.RefusedRow;
import org.llmtco.storage.imports.SafeName;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    static final String NO_DAY =
            "neither the file nor its name says of which day it is: add --as-of with it, such as"
                    + " --as-of 2026-11-20";

    /** Averages of many requests; more digits say nothing. */
    private static final MathContext DIGITS = new MathContext(6);

    /**
     * Looks whether all is said that a row needs.
     *
     * @param ofName the day that the file's name says
     * @throws RefusedRow if something is said neither by the file nor by the user
     */
    void requireSaid(SetUp setUp, NamesInTables names, Optional<LocalDate> ofName) {
        List<String> missing = new ArrayList<>();
        if (model.or(setUp::model).isEmpty()) {
            missing.add("the file does not name the model: add --model");
        }
        model.filter(name -> setUp.model().isEmpty() && names.model(name).isEmpty())
                .ifPresent(
                        name ->
                                missing.add(
                                        "there is no model \"%s\" in the tables: add --model with"
                                                        .formatted(SafeName.shown(name))
                                                + " the one that it is"));
        if (concurrency.isEmpty() && setUp.concurrency().isEmpty()) {
            missing.add(
                    "the file does not say how many requests were in flight: add --concurrency N,"
                            + " or --concurrency max if all came at once");
        }
        if (day.or(setUp::asOf).or(() -> ofName).isEmpty()) {
            missing.add(NO_DAY);
        }
        if (!missing.isEmpty()) {
            throw new RefusedRow(Refusal.NOT_SAID, String.join("; ", missing));
        }
    }

    /**
     * The row that the run makes with what the user says of it; {@link #requireSaid} comes first.
     *
     * @throws RefusedRow if the user says something else than the file
     */
    MeasuredRow row(SetUp setUp, NamesInTables names, String source) {
        String name = setUp.model().or(this::model).orElseThrow();
        model.flatMap(names::model)
                .filter(said -> !names.model(name).equals(Optional.of(said)))
                .ifPresent(
                        said -> {
                            throw contradiction("model", said.id(), "--model", name);
                        });
        OptionalDouble inFlight = concurrency.isPresent() ? concurrency : setUp.concurrency();
        if (setUp.concurrency().isPresent() && !setUp.concurrency().equals(inFlight)) {
            throw contradiction(
                    "requests in flight",
                    inFlight(inFlight.getAsDouble()),
                    "--concurrency",
                    inFlight(setUp.concurrency().getAsDouble()));
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

    /**
     * The day of the run; {@link #requireSaid} comes first.
     *
     * @throws RefusedRow if the user says another one than the file
     */
    LocalDate day(SetUp setUp, Optional<LocalDate> ofName) {
        if (day.isPresent() && setUp.asOf().isPresent() && !day.equals(setUp.asOf())) {
            throw contradiction(
                    "day", day.get().toString(), "--as-of", setUp.asOf().get().toString());
        }
        return day.or(setUp::asOf).or(() -> ofName).orElseThrow();
    }

    /** What the user calls the model that the file has another name for. */
    Optional<String> otherName(SetUp setUp, NamesInTables names) {
        return model.filter(_ -> setUp.model().isPresent())
                .filter(name -> names.model(name).isEmpty())
                .map(name -> "the file calls the model " + SafeName.shown(name));
    }

    private static RefusedRow contradiction(
            String what, String said, String option, String wanted) {
        return new RefusedRow(
                Refusal.CONTRADICTION,
                "%s: the file says %s, %s %s: leave %s out where the file is right"
                        .formatted(what, said, option, wanted, option));
    }

    private static String inFlight(double requests) {
        return Double.isInfinite(requests) ? "max" : Decimals.plain(requests);
    }

    private static double rounded(double value) {
        return new BigDecimal(value).round(DIGITS).doubleValue();
    }
}
