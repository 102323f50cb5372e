package org.llmtco.docs;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Blocks marked as {@code console} show what the program answers: after each line with {@code $} the
 * output of that command, to the letter. {@code -Dwrite=true} writes the outputs.
 */
class ConsoleTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```console\n(.*?)^```$");

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
                                                "```console\n" + run(shell, block.group(1)) + "```"));
        page.shouldBe(expected, ConsoleTest.class);
    }

    private static String run(Shell shell, String block) {
        StringBuilder shown = new StringBuilder();
        block.lines()
                .filter(line -> line.startsWith("$ "))
                .forEach(
                        line -> shown.append(line).append('\n').append(shell.run(line.substring(2))));
        return shown.toString();
    }
}
