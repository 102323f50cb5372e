package org.llmtco.storage.imports.prices;

import org.llmtco.storage.Json;
import org.llmtco.storage.imports.Refusal;
import org.llmtco.storage.imports.RefusedRow;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Typed access to the fields of an entry. A null is an absent value. */
record FeedFields(Json.Obj object) {
    private static final BigDecimal MOST_USD_PER_MTOK = new BigDecimal(1000);

    /** Digits that prices have; beyond them stands what binary fractions left behind. */
    private static final MathContext PRICE_DIGITS = new MathContext(12);

    private static final int PLACES_OF_A_MILLION = 6;
    private static final int LARGEST_EXPONENT = 400;
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?[0-9]{1,40}(?:\\.[0-9]{1,60})?(?:[eE][+-]?[0-9]{1,9})?");

    static FeedFields of(Json json, String what) {
        if (json instanceof Json.Obj object) {
            return new FeedFields(object);
        }
        throw new RefusedRow(
                Refusal.NOT_AN_ENTRY, what + " is " + json.quote() + ": must be an object");
    }

    Optional<Json> value(String key) {
        List<Json.Member> found =
                object.members().stream().filter(m -> m.key().equals(key)).toList();
        if (found.size() > 1) {
            throw new RefusedRow(Refusal.NOT_AN_ENTRY, key + " stands twice");
        }
        return found.stream()
                .map(Json.Member::value)
                .filter(value -> !(value instanceof Json.Null))
                .findFirst();
    }

    Optional<FeedFields> nested(String key) {
        return value(key).map(json -> of(json, key));
    }

    List<Json> items(String key) {
        return value(key)
                .map(
                        json -> {
                            if (json instanceof Json.Arr list) {
                                return list.items();
                            }
                            throw new RefusedRow(
                                    Refusal.NOT_AN_ENTRY,
                                    key + " is " + json.quote() + ": must be a list");
                        })
                .orElse(List.of());
    }

    /** A text; empty if it is another kind of value. */
    Optional<String> text(String key) {
        return value(key)
                .filter(Json.Text.class::isInstance)
                .map(json -> ((Json.Text) json).value());
    }

    /** A text by which an entry is known, before anything else is asked of the entry. */
    Optional<String> firstText(String key) {
        return object.member(key)
                .map(Json.Member::value)
                .filter(Json.Text.class::isInstance)
                .map(json -> ((Json.Text) json).value());
    }

    Optional<Boolean> truth(String key) {
        return value(key)
                .filter(Json.Truth.class::isInstance)
                .map(json -> ((Json.Truth) json).value());
    }

    Optional<LocalDate> date(String key) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (DAY.matcher(text.get()).matches()) {
                return Optional.of(LocalDate.parse(text.get()));
            }
        } catch (DateTimeParseException e) {
            // such as February 30, refused below
        }
        throw new RefusedRow(Refusal.NOT_AN_ENTRY, key + " is no date such as 2026-03-15");
    }

    /** A count of tokens; empty where it is no whole number above 0: limits are extras. */
    OptionalInt count(String... keys) {
        for (String key : keys) {
            Optional<BigDecimal> number =
                    value(key)
                            .filter(Json.Num.class::isInstance)
                            .flatMap(json -> decimal(((Json.Num) json).literal()));
            if (number.isPresent() && number.get().signum() > 0) {
                double count = number.get().doubleValue();
                if (count == Math.rint(count) && count <= Integer.MAX_VALUE) {
                    return OptionalInt.of((int) count);
                }
            }
        }
        return OptionalInt.empty();
    }

    OptionalDouble usdPerMTok(String key) {
        return price(key, 0, false);
    }

    /** A rent in USD per hour. */
    OptionalDouble usdPerHour(String key) {
        return value(key)
                .map(json -> OptionalDouble.of(amount(key, json, false).doubleValue()))
                .orElse(OptionalDouble.empty());
    }

    /** A price in USD per token, as USD per MTok. */
    OptionalDouble usdPerToken(String key) {
        return price(key, PLACES_OF_A_MILLION, false);
    }

    /** A price in USD per token that stands in quotes, as USD per MTok. */
    OptionalDouble quotedUsdPerToken(String key) {
        return price(key, PLACES_OF_A_MILLION, true);
    }

    private OptionalDouble price(String key, int places, boolean quoted) {
        Optional<Json> value = value(key);
        return value.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(usdPerMTok(key, value.get(), places, quoted));
    }

    /**
     * A price as USD per MTok, by decimal arithmetic.
     *
     * @param places by which its point moves
     * @param quoted whether the file puts its numbers in quotes
     */
    private static double usdPerMTok(String key, Json json, int places, boolean quoted) {
        BigDecimal price = amount(key, json, quoted).movePointRight(places).round(PRICE_DIGITS);
        if (price.compareTo(MOST_USD_PER_MTOK) > 0) {
            throw new RefusedRow(Refusal.TOO_HIGH, key + " is " + json.quote());
        }
        return price.doubleValue();
    }

    private static BigDecimal amount(String key, Json json, boolean quoted) {
        Optional<BigDecimal> read =
                switch (json) {
                    case Json.Num number -> decimal(number.literal());
                    case Json.Text text when quoted -> decimal(text.value());
                    default -> Optional.empty();
                };
        BigDecimal stated =
                read.orElseThrow(
                        () -> new RefusedRow(Refusal.NOT_A_NUMBER, key + " is " + json.quote()));
        if (stated.signum() < 0) {
            throw new RefusedRow(Refusal.NEGATIVE, key + " is " + json.quote());
        }
        return stated;
    }

    /** Exponents beyond those of any figure would only make the arithmetic run out of bounds. */
    private static Optional<BigDecimal> decimal(String literal) {
        if (!NUMBER.matcher(literal).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(literal);
        return Math.abs((long) number.scale()) <= LARGEST_EXPONENT
                ? Optional.of(number)
                : Optional.empty();
    }
}
