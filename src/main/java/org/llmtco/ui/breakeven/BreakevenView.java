package org.llmtco.ui.breakeven;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.llmtco.ui.Choices;
import org.llmtco.ui.Palette;
import org.llmtco.ui.Tables;
import org.llmtco.ui.figure.FigureView;
import org.llmtco.ui.session.OptionChoice;

import java.util.Locale;

/** The curves over volume, with the winners along the axis, and the breakevens as a table. */
public final class BreakevenView extends VBox {
    private final BreakevenViewModel model;
    private final Palette palette;

    public BreakevenView(BreakevenViewModel model, Palette palette) {
        this.model = model;
        this.palette = palette;
        getStyleClass().add("page");
        SplitPane split = new SplitPane(chart(), table());
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.58);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().add(split);
    }

    private Node chart() {
        FigureView figure = new FigureView();
        figure.setId("breakeven-figure");
        figure.themeProperty().bind(palette.themeProperty());
        figure.figureProperty().bind(model.figureProperty());
        figure.setValueText(usd -> String.format(Locale.ROOT, "%,.2f", usd));
        figure.setOnPosition(model::moveVolume);
        figure.setOnPositionLeft(model::endMove);
        VBox.setVgrow(figure, Priority.ALWAYS);
        Button reset = new Button("Whole range");
        reset.setOnAction(_ -> figure.resetView());
        Label hint = new Label("Drag the marker to change the volume; wheel zooms, drag pans");
        hint.getStyleClass().add("hint");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(hint, gap, reset);
        bar.setAlignment(Pos.CENTER_LEFT);
        VBox chart = new VBox(bar, figure);
        chart.getStyleClass().add("section");
        return chart;
    }

    private Node table() {
        TableView<BreakevenRow> table =
                Tables.table("breakeven-table", "There is nothing to compare the baseline with");
        table.getColumns()
                .add(palette.column("Option", 216, BreakevenRow::label, BreakevenRow::color));
        TableColumn<BreakevenRow, String> answer =
                Tables.text("Cheaper at", 216, BreakevenRow::answer);
        answer.setMinWidth(216);
        table.getColumns().add(answer);
        table.getColumns().add(Tables.text("Where it changes", 420, BreakevenRow::changes));
        table.setItems(model.rows());
        VBox.setVgrow(table, Priority.ALWAYS);
        Label label = new Label("Held against");
        ComboBox<OptionChoice> baseline =
                Choices.box(
                        "breakeven-baseline",
                        model.choices(),
                        model.baselineProperty(),
                        model::setBaseline);
        label.setLabelFor(baseline);
        HBox bar = new HBox(label, baseline);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("row");
        VBox box = new VBox(bar, table);
        box.getStyleClass().add("section");
        return box;
    }
}
