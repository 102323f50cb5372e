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
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.controlsfx.control.SearchableComboBox;
import org.llmtco.ui.Choices;
import org.llmtco.ui.LiveTable;
import org.llmtco.ui.LiveTable.Row;
import org.llmtco.ui.Palette;
import org.llmtco.ui.Tip;
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

    private LiveTable<OptionRow> options() {
        LiveTable<OptionRow> table =
                new LiveTable<>(
                        "compare-options",
                        "Every option is switched off: tick one at the left",
                        model.rows());
        table.getColumns().add(name(table));
        table.getColumns().add(table.amount("$/month", 92, OptionRow::usdPerMonth));
        table.getColumns().add(table.amount("NPV, $", 92, OptionRow::netPresentValue));
        table.getColumns().add(ranged(table, table.amount("P10, $", 92, r -> r.range().p10())));
        table.getColumns().add(ranged(table, table.amount("P90, $", 92, r -> r.range().p90())));
        table.getColumns()
                .add(ranged(table, table.amount("Cheapest in", 104, r -> r.range().cheapest())));
        table.getColumns().add(table.amount("$/MTok", 78, OptionRow::usdPerMTok));
        table.getColumns().add(beside(table, table.amount("GPUs", 62, OptionRow::gpus)));
        table.getColumns().add(beside(table, table.amount("Load", 64, OptionRow::load)));
        table.getColumns().add(perPoint(table));
        table.getColumns().add(breakeven(table));
        model.rows().subscribe(() -> fit(table));
        fit(table);
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        row -> {
                            if (row != null && !isSelected(row.content())) {
                                model.select(row.content().id());
                            }
                        });
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
    private <T> TableColumn<T, Amount> beside(TableView<T> table, TableColumn<T, Amount> column) {
        column.visibleProperty()
                .bind(
                        table.widthProperty()
                                .greaterThan(ROOM_FOR_ALL)
                                .or(model.qualityShownBinding().not()));
        return column;
    }

    /** A column of what the draws say, where there is room for it. */
    private TableColumn<Row<OptionRow>, Amount> ranged(
            LiveTable<OptionRow> table, TableColumn<Row<OptionRow>, Amount> column) {
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
        Tip.on(
                ranges,
                "Nine in ten draws are below P90, one in ten below P10: of the net present"
                        + " value in the table, of a running month at the bars");
        ranges.setSelected(model.rangedProperty().get());
        ranges.setOnAction(_ -> model.setRanged(ranges.isSelected()));
        return ranges;
    }

    private TableColumn<Row<OptionRow>, Amount> perPoint(LiveTable<OptionRow> table) {
        TableColumn<Row<OptionRow>, Amount> column =
                table.amount("$/point", 92, OptionRow::usdPerPoint);
        column.visibleProperty().bind(model.qualityShownBinding());
        return column;
    }

    private TableColumn<Row<OptionRow>, String> breakeven(LiveTable<OptionRow> table) {
        TableColumn<Row<OptionRow>, String> column = table.text("", 116, OptionRow::breakeven);
        Label head = new Label("Breakeven");
        Tip.on(head, model.breakevenHeadProperty());
        column.setGraphic(head);
        column.setMinWidth(116);
        return column;
    }

    /** As high as its rows need: a page with a few options has no empty lines. */
    private void fit(TableView<?> table) {
        double rows =
                model.rows().stream().mapToDouble(row -> row.problem().isEmpty() ? 29 : 46).sum();
        double height = 36 + Math.max(60, rows);
        table.setPrefHeight(height);
        table.setMinHeight(Math.min(height, 200));
    }

    private void select(LiveTable<OptionRow> table) {
        for (Row<OptionRow> row : table.getItems()) {
            if (isSelected(row.content())) {
                table.getSelectionModel().select(row);
            }
        }
    }

    private boolean isSelected(OptionRow row) {
        return row.id().equals(model.selectedProperty().get());
    }

    /** What stands for an option in the first column; the same while only its numbers change. */
    private record Name(String label, int color, String problem) {}

    private TableColumn<Row<OptionRow>, Name> name(LiveTable<OptionRow> table) {
        TableColumn<Row<OptionRow>, Name> column =
                table.column(
                        "Option", 220, row -> new Name(row.label(), row.color(), row.problem()));
        column.setComparator((a, b) -> a.label().compareToIgnoreCase(b.label()));
        column.setCellFactory(
                _ ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(Name name, boolean empty) {
                                super.updateItem(name, empty);
                                if (empty || name == null) {
                                    setText("");
                                    setGraphic(null);
                                    return;
                                }
                                setText(name.problem().isEmpty() ? name.label() : "");
                                Tip.on(this, name.label());
                                setGraphic(
                                        name.problem().isEmpty()
                                                ? palette.swatch(name.color())
                                                : withProblem(name));
                            }
                        });
        return column;
    }

    private static Node withProblem(Name name) {
        Label problem = new Label(name.problem());
        problem.getStyleClass().add("message");
        Tip.on(problem, name.problem());
        return new VBox(new Label(name.label()), problem);
    }

    private Node bill() {
        Label title = new Label();
        title.getStyleClass().add("section-title");
        title.textProperty().bind(model.billTitleProperty());
        LiveTable<LineRow> table =
                new LiveTable<>("compare-bill", "This option has no bill", model.lines());
        TableColumn<Row<LineRow>, String> name = table.text("Line", 140, LineRow::label);
        name.setMinWidth(140);
        table.getColumns().add(name);
        TableColumn<Row<LineRow>, String> category = table.text("Category", 92, LineRow::category);
        category.setMinWidth(92);
        table.getColumns().add(category);
        table.getColumns().add(table.amount("$/month", 92, LineRow::usdPerMonth));
        table.getColumns().add(table.text("Made of", 420, LineRow::madeOf));
        table.setRowFactory(_ -> explainedRow());
        table.setOnKeyPressed(
                event -> {
                    Row<LineRow> line = table.getSelectionModel().getSelectedItem();
                    if (line != null
                            && (event.getCode() == KeyCode.ENTER
                                    || event.getCode() == KeyCode.SPACE)) {
                        ExplanationView.show(line.content().explanation(), table);
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

    private static TableRow<Row<LineRow>> explainedRow() {
        TableRow<Row<LineRow>> row = new TableRow<>();
        row.getStyleClass().add("explained");
        row.setOnMouseClicked(
                _ -> {
                    if (!row.isEmpty()) {
                        ExplanationView.show(row.getItem().content().explanation(), row);
                    }
                });
        return row;
    }
}
