package org.llmtco.ui.export;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
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
        ListView<ReportPreview.Part> parts = parts();
        HBox.setHgrow(parts, Priority.ALWAYS);
        HBox both = new HBox(8, parts, page);
        VBox.setVgrow(both, Priority.ALWAYS);
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

    private ListView<ReportPreview.Part> parts() {
        ListView<ReportPreview.Part> list = new ListView<>(content.parts());
        list.setId("export-parts");
        list.setAccessibleText("What is in the report");
        list.setPlaceholder(new Label(""));
        list.setCellFactory(_ -> new PartCell());
        list.setMinWidth(160);
        list.setPrefWidth(240);
        return list;
    }

    private static final class PartCell extends ListCell<ReportPreview.Part> {
        private static final double AROUND = 48;

        private final Label title = wrapped();
        private final Label size = wrapped();
        private final VBox both = new VBox(title, size);

        PartCell() {
            size.getStyleClass().add("hint");
            setPrefWidth(0);
            both.maxWidthProperty().bind(widthProperty().subtract(AROUND));
            both.prefWidthProperty().bind(both.maxWidthProperty());
        }

        private static Label wrapped() {
            Label label = new Label();
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            return label;
        }

        @Override
        protected void updateItem(ReportPreview.Part part, boolean empty) {
            super.updateItem(part, empty);
            boolean blank = empty || part == null;
            setGraphic(blank ? null : both);
            if (!blank) {
                title.setText(part.title());
                size.setText(part.content());
            }
        }
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
