package org.llmtco.cli;

import org.jspecify.annotations.Nullable;
import org.llmtco.export.ReportFormat;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.report.ReportCurrency;

import picocli.CommandLine.Option;

import java.time.LocalDate;
import java.util.Locale;

/** The currency of a report, and where its rate comes from. */
final class CurrencyOptions {
    @Option(
            names = "--currency",
            paramLabel = "CODE",
            description = "Currency of amounts by ISO 4217, such as JPY. Default: USD")
    @Nullable String code;

    @Option(
            names = "--rate",
            paramLabel = "NUMBER",
            description = "How many of the currency one USD is, in every month.")
    @Nullable Double rate;

    @Option(
            names = "--rate-source",
            paramLabel = "TEXT",
            description = "Where the rate was read; stands in the report.")
    @Nullable String source;

    @Option(
            names = "--rate-date",
            paramLabel = "DATE",
            description = "The day for which the rate holds, such as 2026-11-20.")
    @Nullable LocalDate day;

    /** The currency of a report in a form. */
    ReportCurrency read(ReportFormat format) {
        if (code == null) {
            if (rate != null || source != null || day != null) {
                throw new InputProblemException(
                        "--currency is missing: a rate is that of a currency, such as --currency"
                                + " JPY");
            }
            return ReportCurrency.USD;
        }
        if (!format.hasCurrency()) {
            throw new InputProblemException(
                    "--currency: %s lines are in USD, as in compare: leave it out or write another"
                                    .formatted(format.ending())
                            + " form");
        }
        String name = code.toUpperCase(Locale.ROOT);
        if (name.equals(ReportCurrency.USD.code()) && rate == null) {
            return ReportCurrency.USD;
        }
        try {
            return ReportCurrency.of(
                    name,
                    given(rate, "--rate", "how many %s one USD is, such as --rate 151.2", name),
                    given(source, "--rate-source", "where the rate was read", name),
                    given(day, "--rate-date", "the day for which the rate holds", name));
        } catch (InvalidFieldException e) {
            throw new InputProblemException(
                    "%s is %s: %s"
                            .formatted(
                                    switch (e.field()) {
                                        case "rate" -> "--rate";
                                        case "source" -> "--rate-source";
                                        default -> "--currency";
                                    },
                                    e.value(),
                                    e.expectation()));
        }
    }

    private static <T> T given(@Nullable T value, String option, String what, String currency) {
        if (value == null) {
            throw new InputProblemException(
                    "%s is missing: say %s".formatted(option, what.formatted(currency)));
        }
        return value;
    }
}
