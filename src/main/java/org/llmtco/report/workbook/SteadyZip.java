package org.llmtco.report.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The file of a workbook: its cells and texts are put in their places, and all entries are of one
 * day, so that the same content gives the same bytes.
 */
final class SteadyZip {
    private static final String EMPTY = "<sheetData/>";

    private static final String TEXTS = "xl/sharedStrings.xml";

    private SteadyZip() {}

    /**
     * The file.
     *
     * @param zip with sheets that have no cells yet
     * @param sheets cells by the names of the entries that they belong to
     */
    static byte[] of(byte[] zip, LocalDate day, Map<String, Cells> sheets, Texts texts)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(zip.length);
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                ZipEntry steady = new ZipEntry(entry.getName());
                steady.setTimeLocal(day.atStartOfDay());
                to.putNextEntry(steady);
                Cells cells = sheets.get(entry.getName());
                if (cells != null) {
                    write(to, filled(from.readAllBytes(), cells));
                } else if (entry.getName().equals(TEXTS)) {
                    StringBuilder table = new StringBuilder();
                    texts.write(table);
                    write(to, table.toString());
                } else {
                    from.transferTo(to);
                }
                to.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static void write(ZipOutputStream to, String xml) throws IOException {
        to.write(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String filled(byte[] sheet, Cells cells) throws IOException {
        String xml = new String(sheet, StandardCharsets.UTF_8);
        int place = xml.indexOf(EMPTY);
        if (place < 0) {
            throw new IOException("the sheet " + cells.name() + " has cells already");
        }
        StringBuilder filled = new StringBuilder(xml.substring(0, place));
        cells.write(filled);
        return filled.append(xml, place + EMPTY.length(), xml.length()).toString();
    }
}
