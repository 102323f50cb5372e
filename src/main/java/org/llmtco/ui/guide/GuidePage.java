package org.llmtco.ui.guide;

import java.util.List;

/**
 * A page.
 *
 * @param id its place in the folder of the documentation, such as {@code guide/tables.md}
 */
public record GuidePage(String id, List<Block> blocks) {
    public GuidePage {
        blocks = List.copyOf(blocks);
    }

    /** The words of its first heading. */
    public String title() {
        return blocks.stream()
                .filter(Block.Heading.class::isInstance)
                .map(Block.Heading.class::cast)
                .findFirst()
                .map(heading -> Span.words(heading.text()))
                .orElse(id);
    }
}
