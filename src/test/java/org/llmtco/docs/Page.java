package org.llmtco.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.llmtco.ui.guide.Anchors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A page of the documentation. */
record Page(Path path, String text) {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    static Page read(Path path) {
        try {
            return new Page(path, Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every page that a reader may come to. */
    static List<Page> all() {
        List<Path> paths = new ArrayList<>();
        paths.add(Path.of("README.md"));
        paths.add(Path.of("CONTRIBUTING.md"));
        try (Stream<Path> files = Files.walk(Path.of("docs"))) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(paths::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return paths.stream().map(Page::read).toList();
    }

    /** With slashes on every system. */
    String name() {
        return path.toString().replace('\\', '/');
    }

    Node document() {
        return PARSER.parse(text);
    }

    /** The names by which headings are linked to. */
    List<String> headings() {
        List<String> names = new ArrayList<>();
        Anchors anchors = new Anchors();
        document()
                .accept(
                        new AbstractVisitor() {
                            @Override
                            public void visit(Heading heading) {
                                names.add(anchors.next(plain(heading)));
                            }
                        });
        return names;
    }

    private static String plain(Node node) {
        StringBuilder plain = new StringBuilder();
        node.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text text) {
                        plain.append(text.getLiteral());
                    }

                    @Override
                    public void visit(Code code) {
                        plain.append(code.getLiteral());
                    }
                });
        return plain.toString();
    }

    /**
     * Compares with what the page should be. With {@code -Dwrite=true} it is written anew, and the
     * test fails all the same, so that nothing changes unseen.
     */
    void shouldBe(String expected, Class<?> test) {
        if (!text.equals(expected) && Boolean.getBoolean("write")) {
            try {
                Files.writeString(path, expected);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertThat(text)
                .as(
                        "%s is stale; write it with: mvn -q test -Dtest=%s -Dwrite=true",
                        name(), test.getSimpleName())
                .isEqualTo(expected);
    }
}
