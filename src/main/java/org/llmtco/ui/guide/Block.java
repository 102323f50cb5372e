package org.llmtco.ui.guide;

import java.util.List;

/** A part of a page, one below the other. */
public sealed interface Block {
    /**
     * A heading.
     *
     * @param level 1 for the title of the page
     * @param anchor by which links lead to it
     */
    record Heading(int level, String anchor, List<Span> text) implements Block {}

    record Paragraph(List<Span> text) implements Block {}

    /** Lines that are shown as they stand. */
    record Code(String lines) implements Block {}

    /**
     * A picture.
     *
     * @param file from the folder of the documentation
     * @param description for readers who cannot see it
     */
    record Picture(String file, String description) implements Block {}

    /** A list; ordered ones count from 1. */
    record Items(boolean ordered, List<List<Block>> items) implements Block {}

    /** A table; every row has as many cells as the head. */
    record Table(List<List<Span>> head, List<List<List<Span>>> rows) implements Block {}

    record Quote(List<Block> parts) implements Block {}
}
