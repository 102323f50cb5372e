package org.llmtco.ui.export;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.llmtco.export.ReportPreview;
import org.llmtco.report.pdf.Picture;
import org.llmtco.ui.Nodes;

/** What is in a report, and how it begins. */
final class PreviewPane extends VBox {
    private static final double PAGE_WIDTH = 320;

    private final PreviewContent content;

    PreviewPane(PreviewContent content) {
        this.content = content;
        setSpacing(8);
        Node page = page();
        Node lines = lines();
        Node parts = parts();
        HBox.setHgrow(parts, Priority.ALWAYS);
        HBox both = new HBox(8, parts, page);
        VBox.setVgrow(both, Priority.ALWAYS);
        Nodes.showWhen(both, parts.visibleProperty());
        getChildren().addAll(state(), both, lines);
    }

    private Node state() {
        Label state = new Label();
        state.setId("export-state");
        state.getStyleClass().add("hint");
        state.setWrapText(true);
        state.setMinHeight(USE_PREF_SIZE);
        state.textProperty().bind(content.stateProperty());
        ProgressIndicator busy = new ProgressIndicator();
        busy.setPrefSize(16, 16);
        busy.setMinSize(16, 16);
        Nodes.showWhen(busy, content.busyProperty());
        return new HBox(8, busy, state);
    }

    private Node parts() {
        VBox list = new VBox(12);
        list.getStyleClass().add("parts");
        content.parts().subscribe(() -> fill(list));
        fill(list);
        ScrollPane pane = new ScrollPane(list);
        pane.setId("export-parts");
        pane.setAccessibleText("What is in the report");
        pane.setFitToWidth(true);
        pane.setMinWidth(160);
        pane.setPrefWidth(240);
        Nodes.showWhen(pane, content.textProperty().isEmpty());
        return pane;
    }

    private void fill(VBox list) {
        list.getChildren().setAll(content.parts().stream().map(PreviewPane::part).toList());
    }

    private static Node part(ReportPreview.Part part) {
        Label size = wrapped(part.content());
        size.getStyleClass().add("hint");
        return new VBox(wrapped(part.title()), size);
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private Node page() {
        ImageView view = new ImageView();
        view.setId("export-page");
        view.setPreserveRatio(true);
        view.setSmooth(true);
        content.pageProperty().subscribe(picture -> view.setImage(image(picture)));
        StackPane frame = new StackPane(view);
        frame.getStyleClass().add("paper");
        frame.setAccessibleText("First page of the report");
        frame.setMinWidth(PAGE_WIDTH);
        frame.setMaxHeight(USE_PREF_SIZE);
        view.setFitWidth(PAGE_WIDTH - 2);
        Nodes.showWhen(frame, content.pageProperty().isNotNull());
        return frame;
    }

    private static @Nullable WritableImage image(@Nullable Picture picture) {
        if (picture == null) {
            return null;
        }
        WritableImage image = new WritableImage(picture.width(), picture.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        picture.width(),
                        picture.height(),
                        PixelFormat.getIntArgbInstance(),
                        picture.argb(),
                        0,
                        picture.width());
        return image;
    }

    private Node lines() {
        TextArea lines = new TextArea();
        lines.setId("export-lines");
        lines.setAccessibleText("First lines of the report");
        lines.setEditable(false);
        lines.getStyleClass().add("lines");
        lines.textProperty().bind(content.textProperty());
        VBox.setVgrow(lines, Priority.ALWAYS);
        Nodes.showWhen(lines, content.textProperty().isNotEmpty());
        return lines;
    }
}
