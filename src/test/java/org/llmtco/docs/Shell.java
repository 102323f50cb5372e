package org.llmtco.docs;

import org.llmtco.cli.Ran;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Just enough of a shell for the commands of a page: the program itself, and {@code sed -n 1,9p},
 * {@code tail}, {@code grep} and {@code cut} behind it, which all read to the end. What a command
 * writes goes into a folder of its own, where later ones find it.
 */
final class Shell {
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");
    private static final Pattern PROGRAM =
            Pattern.compile("(llm-tco|java -jar target/llm-tco.jar) ");
    private static final Set<String> WRITES = Set.of("--out", "-o", "--to");

    private final Path folder;

    Shell(Path folder) {
        this.folder = folder;
    }

    /** What a terminal would show of a command, each line ended. */
    String run(String line) {
        List<String> stages = List.of(line.split(" \\| ", -1));
        Matcher program = PROGRAM.matcher(stages.getFirst());
        if (!program.lookingAt()) {
            throw new IllegalArgumentException("no command of this program: " + line);
        }
        Ran ran = Ran.of(arguments(stages.getFirst().substring(program.end())));
        if (ran.code() != 0) {
            throw new AssertionError(line + ": " + ran.err());
        }
        // messages go past the pipe
        Stream<String> lines = ran.out().lines();
        for (String stage : stages.subList(1, stages.size())) {
            lines = filter(lines.toList(), words(stage));
        }
        return Stream.concat(ran.err().lines(), lines)
                .map(text -> text.replace(folder + "/", "").stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    private String[] arguments(String command) {
        List<String> words = words(command);
        String[] arguments = words.toArray(String[]::new);
        for (int i = 0; i < arguments.length; i++) {
            Path here = folder.resolve(arguments[i]);
            if ((i > 0 && WRITES.contains(arguments[i - 1])) || Files.exists(here)) {
                arguments[i] = here.toString();
            }
        }
        return arguments;
    }

    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            words.add(
                    Stream.of(1, 2, 3)
                            .map(word::group)
                            .filter(text -> text != null)
                            .findFirst()
                            .orElseThrow());
        }
        return words;
    }

    private static Stream<String> filter(List<String> lines, List<String> stage) {
        String argument = stage.getLast();
        return switch (stage.getFirst()) {
            case "sed" -> part(lines, argument);
            case "tail" ->
                    lines.stream().skip(Math.max(0, lines.size() + Integer.parseInt(argument)));
            case "grep" -> lines.stream().filter(line -> line.contains(argument));
            case "cut" -> lines.stream().map(line -> columns(line, argument));
            default -> throw new IllegalArgumentException("no filter: " + stage);
        };
    }

    /** As of {@code sed -n 1,9p}. */
    private static Stream<String> part(List<String> lines, String argument) {
        int[] range = range(argument.substring(0, argument.length() - 1), ",");
        return lines.stream().skip(range[0] - 1L).limit(range[1] - range[0] + 1L);
    }

    private static int[] range(String text, String separator) {
        return Arrays.stream(text.split(separator, -1)).mapToInt(Integer::parseInt).toArray();
    }

    /** As of {@code cut -c1-80}. */
    private static String columns(String line, String argument) {
        int[] range = range(argument.substring(2), "-");
        return line.substring(
                Math.min(range[0] - 1, line.length()), Math.min(range[1], line.length()));
    }
}
