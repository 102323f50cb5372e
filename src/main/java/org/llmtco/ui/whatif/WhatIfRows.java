package org.llmtco.ui.whatif;

import org.llmtco.cost.OptionCost;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.Scenario;
import org.llmtco.report.Digits;
import org.llmtco.report.VariantFigures;
import org.llmtco.report.VariantWords;
import org.llmtco.ui.number.Amount;
import org.llmtco.ui.whatif.WhatIfCell.Mark;
import org.llmtco.whatif.CostMeasure;
import org.llmtco.whatif.Driver;
import org.llmtco.whatif.ScenarioDifference.OtherChange;
import org.llmtco.whatif.SideBySide;
import org.llmtco.whatif.SideBySide.Change;
import org.llmtco.whatif.SideBySide.Column;
import org.llmtco.whatif.SideBySide.Computed;
import org.llmtco.whatif.SideBySide.Refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rows of the What-if page: inputs that differ, then costs by one measure, then winners. */
final class WhatIfRows {
    private final SideBySide table;
    private final CostMeasure measure;
    private final Scenario base;

    private WhatIfRows(SideBySide table, CostMeasure measure) {
        this.table = table;
        this.measure = measure;
        base = table.base().scenario();
    }

    static List<WhatIfRow> of(SideBySide table, CostMeasure measure) {
        return new WhatIfRows(table, measure).all();
    }

    private List<WhatIfRow> all() {
        List<WhatIfRow> rows = new ArrayList<>();
        if (table.others().stream().anyMatch(Refused.class::isInstance)) {
            rows.add(row("Cannot be applied", _ -> WhatIfCell.EMPTY));
        }
        if (!table.inputs().isEmpty()) {
            rows.add(WhatIfRow.head("Inputs that differ"));
            table.inputs()
                    .forEach(
                            driver ->
                                    rows.add(
                                            new WhatIfRow(
                                                    VariantWords.shortName(driver),
                                                    VariantWords.name(driver),
                                                    false,
                                                    color(driver),
                                                    cells(column -> input(driver, column)))));
        }
        addOtherChanges(rows);
        rows.add(WhatIfRow.head(VariantWords.name(measure, base)));
        int place = 0;
        for (DeploymentOption option : table.options().values()) {
            rows.add(
                    new WhatIfRow(
                            option.label(),
                            option.label(),
                            false,
                            OptionalInt.of(VariantFigures.place(option, place++, table)),
                            cells(column -> cost(option.id(), column))));
        }
        rows.add(WhatIfRow.head("Winner"));
        rows.add(row("Cheapest", this::cheapest));
        rows.add(row("Recommended", this::recommended));
        return rows;
    }

    private OptionalInt color(Driver driver) {
        for (int i = 0; i < base.options().size(); i++) {
            if (driver.key().startsWith(base.options().get(i).id() + ".")) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private WhatIfRow row(String label, Function<Computed, WhatIfCell> cell) {
        return WhatIfRow.plain(label, cells(cell));
    }

    private List<WhatIfCell> cells(Function<Computed, WhatIfCell> cell) {
        List<WhatIfCell> cells = new ArrayList<>(List.of(cell.apply(table.base())));
        for (Column column : table.others()) {
            cells.add(
                    switch (column) {
                        case Computed computed -> cell.apply(computed);
                        case Refused refused -> text(refused.reason(), Mark.OTHER);
                    });
        }
        return cells;
    }

    private static WhatIfCell text(String text, Mark mark) {
        return new WhatIfCell(Amount.words(text), "", mark);
    }

    private Mark mark(Computed column, boolean differs) {
        if (column.equals(table.base())) {
            return Mark.PLAIN;
        }
        return differs ? Mark.OTHER : Mark.SAME;
    }

    private WhatIfCell input(Driver driver, Computed column) {
        Amount amount =
                Amount.words(VariantWords.value(driver, SideBySide.value(driver, column)))
                        .explained(WhatIfExplanations.input(driver, column, table));
        return new WhatIfCell(amount, "", mark(column, table.differs(driver, column)));
    }

    /** What no driver holds: only another file can differ in that. */
    private void addOtherChanges(List<WhatIfRow> rows) {
        for (Computed column : table.computed()) {
            if (!column.otherChanges().isEmpty()) {
                rows.add(WhatIfRow.head("Other differences of " + column.label()));
            }
            for (OtherChange change : column.otherChanges()) {
                boolean whole = isOption(change, column.scenario());
                String there = text(change.to(), whole);
                String here = text(change.from(), whole);
                rows.add(
                        row(
                                VariantWords.place(change, base),
                                shown ->
                                        shown.equals(column)
                                                ? text(there, Mark.OTHER)
                                                : text(here, mark(shown, false))));
            }
        }
    }

    private boolean isOption(OtherChange change, Scenario other) {
        return Stream.of(base, other)
                .flatMap(scenario -> scenario.options().stream())
                .anyMatch(option -> change.place().equals("options." + option.id()));
    }

    private static String text(Optional<String> value, boolean isOption) {
        return isOption ? (value.isPresent() ? "yes" : "no") : value.orElse("none");
    }

    private WhatIfCell cost(String optionId, Computed column) {
        Optional<OptionCost> cost = column.comparison().of(optionId);
        if (cost.isEmpty()) {
            return text(
                    "not compared", mark(column, table.base().usd(optionId, measure).isPresent()));
        }
        return switch (cost.get()) {
            case OptionCost.Unavailable unavailable ->
                    text(
                            unavailable.reason(),
                            mark(column, table.base().usd(optionId, measure).isPresent()));
            case OptionCost.Priced priced -> cost(priced, column);
        };
    }

    private WhatIfCell cost(OptionCost.Priced cost, Computed column) {
        double usd = measure.of(cost);
        Amount amount =
                Amount.of(usd, Digits.usd(usd))
                        .explained(WhatIfExplanations.cost(cost, measure, column, table));
        Optional<Change> change =
                column.equals(table.base())
                        ? Optional.empty()
                        : table.change(column, cost.option().id(), measure);
        return change.map(found -> new WhatIfCell(amount, VariantWords.change(found), mark(found)))
                .orElseGet(() -> new WhatIfCell(amount, "", mark(column, true)));
    }

    private static Mark mark(Change change) {
        if (VariantWords.isNothing(change)) {
            return Mark.SAME;
        }
        return change.usd() > 0 ? Mark.MORE : Mark.LESS;
    }

    /** The cheapest option, and what the cheapest costs more than the cheapest of the scenario. */
    private WhatIfCell cheapest(Computed column) {
        return winner(column, computed -> computed.cheapest(measure), "none");
    }

    private WhatIfCell recommended(Computed column) {
        return winner(column, Computed::recommended, "none is possible");
    }

    private WhatIfCell winner(
            Computed column, Function<Computed, Optional<OptionCost.Priced>> of, String none) {
        Optional<OptionCost.Priced> here = of.apply(column);
        Optional<OptionCost.Priced> there = of.apply(table.base());
        if (here.isEmpty()) {
            return text(none, mark(column, there.isPresent()));
        }
        String label = here.get().option().label();
        if (column.equals(table.base()) || there.isEmpty()) {
            return text(label, mark(column, true));
        }
        boolean another = !here.get().option().id().equals(there.get().option().id());
        Change change = Change.of(measure.of(there.get()), measure.of(here.get()));
        return new WhatIfCell(
                Amount.words(label)
                        .explained(WhatIfExplanations.winners(there.get(), here.get(), measure)),
                VariantWords.change(change),
                mark(column, another));
    }
}
