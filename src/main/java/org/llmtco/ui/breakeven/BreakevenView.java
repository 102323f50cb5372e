package org.llmtco.ui.breakeven;

import atlantafx.base.theme.Styles;

import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.llmtco.ui.Choices;
import org.llmtco.ui.LiveTable;
import org.llmtco.ui.LiveTable.Row;
import org.llmtco.ui.Nodes;
import org.llmtco.ui.Palette;
import org.llmtco.ui.Pills;
import org.llmtco.ui.Tip;
import org.llmtco.ui.figure.FigureView;
import org.llmtco.ui.session.DriverChoice;

import java.util.List;
import java.util.Locale;

/** Curves over volume, time or a driver, the winners along the axis, the breakevens as a table. */
public final class BreakevenView extends VBox {
    private static final double DRIVER_WIDTH = 412;

    private final BreakevenViewModel model;
    private final Palette palette;

    public BreakevenView(BreakevenViewModel model, Palette palette) {
        this.model = model;
        this.palette = palette;
        getStyleClass().add("page");
        SplitPane split = new SplitPane(chart(), table());
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.62);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().add(split);
    }

    private Node chart() {
        FigureView figure = new FigureView();
        figure.setId("breakeven-figure");
        figure.themeProperty().bind(palette.themeProperty());
        figure.figureProperty().bind(model.figureProperty());
        figure.setValueText(usd -> String.format(Locale.ROOT, "%,.2f", usd));
        figure.setOnPosition(model::movePosition);
        figure.setOnPositionLeft(model::endMove);
        VBox.setVgrow(figure, Priority.ALWAYS);
        Button reset = new Button("Whole range");
        reset.getStyleClass().add(Styles.SMALL);
        reset.setOnAction(_ -> figure.resetView());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(modes(), gap, reset);
        bar.setAlignment(Pos.CENTER_LEFT);
        VBox chart = new VBox(bar, choices(), message(), figure);
        chart.getStyleClass().add("section");
        return chart;
    }

    private Node bands() {
        CheckBox bands = new CheckBox("P10–P90");
        bands.setId("breakeven-bands");
        bands.setMinWidth(USE_PREF_SIZE);
        Tip.on(
                bands,
                "Nine in ten draws are below the upper end of a band, one below the"
                        + " lower end");
        bands.setSelected(model.bandedProperty().get());
        bands.setOnAction(_ -> model.setBanded(bands.isSelected()));
        Nodes.showWhen(bands, model.modeProperty().isEqualTo(BreakevenMode.VOLUME));
        return bands;
    }

    private Node modes() {
        return new Pills(
                "over-",
                List.of(BreakevenMode.values()),
                BreakevenMode::label,
                model.modeProperty(),
                model::setMode);
    }

    private Node choices() {
        ComboBox<DriverChoice> driver =
                Choices.searchable(
                        "breakeven-driver",
                        model.drivers(),
                        model.driverProperty(),
                        model::setDriver);
        driver.setAccessibleText("What varies");
        driver.setPrefWidth(DRIVER_WIDTH);
        ComboBox<CostMeasure> measure =
                Choices.box(
                        "breakeven-measure",
                        model.measures(),
                        model.measureProperty(),
                        model::setMeasure);
        measure.setAccessibleText("What is compared");
        Nodes.showWhen(driver, model.modeProperty().isEqualTo(BreakevenMode.DRIVER));
        Nodes.showWhen(measure, Bindings.isNotEmpty(model.measures()));
        FlowPane choices = new FlowPane(8, 8, driver, measure, bands(), hint());
        choices.setRowValignment(VPos.CENTER);
        return choices;
    }

    private Node hint() {
        Label hint = new Label();
        hint.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        model.busyProperty().get()
                                                ? "Calculating …"
                                                : model.modeProperty().get().hint()
                                                        + "; wheel zooms, drag pans",
                                model.busyProperty(),
                                model.modeProperty()));
        hint.getStyleClass().add("hint");
        return hint;
    }

    private Node message() {
        Label message = new Label();
        message.textProperty().bind(model.messageProperty());
        message.getStyleClass().add("message");
        message.setWrapText(true);
        Nodes.showWhen(message, model.messageProperty().isNotEmpty());
        return message;
    }

    private Node table() {
        LiveTable<BreakevenRow> table =
                new LiveTable<>(
                        "breakeven-table",
                        "There is nothing to compare the baseline with",
                        model.rows());
        table.getColumns()
                .add(
                        palette.column(
                                table, "Option", 216, BreakevenRow::label, BreakevenRow::color));
        TableColumn<Row<BreakevenRow>, String> answer =
                table.text("Cheaper", 216, BreakevenRow::answer);
        answer.setMinWidth(216);
        table.getColumns().add(answer);
        table.getColumns().add(table.text("Where it changes", 420, BreakevenRow::changes));
        VBox.setVgrow(table, Priority.ALWAYS);
        Label summary = new Label();
        summary.setId("breakeven-summary");
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        summary.textProperty().bind(model.summaryProperty());
        Label label = new Label("Held against");
        ComboBox<?> baseline =
                Choices.box(
                        "breakeven-baseline",
                        model.choices(),
                        model.baselineProperty(),
                        model::setBaseline);
        label.setLabelFor(baseline);
        HBox bar = new HBox(label, baseline);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("row");
        VBox box = new VBox(summary, bar, table);
        box.getStyleClass().add("section");
        return box;
    }
}
