package org.llmtco.ui.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.llmtco.ui.guide.Span.Style;

import java.util.List;
import java.util.Optional;

class MarkdownReaderTest {
    @Test
    void readsTheStylesOfAParagraphAndLeavesCommentsOut() {
        assertThat(read("A **b** *c* `d`, 5<!-- figure: x :: y --> e"))
                .containsExactly(
                        new Block.Paragraph(
                                List.of(
                                        Span.plain("A "),
                                        span("b", Style.STRONG),
                                        Span.plain(" "),
                                        span("c", Style.EMPHASIS),
                                        Span.plain(" "),
                                        span("d", Style.CODE),
                                        Span.plain(", 5"),
                                        Span.plain(" e"))));
    }

    @Test
    void linksLeadOnFromThePlaceOfThePage() {
        assertThat(read("[a](other.md#x) [b](../cli.md) [c](#here) [d](https://e.org)"))
                .singleElement()
                .extracting(block -> ((Block.Paragraph) block).text())
                .asInstanceOf(InstanceOfAssertFactories.list(Span.class))
                .filteredOn(span -> span.target().isPresent())
                .extracting(span -> span.target().get())
                .containsExactly(
                        "guide/other.md#x", "cli.md", "guide/page.md#here", "https://e.org");
    }

    @Test
    void headingsOfTheSameNameHaveDifferentAnchors() {
        assertThat(read("# A, b (c)\n\n## Same\n\n## Same"))
                .extracting(block -> ((Block.Heading) block).anchor())
                .containsExactly("a-b-c", "same", "same-1");
    }

    @Test
    void readsPicturesListsTablesAndCode() {
        assertThat(read("![seen](../pictures/a-light.png#x)"))
                .containsExactly(new Block.Picture("pictures/a-light.png", "seen"));
        assertThat(read("1. one\n2. two"))
                .singleElement()
                .isEqualTo(
                        new Block.Items(
                                true,
                                List.of(List.of(paragraph("one")), List.of(paragraph("two")))));
        assertThat(read("| h |\n|---|\n| c |"))
                .containsExactly(
                        new Block.Table(
                                List.of(List.of(Span.plain("h"))),
                                List.of(List.of(List.of(Span.plain("c"))))));
        assertThat(read("```console\n$ x\ny\n```")).containsExactly(new Block.Code("$ x\ny"));
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(List.of(Span.plain(text)));
    }

    private static Span span(String text, Style style) {
        return new Span(text, style, Optional.empty());
    }

    private static List<Block> read(String markdown) {
        return MarkdownReader.read(markdown, "guide/page.md");
    }
}
