package org.llmtco.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.llmtco.cost.RandomScenarios;
import org.llmtco.model.Scenario;
import org.llmtco.storage.ScenarioFiles;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What a viewer that computes nothing shows is what POI computes from the formulas. */
class StoredResultsTest {
    private static final int RANDOM = 40;
    private static final double TOLERANCE = 1e-10;

    /** Of differences of large amounts, whose last digits every program rounds in its own way. */
    private static final double ROUNDING = 1e-6;

    private static final int INTERNAL_RATE = 11;

    @TestFactory
    Stream<DynamicTest> everyFormulaHasTheResultThatASpreadsheetComputes() {
        return Stream.concat(
                ScenarioFiles.SHIPPED.stream()
                        .map(id -> test(id, WorkbookTotalsTest.shipped(id), true)),
                LongStream.range(0, RANDOM)
                        .mapToObj(seed -> test("seed " + seed, RandomScenarios.of(seed), false)));
    }

    private static DynamicTest test(String name, Scenario scenario, boolean everywhere) {
        return DynamicTest.dynamicTest(name, () -> check(scenario, everywhere));
    }

    private static void check(Scenario scenario, boolean everywhere) {
        Recalculated workbook = Recalculated.of(scenario, RandomScenarios.CATALOG);
        FormulaEvaluator poi = workbook.book().getCreationHelper().createFormulaEvaluator();
        List<String> wrong = new ArrayList<>();
        for (Sheet sheet : workbook.book()) {
            if (!everywhere && !List.of("Summary", "Checks").contains(sheet.getSheetName())) {
                continue;
            }
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA && !isNoise(cell)) {
                        String stored = stored(cell);
                        CellValue computed = poi.evaluate(cell);
                        if (!agree(cell, computed)) {
                            wrong.add(
                                    "%s!%s: %s, not %s: %s"
                                            .formatted(
                                                    sheet.getSheetName(),
                                                    cell.getAddress(),
                                                    stored,
                                                    computed.formatAsString(),
                                                    cell.getCellFormula()));
                        }
                    }
                }
            }
        }
        assertThat(wrong.stream().limit(20)).isEmpty();
    }

    private static String stored(Cell cell) {
        return switch (cell.getCachedFormulaResultType()) {
            case NUMERIC -> Double.toString(cell.getNumericCellValue());
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
            default -> cell.getCachedFormulaResultType().toString();
        };
    }

    /**
     * Why there is no rate: where months cost the same, the sign of what rounding leaves decides.
     */
    private static boolean isNoise(Cell cell) {
        return cell.getSheet().getSheetName().equals("Summary")
                && cell.getColumnIndex() == INTERNAL_RATE
                && cell.getCachedFormulaResultType() == CellType.STRING;
    }

    private static boolean agree(Cell cell, CellValue computed) {
        if (cell.getCachedFormulaResultType() != computed.getCellType()) {
            return false;
        }
        return switch (computed.getCellType()) {
            case NUMERIC -> {
                double left = cell.getNumericCellValue();
                double right = computed.getNumberValue();
                yield Math.abs(left - right)
                        <= ROUNDING + TOLERANCE * Math.max(Math.abs(left), Math.abs(right));
            }
            case STRING -> cell.getStringCellValue().equals(computed.getStringValue());
            case BOOLEAN -> cell.getBooleanCellValue() == computed.getBooleanValue();
            default -> cell.getErrorCellValue() == computed.getErrorValue();
        };
    }
}
