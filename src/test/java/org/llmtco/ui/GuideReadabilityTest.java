package org.llmtco.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.llmtco.ui.figure.PngWriter;
import org.llmtco.ui.guide.GuidePages;
import org.llmtco.ui.guide.GuideView;
import org.llmtco.ui.guide.GuideViewModel;
import org.testfx.api.FxToolkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** Every page of the guide in both themes: contrast, and names for screen readers. */
class GuideReadabilityTest {
    private static final Path PICTURES = Path.of("target/pictures");

    private final Appearance appearance = new Appearance();

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void goBackToLight() {
        OnScreen.run(() -> appearance.darkProperty().set(false));
    }

    @Test
    void everybodyCanReadItInTheLightTheme() {
        assertThat(foundOnAllPages(false)).isEmpty();
    }

    @Test
    void everybodyCanReadItInTheDarkTheme() {
        assertThat(foundOnAllPages(true)).isEmpty();
    }

    private List<String> foundOnAllPages(boolean dark) {
        List<String> found = new ArrayList<>();
        OnScreen.run(
                () -> {
                    appearance.darkProperty().set(dark);
                    GuideViewModel model = new GuideViewModel();
                    GuideView view = new GuideView(model, dark);
                    Scene scene = new Scene(view, 1120, 760);
                    appearance.dress(scene);
                    for (GuidePages.Entry entry : model.contents()) {
                        model.follow(entry.id());
                        scene.snapshot(null);
                        // scroll panes keep a picture of their content
                        view.lookupAll(".viewport").forEach(node -> node.setCache(false));
                        write(entry.id(), dark, scene.snapshot(null));
                        found.addAll(Readability.tooFaint(view));
                        found.addAll(Readability.nameless(view));
                    }
                });
        return found;
    }

    /** For the eyes of a developer. */
    private static void write(String id, boolean dark, WritableImage image) throws IOException {
        Files.createDirectories(PICTURES);
        String name = id.replace('/', '-').replace(".md", "") + (dark ? "-dark" : "-light");
        Files.write(PICTURES.resolve("page-of-" + name + ".png"), PngWriter.png(image));
    }
}
