package org.llmtco.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Terms are spelled as the table "Spelling" of the glossary says. */
class TermsTest {
    private static final Page GLOSSARY = Page.read(Path.of("docs/glossary.md"));
    private static final Map<Pattern, String> SPELLING = spelling();

    @Test
    void theTableWasReallyRead() {
        assertThat(SPELLING).hasSizeGreaterThan(5).containsValue("breakeven");
    }

    @TestFactory
    Stream<DynamicTest> termsAreSpelledAsInTheGlossary() {
        return Stream.concat(Page.all().stream(), Stream.of(Page.read(Path.of("CHANGELOG.md"))))
                .map(
                        page ->
                                DynamicTest.dynamicTest(
                                        page.name(),
                                        () ->
                                                assertThat(misspelled(page))
                                                        .as(page.name())
                                                        .isEmpty()));
    }

    private static List<String> misspelled(Page page) {
        List<String> found = new ArrayList<>();
        for (String text : texts(page.document())) {
            SPELLING.forEach(
                    (wrong, right) -> {
                        if (wrong.matcher(text).find()) {
                            found.add(right + ", not as in: " + text);
                        }
                    });
        }
        return found;
    }

    /** Sentences without code, and without the table that says how not to write. */
    private static List<String> texts(Node document) {
        List<String> texts = new ArrayList<>();
        document.accept(
                new AbstractVisitor() {
                    private boolean spelling;

                    @Override
                    public void visit(Heading heading) {
                        spelling = isSpelling(heading);
                        visitChildren(heading);
                    }

                    @Override
                    public void visit(Text text) {
                        if (!spelling) {
                            texts.add(text.getLiteral());
                        }
                    }
                });
        return texts;
    }

    private static boolean isSpelling(Node heading) {
        return heading.getFirstChild() instanceof Text text && text.getLiteral().equals("Spelling");
    }

    /** What not to write, and what to write in its place. */
    private static Map<Pattern, String> spelling() {
        Map<Pattern, String> table = new LinkedHashMap<>();
        GLOSSARY.document()
                .accept(
                        new AbstractVisitor() {
                            private boolean spelling;

                            @Override
                            public void visit(Heading heading) {
                                spelling = isSpelling(heading);
                            }

                            @Override
                            public void visit(CustomNode node) {
                                if (spelling
                                        && node instanceof TableRow row
                                        && row.getParent() instanceof TableBody) {
                                    List<String> cells =
                                            texts(row.getFirstChild(), row.getLastChild());
                                    for (String wrong : cells.getLast().split(", ", -1)) {
                                        table.put(word(wrong), cells.getFirst());
                                    }
                                }
                                visitChildren(node);
                            }
                        });
        return table;
    }

    private static List<String> texts(Node... cells) {
        return Stream.of(cells).map(cell -> String.join("", TermsTest.texts(cell))).toList();
    }

    private static Pattern word(String text) {
        return Pattern.compile(
                "(?<![\\w-])" + Pattern.quote(text) + "(?![\\w-])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
