package org.llmtco.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Parts of pages that are made from the program and its tables, between {@code <!-- made: NAME -->}
 * and {@code <!-- end -->}. {@code -Dwrite=true} writes them.
 */
class GeneratedPartsTest {
    private static final Pattern PART =
            Pattern.compile("(?s)<!-- made: (?<name>.+?) -->\n.*?<!-- end -->");

    private static final Map<String, Supplier<String>> PARTS =
            Map.of(
                    "package diagram", Packages::diagram,
                    "packages", Packages::table,
                    "errors of the capacity model", CapacityAccuracy::tables,
                    "GPUs never measured", CapacityAccuracy::neverMeasured,
                    "ages of the tables", SourceAges::table,
                    "golden cases", GoldenCases::sections);

    @TestFactory
    Stream<DynamicTest> partsAreWhatTheProgramSays() {
        return Page.all().stream()
                .filter(page -> PART.matcher(page.text()).find())
                .map(
                        page ->
                                DynamicTest.dynamicTest(
                                        page.name(),
                                        () -> page.shouldBe(made(page), GeneratedPartsTest.class)));
    }

    @Test
    void everyPartHasItsPlace() {
        assertThat(
                        Page.all().stream()
                                .flatMap(page -> PART.matcher(page.text()).results())
                                .map(part -> part.group("name"))
                                .collect(Collectors.toSet()))
                .isEqualTo(PARTS.keySet());
    }

    private static String made(Page page) {
        return PART.matcher(page.text()).replaceAll(part -> Matcher.quoteReplacement(made(part)));
    }

    private static String made(MatchResult part) {
        String name = part.group("name");
        Supplier<String> maker =
                Objects.requireNonNull(PARTS.get(name), "nothing makes the part " + name);
        return "<!-- made: " + name + " -->\n\n" + maker.get() + "\n<!-- end -->";
    }
}
