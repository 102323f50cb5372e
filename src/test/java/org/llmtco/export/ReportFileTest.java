package org.llmtco.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.llmtco.catalog.Catalog;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.CostEngine;
import org.llmtco.cost.Ledger;
import org.llmtco.cost.OptionCost;
import org.llmtco.model.Scenario;
import org.llmtco.report.Paper;
import org.llmtco.report.ReportCurrency;
import org.llmtco.storage.CatalogReader;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.storage.ShippedTables;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ReportFileTest {
    private static final Catalog CATALOG =
            CatalogReader.read(List.of(ShippedTables.root())).catalog();

    @ParameterizedTest
    @CsvSource({
        "report.pdf, PDF",
        "report.HTML, HTML",
        "report.csv, CSV",
        "report.focus.csv, FOCUS",
    })
    void theEndingDecidesTheForm(String name, ReportFormat format) {
        assertThat(ReportFormat.of(Path.of(name))).contains(format);
    }

    @Test
    void theSameScenarioGivesTheSamePage() {
        Comparison comparison = compared(ScenarioFiles.DEFAULT_ID);

        assertThat(text(comparison, ReportFormat.HTML))
                .isEqualTo(text(compared(ScenarioFiles.DEFAULT_ID), ReportFormat.HTML));
    }

    @Test
    void thePageHasEverySectionAndNothingFromElsewhere() {
        assertThat(text(compared("llama-70b-every-way"), ReportFormat.HTML))
                .contains(
                        "<h2>Decision</h2>",
                        "<h2>Options side by side</h2>",
                        "<h2>Breakeven against Groq</h2>",
                        "<h2>Cash flow</h2>",
                        "<h2>Capacity and hardware</h2>",
                        "<h2>How sure it is</h2>",
                        "<h2>Bills, line by line</h2>",
                        "<h2>Assumptions</h2>",
                        "<h2>Figures used</h2>",
                        "<h2>Method and origin</h2>",
                        "Fingerprint of the scenario (SHA-256): ")
                .doesNotContain("<script", "src=", "@import");
    }

    @Test
    void aNameIsTextAndNothingElse(@TempDir Path folder) throws IOException {
        assertThat(text(named("=1+2<b>&", folder), ReportFormat.HTML))
                .contains("=1+2&lt;b&gt;&amp;")
                .doesNotContain("<b>");
        assertThat(text(named("=1+2", folder), ReportFormat.FOCUS)).contains(",'=1+2,");
    }

    private static Comparison named(String label, Path folder) throws IOException {
        Scenario scenario = ScenarioFiles.read(ScenarioFiles.DEFAULT_ID).orThrow();
        Path file = folder.resolve("named.json");
        Files.writeString(
                file,
                ScenarioFiles.toJson(scenario)
                        .replace("\"label\": \"GPT-5.2\"", "\"label\": \"" + label + "\""));
        return CostEngine.compare(ScenarioFiles.read(file.toString()).orThrow(), CATALOG);
    }

    @Test
    void theDocumentHasTextThatCanBeSelectedNumberedPagesAndNoPictures() throws IOException {
        Comparison comparison = compared(ScenarioFiles.DEFAULT_ID);
        byte[] bytes = ReportFile.bytes(
                        comparison,
                        CATALOG,
                        new ReportOrder(ReportFormat.PDF, Paper.LETTER, ReportCurrency.USD));

        try (PDDocument document = Loader.loadPDF(bytes)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("2,395.31", "Figures used", "1 / " + document.getNumberOfPages());
            for (PDPage page : document.getPages()) {
                assertThat(page.getMediaBox().getWidth()).isEqualTo(612, within(0.5f));
                for (COSName name : page.getResources().getXObjectNames()) {
                    assertThat(page.getResources().getXObject(name))
                            .isNotInstanceOf(PDImageXObject.class);
                }
            }
        }
        assertThat(pdfText(comparison)).isEqualTo(pdfText(comparison));
    }

    private static String pdfText(Comparison comparison) throws IOException {
        byte[] bytes = ReportFile.bytes(comparison, CATALOG, ReportOrder.of(ReportFormat.PDF));
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** The sums of the ledger, from the lines of the forecast. */
    @Test
    void theForecastAddsUpToWhatIsPaidAndBooked() {
        Comparison comparison = compared("llama-70b-every-way");
        List<String[]> rows =
                text(comparison, ReportFormat.FOCUS)
                        .lines()
                        .skip(1)
                        .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                        .toList();

        for (OptionCost.Priced cost : comparison.priced()) {
            Ledger ledger = cost.ledger();
            List<String[]> own =
                    rows.stream().filter(row -> row[28].equals(cost.option().id())).toList();
            assertThat(own.stream().mapToDouble(row -> Double.parseDouble(row[0])).sum())
                    .isCloseTo(ledger.totalUsd(), within(1e-6));
            assertThat(own.stream().mapToDouble(row -> Double.parseDouble(row[1])).sum())
                    .isCloseTo(ledger.bookedTotalUsd(), within(1e-6));
        }
        assertThat(rows).allMatch(row -> row.length == 32);
    }

    private static Comparison compared(String scenario) {
        return CostEngine.compare(ScenarioFiles.read(scenario).orThrow(), CATALOG);
    }

    private static String text(Comparison comparison, ReportFormat format) {
        return new String(
                ReportFile.bytes(comparison, CATALOG, ReportOrder.of(format)), StandardCharsets.UTF_8);
    }
}
