package org.llmtco.whatif;

/** Where a driver's default distribution comes from. */
public sealed interface Spread {
    /** An entry of the table of input spreads, around the scenario's value. */
    record Entry(String id) implements Spread {}

    /**
     * The range of a figure of the tables; around the scenario's value where it has one.
     *
     * @param table "operations", "ownership", "energy" or "staffing"
     * @param id of the figure
     */
    record Figure(String table, String id) implements Spread {}

    /** What providers ask for the open model that an option of this price list serves. */
    record TokenPrices(String provider) implements Spread {}

    /** What providers ask for an hour of the GPU. */
    record GpuPrices(String gpu) implements Spread {}

    /** The range of purchase prices of the server. */
    record ServerPrices(String server) implements Spread {}

    /** The measured error of the capacity model in the case of the first option on this GPU. */
    record CapacityError(String gpu) implements Spread {}
}
