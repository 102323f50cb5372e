package org.llmtco.report.document;

import org.llmtco.chart.Figure;
import org.llmtco.report.Grid;

import java.util.List;

/**
 * A report before it has a form: sections of sentences, tables and figures. Pages, documents and
 * tables are renderings of it.
 *
 * @param subtitle one line below the title
 */
public record Report(String title, String subtitle, List<Section> sections) {
    public Report {
        sections = List.copyOf(sections);
    }

    /** A headed part. */
    public record Section(String title, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /** What a section is made of. */
    public sealed interface Block {}

    /** The one sentence to remember. */
    public record Answer(String text) implements Block {}

    public record Paragraph(String text) implements Block {}

    /** Sentences that each stand for themselves. */
    public record Points(List<String> texts) implements Block {
        public Points {
            texts = List.copyOf(texts);
        }
    }

    /**
     * A table.
     *
     * @param caption above the table; empty for none
     */
    public record Table(String caption, Grid grid) implements Block {}

    /**
     * A drawing.
     *
     * @param height of a drawing that is as wide as {@link #WIDTH}
     */
    public record Drawing(Figure figure, double height) implements Block {
        /** Width of every drawing, pixels; renderings scale it to the page. */
        public static final double WIDTH = 920;
    }
}
