package org.llmtco.storage.imports.prices;

import org.llmtco.catalog.PriceList;
import org.llmtco.catalog.PricedModel;
import org.llmtco.storage.CatalogReading;
import org.llmtco.storage.FileChange;
import org.llmtco.storage.OwnTables;
import org.llmtco.storage.UnreadableFileException;
import org.llmtco.storage.imports.ImportRow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes what an import changes into the price lists of a folder of tables. */
public final class PriceListWriter {
    private PriceListWriter() {}

    /**
     * The changes of files that put the new and the changed models in; other models of a list stay.
     *
     * @param own the folder which need not be there yet
     * @param tables as they were read for the import, for what the entries replace
     * @throws UnreadableFileException if a list that is already there has a problem
     */
    public static List<FileChange> changes(
            OwnTables own, PriceImport imported, CatalogReading tables) {
        return ListWriter.changes(
                own,
                ListWriter.Table.PRICES,
                imported.rows(),
                changed(imported),
                PriceList.class,
                PriceListWriter::merged,
                tables);
    }

    private static List<PriceList> changed(PriceImport imported) {
        Map<String, List<PricedModel>> models = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        for (ImportRow<PriceImport.Change> row : imported.rows()) {
            row.change()
                    .ifPresent(
                            change -> {
                                names.put(row.list(), change.listName());
                                models.computeIfAbsent(row.list(), _ -> new ArrayList<>())
                                        .add(change.model());
                            });
        }
        List<PriceList> lists = new ArrayList<>();
        models.forEach(
                (id, changed) ->
                        lists.add(new PriceList(id, names.getOrDefault(id, id), "USD", changed)));
        return lists;
    }

    private static PriceList merged(List<PriceList> own, PriceList changed) {
        Map<String, PricedModel> models = new TreeMap<>();
        own.forEach(list -> list.models().forEach(model -> models.put(model.id(), model)));
        changed.models().forEach(model -> models.put(model.id(), model));
        return new PriceList(
                changed.id(), changed.name(), changed.currency(), List.copyOf(models.values()));
    }
}
