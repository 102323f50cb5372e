package org.llmtco.ui.data;

import org.llmtco.catalog.Sourced;
import org.llmtco.chart.Figure;
import org.llmtco.report.Digits;
import org.llmtco.report.LineWords;
import org.llmtco.report.tables.Fields;
import org.llmtco.report.tables.Fields.Field;
import org.llmtco.report.tables.Head;
import org.llmtco.report.tables.History;
import org.llmtco.report.tables.History.State;
import org.llmtco.report.tables.HistoryFigure;
import org.llmtco.report.tables.TableRow;
import org.llmtco.storage.CatalogReading;
import org.llmtco.whatif.MoneyBehind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is known of a row.
 *
 * @param remarks that the figure is stale or not in force, in sentences
 * @param origin the file that it was read from, in words
 * @param priceUnit of all amounts
 * @param priceHeads of the amounts of the prices
 * @param prices oldest first; empty where the row has no history
 * @param money what of the recommended option rests on the row, in words; empty if nothing does
 * @param claims all that is said of the figure; empty where there is one figure only
 * @param replaced empty where no other entry has the same id
 * @param figure of the prices where there are several
 */
record RowDetails(
        String title,
        List<String> remarks,
        String origin,
        List<Section> sections,
        String priceUnit,
        List<String> priceHeads,
        List<Price> prices,
        Optional<Figure.Lines> figure,
        Optional<Replaced> replaced,
        Optional<ClaimWords> claims,
        String money) {
    /**
     * Fields with their common source.
     *
     * @param source in words, with kind and day; empty where it is that of the section before
     */
    record Section(String title, List<Field> fields, String source) {}

    /**
     * A price of the history.
     *
     * @param days on which it is in force
     * @param state in words
     * @param counts whether it is in force on the scenario's day
     */
    record Price(String days, List<String> amounts, String state, boolean counts, String source) {}

    /**
     * What the entry replaces.
     *
     * @param file of the replaced entry, in words
     */
    record Replaced(String file, List<Difference> differences) {}

    static RowDetails of(
            DataRow shown,
            int staleAfterDays,
            Optional<CatalogReading.Layer> below,
            Optional<ClaimWords> claims,
            Optional<MoneyBehind> money) {
        TableRow row = shown.row();
        List<String> remarks = new ArrayList<>();
        row.remark().ifPresent(remark -> remarks.add("This price is " + remark + "."));
        if (shown.stale()) {
            remarks.add(
                    "Stale: read %s days before the scenario's prices; above %s days a figure of this table should be read again."
                            .formatted(shown.ageDays(), staleAfterDays));
        }
        return new RowDetails(
                row.id(),
                remarks,
                switch (shown.layer()) {
                            case SHIPPED -> "Shipped with the program: ";
                            case TEAM -> "From your team's tables: ";
                            case OWN -> "From your own tables: ";
                        }
                        + shown.file()
                        + (shown.ageDays() < 0
                                ? "; read %s days after the day of the scenario's prices"
                                        .formatted(-shown.ageDays())
                                : ""),
                Fields.of(row).stream()
                        .map(
                                section ->
                                        new Section(
                                                section.title(),
                                                section.fields(),
                                                section.source()
                                                        .map(RowDetails::source)
                                                        .orElse("")))
                        .toList(),
                row.history().map(history -> history.heads().getFirst().unit()).orElse(""),
                row.history()
                        .map(history -> history.heads().stream().map(Head::title).toList())
                        .orElse(List.of()),
                row.history().map(RowDetails::prices).orElse(List.of()),
                row.history().flatMap(history -> HistoryFigure.of(row.id(), history)),
                below.map(layer -> replaced(layer, shown)),
                claims,
                money.map(RowDetails::words).orElse(""));
    }

    private static String words(MoneyBehind money) {
        return "%s USD a month of the recommended option, %s, rest on it (%s): 1 %% of the figure is up to %s USD a month."
                .formatted(
                        Digits.usd(money.usdPerMonth()),
                        money.option(),
                        Digits.percent(money.share()),
                        Digits.usd(money.usdPerMonth() / 100));
    }

    private static Replaced replaced(CatalogReading.Layer below, DataRow shown) {
        return new Replaced(
                (CatalogReading.isShipped(below.file()) ? "shipped " : "") + below.file(),
                Difference.between(below.entry(), shown.row().parts().getLast().entry()));
    }

    private static String source(Sourced figure) {
        return figure.source() + " (" + LineWords.kind(figure.kind()) + ", " + figure.asOf() + ")";
    }

    private static List<Price> prices(History history) {
        return history.steps().stream()
                .map(
                        step ->
                                new Price(
                                        step.from()
                                                + " – "
                                                + step.through()
                                                        .map(Object::toString)
                                                        .orElse("open"),
                                        step.amounts().stream().map(cell -> cell.text()).toList(),
                                        switch (step.state()) {
                                            case ENDED -> "ended";
                                            case IN_FORCE -> "in force";
                                            case FUTURE -> "future";
                                        },
                                        step.state() == State.IN_FORCE,
                                        source(step.figure())))
                .toList();
    }
}
