package org.llmtco.report.document;

import org.llmtco.chart.Figure;
import org.llmtco.report.Grid;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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

    /** Every text in it; drawings repeat those of the tables. */
    public Stream<String> texts() {
        return Stream.concat(
                Stream.of(title, subtitle),
                sections.stream()
                        .flatMap(
                                section ->
                                        Stream.concat(
                                                Stream.of(section.title()),
                                                section.blocks().stream().flatMap(Report::texts))));
    }

    private static Stream<String> texts(Block block) {
        return switch (block) {
            case Answer answer -> Stream.of(answer.text());
            case Paragraph paragraph -> Stream.of(paragraph.text());
            case Points points -> points.texts().stream();
            case Table table ->
                    Stream.concat(
                            Stream.concat(
                                    Stream.of(table.caption()),
                                    table.grid().columns().stream().map(Grid.Column::title)),
                            table.grid().rows().stream().flatMap(List::stream));
            case Drawing _ -> Stream.empty();
        };
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
     * @param totals places of the rows that are sums of others
     */
    public record Table(String caption, Grid grid, Set<Integer> totals) implements Block {
        public Table {
            totals = Set.copyOf(totals);
        }

        /** A table without sums. */
        public Table(String caption, Grid grid) {
            this(caption, grid, Set.of());
        }
    }

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
