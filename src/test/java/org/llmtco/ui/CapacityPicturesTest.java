package org.llmtco.ui;

import javafx.scene.Scene;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.llmtco.chart.Figure;
import org.llmtco.chart.SvgPen;
import org.llmtco.chart.Theme;
import org.llmtco.docs.CapacityAccuracy;
import org.llmtco.ui.figure.FigureView;
import org.llmtco.ui.figure.PngWriter;
import org.testfx.api.FxToolkit;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeoutException;

/** The picture of predicted against measured throughput, drawn as the window draws charts. */
class CapacityPicturesTest {
    private static final int WIDTH = 880;
    private static final int HEIGHT = 520;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void thePictureShowsWhatTheModelPredictsNow() {
        Figure figure = CapacityAccuracy.figure();
        OnScreen.run(
                () -> {
                    draw(figure, Theme.LIGHT, "capacity-accuracy-light");
                    draw(figure, Theme.DARK, "capacity-accuracy-dark");
                });
    }

    private static void draw(Figure figure, Theme theme, String name) throws IOException {
        FigureView view = new FigureView();
        view.themeProperty().set(theme);
        view.figureProperty().set(figure);
        Scene scene = new Scene(view, WIDTH, HEIGHT);
        scene.setFill(Color.web(theme.background().hex()));
        scene.snapshot(null);
        // a picture has nothing to press
        view.lookupAll(".toggle-button").forEach(button -> button.setOpacity(0));
        byte[] picture = PngWriter.png(scene.snapshot(null));
        PictureSources.check(name, SvgPen.draw(figure, WIDTH, HEIGHT, theme));
        if (Boolean.getBoolean("write")) {
            Files.write(DocumentedPictures.FOLDER.resolve(name + ".png"), picture);
        }
    }
}
