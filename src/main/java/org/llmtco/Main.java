package org.llmtco;

import org.llmtco.cli.CommandLineTool;

/** Starts a command. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(CommandLineTool.run(args));
    }
}
