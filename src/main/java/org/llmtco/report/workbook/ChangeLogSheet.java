package org.llmtco.report.workbook;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.Sourced;
import org.llmtco.model.Scenario;
import org.llmtco.report.Origin;
import org.llmtco.report.workbook.Styles.Look;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        int day = page.take();
        page.text(day, 0, "Day whose prices count");
        page.date(day, 1, scenario.pricedOn(), Look.FIXED);
        page.heading("Tables");
        page.heads(List.of("Table", "Newest figure", "Entries"));
        catalog.priceLists()
                .values()
                .forEach(
                        list ->
                                table(
                                        page,
                                        "Token prices of " + list.id(),
                                        list.models().stream().flatMap(m -> m.prices().stream())));
        catalog.rentalLists()
                .values()
                .forEach(
                        list ->
                                table(
                                        page,
                                        "Rents of " + list.id(),
                                        list.offers().stream().flatMap(o -> o.prices().stream())));
        table(page, "Purchase prices", catalog.purchasePrices().values());
        table(page, "Staffing", catalog.staffing().values());
        table(page, "Energy", catalog.energy().values());
        table(page, "Operations", catalog.operations().values());
        table(page, "Ownership", catalog.ownership().values());
        table(page, "GPUs", catalog.gpus().values());
        table(page, "Servers", catalog.servers().values());
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

    private static void table(Page page, String label, Collection<? extends Sourced> figures) {
        table(page, label, figures.stream());
    }

    private static void table(Page page, String label, Stream<? extends Sourced> figures) {
        List<LocalDate> days = figures.map(Sourced::asOf).toList();
        Optional<LocalDate> newest = days.stream().max(Comparator.naturalOrder());
        int row = page.take();
        page.text(row, 0, label);
        newest.ifPresent(day -> page.date(row, 1, day, Look.FIXED));
        page.number(row, 2, days.size(), Look.FIXED, "0");
    }
}
