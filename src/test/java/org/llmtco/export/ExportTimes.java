package org.llmtco.export;

import org.llmtco.catalog.Catalog;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.CostEngine;
import org.llmtco.storage.CatalogReader;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.storage.TableFolders;

import java.io.PrintStream;
import java.util.Locale;

/** Prints how long the first, second and third export of a process take; see src/scripts. */
final class ExportTimes {
    private static final int EXPORTS = 3;

    private ExportTimes() {}

    public static void main(String[] args) {
        PrintStream out = System.out;
        Catalog catalog = CatalogReader.read(TableFolders.all()).catalog();
        Comparison comparison = CostEngine.compare(ScenarioFiles.read(args[0]).orThrow(), catalog);
        for (ReportFormat format : ReportFormat.values()) {
            StringBuilder times = new StringBuilder();
            for (int i = 0; i < EXPORTS; i++) {
                long start = System.nanoTime();
                ReportFile.bytes(comparison, catalog, ReportOrder.of(format));
                times.append(
                        String.format(Locale.ROOT, " %.2f s", (System.nanoTime() - start) / 1e9));
            }
            out.println(format.ending() + " in one process:" + times);
        }
    }
}
