package org.llmtco.ui;

import javafx.scene.control.Label;
import javafx.scene.control.TableView;

import org.llmtco.ui.LiveTable.Row;
import org.llmtco.ui.compare.OptionRow;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What journeys through the window wait for and read. */
final class Journey {
    private Journey() {}

    static void eventually(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    static String text(FxRobot robot, String label) {
        return robot.lookup(label).queryAs(Label.class).getText();
    }

    /** Of a running month, as the Compare page shows it; empty for an option that is not there. */
    static String cost(FxRobot robot, String option) {
        TableView<Row<OptionRow>> table = robot.lookup("#compare-options").queryTableView();
        return table.getItems().stream()
                .map(Row::content)
                .filter(row -> row.id().equals(option))
                .map(row -> row.usdPerMonth().text())
                .findFirst()
                .orElse("");
    }
}
