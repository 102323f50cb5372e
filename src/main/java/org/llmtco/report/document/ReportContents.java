package org.llmtco.report.document;

import org.llmtco.breakeven.BreakevenSolver;
import org.llmtco.breakeven.BreakevenSolver.Worth;
import org.llmtco.catalog.Catalog;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.HorizonPlan;
import org.llmtco.cost.OptionCost;
import org.llmtco.model.Scenario;
import org.llmtco.report.AnswerWords;
import org.llmtco.report.BreakevenTables;
import org.llmtco.report.BreakevenTables.Pair;
import org.llmtco.report.BreakevenWords;
import org.llmtco.report.CashFlowTables;
import org.llmtco.report.ComparisonTables;
import org.llmtco.report.CostFigures;
import org.llmtco.report.Digits;
import org.llmtco.report.Grid;
import org.llmtco.report.Origin;
import org.llmtco.report.RecommendationWords;
import org.llmtco.report.ReportCurrency;
import org.llmtco.report.RoundedCash;
import org.llmtco.report.TimeFigures;
import org.llmtco.report.UncertaintyTables;
import org.llmtco.report.document.Report.Answer;
import org.llmtco.report.document.Report.Block;
import org.llmtco.report.document.Report.Drawing;
import org.llmtco.report.document.Report.Paragraph;
import org.llmtco.report.document.Report.Points;
import org.llmtco.report.document.Report.Section;
import org.llmtco.report.document.Report.Table;
import org.llmtco.whatif.Recommendation;
import org.llmtco.whatif.uncertainty.Verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands in a report, from the answer down to the source of every figure. */
public final class ReportContents {
    private static final String OPTIONS = "Options side by side";
    private static final double BARS = 260;
    private static final double CURVES = 420;

    private final Comparison comparison;
    private final Scenario scenario;
    private final Recommendation recommendation;
    private final ReportCurrency currency;

    private ReportContents(Comparison comparison, Catalog catalog, ReportCurrency currency) {
        this.comparison = comparison;
        this.currency = currency;
        scenario = comparison.scenario();
        recommendation = Recommendation.of(comparison, catalog);
    }

    /**
     * The report of a comparison.
     *
     * @param verdict of a simulation of the same scenario; empty leaves that section out
     * @param currency of amounts; prices stay as their sources have them
     */
    public static Report of(
            Comparison comparison,
            Catalog catalog,
            Optional<Verdict> verdict,
            Origin origin,
            ReportCurrency currency) {
        ReportContents contents = new ReportContents(comparison, catalog, currency);
        List<Section> sections = new ArrayList<>();
        sections.add(contents.decision(verdict));
        sections.add(contents.options());
        if (!comparison.priced().isEmpty()) {
            sections.add(contents.breakevens());
            sections.add(contents.cashFlow());
        }
        contents.hardware().ifPresent(sections::add);
        verdict.map(
                        found ->
                                UncertaintySection.of(
                                        found, comparison, contents.recommendation, currency))
                .ifPresent(sections::add);
        if (!comparison.priced().isEmpty()) {
            sections.add(BillsSection.of(comparison, currency));
        }
        sections.add(Assumptions.section(contents.scenario, catalog));
        if (!comparison.priced().isEmpty()) {
            sections.add(Sources.figures(comparison, catalog));
        }
        sections.add(Sources.method(catalog, origin));
        return new Report(
                contents.scenario.title(),
                "%s tokens per month, prices of %s, %s months, amounts in %s"
                        .formatted(
                                Digits.whole(contents.scenario.tokensPerMonth()),
                                contents.scenario.pricedOn(),
                                contents.scenario.finance().horizonMonths(),
                                currency.code()),
                sections);
    }

