package org.llmtco.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.llmtco.catalog.Catalog;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.CostCategory;
import org.llmtco.cost.CostEngine;
import org.llmtco.cost.OptionCost;
import org.llmtco.cost.RandomScenarios;
import org.llmtco.model.Scenario;
import org.llmtco.report.Grid;
import org.llmtco.report.Origin;
import org.llmtco.report.ReportCurrency;
import org.llmtco.report.RoundedCash;
import org.llmtco.storage.ScenarioFiles;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** In the printed texts of a report, parts add up to their totals exactly. */
class TotalsTest {
    private static final Catalog CATALOG = RandomScenarios.CATALOG;
    private static final int RANDOM = 100;
    private static final Set<String> CATEGORIES =
            Arrays.stream(CostCategory.values())
                    .map(CostCategory::inText)
                    .collect(Collectors.toSet());

    @ParameterizedTest
    @CsvSource({"USD, 1, 2", "JPY, 151.2, 0", "KWD, 0.3071, 3"})
    void partsAddUpInEveryTableOfEveryScenario(String code, double rate, int decimals) {
        ReportCurrency currency =
                code.equals("USD")
                        ? ReportCurrency.USD
                        : ReportCurrency.of(code, rate, "made up", LocalDate.of(2026, 11, 20));
        int tables = 0;
        for (Scenario scenario : scenarios()) {
            Comparison comparison = CostEngine.compare(scenario, CATALOG);
            Report report =
                    ReportContents.of(
                            comparison,
                            CATALOG,
                            Optional.empty(),
                            new Origin("0", "0", "0"),
                            currency);
            tables += new Printed(report, comparison, currency, decimals).check();
        }
        assertThat(tables).isGreaterThan(500);
    }

    @Test
    void aPaymentOfOneMonthIsInThatMonthAlone() {
        Scenario scenario = ScenarioFiles.read("llama-70b-every-way").orThrow();
        for (OptionCost.Priced cost : CostEngine.compare(scenario, CATALOG).priced()) {
            RoundedCash cash = RoundedCash.of(cost.ledger(), ReportCurrency.USD);
            for (CostCategory category : cash.categories()) {
                for (int m = 0; m <= cash.months(); m++) {
                    if (cost.ledger().cash(m, category) == 0) {
                        assertThat(cash.paid(category, m, m)).isZero();
                    }
                }
            }
        }
    }

    private static List<Scenario> scenarios() {
        List<Scenario> all = new ArrayList<>();
        ScenarioFiles.SHIPPED.forEach(id -> all.add(ScenarioFiles.read(id).orThrow()));
        for (long seed = 0; seed < RANDOM; seed++) {
            all.add(RandomScenarios.of(seed));
        }
        return all;
    }

    /** The tables of one report, as they are read. */
    private record Printed(
            Report report, Comparison comparison, ReportCurrency currency, int decimals) {
        int check() {
            if (comparison.priced().isEmpty()) {
                return 0;
            }
            int tables = 0;
            List<Report.Section> sections = report.sections();
            Grid options = table(sections.get(1), 0);
            Grid bills = table(section("Bills, line by line"), 1);
            for (List<String> row : options.rows()) {
                if (!row.get(1).isEmpty()) {
                    List<String> parts = new ArrayList<>();
                    for (int c = 2; c < row.size(); c++) {
                        assertThat(CATEGORIES).contains(options.columns().get(c).title());
                        parts.add(row.get(c));
                    }
                    equal(sum(parts), row.get(1), "options, " + row);
                    linesAddUpTo(bills, row.getFirst(), row.get(1));
                    tables += 2;
                }
            }
            List<Report.Block> cash = section("Cash flow").blocks();
            int at = 1;
            for (OptionCost.Priced cost : comparison.priced()) {
                Grid years = ((Report.Table) cash.get(at)).grid();
                Grid months = ((Report.Table) cash.get(at + 1)).grid();
                cashAddsUp(years, months, cost);
                at += 2;
                tables += 2;
            }
            return tables;
        }

        private Report.Section section(String title) {
            return report.sections().stream()
                    .filter(section -> section.title().equals(title))
                    .findFirst()
                    .orElseThrow();
        }

        private static Grid table(Report.Section section, int block) {
            return ((Report.Table) section.blocks().get(block)).grid();
        }

        /** Options of the same name are told apart by their order: their sums are held together. */
        private void linesAddUpTo(Grid bills, String option, String total) {
            List<String> lines = new ArrayList<>();
            List<String> sums = new ArrayList<>();
            for (List<String> row : bills.rows()) {
                if (row.getFirst().equals(option)) {
                    (row.get(1).equals("all lines") ? sums : lines).add(row.get(2));
                }
            }
            equal(sum(lines), plain(sum(sums)), "bill of " + option);
            assertThat(sums).contains(total);
        }

        private void cashAddsUp(Grid years, Grid months, OptionCost.Priced cost) {
            int columns = years.columns().size();
            int paid = columns - 2;
            List<String> all = years.rows().getLast();
            for (List<String> row : years.rows()) {
                equal(sum(row.subList(1, paid)), row.get(paid), "year " + row);
            }
            for (List<String> row : months.rows()) {
                equal(sum(row.subList(1, paid)), row.get(paid), "month " + row);
            }
            for (int c = 1; c < columns; c++) {
                int column = c;
                int ofMonth = c == columns - 1 ? c + 1 : c;
                equal(
                        sum(
                                years.rows().subList(0, years.rows().size() - 1).stream()
                                        .map(row -> row.get(column))
                                        .toList()),
                        all.get(c),
                        "years of column " + c);
                equal(
                        sum(months.rows().stream().map(row -> row.get(ofMonth)).toList()),
                        all.get(c),
                        "months of column " + c);
            }
            assertThat(months.rows().getLast().get(paid + 1)).isEqualTo(all.get(paid));
            // the total of the engine, rounded once
            BigDecimal exact =
                    new BigDecimal(cost.ledger().totalUsd())
                            .multiply(BigDecimal.valueOf(currency.perUsd()));
            assertThat(number(all.get(paid)).subtract(exact).abs())
                    .isLessThanOrEqualTo(BigDecimal.valueOf(0.5000001).movePointLeft(decimals));
        }

        private BigDecimal sum(List<String> amounts) {
            return amounts.stream()
                    .filter(amount -> !amount.isEmpty())
                    .map(this::number)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private BigDecimal number(String amount) {
            assertThat(amount)
                    .matches(decimals == 0 ? "-?[\\d,]+" : "-?[\\d,]+\\.\\d{" + decimals + "}");
            return new BigDecimal(amount.replace(",", ""));
        }

        private String plain(BigDecimal amount) {
            return amount.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString();
        }

        private void equal(BigDecimal sum, String total, String what) {
            assertThat(sum)
                    .as("%s of %s", what, report.title())
                    .isEqualByComparingTo(new BigDecimal(total.replace(",", "")));
        }
    }
}
