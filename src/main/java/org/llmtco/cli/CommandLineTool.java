package org.llmtco.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** {@code llm-tco}: all commands, their exit codes and the standard streams. */
@Command(
        name = "llm-tco",
        description = "What serving a language-model workload really costs.",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLineTool.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            CompareCommand.class,
            BreakevenCommand.class,
            PriceCommand.class,
            SizeCommand.class,
            CapacityCommand.class,
            CheckCommand.class,
            ListCommand.class,
            DriversCommand.class,
            ReportCommand.class,
            HelpCommand.class
        },
        footer = {
            "",
            "Without a command the window opens.",
            "Exit codes: 0 done, 1 the input has a problem, 2 wrong usage."
        })
public final class CommandLineTool {
    static final int DONE = 0;
    static final int INPUT_PROBLEM = 1;

    private CommandLineTool() {}

    /** Runs a command with the standard streams and returns its exit code. */
    public static int run(String... args) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, false, StandardCharsets.UTF_8);
        int code = run(out, err, args);
        out.flush();
        err.flush();
        return code;
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new CommandLineTool())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .setExecutionExceptionHandler(
                        (problem, command, _) -> {
                            command.getErr().print(message(problem));
                            return INPUT_PROBLEM;
                        })
                .execute(args);
    }

    private static String message(Exception problem) {
        return problem instanceof InputProblemException
                ? problem.getMessage() + "\n"
                : "llm-tco: unexpected " + problem + "\n";
    }

    /** The version that the jar's manifest states. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = CommandLineTool.class.getPackage().getImplementationVersion();
            return new String[] {"llm-tco " + (version == null ? "(not packaged)" : version)};
        }
    }
}
