package org.llmtco.report.tables;

import org.llmtco.catalog.Sourced;

import java.time.LocalDate;
import java.util.OptionalInt;

/** The tables that figures come from. */
public enum CatalogTable {
    PRICES("Prices", 180),
    RENTALS("Rentals", 180),
    GPUS("GPUs"),
    SERVERS("Servers"),
    MODELS("Models"),
    WEIGHT_FORMATS("Weight formats"),
    STAFFING("Staffing", 365),
    ENERGY("Energy", 365),
    OPERATIONS("Operations", 365),
    OWNERSHIP("Ownership", 365),
    PURCHASE_PRICES("Server purchase prices", 180),
    LICENSES("Licences"),
    SCORES("Benchmarks (quality scores)"),
    THROUGHPUT("Measured throughput");

    private final String title;
    private final OptionalInt staleAfterDays;

    CatalogTable(String title) {
        this.title = title;
        staleAfterDays = OptionalInt.empty();
    }

    CatalogTable(String title, int staleAfterDays) {
        this.title = title;
        this.staleAfterDays = OptionalInt.of(staleAfterDays);
    }

    public String title() {
        return title;
    }

    /**
     * The age in days from which a figure is stale: prices change within months, salaries and
     * tariffs within a year. Empty where figures do not age, as those of a GPU.
     */
    public OptionalInt staleAfterDays() {
        return staleAfterDays;
    }

    /** Whether a figure of this table is older on a day than it should be. */
    public boolean isStale(Sourced figure, LocalDate day) {
        return staleAfterDays.isPresent()
                && day.toEpochDay() - figure.asOf().toEpochDay() > staleAfterDays.getAsInt();
    }
}
