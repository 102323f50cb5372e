package org.llmtco.export;

import org.llmtco.catalog.Catalog;
import org.llmtco.cost.Comparison;
import org.llmtco.model.Scenario;
import org.llmtco.report.ComparisonTables;
import org.llmtco.report.FocusTable;
import org.llmtco.report.Origin;
import org.llmtco.report.document.HtmlPage;
import org.llmtco.report.document.Report;
import org.llmtco.report.document.ReportContents;
import org.llmtco.report.pdf.PdfReport;
import org.llmtco.report.workbook.WorkbookReport;
import org.llmtco.storage.Fingerprint;
import org.llmtco.whatif.uncertainty.Simulation;
import org.llmtco.whatif.uncertainty.Verdict;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** The bytes of a report's file. The same scenario, tables and program give the same report. */
public final class ReportFile {
    private final Comparison comparison;
    private final Catalog catalog;
    private final Optional<Verdict> known;
    private final ExportWatch watch;

    private ReportFile(
            Comparison comparison, Catalog catalog, Optional<Verdict> known, ExportWatch watch) {
        this.comparison = comparison;
        this.catalog = catalog;
        this.known = known;
        this.watch = watch;
    }

    /** The file of a comparison. */
    public static byte[] bytes(Comparison comparison, Catalog catalog, ReportOrder order) {
        return bytes(comparison, catalog, order, Optional.empty(), ExportWatch.none());
    }

    /**
     * The file of a comparison, while somebody watches.
     *
     * @param known what a simulation of the same scenario with all its draws has found, if one was
     *     made before
     * @throws CancellationException if the watch was told to end it
     */
    public static byte[] bytes(
            Comparison comparison,
            Catalog catalog,
            ReportOrder order,
            Optional<Verdict> known,
            ExportWatch watch) {
        return new ReportFile(comparison, catalog, known, watch).bytes(order);
    }

    private byte[] bytes(ReportOrder order) {
        return switch (order.format()) {
            case XLSX -> workbook(order).file();
            case PDF -> {
                Report report = report(order);
                watch.begin(ExportStep.MAKING);
                yield PdfReport.of(report, order.paper(), watch::checkpoint);
            }
            case HTML -> {
                Report report = report(order);
                watch.begin(ExportStep.MAKING);
                yield utf8(HtmlPage.of(report));
            }
            case CSV -> {
                watch.begin(ExportStep.MAKING);
                yield utf8(ComparisonTables.lines(comparison).toCsv());
            }
            case FOCUS -> {
                watch.begin(ExportStep.MAKING);
                yield utf8(FocusTable.of(comparison, order.currency()).toCsv());
            }
        };
    }

    private WorkbookReport.Made workbook(ReportOrder order) {
        watch.begin(ExportStep.MAKING);
        return WorkbookReport.of(
                comparison.scenario(),
                catalog,
                origin(comparison.scenario(), catalog),
                order.paper(),
                order.currency(),
                watch::checkpoint);
    }

    /** The workbook, and what is in it. */
    static WorkbookReport.Made workbook(
            Comparison comparison, Catalog catalog, ReportOrder order, ExportWatch watch) {
        return new ReportFile(comparison, catalog, Optional.empty(), watch).workbook(order);
    }

    private Report report(ReportOrder order) {
        watch.begin(ExportStep.SIMULATING);
        Scenario scenario = comparison.scenario();
        Optional<Verdict> verdict =
                comparison.priced().isEmpty() || known.isPresent()
                        ? known
                        : Optional.of(Verdict.of(Simulation.run(scenario, catalog).all()));
        watch.begin(ExportStep.ASKING);
        return ReportContents.of(
                comparison, catalog, verdict, origin(scenario, catalog), order.currency());
    }

    /** The report itself, before it has a form. */
    static Report report(
            Comparison comparison,
            Catalog catalog,
            ReportOrder order,
            Optional<Verdict> known,
            ExportWatch watch) {
        return new ReportFile(comparison, catalog, known, watch).report(order);
    }

    /** What a report of a scenario is made with. */
    private static Origin origin(Scenario scenario, Catalog catalog) {
        String version = ReportFile.class.getPackage().getImplementationVersion();
        return new Origin(
                version == null ? "(not packaged)" : version,
                Fingerprint.scenario(scenario),
                Fingerprint.tables(catalog));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
