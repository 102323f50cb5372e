package org.llmtco.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.llmtco.catalog.Catalog;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.CostEngine;
import org.llmtco.cost.InternalRate;
import org.llmtco.cost.Ledger;
import org.llmtco.cost.OptionCost;
import org.llmtco.cost.Payback;
import org.llmtco.cost.Savings;
import org.llmtco.model.Scenario;
import org.llmtco.report.FinanceWords;
import org.llmtco.report.Origin;
import org.llmtco.report.Paper;
import org.llmtco.report.ReportCurrency;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A workbook that is calculated anew, apart from the program that wrote it. */
final class Recalculated {
    static final Origin ORIGIN = new Origin("llm-tco test", "of the scenario", "of the tables");

    private static final double TOLERANCE = 1e-9;
    private static final int OPTION = 0;

    private final XSSFWorkbook book;
    private final FormulaEvaluator evaluator;

    /** Whether the results of another program are read instead of being calculated here. */
    private final boolean stored;

    private final Map<String, NamedInput> inputs;

    private Recalculated(XSSFWorkbook book, boolean stored, Map<String, NamedInput> inputs) {
        this.book = book;
        this.stored = stored;
        this.inputs = inputs;
        evaluator = book.getCreationHelper().createFormulaEvaluator();
    }

    static Recalculated of(Scenario scenario, Catalog catalog) {
        return of(written(scenario, catalog));
    }

    static WorkbookReport.Written written(Scenario scenario, Catalog catalog) {
        return WorkbookReport.write(
                scenario, catalog, ORIGIN, Paper.A4, ReportCurrency.USD, () -> {});
    }

    static Recalculated of(WorkbookReport.Written written) {
        return new Recalculated(read(written.file()), false, written.inputs());
    }

    /** A workbook after it became a file and was read back. */
    static Recalculated readBack(Scenario scenario, Catalog catalog) {
        WorkbookReport.Written written = written(scenario, catalog);
        return new Recalculated(read(written.file()), false, written.inputs());
    }

    /** A workbook with the results that another program stored in it. */
    static Recalculated stored(byte[] file) {
        return new Recalculated(read(file), true, Map.of());
    }

    private static XSSFWorkbook read(byte[] file) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the key of the driver or the place in the tables. */
    Map<String, NamedInput> inputs() {
        return inputs;
    }

    XSSFWorkbook book() {
        return book;
    }

    Sheet sheet(String name) {
        return Objects.requireNonNull(book.getSheet(name));
    }

    /** The cell of a name. */
    Cell named(String name) {
        Name found = Objects.requireNonNull(book.getName(name), name);
        CellReference at = new CellReference(found.getRefersToFormula());
        return cell(sheet(at.getSheetName()), at.getRow(), at.getCol());
    }

    /** Enters a number, as a user does. */
    void enter(Cell cell, double value) {
        set(cell, value);
        evaluator.notifyUpdateCell(cell);
    }

    /** Enters numbers into the cells of names. */
    void enter(Map<String, Double> values) {
        values.forEach((name, value) -> set(named(name), value));
        // of so many cells nearly all others follow
        evaluator.clearAllCachedResultValues();
    }

    private static void set(Cell cell, double value) {
        if (cell.getCellType() == CellType.FORMULA) {
            cell.removeFormula();
        }
        cell.setCellValue(value);
    }

    /** Enters a number for as long as a check takes. */
    void during(Cell cell, double value, Runnable check) {
        CellType type = cell.getCellType();
        String formula = type == CellType.FORMULA ? cell.getCellFormula() : "";
        double old = type == CellType.NUMERIC ? cell.getNumericCellValue() : 0;
        enter(cell, value);
        check.run();
        switch (type) {
            case FORMULA -> cell.setCellFormula(formula);
            case NUMERIC -> cell.setCellValue(old);
            default -> cell.setBlank();
        }
        evaluator.notifyUpdateCell(cell);
    }

