package org.llmtco.ui.guide;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What the parts of a page look like. */
final class PageNodes {
    /** Pictures are decoded no wider than they can be shown. */
    private static final double PICTURE_WIDTH = 800;

    private static final String LIGHT = "-light.";
    private static final String DARK = "-dark.";

    /** A column is given room for as many letters, at least and at most, and for a gap. */
    private static final double LEAST_LETTERS = 6;

    private static final double MOST_LETTERS = 48;
    private static final double GAP_LETTERS = 2;

    /** Letters of code and strong ones are so much wider than others. */
    private static final double WIDE_LETTER = 1.2;

    private final GuideViewModel model;
    private final boolean dark;
    private final Consumer<Node> headings;

    /**
     * A maker of nodes.
     *
     * @param dark which of two pictures is shown
     * @param headings is told every heading; its id is the anchor
     */
    PageNodes(GuideViewModel model, boolean dark, Consumer<Node> headings) {
        this.model = model;
        this.dark = dark;
        this.headings = headings;
    }

    List<Node> of(List<Block> blocks) {
        return blocks.stream().flatMap(this::node).toList();
    }

    private Stream<Node> node(Block block) {
        return switch (block) {
            case Block.Heading heading -> Stream.of(heading(heading));
            case Block.Paragraph paragraph -> Stream.of(flow(paragraph.text()));
            case Block.Code code -> Stream.of(code(code));
            case Block.Picture picture -> picture(picture);
            case Block.Items items -> Stream.of(items(items));
            case Block.Table table -> Stream.of(table(table));
            case Block.Quote quote -> Stream.of(column("quote", of(quote.parts())));
        };
    }

    private Node heading(Block.Heading heading) {
        TextFlow flow = flow(heading.text());
        flow.getStyleClass().add("heading-" + heading.level());
        flow.setId(heading.anchor());
        headings.accept(flow);
        return flow;
    }

    private TextFlow flow(List<Span> spans) {
        TextFlow flow = new TextFlow();
        spans.forEach(span -> flow.getChildren().add(piece(span)));
        flow.setAccessibleText(Span.words(spans));
        return flow;
    }

    private Node piece(Span span) {
        if (span.target().filter(model::leadsOn).isPresent()) {
            Hyperlink link = new Hyperlink(span.text());
            link.setOnAction(_ -> model.follow(span.target().get()));
            return link;
        }
        Text text = new Text(span.text());
        text.getStyleClass().addAll("piece", span.style().name().toLowerCase(Locale.ROOT));
        return text;
    }

    private static Node code(Block.Code code) {
        Label lines = new Label(code.lines());
        lines.getStyleClass().add("lines");
        lines.setWrapText(true);
        lines.setMinHeight(Region.USE_PREF_SIZE);
        lines.setMaxWidth(Double.MAX_VALUE);
        return lines;
    }

    /** Of a picture in both themes, the one of the window's theme. */
    private Stream<Node> picture(Block.Picture picture) {
        if (picture.file().contains(dark ? LIGHT : DARK)) {
            return Stream.empty();
        }
        return GuidePages.picture(picture.file()).stream()
                .map(
                        url -> {
                            ImageView view =
                                    new ImageView(
                                            new Image(
                                                    url.toString(), PICTURE_WIDTH, 0, true, true));
                            view.setAccessibleText(picture.description());
                            return view;
                        });
    }

    private Node items(Block.Items items) {
        List<Node> rows = new ArrayList<>();
        int number = 1;
        for (List<Block> item : items.items()) {
            Label mark = new Label(items.ordered() ? number++ + "." : "•");
            mark.getStyleClass().add("mark");
            mark.setMinWidth(Region.USE_PREF_SIZE);
            VBox content = column("item", of(item));
            HBox.setHgrow(content, Priority.ALWAYS);
            rows.add(new HBox(8, mark, content));
        }
        return column("items", rows);
    }

    private static VBox column(String style, List<Node> nodes) {
        VBox column = new VBox();
        column.getStyleClass().add(style);
        column.getChildren().setAll(nodes);
        return column;
    }

    private Node table(Block.Table table) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("grid");
        double[] widths = widths(table);
        double all = Arrays.stream(widths).sum();
        for (double width : widths) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100 * width / all);
            grid.getColumnConstraints().add(column);
        }
        row(grid, 0, table.head(), "head");
        for (int row = 0; row < table.rows().size(); row++) {
            row(grid, row + 1, table.rows().get(row), "cell");
        }
        return grid;
    }

    private void row(GridPane grid, int row, List<List<Span>> cells, String style) {
        for (int column = 0; column < cells.size(); column++) {
            TextFlow cell = flow(cells.get(column));
            cell.getStyleClass().add(style);
            GridPane.setValignment(cell, VPos.TOP);
            grid.add(cell, column, row);
        }
    }

    /** The longest text of each column in letters, within bounds. */
    private static double[] widths(Block.Table table) {
        double[] widths = new double[table.head().size()];
        Stream.concat(Stream.of(table.head()), table.rows().stream())
                .forEach(
                        row -> {
                            for (int i = 0; i < Math.min(widths.length, row.size()); i++) {
                                widths[i] = Math.max(widths[i], letters(row.get(i)));
                            }
                        });
        return Arrays.stream(widths)
                .map(letters -> Math.clamp(letters, LEAST_LETTERS, MOST_LETTERS) + GAP_LETTERS)
                .toArray();
    }

    private static double letters(List<Span> text) {
        return text.stream()
                .mapToDouble(
                        span ->
                                span.text().length()
                                        * (span.style() == Span.Style.PLAIN ? 1 : WIDE_LETTER))
                .sum();
    }
}
