package org.llmtco.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.llmtco.ui.Journey.eventually;
import static org.llmtco.ui.Journey.text;

import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.llmtco.ui.figure.FigureView;
import org.llmtco.ui.session.Session;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** From the question how sure an answer is to a changed belief, variants side by side, and back. */
@ExtendWith({ApplicationExtension.class, ThreadWatch.class})
class VariantJourneyTest {
    @TempDir static Path folder;

    private Session session;

    @Start
    void start(Stage stage) {
        session = Sessions.live("article-breakeven");
        DesktopApplication.show(
                stage, new WindowViewModel(session, Memory.in(folder, Memory.besideTheWindow())));
        stage.setWidth(1280);
        stage.setHeight(900);
    }

    @Test
    void aBeliefIsChangedAtItsBarAndVariantsAreMadeReadAndApplied(FxRobot robot)
            throws TimeoutException {
        Predicate<Labeled> named = label -> label.getText().equals("Uncertainty");
        robot.clickOn(robot.lookup(".tab-label").match(named).queryAs(Labeled.class));
        eventually(() -> text(robot, "#simulation-state").equals("Simulation 100 %"));
        eventually(() -> text(robot, "#uncertainty-answer").startsWith("o3 is the cheapest in "));
        assertThat(text(robot, "#answer")).contains("Over the horizon it is the cheapest in ");

        robot.clickOn("#picture-tornado");
        FigureView figure = robot.lookup("#uncertainty-figure").queryAs(FigureView.class);
        robot.clickOn(figure);
        eventually(() -> robot.lookup("#distribution-p90").tryQuery().isPresent());
        TextField p90 = robot.lookup("#distribution-p90").queryAs(TextField.class);
        robot.interact(
                () -> {
                    p90.requestFocus();
                    p90.selectAll();
                });
        robot.write("0.9");
        eventually(() -> session.scenario().uncertainty().distributions().size() == 1);
        robot.type(KeyCode.ESCAPE);

        int before = session.scenario().variants().size();
        robot.clickOn("#evidence-drivers");
        TableView<?> drivers = robot.lookup("#uncertainty-drivers").queryTableView();
        robot.clickOn(
                robot
                        .from(drivers)
                        .lookup("P90")
                        .match(n -> n instanceof Labeled)
                        .queryAll()
                        .stream()
                        .filter(n -> n.getStyleClass().contains("button"))
                        .findFirst()
                        .orElseThrow());
        eventually(() -> session.scenario().variants().size() == before + 1);

        robot.clickOn("What-if");
        TableView<?> table = robot.lookup("#whatif-table").queryTableView();
        int columns = before + 3;
        eventually(() -> table.getColumns().size() == columns);
        robot.clickOn("#whatif-add");
        eventually(() -> table.getColumns().size() == columns + 1);
        robot.clickOn("#whatif-find").write("tokensPerDay").type(KeyCode.ENTER);
        TextField field =
                robot.lookup(".variant-editor .number-input .text-field").queryAs(TextField.class);
        robot.clickOn(field);
        robot.interact(field::selectAll);
        robot.write("20 M").type(KeyCode.ENTER);
        eventually(
                () ->
                        robot.lookup(".what-if .marked .value").queryAllAs(Label.class).stream()
                                .anyMatch(label -> label.getText().equals("20,000,000")));
        robot.clickOn("#whatif-apply");
        double month = 20e6 * session.scenario().daysPerMonth();
        eventually(() -> Math.abs(session.scenario().tokensPerMonth() - month) < 1);

        while (session.canUndoProperty().get()) {
            robot.clickOn("#undo");
        }
        assertThat(session.scenario().variants()).hasSize(before);
        assertThat(session.scenario().uncertainty().distributions()).isEmpty();
    }
}
