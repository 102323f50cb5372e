package org.llmtco.ui.export;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** A currency that can be chosen. */
record CurrencyChoice(String code, String label) {
    static final CurrencyChoice USD = of(Currency.getInstance("USD"));

    /** All that people pay in, by their codes; gold and the like have no decimals. */
    static List<CurrencyChoice> all() {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .map(CurrencyChoice::of)
                .sorted(Comparator.comparing(CurrencyChoice::code))
                .toList();
    }

    private static CurrencyChoice of(Currency currency) {
        return new CurrencyChoice(
                currency.getCurrencyCode(),
                currency.getCurrencyCode() + ", " + currency.getDisplayName(Locale.ENGLISH));
    }

    @Override
    public String toString() {
        return label;
    }
}
