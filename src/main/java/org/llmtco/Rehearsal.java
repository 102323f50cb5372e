package org.llmtco;

import org.llmtco.cli.CommandLineTool;
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

    public static void main(String[] args) throws IOException {
        CommandLineTool.run("compare");
        CommandLineTool.run("breakeven", "--format", "json");
        export();
        WindowRehearsal.run();
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
