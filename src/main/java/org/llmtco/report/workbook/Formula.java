package org.llmtco.report.workbook;

import java.util.List;

/** A formula as a tree. */
sealed interface Formula {
    /** A number, text or truth that stands in the formula. */
    record Constant(Object value) implements Formula {}

    /** Cells of a sheet; first and last are the same for a single one. */
    record Area(Cells sheet, int row, int column, int lastRow, int lastColumn) implements Formula {
        boolean single() {
            return row == lastRow && column == lastColumn;
        }
    }

    /** Two values and what is done with them. */
    record Binary(String operator, Formula left, Formula right) implements Formula {}

    record Negative(Formula value) implements Formula {}

    /** A hundredth. */
    record Percent(Formula value) implements Formula {}

    record Call(String function, List<Formula> arguments) implements Formula {}

    /** Why a formula has no value; what a spreadsheet shows in its place. */
    enum Failure {
        DIVISION("#DIV/0!"),
        VALUE("#VALUE!"),
        NUMBER("#NUM!"),
        NOT_FOUND("#N/A");

        private final String code;

        Failure(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}
