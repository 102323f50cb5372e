package org.llmtco.report;

import org.llmtco.model.InvalidFieldException;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * The currency that a report shows amounts in. The program computes in US dollars; another currency
 * comes at one rate for all months, which the user states with its source and day. Prices keep the
 * dollars in which their sources state them.
 *
 * @param perUsd units of the currency for one US dollar, above 0
 * @param basis where the rate was read, and the day for which it holds; empty for dollars
 */
public record ReportCurrency(Currency currency, double perUsd, Optional<Basis> basis) {
    public static final ReportCurrency USD =
            new ReportCurrency(Currency.getInstance("USD"), 1, Optional.empty());

    private static final double MOST = 1e9;

    /** Where a rate was read, and the day for which it holds. */
    public record Basis(String source, LocalDate asOf) {}

    /**
     * A currency at a rate.
     *
     * @param code of ISO 4217, such as {@code JPY}
     * @throws InvalidFieldException if there is no such currency, or it cannot be paid in, or the
     *     rate is not above 0, or has no source; its field is currency, rate or source
     */
    public static ReportCurrency of(String code, double perUsd, String source, LocalDate asOf) {
        Currency currency = currency(code);
        if (currency.equals(USD.currency())) {
            throw new InvalidFieldException("currency", code, "amounts are in USD without a rate");
        }
        if (!(perUsd > 0 && perUsd <= MOST)) {
            throw new InvalidFieldException(
                    "rate", perUsd, "must be above 0, in %s for one USD".formatted(code));
        }
        if (source.isBlank()) {
            throw new InvalidFieldException("source", "empty", "say where the rate was read");
        }
        return new ReportCurrency(currency, perUsd, Optional.of(new Basis(source.strip(), asOf)));
    }

    private static Currency currency(String code) {
        try {
            Currency currency = Currency.getInstance(code);
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new InvalidFieldException(
                "currency", code, "must be the code of a currency of ISO 4217, such as JPY");
    }

    public boolean isUsd() {
        return equals(USD);
    }

    /** The three letters of ISO 4217. */
    public String code() {
        return currency.getCurrencyCode();
    }

    /** Decimals of an amount by ISO 4217: 0 of JPY, 2 of EUR, 3 of KWD. */
    public int decimals() {
        return currency.getDefaultFractionDigits();
    }

    /** Not rounded. */
    public double amount(double usd) {
        return usd * perUsd;
    }

    /** An amount with the decimals of the currency and thousands. */
    public String text(double usd) {
        return Digits.fixed(amount(usd), decimals());
    }

    /** A price of one thing, with as many decimals as it needs to keep three digits. */
    public String price(double usd) {
        double size = Math.abs(amount(usd));
        int needed = size == 0 || size >= 100 ? 0 : size >= 0.1 ? 2 : 4;
        return Digits.fixed(amount(usd), Math.max(decimals(), needed));
    }

    /** Parts of an amount, rounded so that they still add up to it. */
    public List<String> parts(double... usd) {
        return DoubleStream.of(rounded(usd)).mapToObj(this::exact).toList();
    }

    /** Parts of an amount in the currency, rounded so that they still add up to it. */
    double[] rounded(double... usd) {
        return LargestRemainder.of(decimals(), DoubleStream.of(usd).map(this::amount).toArray());
    }

    /** An amount that is rounded already. */
    public String exact(double amount) {
        return Digits.fixed(amount, decimals());
    }

    /** The rate in words; empty for dollars. */
    public Optional<String> words() {
        return basis.map(
                b ->
                        "Amounts are in %s at %s %s for one USD (%s; stated by the user, %s), the same in every month. Prices keep the currency of their sources."
                                .formatted(
                                        code(),
                                        Digits.exact(perUsd),
                                        code(),
                                        b.source(),
                                        b.asOf()));
    }
}
