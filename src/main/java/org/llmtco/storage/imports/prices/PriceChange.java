package org.llmtco.storage.imports.prices;

import org.llmtco.catalog.FigureKind;
import org.llmtco.catalog.LongContextPrice;
import org.llmtco.catalog.OffPeakPrice;
import org.llmtco.catalog.PricedModel;
import org.llmtco.catalog.TokenPrice;
import org.llmtco.model.Decimals;
import org.llmtco.storage.imports.Refusal;
import org.llmtco.storage.imports.RefusedRow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * The prices of a model after those of a file were added. A price that differs becomes an entry
 * with a day of its own; what the file does not state is no difference.
 */
final class PriceChange {
    /** Far below what prices differ by, far above what binary fractions leave behind. */
    private static final double SAME = 1e-9;

    private final String source;
    private final LocalDate asOf;
    private final TreeMap<LocalDate, TokenPrice> prices = new TreeMap<>();
    private final List<String> words = new ArrayList<>();

    PriceChange(String source, LocalDate asOf) {
        this.source = source;
        this.asOf = asOf;
    }

    /** What was changed, in words; empty if nothing was. */
    String words() {
        return String.join("; ", words);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** The prices, oldest first. */
    List<TokenPrice> prices() {
        return List.copyOf(prices.values());
    }

    /**
     * Adds stated prices to those of the tables.
     *
     * @throws RefusedRow if the tables have a figure of a later day
     */
    void add(Optional<PricedModel> existing, List<StatedModel.Price> stated) {
        existing.ifPresent(model -> model.prices().forEach(p -> prices.put(p.from(), p)));
        for (int i = 0; i < stated.size(); i++) {
            StatedModel.Price price = stated.get(i);
            Optional<LocalDate> next =
                    i + 1 < stated.size() ? stated.get(i + 1).from() : Optional.empty();
            // nobody knows since when a price counted that was followed by another one
            boolean isPast =
                    price.from().isEmpty() && next.filter(d -> !d.isAfter(asOf)).isPresent();
            if (!isPast) {
                add(existing, price, next);
            }
        }
    }

    private void add(
            Optional<PricedModel> existing, StatedModel.Price stated, Optional<LocalDate> next) {
        LocalDate from = stated.from().orElse(asOf);
        Optional<TokenPrice> inForce = existing.map(model -> inForce(model, from));
        if (inForce.isPresent()) {
            TokenPrice known = inForce.get();
            if (isSame(known, stated)) {
                return;
            }
            boolean isHistory = stated.from().isPresent() && from.isBefore(known.from());
            if (!isHistory && known.asOf().isAfter(asOf)) {
                throw new RefusedRow(
                        Refusal.OLDER,
                        "%s of %s; the file says %s of %s"
                                .formatted(
                                        rates(known.inputUsdPerMTok(), known.outputUsdPerMTok()),
                                        known.asOf(),
                                        rates(stated.input(), stated.output()),
                                        asOf));
            }
            words.add(difference(known, stated) + " from " + from);
        } else {
            words.add(rates(stated.input(), stated.output()) + " from " + from);
        }
        prices.put(from, price(stated, from, inForce, next));
    }

    /** The price on a day; before the first and after the last one the nearest. */
    private static TokenPrice inForce(PricedModel model, LocalDate day) {
        return model.priceOn(day)
                .orElseGet(
                        () ->
                                model.prices().getFirst().from().isAfter(day)
                                        ? model.prices().getFirst()
                                        : model.prices().getLast());
    }

    private TokenPrice price(
            StatedModel.Price stated,
            LocalDate from,
            Optional<TokenPrice> before,
            Optional<LocalDate> next) {
        Optional<OffPeakPrice> offPeak = before.flatMap(TokenPrice::offPeak);
        OptionalDouble batch =
                stated.batchDiscount().isPresent()
                        ? stated.batchDiscount()
                        : before.map(TokenPrice::batchDiscount).orElse(OptionalDouble.empty());
        boolean kept = !batch.equals(stated.batchDiscount()) || offPeak.isPresent();
        List<String> notes = new ArrayList<>();
        if (stated.from().isEmpty()) {
            notes.add("in force at the latest from then on; the source states no first day");
        }
        if (kept) {
            notes.add("discounts for batches and hours as before; the source states none");
        }
        stated.note().ifPresent(notes::add);
        return new TokenPrice(
                from,
                // the price that follows ends this one
                stated.through().filter(last -> !next.equals(Optional.of(last.plusDays(1)))),
                stated.input(),
                stated.output(),
                stated.cachedInput(),
                stated.cacheWrite5m(),
                stated.cacheWrite1h(),
                batch,
                stated.longContext(),
                offPeak,
                source,
                asOf,
                FigureKind.PUBLISHED,
                notes.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", notes)));
    }

    private static boolean isSame(TokenPrice known, StatedModel.Price stated) {
        return difference(known, stated).isEmpty();
    }

    private static String difference(TokenPrice known, StatedModel.Price stated) {
        List<String> words = new ArrayList<>();
        compare(words, "input", OptionalDouble.of(known.inputUsdPerMTok()), stated.input());
        compare(words, "output", OptionalDouble.of(known.outputUsdPerMTok()), stated.output());
        compare(words, "cached", known.cachedInputUsdPerMTok(), stated.cachedInput());
        compare(words, "cache write", known.cacheWrite5mUsdPerMTok(), stated.cacheWrite5m());
        compare(words, "cache write 1 h", known.cacheWrite1hUsdPerMTok(), stated.cacheWrite1h());
        compare(words, "batch discount", known.batchDiscount(), stated.batchDiscount());
        stated.longContext().ifPresent(l -> compare(words, known, l));
        if (stated.through().isPresent() && !stated.through().equals(known.through())) {
            stated.through().ifPresent(last -> words.add("through " + last));
        }
        return String.join(", ", words);
    }

    private static void compare(List<String> words, TokenPrice price, LongContextPrice stated) {
        Optional<LongContextPrice> known = price.longContext();
        String above = "above " + Decimals.grouped(stated.aboveInputTokens()) + " tokens ";
        if (known.isEmpty() || known.get().aboveInputTokens() != stated.aboveInputTokens()) {
            words.add(above + rates(stated.inputUsdPerMTok(), stated.outputUsdPerMTok()));
            return;
        }
        LongContextPrice tier = known.get();
        compare(
                words,
                above + "input",
                OptionalDouble.of(tier.inputUsdPerMTok()),
                stated.inputUsdPerMTok());
        compare(
                words,
                above + "output",
                OptionalDouble.of(tier.outputUsdPerMTok()),
                stated.outputUsdPerMTok());
        compare(words, above + "cached", cachedInput(price, tier), stated.cachedInputUsdPerMTok());
    }

    /** Where it is absent, the cached price below the threshold moves as the input price does. */
    private static OptionalDouble cachedInput(TokenPrice price, LongContextPrice tier) {
        return tier.cachedInputUsdPerMTok().isPresent()
                        || price.cachedInputUsdPerMTok().isEmpty()
                        || price.inputUsdPerMTok() == 0
                ? tier.cachedInputUsdPerMTok()
                : OptionalDouble.of(
                        price.cachedInputUsdPerMTok().getAsDouble()
                                * tier.inputUsdPerMTok()
                                / price.inputUsdPerMTok());
    }

    private static void compare(
            List<String> words, String name, OptionalDouble known, OptionalDouble stated) {
        if (stated.isPresent()) {
            compare(words, name, known, stated.getAsDouble());
        }
    }

    private static void compare(
            List<String> words, String name, OptionalDouble known, double stated) {
        double before = known.orElse(Double.NaN);
        if (!(Math.abs(stated - before) <= SAME * Math.max(stated, before))) {
            words.add(
                    "%s %s -> %s"
                            .formatted(
                                    name,
                                    known.isPresent() ? Decimals.plain(before) : "none",
                                    Decimals.plain(stated)));
        }
    }

    private static String rates(double input, double output) {
        return Decimals.plain(input) + " in, " + Decimals.plain(output) + " out";
    }
}
