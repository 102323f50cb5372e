package org.llmtco.ui.guide;

import atlantafx.base.theme.Styles;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToolBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.llmtco.ui.Tip;
import org.llmtco.ui.guide.GuidePages.Entry;
import org.llmtco.ui.guide.GuideViewModel.Place;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The guide: contents at the left, the page at the right. */
public final class GuideView extends BorderPane {
    private static final KeyCombination BACK =
            new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN);
    private static final KeyCombination FORWARD =
            new KeyCodeCombination(KeyCode.RIGHT, KeyCombination.ALT_DOWN);

    private final GuideViewModel model;
    private final ListView<Entry> contents = new ListView<>();
    private final VBox page = new VBox();
    private final ScrollPane scroll = new ScrollPane(page);
    private final Map<String, Node> headings = new HashMap<>();
    private boolean dark;

    /**
     * A view.
     *
     * @param dark the theme at first; see {@link #setDark}
     */
    public GuideView(GuideViewModel model, boolean dark) {
        this.model = model;
        this.dark = dark;
        getStyleClass().addAll("window", "guide");
        page.getStyleClass().add("page-text");
        scroll.setId("guide-page");
        scroll.setFitToWidth(true);
        // arrows and page keys scroll it
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText("Page of the guide");
        setTop(
                new ToolBar(
                        button(
                                "Back",
                                Feather.ARROW_LEFT,
                                BACK,
                                model.canGoBackProperty(),
                                model::goBack),
                        button(
                                "Forward",
                                Feather.ARROW_RIGHT,
                                FORWARD,
                                model.canGoForwardProperty(),
                                model::goForward)));
        setLeft(contents());
        setCenter(scroll);
        model.placeProperty().subscribe(this::show);
    }

    private ListView<Entry> contents() {
        contents.setId("guide-contents");
        contents.setAccessibleText("Contents of the guide");
        contents.getItems().setAll(model.contents());
        contents.setCellFactory(
                _ ->
                        new ListCell<>() {
                            @Override
                            protected void updateItem(Entry entry, boolean empty) {
                                super.updateItem(entry, empty);
                                setText(empty || entry == null ? null : entry.title());
                            }
                        });
        contents.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        entry -> {
                            if (entry != null && !entry.id().equals(shown())) {
                                model.follow(entry.id());
                            }
                        });
        return contents;
    }

    private String shown() {
        return model.placeProperty().get().page().id();
    }

    private Button button(
            String text,
            Feather icon,
            KeyCombination keys,
            ReadOnlyBooleanProperty enabled,
            Runnable action) {
        Button button = new Button(text, new FontIcon(icon));
        button.setId("guide-" + text.toLowerCase(Locale.ROOT));
        button.getStyleClass().add(Styles.FLAT);
        Tip.on(button, text + " (" + keys.getDisplayText() + ")");
        button.setOnAction(_ -> action.run());
        button.disableProperty().bind(enabled.not());
        sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene != null) {
                                scene.getAccelerators().put(keys, action);
                            }
                        });
        return button;
    }

    /** Shows the pictures of a theme. */
    public void setDark(boolean nowDark) {
        dark = nowDark;
        show(model.placeProperty().get());
    }

    private void show(Place place) {
        headings.clear();
        PageNodes nodes =
                new PageNodes(model, dark, heading -> headings.put(heading.getId(), heading));
        page.getChildren().setAll(nodes.of(place.page().blocks()));
        model.contents().stream()
                .filter(entry -> entry.id().equals(place.page().id()))
                .findFirst()
                .ifPresentOrElse(
                        contents.getSelectionModel()::select,
                        contents.getSelectionModel()::clearSelection);
        scrollTo(place);
    }

    private void scrollTo(Place place) {
        Node heading = place.anchor().map(headings::get).orElse(null);
        if (heading == null) {
            scroll.setVvalue(0);
            return;
        }
        // where it stands is known once the page is laid out
        applyCss();
        layout();
        Bounds bounds = heading.getBoundsInParent();
        double hidden = page.getHeight() - scroll.getViewportBounds().getHeight();
        scroll.setVvalue(hidden <= 0 ? 0 : Math.min(1, bounds.getMinY() / hidden));
    }
}
