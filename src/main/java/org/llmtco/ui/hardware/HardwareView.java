package org.llmtco.ui.hardware;

import atlantafx.base.theme.Styles;

import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.llmtco.ui.Nodes;
import org.llmtco.ui.Palette;
import org.llmtco.ui.Tables;
import org.llmtco.ui.figure.FigureView;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The filters, the matrix as a table, and the rows that are ticked in it side by side. */
public final class HardwareView extends VBox {
    /** Below this width the figures stand one below the other. */
    private static final double WIDE = 860;

    private final HardwareViewModel model;
    private final Palette palette;

    public HardwareView(HardwareViewModel model, Palette palette) {
        this.model = model;
        this.palette = palette;
        getStyleClass().addAll("page", "hardware");
        VBox top = new VBox(filters(), matrix());
        top.getStyleClass().add("section");
        SplitPane split = new SplitPane(top, sideBySide());
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.46);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().add(split);
    }

    private Node filters() {
        FlowPane filters =
                new FlowPane(
                        labelled("Models", text("hardware-models", model.modelsProperty(), 136)),
                        labelled("Formats", formats()),
                        labelled("GPUs", text("hardware-gpus", model.gpusProperty(), 72)),
                        labelled("Engine", engine()),
                        labelled("KV bits", keyValueBits()),
                        labelled("TPOT up to, ms", perToken()),
                        state());
        filters.getStyleClass().add("filters");
        return filters;
    }

    private static Node labelled(String text, Node field) {
        Label label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(field);
        HBox box = new HBox(label, field);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("row");
        return box;
    }

    private static TextField text(String id, StringProperty text, double width) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefWidth(width);
        field.setPromptText("all");
        field.setTooltip(new Tooltip("Names or parts of names; commas between alternatives"));
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private MenuButton formats() {
        MenuButton button = new MenuButton();
        button.setId("hardware-formats");
        button.textProperty().bind(model.formatsTextProperty());
        model.formats()
                .forEach(
                        format -> {
                            CheckBox box = new CheckBox(format.label());
                            box.selectedProperty().bindBidirectional(format.chosen());
                            button.getItems().add(new CustomMenuItem(box, false));
                        });
        return button;
    }

    private ComboBox<String> engine() {
        ComboBox<String> box = new ComboBox<>(FXCollections.observableList(model.engines()));
        box.setId("hardware-engine");
        box.setPrefWidth(136);
        box.valueProperty().bindBidirectional(model.engineProperty());
        return box;
    }

    private ComboBox<Integer> keyValueBits() {
        ComboBox<Integer> box =
                new ComboBox<>(FXCollections.observableList(model.keyValueBitsChoices()));
        box.setId("hardware-kv-bits");
        box.setTooltip(new Tooltip("Bits of one number in the KV cache"));
        box.valueProperty().bindBidirectional(model.keyValueBitsProperty());
        return box;
    }

    private TextField perToken() {
        TextField field = text("hardware-tpot", model.perTokenMillisProperty(), 56);
        field.setPromptText("any");
        field.setTooltip(
                new Tooltip("Longest time per output token (TPOT); a limit makes batches smaller"));
        return field;
    }

    /** What the matrix shows, how far it is filled, and what can be done about it. */
    private Node state() {
        Label state = new Label();
        state.setId("hardware-state");
        state.getStyleClass().add("hint");
        state.textProperty().bind(model.stateProperty());
        Label message = new Label();
        message.getStyleClass().add("message");
        message.textProperty().bind(model.messageProperty());
        ProgressBar bar = new ProgressBar();
        bar.getStyleClass().add(Styles.SMALL);
        bar.progressProperty().bind(model.progressProperty());
        Button cancel = new Button("Cancel");
        cancel.getStyleClass().add(Styles.SMALL);
        cancel.setOnAction(_ -> model.cancel());
        HBox running = new HBox(bar, cancel);
        running.setAlignment(Pos.CENTER_LEFT);
        running.getStyleClass().add("row");
        running.visibleProperty().bind(model.runningProperty());
        Button again = new Button("Calculate");
        again.getStyleClass().add(Styles.SMALL);
        again.setOnAction(_ -> model.fill());
        again.visibleProperty().bind(model.cancelledProperty());
        running.managedProperty().bind(running.visibleProperty());
        again.managedProperty().bind(again.visibleProperty());
        message.managedProperty().bind(message.textProperty().isNotEmpty());
        HBox line = new HBox(state, message, running, again);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("row");
        return line;
    }

    private TableView<MatrixRow> matrix() {
        TableView<MatrixRow> table =
                Tables.table("hardware-matrix", "No combination: change the filters above");
        TableColumn<MatrixRow, String> name = text("Model", 120, 104, MatrixRow::model);
        name.visibleProperty().bind(model.severalModelsProperty());
        TableColumn<MatrixRow, ?> price = Tables.amount("$/MTok", 80, MatrixRow::usdPerMTok);
        table.getColumns().add(tick(MatrixRow::candidate));
        table.getColumns().add(name);
        table.getColumns().add(text("Format", 80, 80, MatrixRow::format));
        table.getColumns().add(text("GPU", 136, 132, MatrixRow::gpu));
        table.getColumns().add(text("Fits", 120, 120, MatrixRow::placement));
        table.getColumns().add(price);
        table.getColumns().add(Tables.amount("tok/s/GPU", 88, MatrixRow::tokensPerSecondPerGpu));
        table.getColumns().add(Tables.amount("P10–P90", 120, MatrixRow::range));
        table.getColumns().add(Tables.amount("Concurrency", 108, MatrixRow::concurrency));
        table.getColumns().add(Tables.amount("Watts", 60, MatrixRow::watts));
        table.getColumns().add(text("Basis", 76, 76, MatrixRow::basis));
        SortedList<MatrixRow> sorted = new SortedList<>(model.rows());
        table.setItems(sorted);
        table.setSortPolicy(
                _ -> {
                    sorted.setComparator(fittingFirst(table.getComparator()));
                    return true;
                });
        table.getSortOrder().add(price);
        Tables.fillOrScroll(table);
        name.visibleProperty().subscribe(() -> Tables.resize(table));
        table.setOnKeyPressed(
                event -> {
                    MatrixRow row = table.getSelectionModel().getSelectedItem();
                    if (row != null && event.getCode() == KeyCode.SPACE) {
                        model.compare(row.candidate(), model.color(row.candidate()).isEmpty());
                        event.consume();
                    }
                });
        model.compared().subscribe(table::refresh);
        table.setMinHeight(120);
        VBox.setVgrow(table, Priority.ALWAYS);
        return table;
    }

    /** What does not fit has no numbers, and comes last in either direction. */
    private static Comparator<MatrixRow> fittingFirst(@Nullable Comparator<MatrixRow> byColumn) {
        Comparator<MatrixRow> fitting = Comparator.comparing(row -> !row.fits());
        return byColumn == null ? fitting : fitting.thenComparing(byColumn);
    }

    /** Texts of any length: what is cut off shows whole as a tool tip. */
    private static <R> TableColumn<R, String> text(
            String title, double width, double least, Function<R, String> value) {
        TableColumn<R, String> column = Tables.column(title, width, value);
        column.setMinWidth(least);
        column.setCellFactory(
                _ ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(String text, boolean empty) {
                                super.updateItem(text, empty);
                                boolean blank = empty || text == null || text.isEmpty();
                                setText(blank ? "" : text);
                                setTooltip(blank ? null : new Tooltip(text));
                            }
                        });
        return column;
    }

    /** A box that takes a row into the comparison, in the colour that the row has there. */
    private <R> TableColumn<R, Candidate> tick(Function<R, Candidate> candidate) {
        TableColumn<R, Candidate> column = Tables.column("", 36, candidate);
        column.setMinWidth(36);
        column.setMaxWidth(36);
        column.setSortable(false);
        column.setCellFactory(_ -> new TickCell<>());
        return column;
    }

    private final class TickCell<R> extends TableCell<R, Candidate> {
        private final CheckBox box = new CheckBox();

        TickCell() {
            box.setAccessibleText("Compare");
            box.setOnAction(_ -> model.compare(getItem(), box.isSelected()));
        }

        @Override
        protected void updateItem(Candidate candidate, boolean empty) {
            super.updateItem(candidate, empty);
            if (empty || candidate == null) {
                setGraphic(null);
                return;
            }
            boolean compared = model.color(candidate).isPresent();
            box.setSelected(compared);
            box.setDisable(!compared && !model.isRoom());
            box.styleProperty().unbind();
            model.color(candidate)
                    .ifPresentOrElse(
                            color -> box.styleProperty().bind(palette.ticked(color)),
                            () -> box.setStyle(""));
            setGraphic(box);
        }
    }

    private Node sideBySide() {
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
        StackPane place = new StackPane(scroll, empty);
        place.setMinHeight(80);
        return place;
    }

    private TableView<ComparedRow> compared() {
        TableView<ComparedRow> table = Tables.table("hardware-compared", "");
        table.getColumns().add(tick(row -> row.row().candidate()));
        table.getColumns().add(text("Compared", 280, 240, ComparedRow::label));
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
