package org.llmtco.storage.imports.prices;

import org.llmtco.catalog.LongContextPrice;
import org.llmtco.storage.imports.Refusal;
import org.llmtco.storage.imports.RefusedRow;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Prices of an entry in the order in which they are put together. */
final class FeedPrices {
    private static final MathContext RATIO_DIGITS = new MathContext(12);

    private FeedPrices() {}

    /** USD per MTok at one length of input. */
    record Rates(
            OptionalDouble input,
            OptionalDouble output,
            OptionalDouble cachedInput,
            OptionalDouble cacheWrite5m,
            OptionalDouble cacheWrite1h) {

        double requiredInput() {
            return input.orElseThrow(() -> new RefusedRow(Refusal.NO_PRICE, "no input price"));
        }

        double requiredOutput() {
            return output.orElseThrow(() -> new RefusedRow(Refusal.NO_PRICE, "no output price"));
        }
    }

    /** Rates of requests whose input is longer than some tokens. */
    record Step(int aboveInputTokens, Rates rates) {}

    static StatedModel.Price price(
            Optional<LocalDate> from,
            Optional<LocalDate> through,
            Rates rates,
            List<Step> steps,
            OptionalDouble batchDiscount,
            Optional<String> note) {
        double input = rates.requiredInput();
        double output = rates.requiredOutput();
        if (input == 0 && output == 0) {
            throw new RefusedRow(Refusal.FREE, "");
        }
        if (steps.size() > 1) {
            throw new RefusedRow(
                    Refusal.MORE_STEPS,
                    "above "
                            + String.join(
                                    ", ",
                                    steps.stream()
                                            .map(s -> String.valueOf(s.aboveInputTokens()))
                                            .toList())
                            + " tokens");
        }
        return new StatedModel.Price(
                from,
                through,
                input,
                output,
                rates.cachedInput(),
                rates.cacheWrite5m(),
                rates.cacheWrite1h(),
                batchDiscount,
                steps.stream().findFirst().map(step -> longContext(step, input, output)),
                note);
    }

    /** A step that states only what changes leaves the rest as it was. */
    private static LongContextPrice longContext(Step step, double input, double output) {
        return new LongContextPrice(
                step.aboveInputTokens(),
                step.rates().input().orElse(input),
                step.rates().output().orElse(output),
                step.rates().cachedInput(),
                step.rates().cacheWrite5m(),
                step.rates().cacheWrite1h());
    }

    /** What a batch price takes off; empty where input and output say different shares. */
    static OptionalDouble batchDiscount(
            Rates rates, OptionalDouble batchInput, OptionalDouble batchOutput) {
        OptionalDouble input = discount(rates.input(), batchInput);
        OptionalDouble output = discount(rates.output(), batchOutput);
        return input.isPresent() && input.equals(output) ? input : OptionalDouble.empty();
    }

    private static OptionalDouble discount(OptionalDouble plain, OptionalDouble batch) {
        if (plain.isEmpty() || batch.isEmpty() || plain.getAsDouble() <= 0) {
            return OptionalDouble.empty();
        }
        BigDecimal share =
                BigDecimal.ONE.subtract(
                        BigDecimal.valueOf(batch.getAsDouble())
                                .divide(BigDecimal.valueOf(plain.getAsDouble()), RATIO_DIGITS));
        double rounded = share.round(new MathContext(6)).doubleValue();
        return rounded >= 0 && rounded <= 1 ? OptionalDouble.of(rounded) : OptionalDouble.empty();
    }
}
