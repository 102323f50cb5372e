package org.llmtco.ui.imports;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.llmtco.ui.Choices;
import org.llmtco.ui.Nodes;
import org.llmtco.ui.Pills;
import org.llmtco.ui.Tables;
import org.llmtco.ui.Tip;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The file and what it holds above, what it would change below, and the button that does it. */
public final class ImportView extends VBox {
    private static final String KNOWN =
            "Choose a file, or drop one anywhere into the window. Nothing is written before you"
                + " have seen what would change.\n\n"
                + "Known are\n"
                + "•  token prices of LiteLLM, models.dev, genai-prices, OpenRouter and"
                + " llm-prices,\n"
                + "•  offers of GPUs of gpu-pricing (offerings.json),\n"
                + "•  a model's config.json of Hugging Face,\n"
                + "•  measured throughput: results of vllm bench serve, exports of GenAI-Perf and"
                + " AIPerf, a CSV file,\n"
                + "•  a log of requests, as CSV or JSON lines, for the scenario's workload.";

    /** One line of fields, and two with their messages. */
    private static final double LEAST_OF_FIELDS = 64;

    private static final double MOST_OF_FIELDS = 152;

    private final ImportViewModel model;

    /**
     * The dialog.
     *
     * @param choose asks for a file
     * @param close runs when it is not needed any more
     */
    public ImportView(ImportViewModel model, Supplier<Optional<Path>> choose, Runnable close) {
        this.model = model;
        getStyleClass().addAll("content", "import");
        BooleanBinding withFile = model.fileProperty().isNotNull();
        Node known = words("import-known", KNOWN);
        known.getStyleClass().setAll("label");
        Nodes.showWhen(known, withFile.not());
        PreviewTable rows = new PreviewTable(model.list());
        Nodes.showWhen(rows, model.list().emptyProperty().not());
        VBox preview = new VBox(news(), fields(), filters(), rows);
        preview.getStyleClass().add("preview");
        VBox.setVgrow(rows, Priority.ALWAYS);
        Nodes.showWhen(preview, withFile);
        StackPane middle = new StackPane(known, preview);
        middle.setAlignment(Pos.TOP_LEFT);
        middle.setMinHeight(0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren().addAll(file(choose), middle, foot(close));
        model.setOnDone(close);
    }

    private Node file(Supplier<Optional<Path>> choose) {
        Label file = new Label();
        file.setId("import-file");
        file.textProperty()
                .bind(
                        model.fileProperty()
                                .map(path -> String.valueOf(path.getFileName()))
                                .orElse("No file yet"));
        file.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        file.setMaxWidth(Double.MAX_VALUE);
        Tip.on(file, model.fileProperty().map(Path::toString).orElse("No file yet"));
        HBox.setHgrow(file, Priority.ALWAYS);
        Button button = new Button("Choose …");
        button.setId("import-choose");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> choose.get().ifPresent(model::begin));
        Node kind =
                Nodes.labelled(
                        "It holds",
                        Choices.box(
                                "import-kind",
                                FXCollections.observableArrayList(KindChoice.values()),
                                model.kindProperty(),
                                model::setKind));
        Nodes.showWhen(kind, model.fileProperty().isNotNull());
        HBox row = new HBox(button, file, kind);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("row");
        return row;
    }

    private Node fields() {
        ImportFieldsPane fields = new ImportFieldsPane(model.fields(), model::today);
        ScrollPane scroll = new ScrollPane(fields);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(LEAST_OF_FIELDS);
        fields.prefWrapLengthProperty().bind(scroll.widthProperty().subtract(Tables.SCROLL_BAR));
        // without rows they have all the room
        scroll.maxHeightProperty()
                .bind(
                        Bindings.when(model.list().emptyProperty())
                                .then(Double.MAX_VALUE)
                                .otherwise(MOST_OF_FIELDS));
        scroll.disableProperty().bind(model.writingProperty());
        Nodes.showWhen(scroll, model.fields().anyShownProperty());
        return scroll;
    }

    private Node news() {
        Label title = words("import-title", "");
        title.getStyleClass().setAll("label", "section-title");
        title.textProperty().bind(model.titleProperty());
        Nodes.showWhen(title, model.titleProperty().isNotEmpty());
        Label notes = words("import-notes", "");
        notes.textProperty().bind(model.notesProperty());
        Nodes.showWhen(notes, model.notesProperty().isNotEmpty());
        Label problem = words("import-problem", "");
        problem.getStyleClass().setAll("label", "message");
        problem.textProperty().bind(model.problemProperty());
        Nodes.showWhen(problem, model.problemProperty().isNotEmpty());
        return new VBox(2, title, notes, problem);
    }

    private Node filters() {
        PreviewList list = model.list();
        Pills shown =
                new Pills(
                        "import-show-",
                        List.of(ShownRows.values()),
                        ShownRows::label,
                        list.shownProperty(),
                        list::show);
        list.countsProperty().subscribe(shown::setLabels);
        TextField search = new TextField();
        search.setId("import-search");
        search.setPromptText("search all columns");
        search.setPrefWidth(168);
        search.textProperty().bindBidirectional(list.wordsProperty());
        Button all = button("import-take", "Take shown", () -> list.takeAll(true));
        Button none = button("import-leave", "Leave out shown", () -> list.takeAll(false));
        HBox take = new HBox(all, none);
        take.getStyleClass().add("row");
        Nodes.showWhen(take, list.byRowProperty());
        FlowPane filters = new FlowPane(shown, Nodes.labelled("Search", search), take);
        filters.getStyleClass().add("filters");
        Nodes.showWhen(filters, list.emptyProperty().not());
        return filters;
    }

    private static Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Label words(String id, String text) {
        Label label = new Label(text);
        label.setId(id);
        label.getStyleClass().add("hint");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private Node foot(Runnable close) {
        Label found = words("import-found", "");
        found.textProperty()
                .bind(
                        Bindings.when(model.busyProperty())
                                .then(
                                        Bindings.when(model.writingProperty())
                                                .then("Writing")
                                                .otherwise("Reading the file"))
                                .otherwise(model.foundProperty()));
        HBox.setHgrow(found, Priority.ALWAYS);
        found.setMaxWidth(Double.MAX_VALUE);
        ProgressBar progress = new ProgressBar();
        progress.setId("import-progress");
        progress.setAccessibleText("Working");
        progress.setMinWidth(120);
        Nodes.showWhen(progress, model.busyProperty());
        Button cancel =
                button(
                        "import-cancel",
                        "Cancel",
                        () -> {
                            if (model.busyProperty().get()) {
                                model.clear();
                            } else {
                                close.run();
                            }
                        });
        cancel.disableProperty().bind(model.writingProperty());
        Button go = new Button();
        go.setId("import-go");
        go.textProperty().bind(model.actionProperty());
        go.setMinWidth(USE_PREF_SIZE);
        go.setDefaultButton(true);
        go.disableProperty().bind(model.readyProperty().not());
        go.setOnAction(_ -> model.take());
        Region gap = new Region();
        gap.setMinWidth(8);
        HBox foot = new HBox(found, progress, gap, cancel, go);
        foot.getStyleClass().add("buttons");
        return foot;
    }
}
