package org.llmtco.report.workbook;

import org.llmtco.catalog.Catalog;
import org.llmtco.model.Scenario;
import org.llmtco.report.Origin;
import org.llmtco.report.TableVersion;
import org.llmtco.report.workbook.Styles.Look;

import java.util.List;

/** What the workbook was made from, and room to note what was changed in it. */
final class ChangeLogSheet {
    private static final int EMPTY_ROWS = 20;

    private ChangeLogSheet() {}

    static void write(Page page, Scenario scenario, Catalog catalog, Origin origin) {
        page.title("Change log");
        page.heading("Made from");
        fact(page, "Program", origin.programVersion());
        fact(page, "Scenario", scenario.id());
        fact(page, "Fingerprint of the scenario", origin.scenarioFingerprint());
        fact(page, "Fingerprint of all tables", origin.tablesFingerprint());
        int day = page.take();
        page.text(day, 0, "Day whose prices count");
        page.date(day, 1, scenario.pricedOn(), Look.FIXED);
        page.heading("Tables");
        page.heads(List.of("Table", "Newest figure", "Entries"));
        TableVersion.of(catalog).forEach(table -> table(page, table));
        page.heading("Changes");
        page.note("Write down here what was changed in this workbook, by whom and why.");
        page.heads(List.of("Date", "Who", "Cell", "Old value", "New value", "Why"));
        page.skip(EMPTY_ROWS);
        page.widths(34, 26, 18, 18, 18, 50);
    }

    private static void fact(Page page, String label, String text) {
        int row = page.take();
        page.text(row, 0, label);
        page.text(row, 1, text, Look.FIXED);
    }

    private static void table(Page page, TableVersion table) {
        int row = page.take();
        page.text(row, 0, table.name());
        table.newest().ifPresent(day -> page.date(row, 1, day, Look.FIXED));
        page.number(row, 2, table.entries(), Look.FIXED, "0");
    }
}
