package org.llmtco.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Text;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.ui.figure.PngWriter;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;

/**
 * Every page in both themes and in three sizes: no text is cut off. With {@code -Dwrite=true} the
 * pictures of the documentation are written.
 */
class WindowPicturesTest {
    private static final Path DOCUMENTATION = Path.of("docs/pictures");
    private static final Path ALL = Path.of("target/pictures");

    private record Size(int width, int height) {
        @Override
        public String toString() {
            return width + "x" + height;
        }
    }

    private static final Size IN_DOCUMENTATION = new Size(1280, 800);
    private static final List<Size> SIZES =
            List.of(new Size(1000, 800), IN_DOCUMENTATION, new Size(1600, 1000));

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @TestFactory
    List<DynamicTest> noTextIsCutOff() {
        List<DynamicTest> tests = new ArrayList<>();
        for (boolean dark : new boolean[] {false, true}) {
            for (Size size : SIZES) {
                tests.add(
                        DynamicTest.dynamicTest(
                                (dark ? "dark " : "light ") + size, () -> check(dark, size)));
            }
        }
        return tests;
    }

    private static void check(boolean dark, Size size) {
        WaitForAsyncUtils.waitForAsyncFx(
                60_000,
                () -> {
                    draw(dark, size);
                    return true;
                });
    }

    private static void draw(boolean dark, Size size) throws IOException {
        Appearance appearance = new Appearance();
        appearance.darkProperty().set(dark);
        WindowView view =
                new WindowView(
                        new WindowViewModel(Sessions.immediate(ScenarioFiles.DEFAULT_ID)),
                        appearance);
        Scene scene = new Scene(view, size.width(), size.height());
        appearance.dress(scene);
        TabPane pages = view.pages();
        for (int page = 0; page < pages.getTabs().size(); page++) {
            pages.getSelectionModel().select(page);
            String name =
                    pages.getTabs().get(page).getText().toLowerCase(Locale.ROOT).replace(' ', '-');
            picture(view, name, dark, size);
            if (name.equals("breakeven")) {
                for (String mode : List.of("horizon", "time", "driver", "volume")) {
                    ((ToggleButton) scene.lookup("#over-" + mode)).fire();
                    picture(view, name + "-over-" + mode, dark, size);
                }
            }
        }
        appearance.darkProperty().set(false);
    }

    private static void picture(WindowView view, String page, boolean dark, Size size)
            throws IOException {
        Scene scene = view.getScene();
        scene.snapshot(null);
        WritableImage image = scene.snapshot(null);
        String name = page + (dark ? "-dark" : "-light");
        write(ALL.resolve(name + "-" + size + ".png"), image);
        if (size.equals(IN_DOCUMENTATION) && Boolean.getBoolean("write")) {
            write(DOCUMENTATION.resolve(name + ".png"), image);
        }
        assertThat(cutOff(view)).as("texts cut off on %s", name).isEmpty();
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
            if (node instanceof Parent parent) {
                found.addAll(cutOff(parent));
            }
        }
        return found;
    }

    /** Long texts in table cells show whole in a tool tip. */
    private static boolean mayBeCutOff(Labeled labeled) {
        return labeled.getTooltip() != null;
    }
}
