package org.llmtco.storage.imports.prices;

import org.llmtco.catalog.RentalList;
import org.llmtco.catalog.RentalOffer;
import org.llmtco.storage.CatalogReading;
import org.llmtco.storage.FileChange;
import org.llmtco.storage.OwnTables;
import org.llmtco.storage.UnreadableFileException;
import org.llmtco.storage.imports.ImportRow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes what an import changes into the rental lists of a folder of tables. */
public final class RentalListWriter {
    private RentalListWriter() {}

    /**
     * The changes of files that put the new and the changed offers in; other offers of a list stay.
     *
     * @param own the folder which need not be there yet
     * @param tables as they were read for the import, for what the entries replace
     * @throws UnreadableFileException if a list that is already there has a problem
     */
    public static List<FileChange> changes(
            OwnTables own, RentalImport imported, CatalogReading tables) {
        return ListWriter.changes(
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
