package org.llmtco.ui.imports;

import org.llmtco.model.Scenario;
import org.llmtco.storage.CatalogReading;
import org.llmtco.storage.FileChange;
import org.llmtco.storage.OwnTables;
import org.llmtco.storage.imports.ImportKind;
import org.llmtco.storage.imports.ImportRow;
import org.llmtco.storage.imports.ModelImport;
import org.llmtco.storage.imports.TableImport;
import org.llmtco.storage.imports.prices.PriceImport;
import org.llmtco.storage.imports.prices.RentalImport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a file would change.
 *
 * @param kind what it holds; empty where it cannot be read at all
 * @param title what wrote it, and what is to know of it as a whole
 * @param rows in the order of the file
 * @param notes what to know before it is taken over
 * @param content what is taken over; empty where nothing can be
 * @param problem why nothing can be; empty if it can
 * @param refused by field, what is wrong or missing there
 */
record Preview(
        Optional<ImportKind> kind,
        String title,
        List<PreviewRow> rows,
        List<String> notes,
        Optional<Content> content,
        String problem,
        Map<ImportOption, String> refused) {
    Preview {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        refused = Map.copyOf(refused);
    }

    /** What is taken over. */
    sealed interface Content {
        /** Whether rows can be left out one by one. */
        default boolean isByRow() {
            return false;
        }

        /** Rows of tables. */
        record Rows(TableImport imported, CatalogReading tables) implements Content {
            @Override
            public boolean isByRow() {
                return imported instanceof PriceImport || imported instanceof RentalImport;
            }

            /** Changes of the rows that are taken. */
            List<FileChange> changes(OwnTables own, List<Boolean> taken) {
                TableImport left =
                        switch (imported) {
                            case PriceImport p ->
                                    new PriceImport(p.feed(), p.asOf(), left(p.rows(), taken));
                            case RentalImport r ->
                                    new RentalImport(r.given(), left(r.rows(), taken));
                            default -> imported;
                        };
                return left.changes(own, tables);
            }

            private static <C> List<ImportRow<C>> left(
                    List<ImportRow<C>> rows, List<Boolean> taken) {
                List<ImportRow<C>> left = new ArrayList<>();
                for (int i = 0; i < rows.size(); i++) {
                    if (taken.get(i)) {
                        left.add(rows.get(i));
                    }
                }
                return left;
            }
        }

        /** A model. */
        record Model(ModelImport imported, CatalogReading tables) implements Content {}

        /** A workload in place of the scenario's own. */
        record Workload(Scenario before, Scenario after) implements Content {}
    }
}
