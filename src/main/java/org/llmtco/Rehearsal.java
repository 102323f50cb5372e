package org.llmtco;

import org.llmtco.cli.CommandLineTool;
import org.llmtco.ui.WindowRehearsal;

/**
 * Goes through what starts of the program do. The installer is built with a run of this, from which
 * the virtual machine keeps the loaded classes, so that later starts find them ready.
 */
final class Rehearsal {
    private Rehearsal() {}

    public static void main(String[] args) {
        CommandLineTool.run("compare");
        CommandLineTool.run("breakeven", "--format", "json");
        WindowRehearsal.run();
    }
}
