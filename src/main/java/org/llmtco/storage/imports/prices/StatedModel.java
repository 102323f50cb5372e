package org.llmtco.storage.imports.prices;

import org.llmtco.catalog.LongContextPrice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A model with the prices that a file states.
 *
 * @param open whether the weights can be had, where the file says so
 * @param prices oldest first; only the first may be without a date
 */
record StatedModel(
        String name,
        Optional<Boolean> open,
        OptionalInt contextTokens,
        OptionalInt maxOutputTokens,
        List<Price> prices) {

    /**
     * USD per MTok. What is absent the file does not state, which says nothing about whether it is
     * offered.
     *
     * @param from first day in force; absent where the file does not know it
     * @param through last day in force, of a price without a successor
     */
    record Price(
            Optional<LocalDate> from,
            Optional<LocalDate> through,
            double input,
            double output,
            OptionalDouble cachedInput,
            OptionalDouble cacheWrite5m,
            OptionalDouble cacheWrite1h,
            OptionalDouble batchDiscount,
            Optional<LongContextPrice> longContext,
            Optional<String> note) {}
}
