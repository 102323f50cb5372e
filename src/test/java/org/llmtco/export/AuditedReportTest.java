package org.llmtco.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.llmtco.catalog.Catalog;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.CostEngine;
import org.llmtco.model.Constraint;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.Scenario;
import org.llmtco.model.TokenPriced;
import org.llmtco.storage.CatalogReader;
import org.llmtco.storage.Fingerprint;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.storage.ShippedTables;
import org.llmtco.whatif.Drivers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What somebody who checks a report has to find in it. */
class AuditedReportTest {
    private static final String EVERY_WAY = "llama-70b-every-way";
    private static final Catalog CATALOG =
            CatalogReader.read(List.of(ShippedTables.root())).catalog();

    /**
     * 500 MTok a day, a third of them in month 1 of a ramp-up of 3; 75 % of it input, of which 70 %
     * is not cached, and 2 % retries. Groq's list has 0.59 USD/MTok on 2026-11-01, and the scenario
     * has 5 % negotiated off it.
     */
    @Test
    void theForecastCountsTokensByKindAtThePriceOfTheList() {
        String[] row =
                text(compared(scenario()), ReportFormat.FOCUS)
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElseThrow()
                        .split(",", -1);
        double tokens = 500e6 * 365 / 12 / 3 * 0.75 * 0.7 * 1.02;

        assertThat(Double.parseDouble(row[17])).isCloseTo(tokens, within(1.0));
        assertThat(Double.parseDouble(row[15])).isCloseTo(0.59, within(1e-12));
        assertThat(Double.parseDouble(row[16]))
                .isCloseTo(0.95 * Double.parseDouble(row[15]), within(1e-12));
        assertThat(Double.parseDouble(row[2]))
                .isCloseTo(Double.parseDouble(row[13]) * Double.parseDouble(row[15]), within(1e-6));
        assertThat(row[3]).isEqualTo(row[0]);
        // the comma between two tags parts them here
        assertThat(row[30]).isEqualTo("uncachedInput");
        assertThat(row[31]).isEqualTo("tokens");
    }

    @Test
    void whereAConstraintDecidesTheAnswerIsTheRecommendedOption() {
        Comparison comparison =
                compared(scenario().withConstraints(List.of(new Constraint.OwnInfrastructure())));

        assertThat(text(comparison, ReportFormat.HTML))
                .contains(
                        "<p class=\"answer\">2x H100 spot is recommended, at 25,086.80 USD per"
                                + " month. GPT-4.1 nano is cheaper in a running month, at 2,452.91"
                                + " USD per month, but it sends requests to a provider.</p>",
                        "Constraints take no part in this");
    }

    @Test
    void whereNothingSatisfiesTheConstraintsTheAnswerSaysSo() {
        Comparison comparison =
                compared(scenario().withConstraints(List.of(new Constraint.MinimumContext(1e8))));

        assertThat(text(comparison, ReportFormat.HTML))
                .contains(
                        "<p class=\"answer\">No option satisfies every constraint. The cheapest of"
                                + " all is GPT-4.1 nano, at 2,452.91 USD per month, but it takes"
                                + " 1,047,576 tokens at most, less than 100,000,000.</p>");
    }

    @Test
    void whatCannotServeIsNamedWithItsReasonAndHasNoEmptyRows() {
        Comparison comparison = compared(withInput(150_000));

        assertThat(comparison.priced()).hasSize(1);
        assertThat(text(comparison, ReportFormat.HTML))
                .contains(
                        "Not compared, as they cannot serve this workload: Groq, ",
                        "<td>Groq</td><td>a request of ",
                        "Left out of what knowing an input is worth: Groq, which cannot serve the"
                                + " workload in 16,384 of 16,384 draws: a request of ")
                .doesNotContain("<td>Groq</td><td class=\"number\"></td>");
    }

