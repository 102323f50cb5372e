package org.llmtco.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Figures in sentences are the engine's. Behind a figure stands where it comes from, in a comment
 * that readers do not see: a command, and a path through its JSON. {@code -Dwrite=true} writes the
 * figures.
 *
 * <pre>{@code
 * 257.51<!-- figure: compare support-chatbot :: options/gpt-6-luna/usdPerMonth -->
 * }</pre>
 */
class FiguresTest {
    private static final String MARK = "<!-- figure:";

    private static final Pattern FIGURE =
            Pattern.compile(
                    "(?:\\*\\*(?<strong>[^*\\n<]+)\\*\\*"
                            + "|(?<plain>-?\\d[\\d,]*(?:\\.\\d+)?"
                            + "(?:\\s(?:%|million|billion|thousand))?))"
                            + "(?<mark><!-- figure: (?<command>.+?) :: (?<path>.+?) -->)");

    private static final QuotedFigures FIGURES = new QuotedFigures();

    @TestFactory
    Stream<DynamicTest> figuresAreTheEngines() {
        return Page.all().stream()
                .filter(page -> page.text().contains(MARK))
                .map(page -> DynamicTest.dynamicTest(page.name(), () -> check(page)));
    }

    private static void check(Page page) {
        assertThat(FIGURE.matcher(page.text()).results().count())
                .as("marks of %s with a figure before them", page.name())
                .isEqualTo(page.text().split(MARK, -1).length - 1);
        String expected =
                FIGURE.matcher(page.text())
                        .replaceAll(figure -> Matcher.quoteReplacement(expected(figure)));
        page.shouldBe(expected, FiguresTest.class);
    }

    private static String expected(MatchResult figure) {
        String strong = figure.group("strong");
        String written =
                FIGURES.like(
                        strong == null ? figure.group("plain") : strong,
                        figure.group("command"),
                        figure.group("path"));
        return (strong == null ? written : "**" + written + "**") + figure.group("mark");
    }
}
