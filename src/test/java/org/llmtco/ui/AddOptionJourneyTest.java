package org.llmtco.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.llmtco.ui.Journey.eventually;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.llmtco.model.DeploymentOption;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.ui.LiveTable.Row;
import org.llmtco.ui.compare.OptionRow;
import org.llmtco.ui.session.Session;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.List;
import java.util.concurrent.TimeoutException;

/** Adding an option and making it what it should be, by mouse and by keyboard. */
@ExtendWith({ApplicationExtension.class, ThreadWatch.class})
class AddOptionJourneyTest {
    private Session session;

    @Start
    void start(Stage stage) {
        session = Sessions.live(ScenarioFiles.DEFAULT_ID);
        DesktopApplication.show(stage, new WindowViewModel(session));
        stage.setWidth(1000);
        stage.setHeight(800);
    }

    private List<String> ids() {
        return session.scenario().options().stream().map(DeploymentOption::id).toList();
    }

    @Test
    void anOptionIsFoundAddedRenamedMovedComparedAndUndone(FxRobot robot) throws TimeoutException {
        robot.clickOn("#add-option");
        robot.write("gemini flash").type(KeyCode.DOWN);
        Label preview = robot.lookup("#new-option").queryAs(Label.class);
        // the second of the models found, 0.5 in and 3 out USD/MTok, half of 304.17 M tokens each
        eventually(() -> preview.getText().contains("532.29 USD a month"));
        robot.type(KeyCode.ENTER);
        eventually(() -> session.scenario().options().size() == 6);
        assertThat(robot.lookup(".overlay").queryAll()).isEmpty();

        String id = ids().getLast();
        assertThat(id).isEqualTo("gemini-3-flash-preview");
        TextField name = robot.lookup("#name-of-" + id).queryAs(TextField.class);
        assertThat(name.isFocused()).isTrue();
        robot.write("Flash").type(KeyCode.ENTER);
        assertThat(session.scenario().option(id).orElseThrow().label()).isEqualTo("Flash");

        CheckBox box = robot.lookup("#option-" + id).queryAs(CheckBox.class);
        robot.interact(box::requestFocus);
        robot.press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
        assertThat(ids()).element(4).isEqualTo(id);
        assertThat(box.isFocused()).isTrue();
        TableView<Row<OptionRow>> table = robot.lookup("#compare-options").queryTableView();
        eventually(
                () ->
                        table.getItems().stream()
                                .anyMatch(row -> row.content().label().equals("Flash")));

        robot.type(KeyCode.DELETE);
        assertThat(ids()).doesNotContain(id);
        robot.clickOn("#undo").clickOn("#undo").clickOn("#undo").clickOn("#undo");
        assertThat(ids()).hasSize(5);
    }
}
