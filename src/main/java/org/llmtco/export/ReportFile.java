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
import org.llmtco.report.pdf.PdfReport.Paper;
import org.llmtco.report.workbook.WorkbookReport;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.whatif.uncertainty.Simulation;
import org.llmtco.whatif.uncertainty.Verdict;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The bytes of a report's file. The same scenario, tables and program give the same report. */
public final class ReportFile {
    private ReportFile() {}

    /** The file of a comparison. */
    public static byte[] bytes(
            Comparison comparison, Catalog catalog, ReportFormat format, Paper paper) {
        return switch (format) {
            case XLSX ->
                    WorkbookReport.of(
                            comparison.scenario(), catalog, origin(comparison.scenario()));
            case PDF -> PdfReport.of(report(comparison, catalog), paper);
            case HTML -> utf8(HtmlPage.of(report(comparison, catalog)));
            case CSV -> utf8(ComparisonTables.lines(comparison).toCsv());
            case FOCUS -> utf8(FocusTable.of(comparison).toCsv());
        };
    }

    private static Report report(Comparison comparison, Catalog catalog) {
        Scenario scenario = comparison.scenario();
        Optional<Verdict> verdict =
                comparison.priced().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Verdict.of(Simulation.run(scenario, catalog).all()));
        return ReportContents.of(comparison, catalog, verdict, origin(scenario));
    }

    /** What a report of a scenario is made with. */
    public static Origin origin(Scenario scenario) {
        String version = ReportFile.class.getPackage().getImplementationVersion();
        return new Origin(version == null ? "(not packaged)" : version, fingerprint(scenario));
    }

    private static String fingerprint(Scenario scenario) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(utf8(ScenarioFiles.toJson(scenario))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
