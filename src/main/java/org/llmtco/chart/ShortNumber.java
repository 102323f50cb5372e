package org.llmtco.chart;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as short as labels need them. */
public final class ShortNumber {
    private static final String[] UNITS = {"", " k", " M", " B", " T"};

    private ShortNumber() {}

    /** With at most three digits and a unit: {@code 1.5 M}, {@code 0.02}. */
    public static String format(double value) {
        double scaled = Math.abs(value);
        int unit = 0;
        while (scaled >= 999.5 && unit < UNITS.length - 1) {
            scaled /= 1000;
            unit++;
        }
        String digits =
                scaled == 0
                        ? "0"
                        : new BigDecimal(scaled)
                                .round(new MathContext(3))
                                .stripTrailingZeros()
                                .toPlainString();
        return (value < 0 ? "−" : "") + digits + UNITS[unit];
    }
}
