package org.llmtco.model;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers in messages: every digit that they have, and no exponent. */
public final class Decimals {
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?=(\\d{3})+$)");

    private Decimals() {}

    /** As a value is typed, without thousands: {@code 1000000}, {@code 0.25}. */
    public static String plain(double value) {
        return Double.isFinite(value) ? decimal(value).toPlainString() : String.valueOf(value);
    }

    /** As people read it, whole numbers with thousands: {@code 1,000,000}, {@code 0.25}. */
    public static String grouped(double value) {
        String plain = plain(value);
        return plain.contains(".") ? plain : THOUSANDS.matcher(plain).replaceAll(",");
    }

    private static BigDecimal decimal(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros();
    }
}
