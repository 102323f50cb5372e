package org.llmtco.storage.imports.prices;

import org.llmtco.catalog.RentalList;
import org.llmtco.catalog.RentalOffer;
import org.llmtco.storage.CatalogReading;
import org.llmtco.storage.OwnTables;
import org.llmtco.storage.UnreadableFileException;
import org.llmtco.storage.imports.ImportRow;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes what an import changes into the rental lists of a folder of tables. */
public final class RentalListWriter {
    private RentalListWriter() {}

    /**
     * Writes the new and the changed offers; other offers of a list stay. Each list is written as a
     * whole or not at all, and none of them if one in the folder cannot be read.
     *
     * @param own the folder that is written into; made if it is not there
     * @param tables as they were read for the import, for what the entries replace
     * @return the files that were written
     * @throws UnreadableFileException if a list that is already there has a problem
     * @throws UncheckedIOException if a file cannot be written
     */
    public static List<Path> write(OwnTables own, RentalImport imported, CatalogReading tables) {
        return ListWriter.write(
                own,
                ListWriter.Table.RENTALS,
                imported.rows(),
                changed(imported),
                RentalList.class,
                RentalListWriter::merged,
                tables);
    }

    private static List<RentalList> changed(RentalImport imported) {
        Map<String, List<RentalOffer>> offers = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        for (ImportRow<RentalImport.Change> row : imported.rows()) {
            row.change()
                    .ifPresent(
                            change -> {
                                names.put(row.list(), change.listName());
                                offers.computeIfAbsent(row.list(), _ -> new ArrayList<>())
                                        .add(change.offer());
                            });
        }
        List<RentalList> lists = new ArrayList<>();
        offers.forEach(
                (id, changed) ->
                        lists.add(new RentalList(id, names.getOrDefault(id, id), "USD", changed)));
        return lists;
    }

    private static RentalList merged(List<RentalList> own, RentalList changed) {
        Map<String, RentalOffer> offers = new TreeMap<>();
        own.forEach(list -> list.offers().forEach(offer -> offers.put(offer.id(), offer)));
        changed.offers().forEach(offer -> offers.put(offer.id(), offer));
        return new RentalList(
                changed.id(), changed.name(), changed.currency(), List.copyOf(offers.values()));
    }
}
