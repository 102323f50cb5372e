package org.llmtco.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.llmtco.report.tables.CatalogTable;
import org.llmtco.report.tables.CatalogTables;
import org.llmtco.report.tables.TableRow;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.ui.data.DataViewModel;
import org.llmtco.ui.data.TableEdits;
import org.llmtco.ui.figure.PngWriter;
import org.llmtco.ui.session.Session;
import org.testfx.api.FxToolkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Every page in both themes and in three sizes: no text is cut off. With {@code -Dwrite=true} the
 * pictures of the documentation are written.
 */
class WindowPicturesTest {
    private static final Path ALL = Path.of("target/pictures");

    /** Files of the documentation that were drawn so far. */
    private static final Set<String> DRAWN = new HashSet<>();

    private record Size(int width, int height, int textPercent) {
        Size(int width, int height) {
            this(width, height, TextSize.ORDINARY);
        }

        @Override
        public String toString() {
            String size = width + "x" + height;
            return textPercent == TextSize.ORDINARY ? size : size + "-at-" + textPercent;
        }
    }

    private static final Size IN_DOCUMENTATION = new Size(1280, 800);
    private static final List<Size> SIZES =
            List.of(
                    new Size(1000, 800),
                    IN_DOCUMENTATION,
                    new Size(1600, 1000),
                    new Size(1000, 800, 150),
                    new Size(1600, 1000, 150));

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @TestFactory
    List<DynamicTest> noTextIsCutOff() {
        List<DynamicTest> tests = new ArrayList<>();
        for (boolean dark : new boolean[] {false, true}) {
            for (Size size : SIZES) {
                String name = (dark ? "dark " : "light ") + size;
                tests.add(
                        DynamicTest.dynamicTest(
                                name, () -> OnScreen.run(() -> drawPages(dark, size))));
                tests.add(
                        DynamicTest.dynamicTest(
                                name + ", editing",
                                () -> OnScreen.run(() -> drawEditing(dark, size))));
                tests.add(
                        DynamicTest.dynamicTest(
                                name + ", panel", () -> OnScreen.run(() -> drawPanel(dark, size))));
            }
        }
        tests.add(
                DynamicTest.dynamicTest(
                        "every picture of the documentation",
                        () -> assertThat(DRAWN).containsAll(DocumentedPictures.ofTheWindow())));
        return tests;
    }

    private static void drawPages(boolean dark, Size size) throws IOException {
        Appearance appearance = new Appearance();
        appearance.darkProperty().set(dark);
        String theme = dark ? "-dark" : "-light";
        WindowViewModel model = new WindowViewModel(Sessions.immediate(ScenarioFiles.DEFAULT_ID));
        // a price with a history, so that the page shows all it can
        model.data().show(CatalogTable.PRICES, "deepseek/deepseek-v4-pro");
        WindowView view = window(model, appearance, size);
        TabPane pages = view.pages();
        for (int page = 0; page < pages.getTabs().size(); page++) {
            pages.getSelectionModel().select(page);
            String name = pages.getTabs().get(page).getText();
            draw(view, name.toLowerCase(Locale.ROOT).replace(' ', '-') + theme, size);
            if (name.equals("Breakeven")) {
                for (String mode : List.of("horizon", "time", "driver")) {
                    find(view, "#over-" + mode, ToggleButton.class).fire();
                    draw(view, "breakeven-over-" + mode + theme, size);
                }
                find(view, "#over-volume", ToggleButton.class).fire();
            }
            if (name.equals("What-if")) {
                for (String mode : List.of("goal-seek", "two-drivers")) {
                    find(view, "#whatif-" + mode, ToggleButton.class).fire();
                    draw(view, "what-if-" + mode + theme, size);
                }
            }
            if (name.equals("Uncertainty")) {
                for (String mode : List.of("picture-tornado", "evidence-drivers")) {
                    find(view, "#" + mode, ToggleButton.class).fire();
                    draw(view, "uncertainty-" + mode + theme, size);
                }
                find(view, "#evidence-convergence", ToggleButton.class).fire();
                find(view, "#picture-today", ToggleButton.class).fire();
                draw(view, "uncertainty-convergence" + theme, size);
            }
        }
        pages.getSelectionModel().select(0);
        withQualityView(view);
        draw(view, "compare-quality-view" + theme, size);
        appearance.darkProperty().set(false);
    }

    /**
     * A price while it is edited, with a refused field, the same price once it is saved, and a
     * server whose price two sources state.
     */
    private static void drawEditing(boolean dark, Size size) throws IOException {
        Appearance appearance = new Appearance();
        appearance.darkProperty().set(dark);
        String theme = dark ? "-dark" : "-light";
        WindowView begun = editing(Path.of("/home/me/.local/share/llm-tco"), appearance, size);
        find(begun, "#data-field-prices-0--inputUsdPerMTok", TextField.class).setText("1.2");
        find(begun, "#data-save", Button.class).fire();
        draw(begun, "data-edit" + theme, size);
        Path folder = Files.createTempDirectory("own-tables");
        WindowView saved = editing(folder, appearance, size);
        find(saved, "#data-field-prices-0--inputUsdPerMTok", TextField.class).setText("1.2");
        find(saved, "#data-own-prices-0-", Button.class).fire();
        find(saved, "#data-save", Button.class).fire();
        draw(saved, saved, "data-edited" + theme, size);
        WindowView claimed = window(data(folder), appearance, size);
        claimed.pages().getSelectionModel().selectLast();
        draw(claimed, "data-conflict" + theme, size);
        drawImport(folder, theme, appearance, size);
        appearance.darkProperty().set(false);
    }

