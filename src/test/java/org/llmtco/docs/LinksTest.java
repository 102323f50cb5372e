package org.llmtco.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Links of the pages lead somewhere: to files, pictures and headings that are there. */
class LinksTest {
    private static final Pattern ELSEWHERE = Pattern.compile("(https?|mailto):.*");

    /** A file of the project that is named in passing; names with a placeholder are none. */
    private static final Pattern FILE =
            Pattern.compile(
                    "(docs|installer|src|pricing-data|hardware-profiles)/[\\w./-]+|[A-Z]+\\.md");

    @TestFactory
    Stream<DynamicTest> everyLinkLeadsSomewhere() {
        return Page.all().stream()
                .map(
                        page ->
                                DynamicTest.dynamicTest(
                                        page.name(),
                                        () ->
                                                assertThat(deadEnds(page))
                                                        .as(page.name())
                                                        .isEmpty()));
    }

    private static List<String> deadEnds(Page page) {
        List<String> dead = new ArrayList<>();
        page.document()
                .accept(
                        new AbstractVisitor() {
                            @Override
                            public void visit(Link link) {
                                check(link.getDestination());
                                visitChildren(link);
                            }

                            @Override
                            public void visit(Image image) {
                                check(image.getDestination());
                            }

                            @Override
                            public void visit(Code code) {
                                String name = code.getLiteral();
                                if (FILE.matcher(name).matches() && !Files.exists(Path.of(name))) {
                                    dead.add("`" + name + "`");
                                }
                            }

                            private void check(String destination) {
                                if (!ELSEWHERE.matcher(destination).matches()
                                        && !leadsSomewhere(page, destination)) {
                                    dead.add(destination);
                                }
                            }
                        });
        return dead;
    }

    private static boolean leadsSomewhere(Page page, String destination) {
        int hash = destination.indexOf('#');
        String file = hash < 0 ? destination : destination.substring(0, hash);
        Path target = file.isEmpty() ? page.path() : page.path().resolveSibling(file).normalize();
        if (!Files.exists(target)) {
            return false;
        }
        boolean isPage = file.isEmpty() || file.endsWith(".md");
        return hash < 0
                || !isPage
                || Page.read(target).headings().contains(destination.substring(hash + 1));
    }
}
