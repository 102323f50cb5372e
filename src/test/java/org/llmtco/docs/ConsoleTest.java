package org.llmtco.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Blocks marked as {@code console} show what the program answers: after each line with {@code $}
 * the output of that command, to the letter. {@code -Dwrite=true} writes the outputs.
 */
class ConsoleTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```console\n(.*?)^```$");

    private static final String PROMPT = "$ ";
    private static final int WIDTH = 104;

    @TempDir private Path folder;

    @TestFactory
    Stream<DynamicTest> outputsAreThoseOfTheCommands() {
        return Page.all().stream()
                .filter(page -> BLOCK.matcher(page.text()).find())
                .map(page -> DynamicTest.dynamicTest(page.name(), () -> check(page)));
    }

    private void check(Page page) throws IOException {
        Shell shell = new Shell(Files.createTempDirectory(folder, "page"));
        String expected =
                BLOCK.matcher(page.text())
                        .replaceAll(
                                block ->
                                        Matcher.quoteReplacement(
                                                "```console\n"
                                                        + run(shell, block.group(1))
                                                        + "```"));
        page.shouldBe(expected, ConsoleTest.class);
    }

    private static String run(Shell shell, String block) {
        StringBuilder shown = new StringBuilder();
        StringBuilder command = new StringBuilder();
        for (String line : block.lines().toList()) {
            if (line.startsWith(PROMPT) || !command.isEmpty()) {
                shown.append(line).append('\n');
                boolean goesOn = line.endsWith("\\");
                command.append(goesOn ? line.substring(0, line.length() - 1) : line);
                if (!goesOn) {
                    shown.append(shell.run(command.substring(PROMPT.length())));
                    command.setLength(0);
                }
            }
        }
        return shown.toString();
    }

    @TestFactory
    Stream<DynamicTest> linesAreNoWiderThanThePageOfTheWindow() {
        return Page.all().stream()
                .map(
                        page ->
                                DynamicTest.dynamicTest(
                                        page.name(),
                                        () ->
                                                assertThat(wideLines(page))
                                                        .as("end it with | cut -c1-" + WIDTH)
                                                        .isEmpty()));
    }

    private static List<String> wideLines(Page page) {
        return BLOCK.matcher(page.text())
                .results()
                .flatMap(block -> block.group(1).lines())
                .filter(line -> line.length() > WIDTH)
                .toList();
    }
}
