package org.llmtco;

import org.llmtco.cli.CommandLineTool;
import org.llmtco.storage.ShippedTables;
import org.llmtco.ui.WindowRehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Goes through what starts of the program do. The installer is built with a run of this, from which
 * the virtual machine keeps the loaded classes, so that later starts find them ready.
 */
final class Rehearsal {
    private Rehearsal() {}

    /** Of the window, with what it does, or of commands: the first argument says which. */
    public static void main(String[] args) throws IOException {
        ShippedTables.readAhead();
        CommandLineTool.run("compare");
        if (args[0].equals("window")) {
            export();
            WindowRehearsal.run();
        } else {
            CommandLineTool.run("breakeven", "--format", "json");
            CommandLineTool.run("size", "--model", "llama-3.3-70b", "--gpu", "h100-sxm");
        }
    }

    private static void export() throws IOException {
        Path folder = Files.createTempDirectory("llm-tco-rehearsal");
        for (String ending : List.of("xlsx", "pdf", "html")) {
            Path file = folder.resolve("report." + ending);
            CommandLineTool.run("report", "-o", file.toString());
            Files.deleteIfExists(file);
        }
        Files.delete(folder);
    }
}
