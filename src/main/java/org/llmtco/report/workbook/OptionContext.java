package org.llmtco.report.workbook;

import org.llmtco.catalog.Catalog;
import org.llmtco.cost.CostItem;
import org.llmtco.model.Scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the formulas of one option are written with. */
final class OptionContext {
    private final Scenario scenario;
    private final Catalog catalog;
    private final NamedInputs inputs;
    private final PricesSheet prices;
    private final OptionPage page;
    private final List<Term> terms = new ArrayList<>();

    OptionContext(
            Scenario scenario,
            Catalog catalog,
            NamedInputs inputs,
            PricesSheet prices,
            OptionPage page) {
        this.scenario = scenario;
        this.catalog = catalog;
        this.inputs = inputs;
        this.prices = prices;
        this.page = page;
    }

    Scenario scenario() {
        return scenario;
    }

    Catalog catalog() {
        return catalog;
    }

    NamedInputs inputs() {
        return inputs;
    }

    PricesSheet prices() {
        return prices;
    }

    OptionPage page() {
        return page;
    }

    List<Term> terms() {
        return terms;
    }

    /** Adds a term and writes what a unit of it costs in a running month. */
    void add(
            CostItem item,
            Traffic traffic,
            String usdPerUnit,
            String unit,
            Units units,
            When when) {
        String label = traffic.label(item.label());
        String cell = page.usd(label, usdPerUnit, unit, item.formula());
        terms.add(new Term(item, label, cell, units, when));
    }

    /** A term that is paid every month at the same price, for units that go at once. */
    void flat(CostItem item, Traffic traffic, String usdPerUnit, String unit, Units units) {
        add(item, traffic, usdPerUnit, unit, units, Optional.empty());
    }

    /**
     * A term that is paid every month at the same price.
     *
     * @param keptMonths for which a unit stays once it is needed; empty if it goes at once
     */
    void add(
            CostItem item,
            Traffic traffic,
            String usdPerUnit,
            String unit,
            Units units,
            Optional<String> keptMonths) {
        String label = traffic.label(item.label());
        String cell = page.usd(label, usdPerUnit, unit, item.formula());
        terms.add(
                new Term(item, label, cell, units, new When.Monthly(Price.flat(cell), keptMonths)));
    }
}
