package org.llmtco.ui.hardware;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.llmtco.ui.Nodes;
import org.llmtco.ui.Palette;
import org.llmtco.ui.Tables;
import org.llmtco.ui.figure.FigureView;

import java.util.List;
import java.util.Locale;

/**
 * Up to four candidates side by side: their numbers, what fills their memory, how fast they are.
 */
final class ComparisonView extends StackPane {
    /** Below this width the figures stand one below the other. */
    private static final double WIDE = 860;

    private final HardwareViewModel model;
    private final Palette palette;
    private final CandidateColumns columns;

    ComparisonView(HardwareViewModel model, Palette palette, CandidateColumns columns) {
        this.model = model;
        this.palette = palette;
        this.columns = columns;
        Label title = new Label("Side by side");
        title.getStyleClass().add("section-title");
        Label hint = new Label("Tick up to four rows above");
        hint.getStyleClass().add("hint");
        Button none = new Button("Clear");
        none.getStyleClass().add(Styles.SMALL);
        none.setOnAction(_ -> model.compareNone());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, hint, gap, none);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("row");
        VBox full = new VBox(head, compared(), figures(), evidence());
        full.getStyleClass().add("section");
        ScrollPane scroll = new ScrollPane(full);
        Nodes.paintDirectly(scroll);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add(Styles.BG_DEFAULT);
        Label empty = new Label("Select up to four rows to compare them");
        empty.getStyleClass().add("empty");
        model.compared()
                .subscribe(
                        () -> {
                            scroll.setVisible(!model.compared().isEmpty());
                            empty.setVisible(model.compared().isEmpty());
                        });
        scroll.setVisible(false);
        getChildren().addAll(scroll, empty);
        setMinHeight(80);
    }

    private TableView<ComparedRow> compared() {
        TableView<ComparedRow> table = Tables.table("hardware-compared", "");
        table.getColumns().add(columns.tick(row -> row.row().candidate()));
        table.getColumns().add(CandidateColumns.text("Compared", 280, 240, ComparedRow::label));
        table.getColumns().add(Tables.amount("$/MTok", 80, row -> row.row().usdPerMTok()));
        table.getColumns()
                .add(Tables.amount("tok/s/GPU", 96, row -> row.row().tokensPerSecondPerGpu()));
        table.getColumns().add(Tables.amount("P10–P90", 120, row -> row.row().range()));
        table.getColumns().add(Tables.amount("TTFT, ms", 92, ComparedRow::firstTokenMillis));
        table.getColumns().add(Tables.amount("TPOT, ms", 92, ComparedRow::perTokenMillis));
        table.getColumns().add(Tables.amount("Watts", 68, row -> row.row().watts()));
        table.setItems(model.compared());
        Tables.fillOrScroll(table);
        model.compared().subscribe(() -> fit(table));
        table.widthProperty().subscribe(_ -> fit(table));
        return table;
    }

    /** As high as its rows need, and the scroll bar below them where they are too wide. */
    private void fit(TableView<ComparedRow> table) {
        double scrollBar = Tables.isTooNarrow(table) ? Tables.SCROLL_BAR : 0;
        double height = 38 + 29 * Math.max(1, model.compared().size()) + scrollBar;
        table.setPrefHeight(height);
        table.setMinHeight(height);
    }

    private Node figures() {
        FigureView memory = figure("hardware-memory");
        memory.figureProperty().bind(model.memoryProperty());
        FigureView latency = figure("hardware-latency");
        latency.figureProperty().bind(model.latencyProperty());
        latency.setValueText(millis -> String.format(Locale.ROOT, "%,.1f", millis));
        VBox left = titled("Memory of one GPU", memory);
        VBox right = titled("Latency of one replica", latency);
        GridPane grid = new GridPane();
        grid.getStyleClass().add("figures");
        grid.getChildren().addAll(left, right);
        for (Node node : List.of(left, right)) {
            GridPane.setHgrow(node, Priority.ALWAYS);
            GridPane.setVgrow(node, Priority.ALWAYS);
        }
        widthProperty()
                .subscribe(
                        width -> {
                            boolean wide = width.doubleValue() >= WIDE;
                            GridPane.setConstraints(left, 0, 0);
                            GridPane.setConstraints(right, wide ? 1 : 0, wide ? 0 : 1);
                        });
        VBox.setVgrow(grid, Priority.ALWAYS);
        return grid;
    }

    /** How far each prediction can be trusted, in sentences. */
    private Node evidence() {
        VBox list = new VBox();
        list.getStyleClass().add("evidence");
        model.compared()
                .subscribe(
                        () ->
                                list.getChildren()
                                        .setAll(
                                                model.compared().stream()
                                                        .map(this::evidence)
                                                        .toList()));
        return list;
    }

    private Node evidence(ComparedRow row) {
        Label words = new Label(row.label() + ": " + row.evidence());
        words.getStyleClass().add("hint");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setGraphic(palette.swatch(row.color()));
        return words;
    }

    private FigureView figure(String id) {
        FigureView figure = new FigureView();
        figure.setId(id);
        figure.themeProperty().bind(palette.themeProperty());
        figure.setMinHeight(128);
        figure.setPrefSize(320, 144);
        VBox.setVgrow(figure, Priority.ALWAYS);
        return figure;
    }

    private static VBox titled(String text, Node figure) {
        Label title = new Label(text);
        title.getStyleClass().add("section-title");
        return new VBox(title, figure);
    }
}