    /** Programs that trust stored results would show those from before a change. */
    private void dropResults() {
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell instanceof XSSFCell formula
                            && cell.getCellType() == CellType.FORMULA
                            && formula.getCTCell().isSetV()) {
                        formula.getCTCell().unsetV();
                        if (formula.getCTCell().isSetT()) {
                            formula.getCTCell().unsetT();
                        }
                    }
                }
            }
        }
    }

    byte[] file() {
        dropResults();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double number(Cell cell) {
        if (stored) {
            return cell.getNumericCellValue();
        }
        CellValue value = Objects.requireNonNull(evaluator.evaluate(cell));
        assertThat(value.getCellType())
                .as("%s!%s", cell.getSheet().getSheetName(), cell.getAddress())
                .isEqualTo(CellType.NUMERIC);
        return value.getNumberValue();
    }

    String text(Cell cell) {
        if (stored) {
            return cell.getCachedFormulaResultType() == CellType.STRING
                    ? cell.getStringCellValue()
                    : String.valueOf(cell.getNumericCellValue());
        }
        CellValue value = Objects.requireNonNull(evaluator.evaluate(cell));
        return value.getCellType() == CellType.STRING
                ? value.getStringValue()
                : value.formatAsString();
    }

    static Cell cell(Sheet sheet, int row, int column) {
        return Objects.requireNonNull(
                Objects.requireNonNull(sheet.getRow(row), "row").getCell(column),
                () -> sheet.getSheetName() + " row " + (row + 1) + " column " + column);
    }

    /** The first row of a sheet that begins with a text. */
    static Row row(Sheet sheet, String text, int from) {
        for (int r = from; r <= sheet.getLastRowNum(); r++) {
            Row row = sheet.getRow(r);
            Cell first = row == null ? null : row.getCell(OPTION);
            if (first != null
                    && first.getCellType() == CellType.STRING
                    && first.getStringCellValue().equals(text)) {
                return row;
            }
        }
        throw new AssertionError("no row " + text + " on " + sheet.getSheetName());
    }

    /** Where the totals of the workbook differ from those of the engine. */
    List<String> differencesOfTotals(Scenario scenario, Catalog catalog) {
        return differences(scenario, catalog, false);
    }

    /** The same for every month, and for what is saved against the baseline. */
    List<String> differences(Scenario scenario, Catalog catalog) {
        return differences(scenario, catalog, true);
    }

    private List<String> differences(Scenario scenario, Catalog catalog, boolean all) {
        List<String> problems = new ArrayList<>();
        Comparison comparison = CostEngine.compare(scenario, catalog);
        Sheet summary = sheet("Summary");
        int head = row(summary, "Option", 0).getRowNum();
        int at = head + 1;
        for (OptionCost.Priced cost : comparison.priced()) {
            Row row = Objects.requireNonNull(summary.getRow(at++));
            Ledger ledger = cost.ledger();
            double[] engine = {
                ledger.netPresentValueUsd(),
                ledger.totalUsd(),
                ledger.annualUsd(),
                ledger.usdPerMTok(),
                ledger.bookedTotalUsd(),
                cost.usdPerMonth(),
                cost.usdPerMTok()
            };
            for (int i = 0; i < engine.length; i++) {
                compare(problems, cost, head(summary, head, i + 1), row.getCell(i + 1), engine[i]);
            }
            if (all) {
                months(problems, cost, ledger, at - head - 1);
                saved(problems, comparison, cost, row);
            }
        }
        return problems;
    }

    private static String head(Sheet sheet, int row, int column) {
        return cell(sheet, row, column).getStringCellValue();
    }

    private void months(List<String> problems, OptionCost.Priced cost, Ledger ledger, int number) {
        Sheet sheet = null;
        for (Sheet candidate : book) {
            if (candidate.getSheetName().startsWith(number + " ")) {
                sheet = candidate;
            }
        }
        Row paid = row(Objects.requireNonNull(sheet), "Cash paid", 0);
        for (int m = 0; m <= ledger.horizon().months(); m++) {
            compare(problems, cost, "month " + m, paid.getCell(3 + m), ledger.cash(m));
        }
    }

    private void saved(
            List<String> problems, Comparison comparison, OptionCost.Priced cost, Row row) {
        OptionCost.Priced base = comparison.pricedBaseline().orElse(null);
        if (base == null || base.option().id().equals(cost.option().id())) {
            return;
        }
        Savings savings = Savings.of(cost.ledger(), base.ledger());
        double saved = number(row.getCell(8));
        double size =
                Math.abs(cost.ledger().netPresentValueUsd())
                        + Math.abs(base.ledger().netPresentValueUsd());
        if (Math.abs(saved - savings.netPresentValueUsd()) > TOLERANCE * size) {
            problems.add(
                    "%s, saved: %s instead of %s"
                            .formatted(cost.option().id(), saved, savings.netPresentValueUsd()));
        }
        payback(problems, cost, "payback", row.getCell(9), savings.simplePayback());
        payback(problems, cost, "discounted", row.getCell(10), savings.discountedPayback());
        String shown = text(row.getCell(11));
        switch (savings.internalRateOfReturn()) {
            case InternalRate.OfReturn(double rate) when Math.abs(rate) < 5 ->
                    rate(problems, cost, shown, rate, 1e-6);
            case InternalRate.OfBorrowing(double rate) when Math.abs(rate) < 5 ->
                    rate(problems, cost, percent(shown), rate, 0.001);
            default -> {}
        }
    }

    /** The cost of borrowing that a sentence tells, as a fraction. */
    private static String percent(String sentence) {
        Matcher found =
                Pattern.compile("a cost of borrowing of (\\S+) % per year").matcher(sentence);
        return found.find()
                ? String.valueOf(Double.parseDouble(found.group(1).replace(',', '.')) / 100)
                : sentence;
    }

    private static void rate(
            List<String> problems,
            OptionCost.Priced cost,
            String shown,
            double rate,
            double tolerance) {
        if (!shown.matches("-?[0-9.E-]+")
                || Math.abs(Double.parseDouble(shown) - rate) > tolerance * (1 + Math.abs(rate))) {
            problems.add(
                    "%s, internal rate: %s instead of %s"
                            .formatted(cost.option().id(), shown, rate));
        }
    }

    private void payback(
            List<String> problems,
            OptionCost.Priced cost,
            String what,
            Cell cell,
            Payback expected) {
        String words =
                switch (expected) {
                    case Payback.InMonth in -> String.valueOf(in.month());
                    case Payback.AtOnce _ -> "at once";
                    case Payback.Never _ -> FinanceWords.payback(expected);
                };
        String shown = text(cell).replaceAll("\\.0$", "");
        if (!shown.equals(words)) {
            problems.add(
                    "%s, %s: %s instead of %s".formatted(cost.option().id(), what, shown, words));
        }
    }

    private void compare(
            List<String> problems,
            OptionCost.Priced cost,
            String what,
            Cell cell,
            double expected) {
        double shown = cell == null ? 0 : number(cell);
        double size = Math.max(Math.abs(expected), 1e-6);
        if (!(Math.abs(shown - expected) <= TOLERANCE * size)) {
            problems.add(
                    "%s, %s: %s instead of %s"
                            .formatted(cost.option().id(), what, shown, expected));
        }
    }
}
