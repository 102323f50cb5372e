package org.llmtco.report.workbook;

import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

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

    void put(XSSFCell cell, String text) {
        int place =
                places.computeIfAbsent(
                        text, t -> table.addSharedStringItem(new XSSFRichTextString(t)));
        cell.getCTCell().setT(STCellType.S);
        cell.getCTCell().setV(Integer.toString(place));
    }
}
