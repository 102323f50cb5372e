package org.llmtco.ui;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import javafx.application.Application;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.llmtco.chart.Figure;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.ui.LiveTable.Row;
import org.llmtco.ui.compare.LineRow;
import org.llmtco.ui.compare.OptionRow;
import org.llmtco.ui.explain.ExplanationView;
import org.llmtco.ui.figure.FigureView;
import org.llmtco.ui.session.Session;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

@ExtendWith(ApplicationExtension.class)
class WindowJourneyTest {
    @TempDir static Path folder;

    private Memory memory;
    private Stage stage;
    private WindowView view;

    @Start
    void start(Stage primary) {
        stage = primary;
        memory = Memory.in(folder);
        Session session = Sessions.live(ScenarioFiles.DEFAULT_ID);
        view = DesktopApplication.show(stage, new WindowViewModel(session, memory));
        stage.setWidth(1000);
        stage.setHeight(800);
    }

    /** The tab: a column of the Compare page has the same name. */
    private static void openBreakeven(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    }

    private static void eventually(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String cost(FxRobot robot, String option) {
        TableView<Row<OptionRow>> table = robot.lookup("#compare-options").queryTableView();
        return table.getItems().stream()
                .map(Row::content)
                .filter(row -> row.id().equals(option))
                .map(row -> row.usdPerMonth().text())
                .findFirst()
                .orElse("");
    }

    /** 304.17 M tokens a month (10 M a day x 730 / 24), half in, half out: 7.875 USD/MTok. */
    private static final String AT_10_M_A_DAY = "2,395.31";

    private static final String AT_20_M_A_DAY = "4,790.63";

    @Test
    void aTypedVolumeShowsInTheTableTheBarsAndTheCurvesAndCanBeUndone(FxRobot robot)
            throws TimeoutException {
        assertThat(stage.getTitle()).isEqualTo("LLM TCO - 10 million tokens a day, five ways");
        eventually(() -> cost(robot, "gpt-5.2").equals(AT_10_M_A_DAY));

        robot.clickOn("#tokensPerDay");
        TextField field = robot.lookup("#tokensPerDay").queryAs(TextField.class);
        robot.interact(field::selectAll);
        robot.write("20 M").type(KeyCode.ENTER);
        eventually(() -> cost(robot, "gpt-5.2").equals(AT_20_M_A_DAY));
        assertThat(field.getText()).isEqualTo("20,000,000");
        assertThat(stage.getTitle()).endsWith(" *");
        Label answer = robot.lookup("#answer").queryAs(Label.class);
        assertThat(answer.getText()).startsWith("Llama 3.3 70B on Groq is the cheapest at 419.75");
        Figure.Bars bars =
                (Figure.Bars)
                        robot.lookup("#compare-bars")
                                .queryAs(FigureView.class)
                                .figureProperty()
                                .get();
        assertThat(bars).isNotNull();
        assertThat(bars.bars().getFirst().text()).isEqualTo(AT_20_M_A_DAY);

        openBreakeven(robot);
        FigureView curves = robot.lookup("#breakeven-figure").queryAs(FigureView.class);
        eventually(() -> curves.figureProperty().get() != null);
        Figure.Lines lines = requireNonNull((Figure.Lines) curves.figureProperty().get());
        // 20 M a day x 730 / 24 days
        assertThat(lines.position().orElseThrow()).isEqualTo(20e6 * 730 / 24);

        robot.clickOn("#undo");
        // a page that is not looked at is not filled
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        eventually(() -> cost(robot, "gpt-5.2").equals(AT_10_M_A_DAY));
        assertThat(field.getText()).isEqualTo("10,000,000");
    }

    @Test
    void anInvalidVolumeIsExplainedAtTheFieldAndTheLastAnswerStays(FxRobot robot)
            throws TimeoutException {
        eventually(() -> cost(robot, "gpt-5.2").equals(AT_10_M_A_DAY));
        robot.clickOn("#tokensPerDay");
        TextField field = robot.lookup("#tokensPerDay").queryAs(TextField.class);
        robot.interact(field::selectAll);
        robot.write("lots").type(KeyCode.ENTER);
        assertThat(robot.lookup(".number-input .message").queryAllAs(Label.class))
                .anySatisfy(label -> assertThat(label.getText()).startsWith("Not a number"));
        assertThat(cost(robot, "gpt-5.2")).isEqualTo(AT_10_M_A_DAY);
    }

    @Test
    void switchingAnOptionOffTakesItOutOfTableAndBars(FxRobot robot) throws TimeoutException {
        eventually(() -> cost(robot, "gpt-5.2").equals(AT_10_M_A_DAY));
        robot.clickOn("#option-llama-3-3-70b-groq");
        eventually(() -> cost(robot, "llama-3.3-70b-groq").isEmpty());
        Label answer = robot.lookup("#answer").queryAs(Label.class);
        assertThat(answer.getText()).startsWith("Gemini 3.1 Pro is the cheapest");
    }

    @Test
    void theKeyboardAloneFindsAnInputChangesItAndTakesItBack(FxRobot robot)
            throws TimeoutException {
        eventually(() -> cost(robot, "gpt-5.2").equals(AT_10_M_A_DAY));
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("volume").type(KeyCode.ENTER);
        TextField field = robot.lookup("#tokensPerDay").queryAs(TextField.class);
        eventually(field::isFocused);
        robot.write("20 M").type(KeyCode.ENTER);
        eventually(() -> cost(robot, "gpt-5.2").equals(AT_20_M_A_DAY));

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        TabPane pages = robot.lookup("#pages").queryAs(TabPane.class);
        assertThat(pages.getSelectionModel().getSelectedItem().getText()).isEqualTo("Hardware");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        eventually(() -> cost(robot, "gpt-5.2").equals(AT_10_M_A_DAY));

        robot.push(KeyCode.CONTROL, KeyCode.F1);
        assertThat(robot.lookup(".shortcuts .keys").queryAllAs(Label.class))
                .anySatisfy(keys -> assertThat(keys.getText()).containsIgnoringCase("K"));
        robot.push(KeyCode.ESCAPE);
        eventually(() -> robot.lookup(".shortcuts").tryQuery().isEmpty());
    }

    @Test
    void theThemeChangesWindowAndFiguresAndIsRemembered(FxRobot robot) {
        FigureView bars = robot.lookup("#compare-bars").queryAs(FigureView.class);
        assertThat(bars.getScene().getRoot().getStyleClass()).contains("window");
        robot.clickOn("#dark");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(Application.getUserAgentStylesheet()).contains("dark");
        assertThat(memory.dark()).isTrue();
        robot.clickOn("#dark");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(Application.getUserAgentStylesheet()).contains("light");
    }

    @Test
    void theTourGoesFromPlaceToPlaceAndCanBeLeft(FxRobot robot) {
        robot.interact(() -> view.showTour());
        robot.clickOn("#tour-next").clickOn("#tour-next");
        assertThat(robot.lookup("#tour-leave").tryQuery()).isPresent();
        robot.clickOn("#tour-leave");
        assertThat(robot.lookup("#tour-leave").tryQuery()).isEmpty();
    }

    @Test
    void aVariantIsMadeReadBesideTheScenarioAndAppliedToIt(FxRobot robot) throws TimeoutException {
        eventually(() -> cost(robot, "gpt-5.2").equals(AT_10_M_A_DAY));
        robot.clickOn("What-if");
        TableView<?> table = robot.lookup("#whatif-table").queryTableView();
        eventually(() -> table.getColumns().size() == 5);
        robot.clickOn("#whatif-add");
        eventually(() -> table.getColumns().size() == 6);

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
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        eventually(() -> cost(robot, "gpt-5.2").equals(AT_20_M_A_DAY));
        robot.clickOn("#undo");
        eventually(() -> cost(robot, "gpt-5.2").equals(AT_10_M_A_DAY));
    }

    @Test
    void theSourceOfANumberLeadsToItsRowOnTheDataPage(FxRobot robot) throws TimeoutException {
        eventually(() -> cost(robot, "gpt-5.2").equals(AT_10_M_A_DAY));
        TableView<Row<LineRow>> bill = robot.lookup("#compare-bill").queryTableView();
        LineRow line = bill.getItems().getFirst().content();
        robot.interact(() -> ExplanationView.show(line.explanation(), bill));

        robot.clickOn("Show in the table");

        TableView<?> rows = robot.lookup("#data-rows").queryTableView();
        eventually(() -> rows.getSelectionModel().getSelectedItem() != null);
        assertThat(robot.lookup("#data-details .section-title").queryAllAs(Label.class))
                .anySatisfy(label -> assertThat(label.getText()).contains("/"));
    }
}
