package org.llmtco.report.workbook;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.PriceList;
import org.llmtco.catalog.RegionalFigure;

import java.util.Map;

/** Catalogs with other tables. */
final class CatalogEdits {
    private CatalogEdits() {}

    static Catalog withOperations(Catalog c, Map<String, RegionalFigure> operations) {
        return with(c, c.priceLists(), operations);
    }

    static Catalog withPriceLists(Catalog c, Map<String, PriceList> priceLists) {
        return with(c, priceLists, c.operations());
    }

    private static Catalog with(
            Catalog c, Map<String, PriceList> priceLists, Map<String, RegionalFigure> operations) {
        return new Catalog(
                priceLists,
                c.rentalLists(),
                c.gpus(),
                c.servers(),
                c.models(),
                c.licenses(),
                c.weightFormats(),
                c.constants(),
                c.capacityErrors(),
                c.validations(),
                c.benchmarks(),
                c.purchasePrices(),
                c.staffing(),
                c.energy(),
                operations,
                c.ownership(),
                c.inputSpreads());
    }
}
