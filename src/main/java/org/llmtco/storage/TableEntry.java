package org.llmtco.storage;

import org.llmtco.catalog.Benchmark;
import org.llmtco.catalog.GpuProfile;
import org.llmtco.catalog.License;
import org.llmtco.catalog.OpenModel;
import org.llmtco.catalog.PriceList;
import org.llmtco.catalog.PricedModel;
import org.llmtco.catalog.PurchasePrice;
import org.llmtco.catalog.RegionalFigure;
import org.llmtco.catalog.RentalList;
import org.llmtco.catalog.RentalOffer;
import org.llmtco.catalog.ServerProfile;
import org.llmtco.catalog.WeightFormat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An entry of the tables, and where in a folder of tables it is kept.
 *
 * @param table as the origins name it
 * @param list id of the price or rental list that the entry belongs to; empty in other tables
 */
public record TableEntry(String table, String list, String id) {
    /** How a table is kept. */
    private enum Kept {
        /** Many entries in a file for each list. */
        IN_LISTS,
        /** A file for each entry. */
        ALONE,
        /** All entries in one file. */
        TOGETHER
    }

    /**
     * The home of a table.
     *
     * @param path folder of its files, or its one file
     * @param file type of what a file holds
     * @param entry type of an entry
     */
    private record Home(
            Kept kept, String path, Class<? extends Record> file, Class<? extends Record> entry) {}

    private static final Map<String, Home> HOMES =
            Map.ofEntries(
                    lists("prices", "pricing-data/api", PriceList.class, PricedModel.class),
                    lists(
                            "rentals",
                            "pricing-data/gpu-rental",
                            RentalList.class,
                            RentalOffer.class),
                    alone("gpus", GpuProfile.class),
                    alone("servers", ServerProfile.class),
                    alone("models", OpenModel.class),
                    alone("benchmarks", Benchmark.class),
                    together(
                            "licenses",
                            "hardware-profiles/licenses.json",
                            Tables.Licenses.class,
                            License.class),
                    together(
                            "formats",
                            "hardware-profiles/quantizations.json",
                            Tables.Formats.class,
                            WeightFormat.class),
                    together(
                            "purchase-prices",
                            "pricing-data/servers.json",
                            Tables.Prices.class,
                            PurchasePrice.class),
                    figures("staffing"),
                    figures("energy"),
                    figures("operations"),
                    figures("ownership"));

    private static Map.Entry<String, Home> lists(
            String table,
            String folder,
            Class<? extends Record> file,
            Class<? extends Record> entry) {
        return Map.entry(table, new Home(Kept.IN_LISTS, folder, file, entry));
    }

    private static Map.Entry<String, Home> alone(String table, Class<? extends Record> entry) {
        return Map.entry(table, new Home(Kept.ALONE, "hardware-profiles/" + table, entry, entry));
    }

    private static Map.Entry<String, Home> together(
            String table,
            String path,
            Class<? extends Record> file,
            Class<? extends Record> entry) {
        return Map.entry(table, new Home(Kept.TOGETHER, path, file, entry));
    }

    private static Map.Entry<String, Home> figures(String table) {
        return together(
                table,
                "pricing-data/" + table + ".json",
                Tables.Figures.class,
                RegionalFigure.class);
    }

    /**
     * An entry by its origin, for example {@code prices/openai/gpt-5.2} or {@code gpus/h100-sxm}.
     *
     * @throws IllegalArgumentException if there is no such table
     */
    public static TableEntry of(String origin) {
        return find(origin)
                .orElseThrow(
                        () -> new IllegalArgumentException("no entry of the tables: " + origin));
    }

    /** The same; empty if the origin is that of a whole list, or of a table that is not edited. */
    static Optional<TableEntry> find(String origin) {
        List<String> steps = List.of(origin.split("/", -1));
        Home home = HOMES.get(steps.getFirst());
        if (home == null || steps.size() != (home.kept() == Kept.IN_LISTS ? 3 : 2)) {
            return Optional.empty();
        }
        return Optional.of(
                new TableEntry(
                        steps.getFirst(), steps.size() == 3 ? steps.get(1) : "", steps.getLast()));
    }

    /** The entry of another id in the same table and list. */
    public TableEntry sibling(String otherId) {
        return new TableEntry(table, list, otherId);
    }

    /** As the reader of the tables names it. */
    public String origin() {
        return list.isEmpty() ? table + "/" + id : table + "/" + list + "/" + id;
    }

    private Home home() {
        Home home = HOMES.get(table);
        if (home == null) {
            throw new IllegalStateException("no table " + table);
        }
        return home;
    }

    /** Whether the entry has a file to itself. */
    boolean isAlone() {
        return home().kept() == Kept.ALONE;
    }

    boolean isInList() {
        return home().kept() == Kept.IN_LISTS;
    }

    Class<? extends Record> type() {
        return home().entry();
    }

    /** The type of what the file holds. */
    Class<? extends Record> fileType() {
        return home().file();
    }

    /** The entry's file, relative to a folder of tables, with slashes. */
    String relative() {
        return switch (home().kept()) {
            case IN_LISTS -> home().path() + "/" + list + ".json";
            case ALONE -> home().path() + "/" + id + ".json";
            case TOGETHER -> home().path();
        };
    }

    Path in(Path root) {
        return root.resolve(relative());
    }
}