    /** No file yet, prices with rows of every outcome, a run that does not say all, a log. */
    private static void drawImport(Path folder, String theme, Appearance appearance, Size size)
            throws IOException {
        WindowView view = window(data(folder), appearance, size);
        find(view, "#import", Button.class).fire();
        draw(view, view, "import-begin" + theme, size);
        view.take(
                Files.writeString(
                        folder.resolve("litellm-2026-11-20.json"), ImportExamples.PRICES));
        draw(view, "import" + theme, size);
        view.take(Files.writeString(folder.resolve("run.json"), ImportExamples.RUN));
        draw(view, view, "import-run" + theme, size);
        view.take(Path.of("docs/examples/requests-log.csv"));
        draw(view, view, "import-log" + theme, size);
        view.take(Files.writeString(folder.resolve("api.json"), "<html>not found</html>"));
        draw(view, view, "import-page" + theme, size);
    }

    private static WindowViewModel data(Path folder) {
        Session session = Sessions.immediate(ScenarioFiles.DEFAULT_ID);
        DataViewModel data = data(session, folder);
        data.show(CatalogTable.PURCHASE_PRICES, "dgx-h100-new");
        return new WindowViewModel(session, Memory.none(), data);
    }

    private static DataViewModel data(Session session, Path folder) {
        return new DataViewModel(
                session,
                Optional.of(new TableEdits(session, folder)),
                () -> LocalDate.of(2026, 11, 24));
    }

    private static WindowView editing(Path folder, Appearance appearance, Size size) {
        Session session = Sessions.immediate(ScenarioFiles.DEFAULT_ID);
        DataViewModel data = data(session, folder);
        data.show(CatalogTable.PRICES, "openai/gpt-5.2");
        WindowView view =
                window(new WindowViewModel(session, Memory.none(), data), appearance, size);
        view.pages().getSelectionModel().selectLast();
        view.getScene().snapshot(null);
        find(view, "#data-edit", Button.class).fire();
        view.getScene().snapshot(null);
        return view;
    }

    @SuppressWarnings("unchecked")
    private static void withQualityView(WindowView view) {
        ((ComboBox<String>) view.lookup("#compare-quality")).setValue("Chatbot Arena Elo");
    }

    /** The panel at the left with the inputs of options open, and what it shows over the pages. */
    private static void drawPanel(boolean dark, Size size) throws IOException {
        Appearance appearance = new Appearance();
        appearance.darkProperty().set(dark);
        String theme = dark ? "-dark" : "-light";
        WindowView view = window(ScenarioFiles.DEFAULT_ID, appearance, size);
        showPanel(view);
        find(view, "#inputs-of-gpt-5-2", ToggleButton.class).setSelected(true);
        draw(view, "option-inputs" + theme, size);
        find(view, "#add-option", Button.class).fire();
        draw(view, "add-option" + theme, size);
        drawExport(theme, appearance, size);
        WindowView every = window("llama-70b-every-way", appearance, size);
        showPanel(every);
        ScrollPane panel = find(every, ".scenario", ScrollPane.class);
        for (String option : List.of("mixed", "owned", "routed")) {
            ToggleButton inputs = find(every, "#inputs-of-" + option, ToggleButton.class);
            inputs.setSelected(true);
            panel.setVvalue(0.12);
            draw(every, panel, "inputs-of-" + option + theme, size);
            inputs.setSelected(false);
        }
        panel.setVvalue(0.45);
        draw(every, panel, "constraints" + theme, size);
        panel.setVvalue(1);
        draw(every, panel, "scope" + theme, size);
        find(every, "#inputs-of-mixed", ToggleButton.class).setSelected(true);
        every.getScene().snapshot(null);
        find(every, "#mixed-gpu", Button.class).fire();
        draw(every, find(every, ".overlay", VBox.class), "choose-gpu" + theme, size);
        appearance.darkProperty().set(false);
    }

    private static void drawExport(String theme, Appearance appearance, Size size)
            throws IOException {
        WindowViewModel model = new WindowViewModel(Sessions.immediate(ScenarioFiles.DEFAULT_ID));
        model.export().setFolder(Path.of("").toAbsolutePath().getRoot());
        WindowView view = window(model, appearance, size);
        find(view, "#export", Button.class).fire();
        draw(view, "export" + theme, size);
        for (String form : List.of("xlsx", "csv", "focus")) {
            find(view, "#export-" + form, RadioButton.class).fire();
            draw(view, view, "export-" + form + theme, size);
        }
    }