    private Section decision(Optional<Verdict> verdict) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Answer(AnswerWords.of(recommendation, comparison, currency)));
        if (comparison.priced().isEmpty()) {
            return new Section("Decision", blocks);
        }
        List<String> sentences =
                new ArrayList<>(RecommendationWords.sentences(recommendation, currency));
        verdict.map(UncertaintyTables::sentence).ifPresent(sentences::add);
        int without = comparison.costs().size() - comparison.priced().size();
        if (without > 0) {
            sentences.add(
                    "Not compared, as they cannot serve this workload: %s; the reasons stand under \"%s\"."
                            .formatted(
                                    ComparisonTables.unavailable(comparison).rows().stream()
                                            .map(List::getFirst)
                                            .collect(Collectors.joining(", ")),
                                    OPTIONS));
        }
        currency.words().ifPresent(sentences::add);
        blocks.add(new Points(sentences));
        blocks.add(new Drawing(CostFigures.byCategory(comparison, currency), BARS));
        return new Section("Decision", blocks);
    }

    private Section options() {
        List<Block> blocks = new ArrayList<>();
        if (!comparison.priced().isEmpty()) {
            blocks.add(
                    new Table(
                            "A running month, by category",
                            ComparisonTables.ofMonth(comparison, currency)));
            blocks.add(
                    new Table(
                            "Totals, hardware and breakeven",
                            ComparisonTables.ofHorizon(comparison, currency)));
        }
        Grid unavailable = ComparisonTables.unavailable(comparison);
        if (!unavailable.rows().isEmpty()) {
            blocks.add(new Table("Cannot serve the workload", unavailable));
        }
        List<String> notices =
                comparison.priced().stream()
                        .flatMap(
                                cost ->
                                        cost.notices().stream()
                                                .map(note -> cost.option().label() + ": " + note))
                        .toList();
        if (!notices.isEmpty()) {
            blocks.add(new Points(notices));
        }
        return new Section(OPTIONS, blocks);
    }

    private Section breakevens() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Drawing(CostFigures.overVolume(comparison, currency), CURVES));
        Optional<OptionCost.Priced> baseline = comparison.pricedBaseline();
        if (baseline.isEmpty()) {
            blocks.add(new Paragraph("No option serves as a baseline to hold the others against."));
            return new Section("Breakeven", blocks);
        }
        for (OptionCost.Priced cost : comparison.priced()) {
            if (cost.option().id().equals(baseline.get().option().id())) {
                continue;
            }
            Pair month = new Pair(cost, baseline.get(), ofMonth(cost, baseline.get()));
            Pair horizon = new Pair(cost, baseline.get(), overHorizon(cost, baseline.get()));
            blocks.add(new Paragraph("In a running month: " + BreakevenTables.sentence(month)));
            if (month.breakeven().stretches().size() > 1) {
                blocks.add(
                        new Table(
                                "",
                                BreakevenTables.stretches(
                                        month, currency, currency.code() + "/month")));
            }
            blocks.add(new Paragraph("Over the horizon: " + BreakevenTables.sentence(horizon)));
            if (horizon.breakeven().stretches().size() > 1) {
                blocks.add(
                        new Table(
                                "", BreakevenTables.stretches(horizon, currency, currency.code())));
            }
        }
        return new Section("Breakeven against " + baseline.get().option().label(), blocks);
    }

    private static org.llmtco.breakeven.Breakeven ofMonth(
            OptionCost.Priced option, OptionCost.Priced other) {
        return BreakevenSolver.solve(
                option.schedule(), other.schedule(), BreakevenWords.DEFAULT_LIMIT);
    }

    private static org.llmtco.breakeven.Breakeven overHorizon(
            OptionCost.Priced option, OptionCost.Priced other) {
        return BreakevenSolver.overHorizon(
                HorizonPlan.of(option.schedule(), option.horizon()),
                HorizonPlan.of(other.schedule(), other.horizon()),
                Worth.TOTAL,
                BreakevenWords.DEFAULT_LIMIT);
    }

    private Section cashFlow() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Drawing(TimeFigures.overTime(comparison, currency), CURVES));
        for (OptionCost.Priced cost : comparison.priced()) {
            String label = cost.option().label();
            RoundedCash cash = RoundedCash.of(cost.ledger(), currency);
            Grid years = AnnualTable.of(cash);
            blocks.add(
                    new Table(
                            "%s: %s paid by year and category".formatted(label, currency.code()),
                            years,
                            Set.of(years.rows().size() - 1)));
            blocks.add(new Table(label + ": by month", CashFlowTables.months(cash)));
        }
        return new Section("Cash flow", blocks);
    }

    private Optional<Section> hardware() {
        List<OptionCost.Priced> kept =
                comparison.priced().stream().filter(cost -> cost.fleet().isPresent()).toList();
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Section(
                                "Capacity and hardware",
                                List.of(
                                        new Table("", HardwareTable.of(kept)),
                                        new Points(
                                                kept.stream()
                                                        .map(HardwareTable::basis)
                                                        .collect(Collectors.toList())))));
    }
}
