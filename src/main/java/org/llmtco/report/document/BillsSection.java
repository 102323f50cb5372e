package org.llmtco.report.document;

import org.llmtco.cost.Comparison;
import org.llmtco.cost.CostLine;
import org.llmtco.cost.OptionCost;
import org.llmtco.report.ComparisonTables;
import org.llmtco.report.Grid;
import org.llmtco.report.Grid.Column;
import org.llmtco.report.ReportCurrency;
import org.llmtco.report.document.Report.Paragraph;
import org.llmtco.report.document.Report.Section;
import org.llmtco.report.document.Report.Table;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The bill of each option, and by which formula each of its lines is computed. */
final class BillsSection {
    private BillsSection() {}

    static Section of(Comparison comparison, ReportCurrency currency) {
        Grid bills = ComparisonTables.audited(comparison, currency);
        return new Section(
                "Bills, line by line",
                List.of(
                        new Paragraph(
                                "Of a month at the scenario's volume, in %s. A line is its units (MTok of the workload, GPUs, servers, replicas, or 1 for a month) times the cost of one; what it is made of is as its source has it."
                                        .formatted(currency.code())),
                        new Table("", bills, sums(bills)),
                        new Table("How each line is computed", formulas(comparison))));
    }

    private static Set<Integer> sums(Grid bills) {
        return IntStream.range(0, bills.rows().size())
                .filter(r -> bills.rows().get(r).get(1).equals(ComparisonTables.ALL_LINES))
                .boxed()
                .collect(Collectors.toSet());
    }

    private static Grid formulas(Comparison comparison) {
        return new Grid(
                List.of(Column.text("line"), Column.text("formula")),
                comparison.priced().stream()
                        .map(OptionCost.Priced::lines)
                        .flatMap(List::stream)
                        .map(CostLine::item)
                        .distinct()
                        .sorted()
                        .map(item -> List.of(item.label(), item.formula()))
                        .toList());
    }
}
