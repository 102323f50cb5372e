package org.llmtco.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.llmtco.ui.Journey.cost;
import static org.llmtco.ui.Journey.eventually;
import static org.llmtco.ui.Journey.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import javafx.application.Application;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.llmtco.chart.Figure;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.ui.LiveTable.Row;
import org.llmtco.ui.compare.LineRow;
import org.llmtco.ui.explain.ExplanationView;
import org.llmtco.ui.figure.FigureView;
import org.llmtco.ui.session.Session;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

@ExtendWith({ApplicationExtension.class, ThreadWatch.class})
class WindowJourneyTest {
    @TempDir static Path folder;

    private Memory memory;
    private WindowViewModel model;
    private Stage stage;
    private WindowView view;

    @Start
    void start(Stage primary) {
        stage = primary;
        memory = Memory.in(folder, Memory.besideTheWindow());
        Session session = Sessions.live(ScenarioFiles.DEFAULT_ID);
        model = new WindowViewModel(session, memory);
        model.export().setFolder(folder);
        view = DesktopApplication.show(stage, model);
        stage.setWidth(1000);
        stage.setHeight(800);
    }

    /** The tab: a column of the Compare page has the same name. */
    private static void openBreakeven(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    }

    /** 304.17 M tokens a month (10 M a day x 730 / 24), half in, half out: 7.875 USD/MTok. */
    private static final String AT_10_M_A_DAY = "2,395.31";

    private static final String AT_20_M_A_DAY = "4,790.63";

    @Test
    void aTypedVolumeShowsEverywhereAWrongOneNowhereAndBothCanBeUndone(FxRobot robot)
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

        robot.clickOn("#tokensPerDay");
        robot.interact(field::selectAll);
        robot.write("lots").type(KeyCode.ENTER);
        assertThat(robot.lookup(".number-input .message").queryAllAs(Label.class))
                .anySatisfy(label -> assertThat(label.getText()).startsWith("Not a number"));
        assertThat(cost(robot, "gpt-5.2")).isEqualTo(AT_10_M_A_DAY);

        robot.clickOn("#option-llama-3-3-70b-groq");
        eventually(() -> cost(robot, "llama-3.3-70b-groq").isEmpty());
        assertThat(answer.getText()).startsWith("Gemini 3.1 Pro is the cheapest");
    }

    @Test
    void theKeyboardAloneChangesTakesBackExportsAndEnlarges(FxRobot robot)
            throws TimeoutException, IOException {
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

        robot.push(KeyCode.CONTROL, KeyCode.E);
        TextField name = robot.lookup("#export-name").queryAs(TextField.class);
        eventually(() -> robot.lookup("#export-page").queryAs(ImageView.class).getImage() != null);
        robot.interact(name::requestFocus);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("a/b");
        assertThat(text(robot, "#export-message")).startsWith("The name may have no /");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("mine").type(KeyCode.ENTER);
        eventually(() -> robot.lookup("#export-go").tryQuery().isEmpty());
        assertThat(Files.readAllBytes(folder.resolve("mine.pdf")))
                .startsWith("%PDF".getBytes(UTF_8));

        robot.push(KeyCode.CONTROL, KeyCode.B);
        eventually(() -> robot.lookup("#tokensPerDay").tryQuery().isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.B);
        robot.push(KeyCode.CONTROL, KeyCode.PLUS);
        assertThat(memory.textSize()).isEqualTo(110);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(memory.textSize()).isEqualTo(100);

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
    void theFirstStartOffersATourThatCanBeLeftAndAGuide(FxRobot robot) {
        robot.interact(() -> model.offerTour(view::showTour));
        robot.clickOn("Show me around");
        robot.clickOn("#tour-next").clickOn("#tour-next");
        robot.clickOn("#tour-leave");
        assertThat(robot.lookup("#tour-leave").tryQuery()).isEmpty();
        assertThat(memory.tourOffered()).isTrue();
        GuideReader.read(robot);
    }

    @Test
    void aBrokenFileIsSaidAndTheScenarioStays(FxRobot robot) throws IOException, TimeoutException {
        Path broken = folder.resolve("broken.json");
        Files.writeString(broken, "{\n  \"id\": \"mine\",\n  \"volume\": lots\n}\n");
        eventually(() -> cost(robot, "gpt-5.2").equals(AT_10_M_A_DAY));
        robot.interact(() -> model.open(broken));
        Notice notice = requireNonNull(model.noticeProperty().get());
        assertThat(notice.title()).isEqualTo("broken.json was not opened");
        assertThat(notice.text()).contains("broken.json:3");
        assertThat(robot.lookup("#notice").query().getBoundsInParent().getHeight()).isPositive();
        assertThat(cost(robot, "gpt-5.2")).isEqualTo(AT_10_M_A_DAY);
        assertThat(stage.getTitle()).isEqualTo("LLM TCO - 10 million tokens a day, five ways");
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
