package org.llmtco.ui.whatif;

import atlantafx.base.theme.Styles;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.llmtco.ui.Choices;
import org.llmtco.ui.Nodes;
import org.llmtco.ui.Tables;
import org.llmtco.ui.session.DriverChoice;

/** The question as a sentence with choices, the answer below it, and a row for each value. */
final class GoalSeekView extends VBox {
    private final GoalSeekViewModel model;

    GoalSeekView(GoalSeekViewModel model) {
        this.model = model;
        getStyleClass().add("section");
        Label answer = new Label();
        answer.setId("seek-answer");
        answer.getStyleClass().add("section-title");
        answer.setWrapText(true);
        answer.setMinHeight(USE_PREF_SIZE);
        answer.textProperty()
                .bind(
                        Bindings.when(model.busyProperty())
                                .then("Calculating …")
                                .otherwise(model.answerProperty()));
        Label message = new Label();
        message.setId("seek-message");
        message.getStyleClass().add("hint");
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        message.textProperty().bind(model.messageProperty());
        Nodes.showWhen(message, model.messageProperty().isNotEmpty());
        TableView<RootRow> roots = roots();
        VBox.setVgrow(roots, Priority.ALWAYS);
        getChildren().addAll(question(), answer, message, roots);
    }

    private Node question() {
        ComboBox<DriverChoice> driver =
                Choices.searchable(
                        "seek-driver", model.drivers(), model.driverProperty(), model::setDriver);
        driver.setAccessibleText("Input that is sought");
        driver.setPrefWidth(320);
        ComboBox<?> option =
                Choices.box(
                        "seek-option", model.options(), model.optionProperty(), model::setOption);
        option.setAccessibleText("Option");
        ComboBox<Goal> goal =
                Choices.box("seek-goal", model.goals(), model.goalProperty(), model::setGoal);
        goal.setAccessibleText("Goal");
        TextField amount = new TextField();
        amount.setId("seek-amount");
        amount.setAccessibleText("Budget in USD, or month");
        amount.setPrefWidth(104);
        amount.textProperty().bindBidirectional(model.amountProperty());
        Nodes.showWhen(amount, model.goalProperty().isNotEqualTo(Goal.EQUAL_COST));
        ComboBox<?> other =
                Choices.box(
                        "seek-against", model.options(), model.otherProperty(), model::setOther);
        other.setAccessibleText("Option that it is held against");
        Label against = new Label("against");
        Nodes.showWhen(against, model.goalProperty().isEqualTo(Goal.PAYBACK));
        HBox last = new HBox(8, against, other);
        last.setAlignment(Pos.CENTER_LEFT);
        Nodes.showWhen(last, model.goalProperty().isNotEqualTo(Goal.BUDGET));
        FlowPane question =
                new FlowPane(
                        8,
                        8,
                        Nodes.labelled("At which", driver),
                        Nodes.labelled("is it that", option),
                        goal,
                        amount,
                        last);
        question.setRowValignment(VPos.CENTER);
        return question;
    }

    private TableView<RootRow> roots() {
        TableView<RootRow> table = Tables.table("seek-roots", "No value meets the goal");
        TableColumn<RootRow, String> value = Tables.text("Value", 216, RootRow::text);
        value.setMinWidth(216);
        value.setMaxWidth(240);
        table.getColumns().add(value);
        table.getColumns().add(variants());
        table.getColumns().add(Tables.text("What happens there", 360, RootRow::words));
        table.setItems(model.roots());
        return table;
    }

    private TableColumn<RootRow, RootRow> variants() {
        TableColumn<RootRow, RootRow> column = Tables.column("", 136, row -> row);
        column.setMinWidth(136);
        column.setMaxWidth(160);
        column.setSortable(false);
        column.setCellFactory(
                _ ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(RootRow row, boolean empty) {
                                super.updateItem(row, empty);
                                setGraphic(empty || row == null ? null : variant(row));
                            }
                        });
        return column;
    }

    private Button variant(RootRow row) {
        Button add = new Button("Add as variant");
        add.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, "add-root");
        add.setAccessibleText("Add a variant with " + row.text());
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(_ -> model.addVariant(row));
        return add;
    }
}
