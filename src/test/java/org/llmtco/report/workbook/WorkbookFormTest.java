package org.llmtco.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.PriceList;
import org.llmtco.catalog.PricedModel;
import org.llmtco.catalog.TokenPrice;
import org.llmtco.cost.RandomScenarios;
import org.llmtco.model.Constraint;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.Scenario;
import org.llmtco.model.TokenPriced;
import org.llmtco.storage.ScenarioFiles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** What a workbook looks like inside. */
class WorkbookFormTest {
    private static final Catalog CATALOG = RandomScenarios.CATALOG;
    private static final Scenario EVERY_WAY = WorkbookTotalsTest.shipped("llama-70b-every-way");
    private static final Pattern REFERENCE =
            Pattern.compile("\\$[A-Z]{1,3}\\$[0-9]+|[A-Za-z_]{4,}[A-Za-z0-9_]*(?![A-Za-z0-9_(])");

    @Test
    void noFormulaIsAPastedConstant() {
        List<String> constants = new ArrayList<>();
        int formulas = 0;
        for (String id : ScenarioFiles.SHIPPED) {
            for (Sheet sheet : Recalculated.of(WorkbookTotalsTest.shipped(id), CATALOG).book()) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() != CellType.FORMULA) {
                            continue;
                        }
                        formulas++;
                        String formula = cell.getCellFormula().replaceAll("\"[^\"]*\"", "");
                        if (!REFERENCE.matcher(formula).find()) {
                            constants.add(
                                    id
                                            + " "
                                            + sheet.getSheetName()
                                            + " "
                                            + cell.getAddress()
                                            + " "
                                            + formula);
                        }
                    }
                }
            }
        }
        assertThat(constants).isEmpty();
        assertThat(formulas).isGreaterThan(20_000);
    }

    /** Typed numbers stand where they are marked: inputs, prices, and what is fixed or exported. */
    @Test
    void theMonthsOfAnOptionHoldNoTypedNumbers() {
        List<String> typed = new ArrayList<>();
        for (Sheet sheet : Recalculated.of(EVERY_WAY, CATALOG).book()) {
            if (!Character.isDigit(sheet.getSheetName().charAt(0))) {
                continue;
            }
            for (Row row : sheet) {
                boolean search =
                        row.getCell(0) != null
                                && row.getCell(0).toString().startsWith("Search of the rate");
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.NUMERIC
                            && cell.getColumnIndex() >= 2
                            && !search) {
                        typed.add(sheet.getSheetName() + " " + cell.getAddress());
                    }
                }
            }
        }
        assertThat(typed).isEmpty();
    }

    @Test
    void theSameScenarioGivesTheSameBytes() {
        assertThat(Recalculated.written(EVERY_WAY, CATALOG).file())
                .isEqualTo(Recalculated.written(EVERY_WAY, CATALOG).file());
    }

    @Test
    void namesThatLookLikeFormulasAreTexts() {
        List<String> names =
                List.of(
                        "=1+1",
                        "+SUM(A1)",
                        "-2+3",
                        "@SUM(A1)",
                        "=HYPERLINK(\"http://example.com\",\"x\")",
                        "two\nlines",
                        "bell\u0007 and nul\u0000",
                        "_x0041_ is no A",
                        "'quoted' [brackets] : ? * / \\",
                        "x".repeat(40_000),
                        "History",
                        "\uD800 alone");
        List<DeploymentOption> options = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            options.add(new TokenPriced("o" + i, names.get(i), "openai", "gpt-5.2"));
        }
        Scenario hostile =
                WorkbookTotalsTest.shipped(ScenarioFiles.DEFAULT_ID)
                        .withBaseline(java.util.Optional.empty())
                        .withVariants(List.of())
                        .withOptions(options);

        Recalculated workbook = Recalculated.of(hostile, CATALOG);

        assertThat(workbook.differences(hostile, CATALOG)).isEmpty();
        Sheet summary = workbook.sheet("Summary");
        int first = Recalculated.row(summary, "Option", 0).getRowNum() + 1;
        for (int i = 0; i < names.size(); i++) {
            Cell cell = Recalculated.cell(summary, first + i, 0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).hasSizeLessThanOrEqualTo(32_767);
            if (i < 6 || i == 7 || i == 8) {
                assertThat(cell.getStringCellValue()).isEqualTo(names.get(i));
            }
        }
        assertThat(Recalculated.cell(summary, first + 6, 0).getStringCellValue())
                .isEqualTo("bell\u2407 and nul\u2400");
    }

    @Test
    void theSummaryHasWhatIsRecommendedAndWhatConstraintsRuleOut() {
        Sheet summary =
                Recalculated.of(
                                EVERY_WAY.withConstraints(
                                        List.of(new Constraint.OwnInfrastructure())),
                                CATALOG)
                        .sheet("Summary");

        assertThat(beside(summary, "Recommended, as exported", 0, 1)).isEqualTo("2x H100 spot");
        int heading =
                Recalculated.row(summary, "Options that a constraint rules out, as exported", 0)
                        .getRowNum();
        assertThat(beside(summary, "Groq", heading, 1))
                .isEqualTo("It sends requests to a provider.");
    }

    @Test
    void anInputSaysWhetherTheUserTheTablesOrTheProgramHasItsValue() {
        Sheet inputs = Recalculated.of(EVERY_WAY, CATALOG).sheet("Inputs");

        assertThat(beside(inputs, "Growth", 0, 5)).isEqualTo("entered in the scenario");
        assertThat(beside(inputs, "Growth", 0, 8)).isEqualTo("user");
        assertThat(beside(inputs, "Share of requests that can wait", 0, 8)).isEqualTo("program");
        assertThat(beside(inputs, "Owned DGX H100: throughput of a replica", 0, 8))
                .isEqualTo("program");
        assertThat(beside(inputs, "Loaded annual cost", 0, 8)).isEqualTo("estimate");
    }

    @Test
    void headsStandAboveTheirNumbers() {
        Sheet summary = Recalculated.of(EVERY_WAY, CATALOG).sheet("Summary");
        Row heads = Recalculated.row(summary, "Option", 0);

        assertThat(heads.getCell(0).getCellStyle().getAlignment())
                .isEqualTo(HorizontalAlignment.GENERAL);
        for (int c = 1; c < heads.getLastCellNum(); c++) {
            assertThat(heads.getCell(c).getCellStyle().getAlignment())
                    .as(heads.getCell(c).getStringCellValue())
                    .isEqualTo(HorizontalAlignment.RIGHT);
        }
    }

    private static String beside(Sheet sheet, String first, int from, int column) {
        return Recalculated.row(sheet, first, from).getCell(column).getStringCellValue();
    }

    @Test
    void pricesThatAreChangedInTheTableCountAsInTheProgram() {
        for (String id : ScenarioFiles.SHIPPED) {
            Scenario scenario = WorkbookTotalsTest.shipped(id);
            Recalculated workbook = Recalculated.of(scenario, CATALOG);
            Sheet sheet = workbook.sheet("Token prices");
            for (int r = 4; r <= sheet.getLastRowNum(); r++) {
                times(workbook, sheet, r, 3, 1.21);
                times(workbook, sheet, r, 4, 0.83);
                times(workbook, sheet, r, 5, 1.37);
                times(workbook, sheet, r, 8, 0.71);
            }
            assertThat(workbook.differencesOfTotals(scenario, repriced())).as(id).isEmpty();
        }
    }

    private static void times(Recalculated workbook, Sheet sheet, int row, int column, double by) {
        Cell cell = Recalculated.cell(sheet, row, column);
        if (cell.getCellType() == CellType.NUMERIC) {
            workbook.enter(cell, cell.getNumericCellValue() * by);
        }
    }

    private static Catalog repriced() {
        Map<String, PriceList> lists = new LinkedHashMap<>();
        CATALOG.priceLists()
                .forEach(
                        (id, list) ->
                                lists.put(
                                        id,
                                        new PriceList(
                                                list.id(),
                                                list.name(),
                                                list.currency(),
                                                list.models().stream()
                                                        .map(WorkbookFormTest::repriced)
                                                        .toList())));
        return CatalogEdits.withPriceLists(CATALOG, lists);
    }

    private static PricedModel repriced(PricedModel m) {
        return new PricedModel(
                m.id(),
                m.name(),
                m.weights(),
                m.openModel(),
                m.limits(),
                m.tokenizer(),
                m.benchmarks(),
                m.prices().stream()
                        .map(
                                p ->
                                        new TokenPrice(
                                                p.from(),
                                                p.through(),
                                                p.inputUsdPerMTok() * 1.21,
                                                p.outputUsdPerMTok() * 0.83,
                                                times(p.cachedInputUsdPerMTok(), 1.37),
                                                p.cacheWrite5mUsdPerMTok(),
                                                p.cacheWrite1hUsdPerMTok(),
                                                times(p.batchDiscount(), 0.71),
                                                p.longContext(),
                                                p.offPeak(),
                                                p.source(),
                                                p.asOf(),
                                                p.kind(),
                                                p.note()))
                        .toList());
    }

    private static OptionalDouble times(OptionalDouble value, double by) {
        return value.isPresent() ? OptionalDouble.of(value.getAsDouble() * by) : value;
    }
}
