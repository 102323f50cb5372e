package org.llmtco.report.workbook;

import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.util.HashMap;
import java.util.Map;

/**
 * The workbook's table of texts. POI writes a text out as XML whenever a cell gets it, to find out
 * whether it knows it; here each text is written out once.
 */
final class Texts {
    private final SharedStringsTable table;
    private final Map<String, Integer> places = new HashMap<>();

    Texts(XSSFWorkbook book) {
        table = book.getSharedStringSource();
    }

    /** The place of a text in the table. */
    int place(String text) {
        return places.computeIfAbsent(
                text, t -> table.addSharedStringItem(new XSSFRichTextString(t)));
    }
}
