package org.llmtco.report.workbook;

import java.util.LinkedHashMap;
import java.util.Map;

/** The workbook's table of texts, in which each stands once. */
final class Texts {
    private final Map<String, Integer> places = new LinkedHashMap<>();

    /** The place of a text in the table. */
    int place(String text) {
        int next = places.size();
        Integer known = places.putIfAbsent(text, next);
        return known == null ? next : known;
    }

    /** The table as the file format has it. */
    void write(StringBuilder xml) {
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
                .append("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"")
                .append(" uniqueCount=\"")
                .append(places.size())
                .append("\">");
        for (String text : places.keySet()) {
            xml.append("<si><t xml:space=\"preserve\">");
            Cells.escape(text, xml);
            xml.append("</t></si>");
        }
        xml.append("</sst>");
    }
}
