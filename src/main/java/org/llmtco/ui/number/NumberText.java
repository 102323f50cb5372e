package org.llmtco.ui.number;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as a person types and reads them in a field. */
public final class NumberText {
    private static final Pattern SCALED = Pattern.compile("([^a-zA-Z%]*)([kKmMbBtT]?)");

    private final DecimalFormatSymbols symbols;
    private final Locale locale;

    public NumberText(Locale locale) {
        this.locale = locale;
        symbols = DecimalFormatSymbols.getInstance(locale);
    }

    /**
     * The number of a text such as {@code 10,000,000}, {@code 1.5 M}, {@code 2e9}; empty if it is
     * none.
     */
    public OptionalDouble parse(String text) {
        String plain =
                text.replace("%", "")
                        .replace(String.valueOf(symbols.getGroupingSeparator()), "")
                        .replaceAll("[\\s\\u00a0\\u202f_']", "");
        if (symbols.getDecimalSeparator() != '.') {
            plain = plain.replace(symbols.getDecimalSeparator(), '.');
        }
        OptionalDouble exact = number(plain);
        if (exact.isPresent()) {
            return exact;
        }
        Matcher scaled = SCALED.matcher(plain);
        if (!scaled.matches()) {
            return OptionalDouble.empty();
        }
        OptionalDouble number = number(scaled.group(1));
        return number.isEmpty()
                ? number
                : OptionalDouble.of(number.getAsDouble() * scale(scaled.group(2)));
    }

    private static OptionalDouble number(String plain) {
        try {
            // refuses "NaN", "Infinity", hexadecimal digits and a trailing d, which doubles allow
            double value = new BigDecimal(plain).doubleValue();
            return Double.isInfinite(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    private static double scale(String letter) {
        return switch (letter.toLowerCase(Locale.ROOT)) {
            case "k" -> 1e3;
            case "m" -> 1e6;
            case "b" -> 1e9;
            case "t" -> 1e12;
            default -> 1;
        };
    }

    /** With thousands and at most four decimals, or as many as a small number needs. */
    public String format(double value) {
        double size = Math.abs(value);
        int decimals = size >= 1000 || value == Math.rint(value) ? 0 : size >= 1 ? 2 : 4;
        String text = String.format(locale, "%,." + decimals + "f", value + 0.0);
        return decimals == 0 ? text : withoutTrailingZeros(text);
    }

    private String withoutTrailingZeros(String text) {
        String zeros = "0+$";
        String point = Pattern.quote(String.valueOf(symbols.getDecimalSeparator())) + "$";
        return text.replaceFirst(zeros, "").replaceFirst(point, "");
    }
}
