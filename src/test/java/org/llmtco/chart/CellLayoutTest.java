package org.llmtco.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.llmtco.chart.Figure.Cell;
import org.llmtco.chart.Figure.KeyEntry;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

class CellLayoutTest {
    private static Cell cell(double x, double y, int least) {
        return new Cell(
                x,
                y,
                least < 0 ? OptionalInt.empty() : OptionalInt.of(least),
                List.of(OptionalDouble.of(x + y), OptionalDouble.of(7)));
    }

    private static final Figure.Cells MAP =
            new Figure.Cells(
                    "A map",
                    Axis.linear("Price, USD", 0, 10),
                    Axis.log("Volume, tokens", 1, 100),
                    List.of(new KeyEntry("rented", 0, 1), new KeyEntry("bought", 1, 1)),
                    List.of(
                            List.of(cell(0, 1, 0), cell(10, 1, 1)),
                            List.of(cell(0, 100, 1), cell(10, 100, -1))),
                    OptionalDouble.of(0),
                    OptionalDouble.of(1));

    @Test
    void aPointFindsTheCellBelowIt() {
        CellLayout layout = new CellLayout(MAP, 400, 300, Theme.LIGHT, TextMeasure.SANS);
        double near = layout.left() + 4;
        double far = layout.right() - 4;
        assertThat(layout.cellAt(near, layout.top() + 4)).contains(cell(0, 100, 1));
        assertThat(layout.cellAt(far, layout.top() + 4)).contains(cell(10, 100, -1));
        assertThat(layout.cellAt(far, 240)).contains(cell(10, 1, 1));
        assertThat(layout.cellAt(2, 2)).isEmpty();
    }

    @Test
    void everyCellIsARowOfTheTable() {
        FigureTable table = FigureTable.of(MAP);
        assertThat(table.heads()).containsExactly("rented", "bought");
        assertThat(table.rows())
                .extracting(FigureTable.Row::label)
                .containsExactly("0 × 1", "10 × 1", "0 × 100", "10 × 100");
        assertThat(table.rows())
                .extracting(FigureTable.Row::remark)
                .containsExactly("rented", "bought", "bought", "");
    }

    @Test
    void theKeyNamesEveryColour() {
        assertThat(DrawnTexts.of(MAP, 400, 300))
                .extracting(DrawnTexts.Text::text)
                .contains("rented", "bought", "you", "Price, USD", "Volume, tokens");
    }
}
