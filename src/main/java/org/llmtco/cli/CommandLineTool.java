package org.llmtco.cli;

import org.llmtco.export.ReportFormat;
import org.llmtco.model.PlainDate;
import org.llmtco.report.Paper;
import org.llmtco.storage.PlainNumber;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** {@code llm-tco}: all commands, their exit codes and the standard streams. */
@Command(
        name = "llm-tco",
        description = "What serving a language-model workload really costs.",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLineTool.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Without a command the window opens; with a scenario file (*.json), --data DIR or both"
                    + " it",
            "opens on them.",
            "Exit codes: 0 done, 1 the input has a problem, 2 wrong usage."
        })
public final class CommandLineTool {
    static final int DONE = 0;
    static final int INPUT_PROBLEM = 1;
    static final int WRONG_USAGE = 2;

    /** What Unix tools end with that write into a pipe which nobody reads any more. */
    static final int CLOSED_BY_READER = 141;

    static final List<Class<?>> COMMANDS =
            List.of(
                    CompareCommand.class,
                    BreakevenCommand.class,
                    PriceCommand.class,
                    SizeCommand.class,
                    CapacityCommand.class,
                    CheckCommand.class,
                    ListCommand.class,
                    DriversCommand.class,
                    SimulateCommand.class,
                    TornadoCommand.class,
                    SeekCommand.class,
                    ReportCommand.class,
                    FreezeCommand.class,
                    ImportCommand.class,
                    ChooseCommand.class,
                    HelpCommand.class);

    private CommandLineTool() {}

    /** Runs a command with the standard streams and returns its exit code. */
    public static int run(String... args) {
        // System.out would keep to itself why it cannot be written
        Output out =
                new Output(
                        new OutputStreamWriter(
                                new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8));
        PrintWriter err = new PrintWriter(System.err, false, StandardCharsets.UTF_8);
        int code = run(out, err, Clock.system(ZoneId.systemDefault()), args);
        out.flush();
        err.flush();
        return code;
    }

    static int run(Output out, PrintWriter err, Clock clock, String... args) {
        int code;
        try {
            code = commands(out, err, clock, args).execute(args);
        } catch (Error e) {
            // such as too little memory: nobody is helped by a stack trace
            err.print(message(e));
            code = INPUT_PROBLEM;
        }
        if (out.checkError() && out.isClosedByReader()) {
            return CLOSED_BY_READER;
        }
        if (out.checkError()) {
            err.print("llm-tco: the output could not be written completely\n");
            return INPUT_PROBLEM;
        }
        return code;
    }

    /**
     * The command that is asked for. All of them where none is, as for help and suggestions: their
     * options take a noticeable part of a start to read.
     */
    private static List<Class<?>> asked(String... args) {
        return args.length == 0
                ? COMMANDS
                : COMMANDS.stream()
                        .filter(command -> nameOf(command).equals(args[0]))
                        .filter(command -> command != HelpCommand.class)
                        .findFirst()
                        .<List<Class<?>>>map(List::of)
                        .orElse(COMMANDS);
    }

    private static String nameOf(Class<?> command) {
        return Objects.requireNonNull(command.getAnnotation(Command.class)).name();
    }

    private static CommandLine commands(
            PrintWriter out, PrintWriter err, Clock clock, String... args) {
        CommandLine tool = new CommandLine(new CommandLineTool(), new Commands(clock));
        asked(args).forEach(tool::addSubcommand);
        return tool.setOut(out)
                .setErr(err)
                .setUsageHelpWidth(100)
                .registerConverter(double.class, CommandLineTool::number)
                .registerConverter(Double.class, CommandLineTool::number)
                .registerConverter(LocalDate.class, CommandLineTool::date)
                .registerConverter(Path.class, CommandLineTool::path)
                .registerConverter(Format.class, text -> choice(Format.class, text))
                .registerConverter(Paper.class, text -> choice(Paper.class, text))
                .registerConverter(ReportFormat.class, text -> choice(ReportFormat.class, text))
                .registerConverter(
                        ListCommand.What.class, text -> choice(ListCommand.What.class, text))
                .setParameterExceptionHandler((problem, _) -> wrongUsage(problem))
                .setExecutionExceptionHandler(
                        (problem, command, _) -> {
                            command.getErr().print(message(problem));
                            return INPUT_PROBLEM;
                        });
    }

    private static double number(String text) {
        double number =
                PlainNumber.parse(text)
                        .orElseThrow(
                                () ->
                                        new TypeConversionException(
                                                "'%s' is no number: write it like 720, 0.5 or 1e9"
                                                        .formatted(text)));
        if (Double.isInfinite(number)) {
            throw new TypeConversionException(
                    "'%s' is too large: numbers go up to 1e308".formatted(text));
        }
        return number;
    }

    private static Path path(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException("the name of the file or folder is empty");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException(
                    "'%s' is no name of a file or folder: %s".formatted(text, e.getReason()));
        }
    }

    private static LocalDate date(String text) {
        return PlainDate.parse(text)
                .orElseThrow(
                        () ->
                                new TypeConversionException(
                                        "'%s' is no date: write it like 2026-03-15"
                                                .formatted(text)));
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String text) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        throw new TypeConversionException(
                Arrays.stream(type.getEnumConstants())
                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ", "'%s' is none of ".formatted(text), "")));
    }

    /** The mistake and where to look it up; the whole help would bury it. */
    private static int wrongUsage(ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        err.print(String.valueOf(problem.getMessage()).replace("option option", "option") + "\n");
        UnmatchedArgumentException.printSuggestions(problem, err);
        err.print("See %s --help.\n".formatted(command.getCommandSpec().qualifiedName()));
        return WRONG_USAGE;
    }

    private static String message(Throwable problem) {
        return problem instanceof InputProblemException
                ? problem.getMessage() + "\n"
                : "llm-tco: this is a fault of the program, please report it: " + problem + "\n";
    }

    /** Makes the commands; those that ask for the day are told it. */
    private record Commands(Clock clock) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            K made = CommandLine.defaultFactory().create(type);
            if (made instanceof ImportCommand command) {
                command.clock = clock;
            }
            return made;
        }
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
