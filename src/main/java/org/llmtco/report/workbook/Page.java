package org.llmtco.report.workbook;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.llmtco.report.Grid;
import org.llmtco.report.workbook.Styles.Look;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A sheet that is written row by row. Rows and columns count from 0. */
final class Page {
    private static final int MONTHS_A_PAGE = 13;

    private final XSSFSheet sheet;
    private final Cells cells;
    private final Styles styles;
    private final Texts texts;
    private final List<Integer> heads = new ArrayList<>();

    private int next;
    private int printedColumns = -1;

    Page(XSSFSheet sheet, Styles styles, Texts texts) {
        this.sheet = sheet;
        cells = new Cells(sheet.getSheetName());
        this.styles = styles;
        this.texts = texts;
    }

    XSSFSheet sheet() {
        return sheet;
    }

    /** The row that is written next. */
    int next() {
        return next;
    }

    /** Leaves rows empty and says where the next one is. */
    int skip(int rows) {
        next += rows;
        return next;
    }

    /** Takes the next row. */
    int take() {
        return next++;
    }

    void title(String text) {
        height(next, 24);
        text(take(), 0, text, Look.TITLE);
    }

    private void height(int row, int points) {
        cells.height(row, points);
    }

    void heading(String text) {
        next++;
        text(take(), 0, text, Look.HEADING);
    }

    void note(String text) {
        text(take(), 0, text, Look.HINT);
    }

    /** A head over columns, from the first one on; over numbers it stands at the right. */
    int heads(List<String> titles) {
        int row = take();
        height(row, 28);
        for (int i = 0; i < titles.size(); i++) {
            text(row, i, titles.get(i), Look.HEAD);
        }
        heads.add(row);
        return row;
    }

    void text(int row, int column, String text, Look look) {
        Cells.Entry cell = cells.at(row, column);
        String safe = SafeText.cell(text);
        cell.text = texts.place(safe);
        cell.value = safe;
        cell.number = look == Look.ANSWER;
        cell.style =
                styles.of(look == Look.TEXT && Grid.looksLikeFormula(text) ? Look.QUOTED : look);
    }

    void text(int row, int column, String text) {
        text(row, column, text, Look.TEXT);
    }

    void number(int row, int column, double value, Look look, String format) {
        Cells.Entry cell = cells.at(row, column);
        cell.number = true;
        cell.value = value;
        cell.style = styles.of(look, format);
    }

    void blank(int row, int column, Look look, String format) {
        cells.at(row, column).number = true;
        cells.at(row, column).style = styles.of(look, format);
    }

    void date(int row, int column, LocalDate day, Look look) {
        number(row, column, Functions.serial(day), look, Styles.DATE);
    }

    void formula(int row, int column, String formula, Look look, String format) {
        Cells.Entry cell = cells.at(row, column);
        cell.number = look == Look.ANSWER || !format.equals(Styles.GENERAL);
        cell.formula = formula;
        cell.style = styles.of(look, format);
    }

    Cells cells() {
        return cells;
    }

    /**
     * Prints a sheet of months with a year or so on each page.
     *
     * @param repeated last column of those that every page begins with
     * @param lastColumn that is printed: the rest is working
     * @param months that stand side by side
     */
    void printWide(int repeated, int lastColumn, int months) {
        sheet.getPrintSetup().setFitWidth((short) Math.max(1, Math.ceilDiv(months, MONTHS_A_PAGE)));
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, repeated));
        printedColumns = lastColumn;
    }

    /** Puts heads above their numbers and says what is printed, once everything is written. */
    void close() {
        heads.forEach(this::headsOverNumbers);
        if (printedColumns >= 0) {
            XSSFWorkbook book = sheet.getWorkbook();
            book.setPrintArea(book.getSheetIndex(sheet), 0, printedColumns, 0, cells.lastRow());
        }
    }

    private void headsOverNumbers(int row) {
        int column = 0;
        for (Cells.Entry head = cells.find(row, 0); head != null; head = cells.find(row, column)) {
            Cells.Entry below = cells.find(row + 1, column);
            if (!head.number && below != null && below.number) {
                head.style = styles.of(Look.NUMBER_HEAD);
            }
            column++;
        }
    }

    /** Widths in characters, from the first column on. */
    void widths(int... characters) {
        for (int i = 0; i < characters.length; i++) {
            sheet.setColumnWidth(i, characters[i] * 256);
        }
    }

    /** A cell for formulas of other sheets. */
    String from(int row, int column) {
        return "'" + sheet.getSheetName() + "'!" + at(row, column);
    }

    /** A block of cells for formulas of other sheets. */
    String from(int row, int column, int lastRow, int lastColumn) {
        return from(row, column) + ":" + at(lastRow, lastColumn);
    }

    /** A cell for formulas of this sheet. */
    static String at(int row, int column) {
        return CellName.fixed(row, column);
    }

    static String at(int row, int column, int lastRow, int lastColumn) {
        return at(row, column) + ":" + at(lastRow, lastColumn);
    }
}
