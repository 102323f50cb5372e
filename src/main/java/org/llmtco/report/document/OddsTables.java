package org.llmtco.report.document;

import org.llmtco.report.Digits;
import org.llmtco.report.Grid;
import org.llmtco.report.Grid.Column;
import org.llmtco.report.ReportCurrency;
import org.llmtco.report.UncertaintyTables;
import org.llmtco.whatif.uncertainty.Sample;
import org.llmtco.whatif.uncertainty.Sensitivity;
import org.llmtco.whatif.uncertainty.Verdict;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a simulation has found, in whole units of a currency. */
final class OddsTables {
    private final ReportCurrency currency;

    OddsTables(ReportCurrency currency) {
        this.currency = currency;
    }

    /** Percentiles and shares of each option. */
    Grid odds(Verdict verdict) {
        return new Grid(
                List.of(
                        Column.text("option"),
                        Column.number("total, P10"),
                        Column.number("total, P50"),
                        Column.number("total, P90"),
                        Column.number("today's money, P10"),
                        Column.number("today's money, P50"),
                        Column.number("today's money, P90"),
                        Column.number("cheapest"),
                        Column.number("breaks even")),
                verdict.options().stream().map(this::row).toList());
    }

    private List<String> row(Sample.Option option) {
        return List.of(
                option.label(),
                amount(option.totalUsd(), Sample.Range::p10),
                amount(option.totalUsd(), Sample.Range::p50),
                amount(option.totalUsd(), Sample.Range::p90),
                amount(option.netPresentValueUsd(), Sample.Range::p10),
                amount(option.netPresentValueUsd(), Sample.Range::p50),
                amount(option.netPresentValueUsd(), Sample.Range::p90),
                Digits.percent(option.cheapestShare()),
                option.breakevenShare().isPresent()
                        ? Digits.percent(option.breakevenShare().getAsDouble())
                        : "baseline");
    }

    private String amount(Optional<Sample.Range> range, Function<Sample.Range, Double> part) {
        return range.map(part).map(this::whole).orElse("cannot serve");
    }

    private String whole(double usd) {
        return Digits.whole(currency.amount(usd));
    }

    /** The drivers by what knowing them would save. */
    Grid sensitivities(List<Sensitivity> sensitivities) {
        return new Grid(
                List.of(
                        Column.text("input"),
                        Column.number("worth knowing, " + currency.code()),
                        Column.number("rank correlation"),
                        Column.number("P10"),
                        Column.number("P50"),
                        Column.number("P90"),
                        Column.text("unit"),
                        Column.text("basis")),
                sensitivities.stream()
                        .map(
                                s ->
                                        List.of(
                                                s.driver().driver().label(),
                                                s.perfectInformationUsd().isPresent()
                                                        ? whole(
                                                                s.perfectInformationUsd()
                                                                        .getAsDouble())
                                                        : "not known",
                                                Digits.fixed(s.rankCorrelation(), 2),
                                                UncertaintyTables.value(s.driver().quantile(0.1)),
                                                UncertaintyTables.value(s.driver().quantile(0.5)),
                                                UncertaintyTables.value(s.driver().quantile(0.9)),
                                                s.driver().driver().unit(),
                                                s.driver().basis()))
                        .toList());
    }
}
