package org.llmtco.ui.export;

import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;

import org.llmtco.export.ReportFormat;
import org.llmtco.report.Paper;
import org.llmtco.ui.Choices;
import org.llmtco.ui.Nodes;
import org.llmtco.ui.Tables;
import org.llmtco.ui.Tip;

import java.io.File;
import java.util.Locale;

/** What is exported and where to at the left, a look at it at the right, how far it is below. */
public final class ExportView extends VBox {
    private static final double INPUTS = 392;

    /** In a narrow window the file is not looked at before it is written. */
    private static final double ROOM_FOR_PREVIEW = 360;

    private final ExportViewModel model;

    /**
     * The dialog.
     *
     * @param close runs when it is not needed any more
     */
    public ExportView(ExportViewModel model, Runnable close) {
        this.model = model;
        getStyleClass().addAll("content", "export");
        VBox inputs = new VBox(forms(), fields(), whenDone());
        inputs.getStyleClass().add("inputs");
        inputs.disableProperty().bind(model.runningProperty());
        PreviewPane preview = new PreviewPane(model.preview());
        preview.setMinSize(0, 0);
        preview.visibleProperty().bind(preview.widthProperty().greaterThan(ROOM_FOR_PREVIEW));
        HBox.setHgrow(preview, Priority.ALWAYS);
        HBox middle = new HBox(scrolled(inputs), preview);
        middle.getStyleClass().add("columns");
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren().addAll(middle, foot(close));
        model.setOnDone(close);
    }

    private static Node scrolled(VBox inputs) {
        ScrollPane scroll = new ScrollPane(inputs);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setMinWidth(INPUTS + Tables.SCROLL_BAR);
        scroll.setPrefWidth(INPUTS + Tables.SCROLL_BAR);
        return scroll;
    }

    private Node forms() {
        VBox forms = new VBox(6);
        ToggleGroup group = new ToggleGroup();
        for (ReportFormat format : ReportFormat.values()) {
            RadioButton choice = new RadioButton(format.label() + " (" + format.ending() + ")");
            choice.setId("export-" + format.name().toLowerCase(Locale.ROOT));
            choice.setToggleGroup(group);
            choice.setSelected(model.formatProperty().get() == format);
            choice.selectedProperty()
                    .subscribe(
                            (_, selected) -> {
                                if (selected) {
                                    model.setFormat(format);
                                }
                            });
            forms.getChildren().add(choice);
        }
        return forms;
    }

    private Node fields() {
        GridPane grid = new GridPane(8, 8);
        ColumnConstraints rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(new ColumnConstraints(), rest);
        TextField name = field("export-name", "File name", 200);
        name.textProperty().bindBidirectional(model.nameProperty());
        Label ending = new Label();
        ending.textProperty().bind(model.formatProperty().map(ReportFormat::ending));
        ending.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        grid.addRow(0, label("File name", name), row(name, ending));
        grid.addRow(1, new Label("Folder"), folder());
        ComboBox<Paper> paper =
                Choices.box(
                        "export-paper",
                        FXCollections.observableArrayList(Paper.values()),
                        model.paperProperty(),
                        model::setPaper);
        Label onPaper = label("Paper", paper);
        grid.addRow(2, onPaper, paper);
        Nodes.showWhen(
                paper, Bindings.createBooleanBinding(this::hasPaper, model.formatProperty()));
        Nodes.showWhen(onPaper, paper.visibleProperty());
        CurrencyFields currency = new CurrencyFields(model.currency());
        Label amounts = label("Amounts in", currency.choice());
        grid.addRow(3, amounts, currency);
        Nodes.showWhen(
                currency, Bindings.createBooleanBinding(this::hasCurrency, model.formatProperty()));
        Nodes.showWhen(amounts, currency.visibleProperty());
        return grid;
    }

    private boolean hasPaper() {
        return model.formatProperty().get().hasPaper();
    }

    private boolean hasCurrency() {
        return model.formatProperty().get().hasCurrency();
    }

    private static Label label(String text, Node field) {
        Label label = new Label(text);
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(field);
        return label;
    }

    static TextField field(String id, String name, double width) {
        TextField field = new TextField();
        field.setId(id);
        field.setAccessibleText(name);
        field.setPrefWidth(width);
        return field;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("row");
        return row;
    }

    private Node folder() {
        Label folder = new Label();
        folder.setId("export-folder");
        folder.textProperty().bind(model.folderProperty().map(Object::toString));
        folder.setMaxWidth(Double.MAX_VALUE);
        Tip.on(folder, folder.textProperty());
        folder.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        HBox.setHgrow(folder, Priority.ALWAYS);
        Button choose = new Button("Choose …");
        choose.setId("export-choose");
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(_ -> chooseFolder());
        return row(folder, choose);
    }

    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Folder for the report");
        File now = model.folderProperty().get().toFile();
        if (now.isDirectory()) {
            chooser.setInitialDirectory(now);
        }
        File chosen = chooser.showDialog(getScene().getWindow());
        if (chosen != null) {
            model.setFolder(chosen.toPath());
        }
    }

    private Node whenDone() {
        CheckBox open = new CheckBox("Open when done");
        open.setId("export-open");
        open.selectedProperty().bindBidirectional(model.openWhenDoneProperty());
        VBox box = new VBox(2, open);
        model.openObstacle()
                .ifPresent(
                        why -> {
                            open.setDisable(true);
                            box.getChildren().add(words(why));
                        });
        return box;
    }

    private static Label words(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("hint");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private Node foot(Runnable close) {
        Label message = words("");
        message.setId("export-message");
        message.getStyleClass().setAll("label", "message");
        message.textProperty().bind(model.messageProperty());
        Nodes.showWhen(message, model.messageProperty().isNotEmpty());
        Label hint = words("");
        hint.setId("export-hint");
        hint.textProperty()
                .bind(
                        Bindings.when(model.runningProperty())
                                .then(model.stepProperty())
                                .otherwise(model.hintProperty()));
        ProgressBar progress = new ProgressBar();
        progress.setId("export-progress");
        progress.setAccessibleText("How far the export is");
        progress.progressProperty().bind(model.progressProperty());
        progress.setMinWidth(160);
        Nodes.showWhen(progress, model.runningProperty());
        VBox news = new VBox(2, message, hint);
        news.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(news, Priority.ALWAYS);
        Region gap = new Region();
        gap.setMinWidth(8);
        Button cancel = new Button("Cancel");
        cancel.setId("export-cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(
                _ -> {
                    if (model.runningProperty().get()) {
                        model.cancel();
                    } else {
                        close.run();
                    }
                });
        Button export = new Button("Export");
        export.setId("export-go");
        export.setMinWidth(USE_PREF_SIZE);
        export.setDefaultButton(true);
        export.disableProperty().bind(model.readyProperty().not());
        export.setOnAction(_ -> model.export());
        HBox foot = new HBox(news, progress, gap, cancel, export);
        foot.getStyleClass().add("buttons");
        return foot;
    }
}
