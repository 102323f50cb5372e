package org.llmtco.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Tab;
import javafx.scene.control.ToggleButton;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.llmtco.chart.Theme;
import org.llmtco.storage.ScenarioFiles;
import org.testfx.api.FxToolkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** What everybody can read: contrast, and names for screen readers. */
class WindowReadabilityTest {
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
    void textStandsOutInTheLightTheme() {
        assertThat(onAllPages(false, Readability::tooFaint)).isEmpty();
    }

    @Test
    void textStandsOutInTheDarkTheme() {
        assertThat(onAllPages(true, Readability::tooFaint)).isEmpty();
    }

    @Test
    void everyControlHasANameForScreenReaders() {
        assertThat(onAllPages(false, Readability::nameless)).isEmpty();
    }

    @Test
    void labelsOfFiguresStandOutInBothThemes() {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            for (var paint : List.of(theme.ink(), theme.muted())) {
                assertThat(Readability.contrast(paint.hex(), theme.background().hex()))
                        .as("%s on %s", paint, theme.background())
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    private List<String> onAllPages(boolean dark, Function<WindowView, List<String>> found) {
        List<String> all = new ArrayList<>();
        OnScreen.run(
                () -> {
                    appearance.darkProperty().set(dark);
                    WindowView view =
                            new WindowView(
                                    new WindowViewModel(
                                            Sessions.immediate(ScenarioFiles.DEFAULT_ID)),
                                    appearance);
                    Scene scene = new Scene(view, 1280, 800);
                    appearance.dress(scene);
                    scene.snapshot(null);
                    ((ToggleButton) view.lookup("#inputs-of-gpt-5-2")).setSelected(true);
                    for (Tab page : view.pages().getTabs()) {
                        view.pages().getSelectionModel().select(page);
                        scene.snapshot(null);
                        found.apply(view).stream()
                                .map(text -> page.getText() + ": " + text)
                                .filter(text -> !all.contains(text))
                                .forEach(all::add);
                    }
                });
        return all;
    }
}
