package org.llmtco.cli;

import picocli.CommandLine.Command;

/** {@code capacity}: commands about the capacity model itself. */
@Command(
        name = "capacity",
        mixinStandardHelpOptions = true,
        description = "How good the capacity model is.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = CapacityCheckCommand.class)
final class CapacityCommand {
    private CapacityCommand() {}
}
