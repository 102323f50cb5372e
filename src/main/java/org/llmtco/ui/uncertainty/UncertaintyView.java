package org.llmtco.ui.uncertainty;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.controlsfx.control.SearchableComboBox;
import org.llmtco.report.Digits;
import org.llmtco.ui.Choices;
import org.llmtco.ui.LiveTable;
import org.llmtco.ui.Nodes;
import org.llmtco.ui.Palette;
import org.llmtco.ui.Pills;
import org.llmtco.ui.Tables;
import org.llmtco.ui.figure.BarsPane;
import org.llmtco.ui.session.DriverChoice;

import java.util.List;

/** The answer with its odds, a figure of ranges or swings, and the tables behind it. */
public final class UncertaintyView extends VBox {
    private static final double OPTION_WIDTH = 200;

    /** Of figure and table together; the page is scrolled where the window is lower. */
    private static final double LEAST_HEIGHT = 460;

    private final UncertaintyViewModel model;
    private final Palette palette;

    public UncertaintyView(UncertaintyViewModel model, Palette palette) {
        this.model = model;
        this.palette = palette;
        getStyleClass().addAll("page", "uncertainty");
        SplitPane split = new SplitPane(picture(), evidence());
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.55);
        split.setMinHeight(LEAST_HEIGHT);
        VBox.setVgrow(split, Priority.ALWAYS);
        VBox content = new VBox(8, answer(), choices(), message(), split);
        content.getStyleClass().add("content");
        ScrollPane scroll = new ScrollPane(content);
        Nodes.paintDirectly(scroll);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
    }

    private Node answer() {
        Label answer = line("uncertainty-answer", model.answerProperty());
        answer.getStyleClass().add("section-title");
        Label state = line("uncertainty-state", model.stateProperty());
        state.getStyleClass().add("hint");
        return new VBox(answer, state);
    }

    private static Label line(String id, ReadOnlyStringProperty text) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.textProperty().bind(text);
        return label;
    }

    private Node choices() {
        ComboBox<?> option =
                Choices.searchable(
                        "uncertainty-option",
                        model.options(),
                        model.optionProperty(),
                        model::setOption);
        ComboBox<?> other =
                Choices.searchable(
                        "uncertainty-against",
                        model.others(),
                        model.otherProperty(),
                        model::setOther);
        option.setPrefWidth(OPTION_WIDTH);
        other.setPrefWidth(OPTION_WIDTH);
        FlowPane choices =
                new FlowPane(
                        8,
                        8,
                        Nodes.labelled("Look at", option),
                        Nodes.labelled("against", other),
                        Nodes.labelled("given that", given()));
        choices.setRowValignment(VPos.CENTER);
        return choices;
    }

    private Node given() {
        GivenInput given = model.given();
        ComboBox<DriverChoice> driver =
                Choices.searchable(
                        "uncertainty-given",
                        given.drivers(),
                        given.driverProperty(),
                        given::choose);
        driver.setAccessibleText("Input that more is known of");
        driver.setPrefWidth(216);
        ComboBox<Side> side =
                Choices.box(
                        "uncertainty-given-side",
                        given.sides(),
                        given.sideProperty(),
                        given::choose);
        side.setAccessibleText("Side of the value");
        TextField value = new TextField();
        value.setId("uncertainty-given-value");
        value.setAccessibleText("Value of the condition");
        value.setPrefWidth(96);
        value.textProperty().bindBidirectional(given.textProperty());
        ObservableBooleanValue chosen =
                given.driverProperty()
                        .isNotNull()
                        .and(given.driverProperty().isNotEqualTo(GivenInput.NOTHING));
        Nodes.showWhen(side, chosen);
        Nodes.showWhen(value, chosen);
        Label message = new Label();
        message.getStyleClass().add("message");
        message.textProperty().bind(given.messageProperty());
        Nodes.showWhen(message, Bindings.isNotEmpty(message.textProperty()));
        HBox box = new HBox(8, driver, side, value, message);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Node message() {
        Label message = line("uncertainty-message", model.messageProperty());
        message.getStyleClass().add("hint");
        Nodes.showWhen(message, model.messageProperty().isNotEmpty());
        return message;
    }

    private Node picture() {
        BarsPane figure = new BarsPane("uncertainty-figure", palette, model.figureProperty());
        figure.figure().setValueText(Digits::whole);
        figure.figure().setOnRow(row -> model.driverOfBar(row).ifPresent(key -> edit(key, figure)));
        VBox.setVgrow(figure, Priority.ALWAYS);
        VBox picture =
                new VBox(
                        new Pills(
                                "picture-",
                                List.of(Picture.values()),
                                Picture::label,
                                model.pictureProperty(),
                                model::setPicture),
                        figure);
        picture.getStyleClass().add("section");
        return picture;
    }

    private Node evidence() {
        StackPane tables =
                new StackPane(
                        in(Evidence.OPTIONS, OddsTable.of(model, palette)),
                        in(Evidence.DRIVERS, drivers()),
                        in(Evidence.CONVERGENCE, convergence()));
        VBox.setVgrow(tables, Priority.ALWAYS);
        Pills pills =
                new Pills(
                        "evidence-",
                        List.of(Evidence.values()),
                        Evidence::label,
                        model.evidenceProperty(),
                        model::setEvidence);
        FlowPane bar = new FlowPane(8, 8, pills, another());
        bar.setRowValignment(VPos.CENTER);
        VBox box = new VBox(bar, tables);
        box.getStyleClass().add("section");
        return box;
    }

    private Node drivers() {
        LiveTable<DriverRow> table = DriversTable.of(model, this::edit);
        VBox.setVgrow(table, Priority.ALWAYS);
        Label leftOut = line("uncertainty-left-out", model.leftOutProperty());
        leftOut.getStyleClass().add("hint");
        Nodes.showWhen(leftOut, model.leftOutProperty().isNotEmpty());
        return new VBox(4, table, leftOut);
    }

    private Node in(Evidence evidence, Node table) {
        Nodes.showWhen(table, model.evidenceProperty().isEqualTo(evidence));
        return table;
    }

    /** What is believed about an input that is taken as known so far. */
    private Node another() {
        SearchableComboBox<DriverChoice> inputs = new SearchableComboBox<>();
        inputs.setId("uncertainty-another");
        inputs.setPromptText("Another uncertain input");
        inputs.setAccessibleText("Another input that is not known for sure");
        inputs.setPrefWidth(216);
        inputs.setOnShowing(_ -> inputs.getItems().setAll(model.inputs()));
        inputs.getItems().setAll(model.inputs());
        inputs.valueProperty()
                .subscribe(
                        choice -> {
                            if (choice != null) {
                                edit(choice.key(), inputs);
                            }
                        });
        Nodes.showWhen(inputs, model.evidenceProperty().isEqualTo(Evidence.DRIVERS));
        return inputs;
    }

    private void edit(String key, Node beside) {
        model.editor(key).ifPresent(editor -> DistributionView.show(editor, palette, beside));
    }

    private TableView<StepRow> convergence() {
        TableView<StepRow> table = Tables.table("uncertainty-convergence", "Nothing is drawn yet");
        table.getColumns().add(Tables.amount("Draws", 72, StepRow::draws));
        table.getColumns().add(Tables.amount("Cheapest in", 116, StepRow::cheapest));
        table.getColumns().add(Tables.amount("± error", 96, StepRow::cheapestError));
        table.getColumns().add(Tables.amount("P50 of NPV, $", 136, StepRow::p50));
        table.getColumns().add(Tables.amount("± error", 96, StepRow::p50Error));
        table.setItems(model.steps());
        return table;
    }
}
