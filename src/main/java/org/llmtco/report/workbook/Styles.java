package org.llmtco.report.workbook;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** How cells look: inputs blue, formulas black, what is fixed grey. */
final class Styles {
    static final String USD = "#,##0.00;[Red]-#,##0.00";
    static final String USD_FINE = "#,##0.00####";
    static final String COUNT = "#,##0";
    static final String PERCENT = "0.0##%";
    static final String GENERAL = "General";
    static final String DATE = "yyyy-mm-dd";

    private final XSSFWorkbook book;
    private final Map<Look, XSSFFont> fonts = new EnumMap<>(Look.class);
    private final Map<String, Integer> styles = new HashMap<>();

    Styles(XSSFWorkbook book) {
        this.book = book;
        book.getFontAt(0).setFontName("Arial");
        book.getFontAt(0).setFontHeightInPoints((short) 10);
    }

    /** What a cell is. */
    enum Look {
        TITLE,
        HEADING,
        HEAD,
        NUMBER_HEAD,
        TEXT,
        NOTE,
        HINT,
        QUOTED,
        WRAPPED,
        INPUT,
        FIXED,
        FORMULA,
        ANSWER,
        TOTAL
    }

    /** The place of a look among the styles of the workbook. */
    int of(Look look) {
        return of(look, GENERAL);
    }

    int of(Look look, String format) {
        return styles.computeIfAbsent(look + format, _ -> (int) made(look, format).getIndex());
    }

    private XSSFCellStyle made(Look look, String format) {
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(fonts.computeIfAbsent(look, this::font));
        style.setDataFormat(book.createDataFormat().getFormat(format));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        switch (look) {
            case HEAD, NUMBER_HEAD -> {
                style.setVerticalAlignment(VerticalAlignment.BOTTOM);
                style.setBorderBottom(BorderStyle.THIN);
                style.setWrapText(true);
                fill(style, "EEF2F6");
            }
            case INPUT -> fill(style, "FFFBE6");
            case NOTE -> style.setIndention((short) 1);
            case ANSWER -> {
                style.setAlignment(HorizontalAlignment.RIGHT);
                style.setWrapText(true);
            }
            case QUOTED -> style.setQuotePrefixed(true);
            case WRAPPED -> style.setWrapText(true);
            case TOTAL -> style.setBorderTop(BorderStyle.THIN);
            default -> {}
        }
        if (look == Look.NUMBER_HEAD || (look == Look.HEAD && !format.equals(GENERAL))) {
            style.setAlignment(HorizontalAlignment.RIGHT);
        }
        return style;
    }

    private static void fill(XSSFCellStyle style, String rgb) {
        style.setFillForegroundColor(color(rgb));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private XSSFFont font(Look look) {
        XSSFFont font = book.createFont();
        font.setFontName("Arial");
        font.setFontHeightInPoints(
                (short) (look == Look.TITLE ? 16 : look == Look.HEADING ? 12 : 10));
        font.setBold(
                look == Look.TITLE
                        || look == Look.HEADING
                        || look == Look.HEAD
                        || look == Look.NUMBER_HEAD
                        || look == Look.TOTAL);
        switch (look) {
            case INPUT -> font.setColor(color("0000FF"));
            case FIXED, NOTE, HINT -> font.setColor(color("666666"));
            default -> font.setColor(color("000000"));
        }
        return font;
    }

    private static XSSFColor color(String rgb) {
        return new XSSFColor(
                new byte[] {
                    (byte) Integer.parseInt(rgb.substring(0, 2), 16),
                    (byte) Integer.parseInt(rgb.substring(2, 4), 16),
                    (byte) Integer.parseInt(rgb.substring(4, 6), 16)
                },
                new DefaultIndexedColorMap());
    }
}
