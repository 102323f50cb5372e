package org.llmtco.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as files and the command line show them, the same in every locale. */
public final class Digits {
    private static final int EXACT_DIGITS = 14;

    private Digits() {}

    /** USD with cents and thousands: {@code 2,362.50}. */
    public static String usd(double usd) {
        return fixed(usd, 2);
    }

    /** A price, with as many decimals as it needs to keep three digits: {@code 0.0875}. */
    public static String price(double usd) {
        return usd != 0 && Math.abs(usd) < 0.1 ? fixed(usd, 4) : fixed(usd, 2);
    }

    /** With thousands and a fixed number of decimals; a half is rounded away from zero. */
    public static String fixed(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", rounded(value, decimals));
    }

    /**
     * Rounds what was meant: 7.8749999999999991 comes of 7.875 by the rounding of doubles, which
     * leaves 14 digits exact.
     */
    static BigDecimal rounded(double value, int decimals) {
        return new BigDecimal(value)
                .round(new MathContext(EXACT_DIGITS))
                .setScale(decimals, RoundingMode.HALF_UP);
    }

    /** With thousands and every decimal that the number has: {@code 1,234.5}, {@code 0.0028}. */
    public static String exact(double value) {
        BigDecimal digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, digits.scale()) + "f", digits);
    }

    /** A count without decimals: {@code 300,000,000}. */
    public static String whole(double count) {
        return fixed(count, 0);
    }

    /** A ratio as a percentage: {@code 12.5 %}. */
    public static String percent(double ratio) {
        return fixed(ratio * 100, 1) + " %";
    }

    /** Tokens in the largest unit that leaves digits before the point: {@code 571.43 M}. */
    public static String tokens(double tokens) {
        String[] units = {"", " k", " M", " B", " T"};
        int unit = 0;
        double scaled = tokens;
        while (scaled >= 1000 && unit < units.length - 1) {
            scaled /= 1000;
            unit++;
        }
        return fixed(scaled, unit == 0 ? 0 : 2) + units[unit];
    }
}