    /** Where it is not beside the pages, it comes over them. */
    private static void showPanel(WindowView view) {
        if (view.lookup(".scenario") == null) {
            find(view, "#panel", Button.class).fire();
            view.getScene().snapshot(null);
        }
    }

    private static WindowView window(String scenario, Appearance appearance, Size size) {
        return window(new WindowViewModel(Sessions.immediate(scenario)), appearance, size);
    }

    private static WindowView window(WindowViewModel model, Appearance appearance, Size size) {
        WindowView view = new WindowView(model, appearance);
        Scene scene = new Scene(view, size.width(), size.height());
        appearance.textSize().set(size.textPercent());
        appearance.dress(scene);
        scene.snapshot(null);
        return view;
    }

    private static void draw(WindowView view, String name, Size size) throws IOException {
        WritableImage image = draw(view, view, name, size);
        if (size.equals(IN_DOCUMENTATION)) {
            DRAWN.add(name + ".png");
            PictureSources.check(name, PictureSources.texts(view));
            if (Boolean.getBoolean("write")) {
                write(DocumentedPictures.FOLDER.resolve(name + ".png"), image);
            }
        }
    }

    /** Draws the window, and checks the texts of a part of it. */
    private static WritableImage draw(WindowView view, Parent checked, String name, Size size)
            throws IOException {
        view.getScene().snapshot(null);
        // scroll panes keep a picture of their content, which snapshots do not renew
        view.lookupAll(".viewport").forEach(node -> node.setCache(false));
        WritableImage image = view.getScene().snapshot(null);
        write(ALL.resolve(name + "-" + size + ".png"), image);
        assertThat(cutOff(checked)).as("texts cut off on %s", name).isEmpty();
        // enlarged, a whole pixel of the window's may end between two of the screen's
        Bounds window = new BoundingBox(-1, -1, size.width() + 2, size.height() + 2);
        for (String part : List.of(".status", "#pages", ".scenario", ".answer")) {
            Node node = view.lookup(part);
            if (node == null) {
                // a narrow window has no panel until it is asked for
                assertThat(part).isEqualTo(".scenario");
                continue;
            }
            Bounds bounds = boundsInScene(node);
            assertThat(window.contains(bounds))
                    .as("%s of %s reaches out of the window: %s", part, name, bounds)
                    .isTrue();
        }
        return image;
    }

    private static Bounds boundsInScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static <N extends Node> N find(Node root, String selector, Class<N> type) {
        return type.cast(Objects.requireNonNull(root.lookup(selector), selector));
    }

    /** Every table of the Data page, with the details of its first row. */
    @TestFactory
    List<DynamicTest> noTextOfATableIsCutOff() {
        return Stream.of(CatalogTable.values())
                .map(
                        table ->
                                DynamicTest.dynamicTest(
                                        table.title(), () -> OnScreen.run(() -> draw(table))))
                .toList();
    }

    private static void draw(CatalogTable table) throws IOException {
        Session session = Sessions.immediate(ScenarioFiles.DEFAULT_ID);
        WindowViewModel model = new WindowViewModel(session);
        TableRow first =
                CatalogTables.content(table, session.catalog(), session.scenario().pricedOn())
                        .rows()
                        .getFirst();
        model.data().show(table, first.id());
        Appearance appearance = new Appearance();
        WindowView view = new WindowView(model, appearance);
        Scene scene = new Scene(view, 1000, 800);
        appearance.dress(scene);
        view.pages().getSelectionModel().selectLast();
        scene.snapshot(null);
        write(
                ALL.resolve("data-" + table.name().toLowerCase(Locale.ROOT) + ".png"),
                scene.snapshot(null));
        assertThat(cutOff(view)).as("texts cut off in %s", table.title()).isEmpty();
    }

    private static void write(Path file, WritableImage image) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, PngWriter.png(image));
    }

    /** Labels whose shown text is shorter than the whole: the skin puts an ellipsis in. */
    private static List<String> cutOff(Parent root) {
        List<String> found = new ArrayList<>();
        for (Node node : root.getChildrenUnmodifiable()) {
            if (!node.isVisible()) {
                continue;
            }
            if (node instanceof Labeled labeled && !mayBeCutOff(labeled)) {
                for (Node child : labeled.getChildrenUnmodifiable()) {
                    if (child instanceof Text text
                            && text.isVisible()
                            && !text.getText().equals(labeled.getText())
                            && text.getText().endsWith(labeled.getEllipsisString())) {
                        found.add(labeled.getText());
                    }
                }
            }
            if (node instanceof AmountCell<?> cell && !cell.isWhole()) {
                found.add(cell.getAccessibleText());
            }
            if (node instanceof Parent parent) {
                found.addAll(cutOff(parent));
            }
        }
        return found;
    }

    /** Long texts in table cells show whole in a tool tip. */
    private static boolean mayBeCutOff(Labeled labeled) {
        return labeled.getAccessibleHelp() != null;
    }
}
