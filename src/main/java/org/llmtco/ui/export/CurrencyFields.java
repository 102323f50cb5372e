package org.llmtco.ui.export;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.llmtco.ui.Choices;
import org.llmtco.ui.Nodes;

/** The currency, and its rate with source and day where it needs one. */
final class CurrencyFields extends VBox {
    private final ComboBox<CurrencyChoice> choice;

    CurrencyFields(CurrencyInputs inputs) {
        getStyleClass().add("currency");
        setSpacing(6);
        choice =
                Choices.searchable(
                        "export-currency",
                        inputs.choices(),
                        inputs.choiceProperty(),
                        inputs::choose);
        choice.setAccessibleText("Currency of amounts");
        choice.setMaxWidth(Double.MAX_VALUE);
        TextField rate = ExportView.field("export-rate", "Rate, for one USD", 88);
        rate.textProperty().bindBidirectional(inputs.rateProperty());
        TextField day = ExportView.field("export-rate-day", "Day of the rate", 104);
        day.setPromptText("2026-11-20");
        day.textProperty().bindBidirectional(inputs.dayProperty());
        TextField source = ExportView.field("export-rate-source", "Source of the rate", 200);
        source.setPromptText("Source of the rate");
        source.textProperty().bindBidirectional(inputs.sourceProperty());
        HBox.setHgrow(source, Priority.ALWAYS);
        Label unit = new Label();
        unit.setMinWidth(USE_PREF_SIZE);
        unit.textProperty().bind(inputs.choiceProperty().map(c -> c.code() + " for 1 USD, on"));
        HBox first = row(rate, unit, day);
        BooleanBinding converted =
                Bindings.createBooleanBinding(() -> !inputs.isUsd(), inputs.choiceProperty());
        Nodes.showWhen(first, converted);
        Nodes.showWhen(source, converted);
        getChildren().addAll(choice, first, source);
    }

    /** The box of currencies. */
    Node choice() {
        return choice;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("row");
        return row;
    }
}
