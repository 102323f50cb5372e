package org.llmtco.report.workbook;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;

import java.util.List;

/** A chart of lines that a spreadsheet draws from cells. */
final class Charts {
    private static final int WIDTH = 9;
    private static final int HEIGHT = 26;

    /** Distinct for people with any colour vision; in the order of the options. */
    private static final String[] COLORS = {
        "0072B2", "D55E00", "009E73", "CC79A7", "E69F00", "56B4E9", "000000", "8B5A2B"
    };

    private final XSSFChart chart;
    private final XDDFScatterChartData data;
    private int series;

    /**
     * A chart below the rows of a sheet.
     *
     * @param row at which it begins
     * @param logarithmic whether both axes are
     */
    Charts(
            XSSFSheet sheet,
            int row,
            int column,
            String title,
            String across,
            String up,
            boolean logarithmic) {
        chart =
                sheet.createDrawingPatriarch()
                        .createChart(
                                new XSSFClientAnchor(
                                        0, 0, 0, 0, column, row, column + WIDTH, row + HEIGHT));
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFValueAxis bottom = chart.createValueAxis(AxisPosition.BOTTOM);
        bottom.setTitle(across);
        XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
        left.setTitle(up);
        left.setCrosses(AxisCrosses.MIN);
        bottom.setCrosses(AxisCrosses.MIN);
        bottom.setNumberFormat(logarithmic ? "0E+00" : "0");
        left.setNumberFormat("#,##0");
        if (logarithmic) {
            bottom.setLogBase(10);
            left.setLogBase(10);
        }
        left.getOrAddMajorGridProperties().setLineProperties(line("D8DEE4", 0.75));
        data = (XDDFScatterChartData) chart.createData(ChartTypes.SCATTER, bottom, left);
        data.setStyle(ScatterStyle.LINE);
        data.setVaryColors(false);
    }

    /**
     * Adds a line.
     *
     * @param xs cells of the horizontal values, with the values that they have at export
     * @param ys cells of the vertical values
     */
    void line(String name, Cells xs, Cells ys) {
        XDDFScatterChartData.Series line =
                (XDDFScatterChartData.Series) data.addSeries(xs.source(), ys.source());
        line.setTitle(SafeText.line(name, 60), null);
        line.setSmooth(false);
        line.setMarkerStyle(MarkerStyle.NONE);
        // without a colour of its own LibreOffice draws no line
        line.setLineProperties(line(COLORS[series % COLORS.length], 2.0));
        series++;
    }

    void plot() {
        if (series > 0) {
            chart.plot(data);
        }
    }

    private static XDDFLineProperties line(String rgb, double width) {
        XDDFLineProperties line =
                new XDDFLineProperties(
                        new XDDFSolidFillProperties(
                                XDDFColor.from(
                                        new byte[] {
                                            (byte) Integer.parseInt(rgb.substring(0, 2), 16),
                                            (byte) Integer.parseInt(rgb.substring(2, 4), 16),
                                            (byte) Integer.parseInt(rgb.substring(4, 6), 16)
                                        })));
        line.setWidth(width);
        return line;
    }

    /** Cells with the values that they have at export. */
    record Cells(XSSFSheet sheet, CellRangeAddress range, List<Double> values) {
        XDDFNumericalDataSource<Double> source() {
            return XDDFDataSourcesFactory.fromArray(
                    values.toArray(Double[]::new),
                    range.formatAsString(sheet.getSheetName(), true));
        }
    }
}
