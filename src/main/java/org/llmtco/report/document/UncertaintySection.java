package org.llmtco.report.document;

import org.llmtco.cost.Comparison;
import org.llmtco.cost.OptionCost;
import org.llmtco.report.Digits;
import org.llmtco.report.ReportCurrency;
import org.llmtco.report.UncertaintyTables;
import org.llmtco.report.document.Report.Block;
import org.llmtco.report.document.Report.Paragraph;
import org.llmtco.report.document.Report.Points;
import org.llmtco.report.document.Report.Section;
import org.llmtco.report.document.Report.Table;
import org.llmtco.whatif.Recommendation;
import org.llmtco.whatif.uncertainty.Sample;
import org.llmtco.whatif.uncertainty.Verdict;

import java.util.ArrayList;
import java.util.List;

/** How sure the answer is, and which options do not count for what knowing an input is worth. */
final class UncertaintySection {
    private UncertaintySection() {}

    static Section of(
            Verdict verdict,
            Comparison comparison,
            Recommendation recommendation,
            ReportCurrency currency) {
        OddsTables tables = new OddsTables(currency);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(UncertaintyTables.sentence(verdict)));
        if (recommendation.judgements().stream().anyMatch(j -> !j.failures().isEmpty())) {
            blocks.add(
                    new Paragraph(
                            "Constraints take no part in this: options that a constraint rules out"
                                    + " are among those compared."));
        }
        blocks.add(
                new Table(
                        "Percentiles in %s, and shares of draws".formatted(currency.code()),
                        tables.odds(verdict)));
        if (!verdict.sensitivities().isEmpty()) {
            blocks.add(
                    new Table(
                            "What to find out first",
                            tables.sensitivities(verdict.sensitivities())));
        }
        if (!verdict.leftOut().isEmpty()) {
            blocks.add(
                    new Points(
                            verdict.leftOut().stream()
                                    .map(option -> leftOut(option, verdict, comparison))
                                    .toList()));
        }
        return new Section("How sure it is", blocks);
    }

    private static String leftOut(Sample.Option option, Verdict verdict, Comparison comparison) {
        String reason =
                comparison
                        .of(option.id())
                        .filter(OptionCost.Unavailable.class::isInstance)
                        .map(cost -> ": " + ((OptionCost.Unavailable) cost).reason())
                        .orElse("");
        return "Left out of what knowing an input is worth: %s, which cannot serve the workload in %s of %s draws%s."
                .formatted(
                        option.label(),
                        Digits.whole(option.infeasibleDraws()),
                        Digits.whole(verdict.sample().size()),
                        reason);
    }
}
