package org.llmtco.storage;

import org.llmtco.catalog.CapacityConstants;
import org.llmtco.catalog.CapacityError;
import org.llmtco.catalog.CapacityValidation;
import org.llmtco.catalog.InputSpread;
import org.llmtco.catalog.License;
import org.llmtco.catalog.PurchasePrice;
import org.llmtco.catalog.RegionalFigure;
import org.llmtco.catalog.WeightFormat;

import java.util.List;

/** The roots of those files that hold a whole table. */
final class Tables {
    private Tables() {}

    record Licenses(List<License> licenses) {}

    record Formats(List<WeightFormat> formats) {}

    record Constants(List<CapacityConstants> constants) {}

    record Errors(List<CapacityError> errors) {}

    record Validations(List<CapacityValidation> validations) {}

    record Prices(List<PurchasePrice> prices) {}

    record Spreads(List<InputSpread> spreads) {}

    record Figures(List<RegionalFigure> figures) {}
}
