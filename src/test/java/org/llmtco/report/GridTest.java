package org.llmtco.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.llmtco.report.Grid.Column;

import java.util.List;

class GridTest {
    private static final List<Column> COLUMNS =
            List.of(Column.text("option"), Column.number("USD"));

    @Test
    void numbersStandAtTheRight() {
        Grid grid = new Grid(COLUMNS, List.of(List.of("a", "1.00"), List.of("long", "10.00")));

        assertThat(grid.toText())
                .isEqualTo(
                        """
                        option    USD
                        ------  -----
                        a        1.00
                        long    10.00
                        """);
    }

    /** RFC 4180, section 2, rules 1, 6 and 7. */
    @Test
    void csvQuotesCommasQuotesAndLineBreaks() {
        Grid grid = new Grid(COLUMNS, List.of(List.of("a,\"b\"\nc", "1")));

        assertThat(grid.toCsv()).isEqualTo("option,USD\r\n\"a,\"\"b\"\"\nc\",1\r\n");
    }

    /** What spreadsheets take for the beginning of a formula; wide signs in East Asia. */
    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", "\uFF1D1", "\uFF0B1"})
    void aTextThatBeginsLikeAFormulaIsMarkedAsAText(String text) {
        Grid grid = new Grid(COLUMNS, List.of(List.of(text, "-1")));

        assertThat(grid.toCsv().replace("\"", "")).isEqualTo("option,USD\r\n'" + text + ",-1\r\n");
    }
}
