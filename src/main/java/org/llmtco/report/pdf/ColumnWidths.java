package org.llmtco.report.pdf;

import org.llmtco.report.Grid;

import java.util.Arrays;
import java.util.List;

/**
 * How wide the columns of a table are, and how large its letters.
 *
 * @param widths points, without the gaps between columns
 * @param gap points between two columns
 */
@SuppressWarnings("ArrayRecordComponent") // widths are measured once and never compared
record ColumnWidths(double size, double[] widths, double gap) {
    private static final double[] SIZES = {7.5, 7, 6.5, 6, 5.5, 5, 4.5};
    private static final double GAP = 7;
    private static final double WIDEST_GAP = 24;

    /** A text may be as narrow as this, unless its words are shorter. */
    private static final double NARROW_TEXT = 62;

    /** The largest letters with which numbers and words stay whole. */
    static ColumnWidths of(Grid grid, PdfFont font, double room) {
        for (double size : SIZES) {
            double[][] limits = limits(grid, new Lines(font, size));
            double available = room - GAP * (grid.columns().size() - 1);
            if (Arrays.stream(limits[0]).sum() <= available) {
                return fitted(size, limits[0], limits[1], available);
            }
        }
        double size = SIZES[SIZES.length - 1];
        double[] least = limits(grid, new Lines(font, size))[0];
        double available = room - GAP * (grid.columns().size() - 1);
        double shrink = available / Arrays.stream(least).sum();
        return new ColumnWidths(
                size, Arrays.stream(least).map(width -> width * shrink).toArray(), GAP);
    }

    /** What each column needs at least, and what it would take. */
    private static double[][] limits(Grid grid, Lines lines) {
        int columns = grid.columns().size();
        double[] least = new double[columns];
        double[] most = new double[columns];
        for (int c = 0; c < columns; c++) {
            Grid.Column column = grid.columns().get(c);
            double head = lines.widestWord(column.title());
            double widestWord = 0;
            double widest = 0;
            for (List<String> row : grid.rows()) {
                String text = row.get(c);
                double width = lines.width(text);
                widest = Math.max(widest, width);
                if (!column.number() && width > widestWord) {
                    widestWord = Math.max(widestWord, lines.widestWord(text));
                }
            }
            least[c] = Math.max(head, column.number() ? widest : Math.min(widestWord, NARROW_TEXT));
            most[c] = Math.max(least[c], widest);
        }
        return new double[][] {least, most};
    }

    private static ColumnWidths fitted(
            double size, double[] least, double[] most, double available) {
        double wanted = Arrays.stream(most).sum();
        int gaps = Math.max(1, least.length - 1);
        if (wanted <= available) {
            double gap = Math.min(WIDEST_GAP, GAP + (available - wanted) / gaps);
            return new ColumnWidths(size, most, gap);
        }
        // long texts get more room, by the root of what they lack: twice the words, 1.4 times as
        // wide
        double left = available - Arrays.stream(least).sum();
        double[] hunger = new double[least.length];
        Arrays.setAll(hunger, c -> Math.sqrt(most[c] - least[c]));
        double all = Arrays.stream(hunger).sum();
        double[] widths = new double[least.length];
        Arrays.setAll(widths, c -> Math.min(most[c], least[c] + left * hunger[c] / all));
        return new ColumnWidths(size, widths, GAP);
    }

    double all() {
        return Arrays.stream(widths).sum() + gap * (widths.length - 1);
    }
}
