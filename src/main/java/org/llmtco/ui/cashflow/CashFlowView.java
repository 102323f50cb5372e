package org.llmtco.ui.cashflow;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.llmtco.ui.Choices;
import org.llmtco.ui.Palette;
import org.llmtco.ui.Tables;
import org.llmtco.ui.figure.FigureView;
import org.llmtco.ui.number.Amount;
import org.llmtco.ui.session.OptionChoice;

import java.util.Locale;

/** The curves of cost so far, and the months of one option as a table. */
public final class CashFlowView extends VBox {
    private final CashFlowViewModel model;
    private final Palette palette;

    public CashFlowView(CashFlowViewModel model, Palette palette) {
        this.model = model;
        this.palette = palette;
        getStyleClass().add("page");
        SplitPane split = new SplitPane(chart(), ledger());
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.5);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().add(split);
    }

    private Node chart() {
        FigureView figure = new FigureView();
        figure.setId("cash-flow-figure");
        figure.themeProperty().bind(palette.themeProperty());
        figure.figureProperty().bind(model.figureProperty());
        figure.setValueText(usd -> String.format(Locale.ROOT, "%,.0f", usd));
        VBox.setVgrow(figure, Priority.ALWAYS);
        VBox chart = new VBox(figure);
        chart.getStyleClass().add("section");
        return chart;
    }

    private Node ledger() {
        Label label = new Label("Ledger of");
        ComboBox<OptionChoice> option =
                Choices.box(
                        "cash-flow-option", model.choices(), model.chosenProperty(), model::choose);
        label.setLabelFor(option);
        ToggleGroup views = new ToggleGroup();
        RadioButton paid = view("Paid", views, false);
        RadioButton booked = view("Booked", views, true);
        HBox bar = new HBox(label, option, paid, booked);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("row");
        Label summary = new Label();
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        summary.getStyleClass().add("hint");
        summary.textProperty().bind(model.summaryProperty());
        TableView<MonthRow> table = table();
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox box = new VBox(bar, summary, table);
        box.getStyleClass().add("section");
        return box;
    }

    private RadioButton view(String text, ToggleGroup group, boolean books) {
        RadioButton button = new RadioButton(text);
        button.setToggleGroup(group);
        model.bookedProperty().subscribe(now -> button.setSelected(now == books));
        button.setOnAction(_ -> model.bookedProperty().set(books));
        return button;
    }

    private TableView<MonthRow> table() {
        TableView<MonthRow> table =
                Tables.table("cash-flow-months", "No option can serve the workload");
        model.categories().subscribe(() -> fillColumns(table));
        fillColumns(table);
        table.setItems(model.rows());
        return table;
    }

    private void fillColumns(TableView<MonthRow> table) {
        table.getColumns().clear();
        table.getColumns()
                .add(
                        Tables.amount(
                                "Month",
                                64,
                                row ->
                                        Amount.of(
                                                row.month(),
                                                row.month() == 0 ? "start" : "" + row.month())));
        for (int i = 0; i < model.categories().size(); i++) {
            int place = i;
            TableColumn<MonthRow, Amount> column =
                    Tables.amount(
                            model.categories().get(i),
                            100,
                            // the rows of another option may still be there for a moment
                            row ->
                                    place < row.categories().size()
                                            ? row.categories().get(place)
                                            : Amount.NONE);
            table.getColumns().add(column);
        }
        table.getColumns().add(Tables.amount("Sum", 100, MonthRow::sum));
        table.getColumns().add(Tables.amount("So far", 110, MonthRow::soFar));
    }
}
