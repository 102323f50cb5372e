package org.llmtco.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.llmtco.catalog.Catalog;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.CostEngine;
import org.llmtco.cost.Ledger;
import org.llmtco.cost.OptionCost;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.Scenario;
import org.llmtco.model.TokenPriced;
import org.llmtco.report.Paper;
import org.llmtco.report.ReportCurrency;
import org.llmtco.storage.CatalogReader;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.storage.ShippedTables;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

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

    @ParameterizedTest
    @EnumSource
    void theSameScenarioGivesTheSameBytes(ReportFormat format) {
        assertThat(bytes(compared("support-chatbot"), format))
                .isEqualTo(bytes(compared("support-chatbot"), format));
    }

    @ParameterizedTest
    @EnumSource
    void anExportThatNobodyWantsEnds(ReportFormat format) {
        ExportWatch watch = new ExportWatch(_ -> {});
        watch.cancel();

        assertThatThrownBy(
                        () ->
                                ReportFile.bytes(
                                        compared(ScenarioFiles.DEFAULT_ID),
                                        CATALOG,
                                        ReportOrder.of(format),
                                        Optional.empty(),
                                        watch))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void anExportCanBeEndedBetweenPages() {
        ExportWatch[] watch = new ExportWatch[1];
        watch[0] =
                new ExportWatch(
                        step -> {
                            if (step == ExportStep.MAKING) {
                                watch[0].cancel();
                            }
                        });

        for (ReportFormat format : List.of(ReportFormat.PDF, ReportFormat.XLSX)) {
            assertThatThrownBy(
                            () ->
                                    ReportFile.bytes(
                                            compared(ScenarioFiles.DEFAULT_ID),
                                            CATALOG,
                                            ReportOrder.of(format),
                                            Optional.empty(),
                                            watch[0]))
                    .isInstanceOf(CancellationException.class);
        }
    }

    /** A forecast in another currency is the one in USD times the rate. */
    @Test
    void theForecastIsInTheCurrencyThatIsAskedFor() {
        ReportCurrency yen = ReportCurrency.of("JPY", 151.2, "made up", LocalDate.of(2026, 11, 20));
        Comparison comparison = compared(ScenarioFiles.DEFAULT_ID);
        List<String> usd = text(comparison, ReportFormat.FOCUS).lines().toList();
        List<String> converted =
                new String(
                                ReportFile.bytes(
                                        comparison,
                                        CATALOG,
                                        new ReportOrder(ReportFormat.FOCUS, Paper.A4, yen)),
                                StandardCharsets.UTF_8)
                        .lines()
                        .toList();

        assertThat(converted).hasSameSizeAs(usd);
        assertThat(converted.get(1).split(",", -1)[4]).isEqualTo("JPY");
        assertThat(Double.parseDouble(converted.get(1).split(",", -1)[0]))
                .isCloseTo(151.2 * Double.parseDouble(usd.get(1).split(",", -1)[0]), within(1e-6));
    }

    /** Names that a scenario file would be refused for can still come by other ways. */
    @Test
    void namesThatWouldBreakAFileAreDataInEveryForm() throws IOException {
        String letters = "x".repeat(10_000);
        List<String> names =
                List.of(
                        "=1+1",
                        "+SUM(A1)",
                        "-2+3",
                        "@SUM(A1)",
                        "two\nlines, and \"quotes\"",
                        "bell\u0007 nul\u0000 \uD800 alone",
                        "\u65E5\u672C\u8A9E \u05D0\u05D1",
                        letters);
        List<DeploymentOption> options = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            options.add(new TokenPriced("o" + i, names.get(i), "openai", "gpt-5.2"));
        }
        Comparison hostile =
                CostEngine.compare(
                        ScenarioFiles.read(ScenarioFiles.DEFAULT_ID)
                                .orThrow()
                                .withBaseline(Optional.empty())
                                .withVariants(List.of())
                                .withOptions(options),
                        CATALOG);

        for (String line : text(hostile, ReportFormat.FOCUS).split("\r\n", -1)) {
            assertThat(line).doesNotContainPattern("(^|,)\"?[=+@]");
        }
        assertThat(text(hostile, ReportFormat.FOCUS))
                .contains(",'=1+1,", ",'-2+3,", "\"two\nlines, and \"\"quotes\"\"\"");
        assertThat(text(hostile, ReportFormat.HTML)).contains("=1+1", letters);
        byte[] pdf = bytes(hostile, ReportFormat.PDF);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String read = new PDFTextStripper().getText(document);
            assertThat(read).contains("=1+1", "@SUM(A1)", "bell? nul? ? alone", "???");
            assertThat(read.replaceAll("\\s", "")).contains("x".repeat(1_000));
        }
        assertThat(bytes(hostile, ReportFormat.XLSX)).isNotEmpty();
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
        byte[] bytes =
                ReportFile.bytes(
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

    private static byte[] bytes(Comparison comparison, ReportFormat format) {
        return ReportFile.bytes(comparison, CATALOG, ReportOrder.of(format));
    }

    private static String text(Comparison comparison, ReportFormat format) {
        return new String(
                ReportFile.bytes(comparison, CATALOG, ReportOrder.of(format)),
                StandardCharsets.UTF_8);
    }
}