    @Test
    void aReportWithoutAnyOptionThatServesHasTheReasonsAndNoEmptyTables() {
        Comparison comparison = compared(withInput(1_900_000));

        assertThat(comparison.priced()).isEmpty();
        assertThat(text(comparison, ReportFormat.HTML))
                .contains("No option can serve this workload.", "Cannot serve the workload")
                .doesNotContain("No option satisfies", "<h2>Breakeven", "<tbody>\n</tbody>");
        for (ReportFormat format : ReportFormat.values()) {
            assertThat(bytes(comparison, format)).isNotEmpty();
        }
    }

    @Test
    void theReportTellsWithWhichScenarioAndTablesItWasMade() {
        Catalog others = CatalogReader.read(List.of(Path.of("no tables here"))).catalog();

        assertThat(text(compared(scenario()), ReportFormat.HTML))
                .contains(Fingerprint.tables(CATALOG), Fingerprint.scenario(scenario()));
        assertThat(Fingerprint.tables(CATALOG))
                .matches("[0-9a-f]{64}")
                .isEqualTo(
                        Fingerprint.tables(
                                CatalogReader.read(List.of(ShippedTables.root())).catalog()))
                .isNotEqualTo(Fingerprint.tables(others));
    }

    @Test
    void theReportSaysHowOptionsAreSetUpAndByWhichFormulasAndFiguresTheyAreCounted() {
        assertThat(text(compared(scenario()), ReportFormat.HTML))
                .contains(
                        "llama-3.3-70b in fp8, 16-bit KV cache, vLLM, 2× h100-sxm,"
                                + " h100-sxm-secure-on-demand of runpod",
                        "split: 80.0 % to 2x H100 reserved, 20.0 % to GPT-4.1 nano",
                        "<caption>How each line is computed</caption>",
                        "billed GPUs × price × billed hours per month",
                        "H100 SXM 80GB: 80 GB, 3,350 GB/s",
                        "<td class=\"number\">206,000</td><td>USD/year</td><td>tables, ");
    }

    @Test
    void sumsStandOutFromTheirParts() {
        String page = text(compared(scenario()), ReportFormat.HTML);

        assertThat(page).contains("<tr class=\"total\"><td class=\"short\">all</td>");
        assertThat(page.split("<tr class=\"total\"><td>[^<]*</td><td>all lines</td>", -1))
                .hasSize(1 + compared(scenario()).priced().size());
        assertThat(page).contains(">GPUs</th>").doesNotContain(">gpus</th>");
    }

    /** The typeface has Latin, Greek, Cyrillic and Hebrew letters, and no Chinese ones. */
    @Test
    void aDocumentSaysWhichCharactersItCannotShow() throws IOException {
        assertThat(pdf("\u65E5\u672C \u05D0\u05D1\u05D2 (x)"))
                .contains(
                        "lacks 2 of the characters in it (U+65E5, U+672C)",
                        "question mark",
                        "?? \u05D0\u05D1\u05D2 (x)");
        assertThat(pdf("\u0416 \u03A9 ?")).doesNotContain("typeface");
    }

    private static String pdf(String label) throws IOException {
        List<DeploymentOption> options = List.of(new TokenPriced("o", label, "openai", "gpt-5.2"));
        Comparison comparison =
                compared(
                        ScenarioFiles.read(ScenarioFiles.DEFAULT_ID)
                                .orThrow()
                                .withBaseline(Optional.empty())
                                .withVariants(List.of())
                                .withOptions(options));
        try (PDDocument document = Loader.loadPDF(bytes(comparison, ReportFormat.PDF))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static Scenario scenario() {
        return ScenarioFiles.read(EVERY_WAY).orThrow();
    }

    private static Scenario withInput(double tokens) {
        Scenario scenario = scenario();
        return Drivers.find(scenario, "inputSequenceLength").orElseThrow().write(scenario, tokens);
    }

    private static Comparison compared(Scenario scenario) {
        return CostEngine.compare(scenario, CATALOG);
    }

    private static byte[] bytes(Comparison comparison, ReportFormat format) {
        return ReportFile.bytes(comparison, CATALOG, ReportOrder.of(format));
    }

    private static String text(Comparison comparison, ReportFormat format) {
        return new String(bytes(comparison, format), StandardCharsets.UTF_8);
    }
}
