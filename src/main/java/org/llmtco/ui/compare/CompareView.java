package org.llmtco.ui.compare;

import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.controlsfx.control.SearchableComboBox;
import org.llmtco.ui.Choices;
import org.llmtco.ui.Palette;
import org.llmtco.ui.Tables;
import org.llmtco.ui.explain.ExplanationView;
import org.llmtco.ui.figure.BarsPane;
import org.llmtco.ui.number.Amount;

/** The table of options, their bars, and the bill of the selected one. */
public final class CompareView extends VBox {
    private static final double ROOM_FOR_ALL = 760;
    private static final double ROOM_FOR_RANGES = 1080;

    private final CompareViewModel model;
    private final Palette palette;

    public CompareView(CompareViewModel model, Palette palette) {
        this.model = model;
        this.palette = palette;
        getStyleClass().add("page");
        SplitPane split = new SplitPane(top(), bill());
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.68);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().add(split);
    }

    private Node top() {
        BarsPane bars = new BarsPane("compare-bars", palette, model.barsProperty());
        VBox.setVgrow(bars, Priority.ALWAYS);
        VBox top = new VBox(quality(), options(), bars);
        top.getStyleClass().add("section");
        return top;
    }

    private TableView<OptionRow> options() {
        TableView<OptionRow> table =
                Tables.table(
                        "compare-options", "Every option is switched off: tick one at the left");
        TableColumn<OptionRow, String> breakeven = Tables.text("", 170, OptionRow::breakeven);
        breakeven.textProperty().bind(model.breakevenHeadProperty());
        table.getColumns().add(name());
        table.getColumns().add(Tables.amount("$/month", 92, OptionRow::usdPerMonth));
        table.getColumns().add(Tables.amount("NPV, $", 92, OptionRow::netPresentValue));
        table.getColumns().add(ranged(table, Tables.amount("P10, $", 92, r -> r.range().p10())));
        table.getColumns().add(ranged(table, Tables.amount("P90, $", 92, r -> r.range().p90())));
        table.getColumns()
                .add(ranged(table, Tables.amount("Cheapest in", 104, r -> r.range().cheapest())));
        table.getColumns().add(Tables.amount("$/MTok", 78, OptionRow::usdPerMTok));
        table.getColumns().add(beside(table, Tables.amount("GPUs", 62, OptionRow::gpus)));
        table.getColumns().add(beside(table, Tables.amount("Load", 64, OptionRow::load)));
        table.getColumns().add(perPoint());
        table.getColumns().add(breakeven());
        table.setItems(model.rows());
        model.rows().subscribe(() -> fit(table));
        fit(table);
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        row -> {
                            if (row != null && !row.id().equals(model.selectedProperty().get())) {
                                model.select(row.id());
                            }
                        });
        // not an invalidation listener: that runs before the table drops its selection
        model.rows().addListener((ListChangeListener<OptionRow>) _ -> select(table));
        select(table);
        return table;
    }

    /** Which benchmark's cost per point is looked at, and what that is not. */
    private Node quality() {
        SearchableComboBox<String> box = new SearchableComboBox<>(model.benchmarks());
        box.setId("compare-quality");
        box.setMinWidth(190);
        box.setMaxHeight(USE_PREF_SIZE);
        Choices.bind(box, model.benchmarkProperty(), model::chooseBenchmark);
        Label label = new Label("Quality view");
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(box);
        Label caveat = new Label();
        caveat.textProperty().bind(model.qualityCaveatBinding());
        caveat.getStyleClass().add("hint");
        caveat.setWrapText(true);
        caveat.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(caveat, Priority.ALWAYS);
        HBox line = new HBox(label, box, caveat, ranges());
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("row");
        return line;
    }

    /** A column that makes room for the cost per point where there is none for both. */
    private TableColumn<OptionRow, Amount> beside(
            TableView<OptionRow> table, TableColumn<OptionRow, Amount> column) {
        column.visibleProperty()
                .bind(
                        table.widthProperty()
                                .greaterThan(ROOM_FOR_ALL)
                                .or(model.qualityShownBinding().not()));
        return column;
    }

    /** A column of what the draws say, where there is room for it. */
    private TableColumn<OptionRow, Amount> ranged(
            TableView<OptionRow> table, TableColumn<OptionRow, Amount> column) {
        column.visibleProperty()
                .bind(
                        table.widthProperty()
                                .greaterThan(ROOM_FOR_RANGES)
                                .and(model.rangedProperty()));
        return column;
    }

    private CheckBox ranges() {
        CheckBox ranges = new CheckBox("P10–P90");
        ranges.setId("compare-ranges");
        ranges.setMinWidth(USE_PREF_SIZE);
        ranges.setTooltip(
                new Tooltip(
                        "Nine in ten draws are below P90, one in ten below P10: of the net present"
                                + " value in the table, of a running month at the bars"));
        ranges.setSelected(model.rangedProperty().get());
        ranges.setOnAction(_ -> model.setRanged(ranges.isSelected()));
        return ranges;
    }

    private TableColumn<OptionRow, Amount> perPoint() {
        TableColumn<OptionRow, Amount> column =
                Tables.amount("$/point", 92, OptionRow::usdPerPoint);
        column.visibleProperty().bind(model.qualityShownBinding());
        return column;
    }

    private TableColumn<OptionRow, String> breakeven() {
        TableColumn<OptionRow, String> column = Tables.text("", 116, OptionRow::breakeven);
        Label head = new Label("Breakeven");
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(model.breakevenHeadProperty());
        head.setTooltip(tip);
        column.setGraphic(head);
        column.setMinWidth(116);
        return column;
    }

    /** As high as its rows need: a page with a few options has no empty lines. */
    private void fit(TableView<OptionRow> table) {
        double rows =
                model.rows().stream().mapToDouble(row -> row.problem().isEmpty() ? 29 : 46).sum();
        double height = 36 + Math.max(60, rows);
        table.setPrefHeight(height);
        table.setMinHeight(Math.min(height, 200));
    }

    private void select(TableView<OptionRow> table) {
        for (OptionRow row : model.rows()) {
            if (row.id().equals(model.selectedProperty().get())) {
                table.getSelectionModel().select(row);
            }
        }
    }

    private TableColumn<OptionRow, OptionRow> name() {
        TableColumn<OptionRow, OptionRow> column = Tables.column("Option", 220, row -> row);
        column.setComparator((a, b) -> a.label().compareToIgnoreCase(b.label()));
        column.setCellFactory(
                _ ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(OptionRow row, boolean empty) {
                                super.updateItem(row, empty);
                                if (empty || row == null) {
                                    setText("");
                                    setGraphic(null);
                                    return;
                                }
                                setText(row.problem().isEmpty() ? row.label() : "");
                                setTooltip(new Tooltip(row.label()));
                                setGraphic(
                                        row.problem().isEmpty()
                                                ? palette.swatch(row.color())
                                                : withProblem(row));
                            }
                        });
        return column;
    }

    private static Node withProblem(OptionRow row) {
        Label problem = new Label(row.problem());
        problem.getStyleClass().add("message");
        problem.setTooltip(new Tooltip(row.problem()));
        return new VBox(new Label(row.label()), problem);
    }

    private Node bill() {
        Label title = new Label();
        title.getStyleClass().add("section-title");
        title.textProperty().bind(model.billTitleProperty());
        TableView<LineRow> table = Tables.table("compare-bill", "This option has no bill");
        TableColumn<LineRow, String> name = Tables.text("Line", 140, LineRow::label);
        name.setMinWidth(140);
        table.getColumns().add(name);
        TableColumn<LineRow, String> category = Tables.text("Category", 92, LineRow::category);
        category.setMinWidth(92);
        table.getColumns().add(category);
        table.getColumns().add(Tables.amount("$/month", 92, LineRow::usdPerMonth));
        table.getColumns().add(Tables.text("Made of", 420, LineRow::madeOf));
        table.setItems(model.lines());
        table.setRowFactory(_ -> explainedRow());
        table.setOnKeyPressed(
                event -> {
                    LineRow line = table.getSelectionModel().getSelectedItem();
                    if (line != null
                            && (event.getCode() == KeyCode.ENTER
                                    || event.getCode() == KeyCode.SPACE)) {
                        ExplanationView.show(line.explanation(), table);
                    }
                });
        VBox.setVgrow(table, Priority.ALWAYS);
        Label notices = new Label();
        notices.setWrapText(true);
        notices.setMinHeight(USE_PREF_SIZE);
        notices.getStyleClass().add("hint");
        notices.textProperty().bind(model.noticesProperty());
        notices.managedProperty().bind(notices.textProperty().isNotEmpty());
        VBox bill = new VBox(title, notices, table);
        bill.getStyleClass().add("section");
        return bill;
    }

    private static TableRow<LineRow> explainedRow() {
        TableRow<LineRow> row = new TableRow<>();
        row.getStyleClass().add("explained");
        row.setOnMouseClicked(
                _ -> {
                    if (!row.isEmpty()) {
                        ExplanationView.show(row.getItem().explanation(), row);
                    }
                });
        return row;
    }
}
