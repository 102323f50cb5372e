package org.llmtco.ui.guide;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A piece of text in one style.
 *
 * @param target of a link: a page from the folder of the documentation, with an anchor behind
 *     {@code #} if any, or an address elsewhere
 */
public record Span(String text, Style style, Optional<String> target) {
    /** How a piece looks. */
    public enum Style {
        PLAIN,
        STRONG,
        EMPHASIS,
        CODE
    }

    static Span plain(String text) {
        return new Span(text, Style.PLAIN, Optional.empty());
    }

    /** The words of several pieces. */
    static String words(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
