package org.llmtco.ui.figure;

import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.transform.Transform;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

import org.llmtco.chart.Figure;
import org.llmtco.chart.Layout;
import org.llmtco.chart.SvgPen;
import org.llmtco.storage.AtomicFile;

import java.io.File;
import java.nio.charset.StandardCharsets;

/** What can be done with a figure as a picture: copy it, save it. */
final class FigureMenu {
    /** Pixels of a saved picture per pixel on the screen. */
    private static final double SCALE = 2;

    private final FigureView view;

    FigureMenu(FigureView view) {
        this.view = view;
    }

    ContextMenu menu() {
        return new ContextMenu(
                item("Copy picture", this::copy),
                item("Save as SVG …", () -> save("SVG picture", "*.svg", this::svg)),
                item("Save as PNG …", () -> save("PNG picture", "*.png", this::png)),
                new SeparatorMenuItem(),
                item("Table or figure", view::toggleTable),
                item("Whole range, all lines", view::resetView));
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void copy() {
        view.arranged()
                .ifPresent(
                        figure -> {
                            ClipboardContent content = new ClipboardContent();
                            content.putImage(picture(figure));
                            Clipboard.getSystemClipboard().setContent(content);
                        });
    }

    /** Makes the bytes of a file from a figure. */
    @FunctionalInterface
    private interface Encoder {
        byte[] encode(Figure figure);
    }

    private void save(String name, String pattern, Encoder encoder) {
        view.arranged()
                .ifPresent(
                        figure -> {
                            FileChooser chooser = new FileChooser();
                            chooser.getExtensionFilters().add(new ExtensionFilter(name, pattern));
                            chooser.setInitialFileName(pattern.replace("*", "figure"));
                            File file = chooser.showSaveDialog(view.getScene().getWindow());
                            if (file != null) {
                                AtomicFile.write(file.toPath(), encoder.encode(figure));
                            }
                        });
    }

    private byte[] svg(Figure figure) {
        return SvgPen.draw(figure, view.getWidth(), view.getHeight(), view.themeProperty().get())
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] png(Figure figure) {
        return PngWriter.png(picture(figure));
    }

    private WritableImage picture(Figure figure) {
        Canvas canvas = new Canvas(view.getWidth(), view.getHeight());
        Layout.of(
                        figure,
                        view.getWidth(),
                        view.getHeight(),
                        view.themeProperty().get(),
                        new ScreenMeasure())
                .draw(new CanvasPen(canvas.getGraphicsContext2D()));
        SnapshotParameters sharp = new SnapshotParameters();
        sharp.setTransform(Transform.scale(SCALE, SCALE));
        return canvas.snapshot(sharp, null);
    }
}
