package org.llmtco.storage;

import org.llmtco.catalog.Catalog;

import java.util.List;
import java.util.Map;

/**
 * What came of reading the tables.
 *
 * @param catalog everything that could be read
 * @param origins the file that an entry comes from, by {@code table/id}
 * @param problems of all files
 */
public record CatalogReading(Catalog catalog, Map<String, String> origins, List<Problem> problems) {
    public CatalogReading {
        origins = Map.copyOf(origins);
        problems = List.copyOf(problems);
    }

    /**
     * Whether a file of the origins came with the program: shipped tables are named without the
     * folder that holds them.
     */
    public static boolean isShipped(String file) {
        return file.startsWith("pricing-data/") || file.startsWith("hardware-profiles/");
    }
}
