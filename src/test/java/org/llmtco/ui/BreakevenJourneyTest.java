package org.llmtco.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.llmtco.ui.Journey.eventually;
import static org.llmtco.ui.Journey.text;

import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.llmtco.chart.Figure;
import org.llmtco.chart.FigureTable;
import org.llmtco.ui.figure.FigureView;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** The rent of 4,500 USD a month meets o3, the cheapest API, at 4,500 ÷ 5.00 = 900 MTok. */
@ExtendWith({ApplicationExtension.class, ThreadWatch.class})
class BreakevenJourneyTest {
    private static final String CROSSING = "900.00 M";

    @Start
    void start(Stage stage) {
        DesktopApplication.show(stage, new WindowViewModel(Sessions.live("article-breakeven")));
        stage.setWidth(1000);
        stage.setHeight(800);
    }

    /** The tab: a column of the Compare page has the same name. */
    private static void openBreakeven(FxRobot robot) {
        Predicate<Labeled> named = label -> label.getText().equals("Breakeven");
        robot.clickOn(robot.lookup(".tab-label").match(named).queryAs(Labeled.class));
    }

    @Test
    void aCrossingIsReadPassedWithTheKeyboardAndFoundInTheTable(FxRobot robot)
            throws TimeoutException {
        eventually(() -> text(robot, "#answer").startsWith("o3 is the cheapest"));
        openBreakeven(robot);
        assertThat(text(robot, "#breakeven-summary"))
                .isEqualTo(
                        "Cheapest: o3 up to "
                                + CROSSING
                                + " tokens/month; Llama 3.3 70B on 2x H100 above.");

        FigureView figure = robot.lookup("#breakeven-figure").queryAs(FigureView.class);
        robot.interact(figure::requestFocus);
        for (int i = 0; i < 15; i++) {
            double before = position(figure);
            robot.type(KeyCode.RIGHT);
            eventually(() -> position(figure) > before);
        }
        eventually(() -> text(robot, "#answer").startsWith("Llama 3.3 70B on 2x H100 is the"));

        robot.interact(() -> ((ToggleButton) figure.lookup(".as-table")).fire());
        WaitForAsyncUtils.waitForFxEvents();
        TableView<FigureTable.Row> table = robot.lookup("#figure-table").queryTableView();
        eventually(() -> !table.getItems().isEmpty());
        assertThat(table.getItems())
                .extracting(FigureTable.Row::label)
                .contains(CROSSING + " (change)")
                .anyMatch(label -> label.endsWith("(you)"));
    }

    private static double position(FigureView figure) {
        return figure.figureProperty().get() instanceof Figure.Lines lines
                ? lines.position().orElse(0)
                : 0;
    }
}
