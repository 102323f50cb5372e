package org.llmtco.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

import org.llmtco.report.Digits;

import java.util.List;

/**
 * The line below the window: the state of the tables, and the month that counts. In a narrow window
 * it is two.
 */
final class StatusBar extends FlowPane {
    StatusBar(WindowViewModel model) {
        getStyleClass().add("status");
        Label tables = new Label();
        tables.setId("tables-state");
        show(tables, model);
        model.session().whenTablesChange(() -> show(tables, model));
        Label month = new Label();
        model.session()
                .scenarioProperty()
                .subscribe(
                        scenario ->
                                month.setText(
                                        "Prices of %s, %s hours a month"
                                                .formatted(
                                                        scenario.pricedOn(),
                                                        Digits.whole(scenario.hoursPerMonth()))));
        Label simulation = new Label();
        simulation.setId("simulation-state");
        simulation.textProperty().bind(model.simulation().progressProperty());
        Label age = new Label();
        age.setId("figures-age");
        age.textProperty().bind(model.oldestFigureProperty());
        Tip.on(age, model.oldestSourceProperty());
        getChildren().addAll(tables, age, month, simulation);
    }

    private static void show(Label tables, WindowViewModel model) {
        List<String> problems = model.tableProblems();
        tables.setText(model.tablesText());
        Tip.on(tables, problems.isEmpty() ? "" : String.join("\n", problems));
        tables.getStyleClass().remove("message");
        if (!problems.isEmpty()) {
            tables.getStyleClass().add("message");
        }
    }
}
