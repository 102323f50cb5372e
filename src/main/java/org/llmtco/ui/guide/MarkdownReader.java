package org.llmtco.ui.guide;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the parts of a page from Markdown. What only other readers use, such as HTML, is left out.
 */
final class MarkdownReader {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private final SpanReader spans;
    private final Anchors anchors = new Anchors();
    private final URI page;

    private MarkdownReader(URI page) {
        this.page = page;
        spans = new SpanReader(page);
    }

    /**
     * The parts of a page.
     *
     * @param page its place in the folder of the documentation, from which links lead on
     */
    static List<Block> read(String markdown, String page) {
        return new MarkdownReader(URI.create(page)).blocks(PARSER.parse(markdown));
    }

    private List<Block> blocks(Node parent) {
        List<Block> blocks = new ArrayList<>();
        for (Node node : SpanReader.children(parent)) {
            switch (node) {
                case Heading heading -> blocks.add(heading(heading));
                case Paragraph paragraph -> paragraph(paragraph, blocks);
                case FencedCodeBlock code -> blocks.add(code(code.getLiteral()));
                case IndentedCodeBlock code -> blocks.add(code(code.getLiteral()));
                case BulletList list -> blocks.add(items(false, list));
                case OrderedList list -> blocks.add(items(true, list));
                case BlockQuote quote -> blocks.add(new Block.Quote(blocks(quote)));
                case TableBlock table -> blocks.add(table(table));
                default -> {}
            }
        }
        return List.copyOf(blocks);
    }

    private Block heading(Heading heading) {
        List<Span> text = spans.of(heading);
        return new Block.Heading(heading.getLevel(), anchors.next(Span.words(text)), text);
    }

    /** A paragraph may be nothing but pictures. */
    private void paragraph(Paragraph paragraph, List<Block> blocks) {
        for (Node node : SpanReader.children(paragraph)) {
            if (node instanceof Image image) {
                blocks.add(
                        new Block.Picture(
                                page.resolve(image.getDestination()).getPath(),
                                Span.words(spans.of(image))));
            }
        }
        List<Span> text = spans.of(paragraph);
        if (!Span.words(text).isBlank()) {
            blocks.add(new Block.Paragraph(text));
        }
    }

    private static Block code(String literal) {
        return new Block.Code(literal.stripTrailing());
    }

    private Block items(boolean ordered, Node list) {
        return new Block.Items(
                ordered, SpanReader.children(list).stream().map(this::blocks).toList());
    }

    private Block table(TableBlock table) {
        List<List<Span>> head = List.of();
        List<List<List<Span>>> rows = new ArrayList<>();
        for (Node part : SpanReader.children(table)) {
            for (Node row : SpanReader.children(part)) {
                if (row instanceof TableRow cells) {
                    List<List<Span>> read =
                            SpanReader.children(cells).stream()
                                    .filter(TableCell.class::isInstance)
                                    .map(spans::of)
                                    .toList();
                    if (part instanceof TableHead) {
                        head = read;
                    } else {
                        rows.add(read);
                    }
                }
            }
        }
        return new Block.Table(head, List.copyOf(rows));
    }
}
