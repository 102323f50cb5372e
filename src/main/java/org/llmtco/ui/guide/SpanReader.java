package org.llmtco.ui.guide;

import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.llmtco.ui.guide.Span.Style;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes pieces of text from what stands inside a paragraph, a heading or a cell. */
final class SpanReader {
    private final URI page;

    /**
     * A reader.
     *
     * @param page from which links lead on
     */
    SpanReader(URI page) {
        this.page = page;
    }

    static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            children.add(node);
        }
        return children;
    }

    List<Span> of(Node parent) {
        List<Span> spans = new ArrayList<>();
        add(parent, Style.PLAIN, Optional.empty(), spans);
        return List.copyOf(spans);
    }

    private void add(Node parent, Style style, Optional<String> target, List<Span> spans) {
        for (Node node : children(parent)) {
            switch (node) {
                case Text text -> spans.add(new Span(text.getLiteral(), style, target));
                case Code code -> spans.add(new Span(code.getLiteral(), Style.CODE, target));
                case SoftLineBreak _ -> spans.add(new Span(" ", style, target));
                case HardLineBreak _ -> spans.add(new Span("\n", style, target));
                case StrongEmphasis strong -> add(strong, Style.STRONG, target, spans);
                case Emphasis emphasis -> add(emphasis, Style.EMPHASIS, target, spans);
                case Link link -> add(link, style, Optional.of(target(link)), spans);
                case Image _ -> {}
                default -> {}
            }
        }
    }

    private String target(Link link) {
        String destination = link.getDestination();
        return destination.startsWith("#")
                ? page + destination
                : page.resolve(destination).toString();
    }
}
