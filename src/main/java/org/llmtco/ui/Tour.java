package org.llmtco.ui;

import atlantafx.base.theme.Styles;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;

import java.util.List;

/** A walk through the window in a few pop-overs; it can be left at every one. */
final class Tour {
    private static final double TEXT_WIDTH = 300;

    private record Stop(String place, ArrowLocation arrow, String title, String text) {}

    private static final List<Stop> STOPS =
            List.of(
                    new Stop(
                            "#tokensPerDay",
                            ArrowLocation.LEFT_TOP,
                            "Your workload",
                            "Begin with the volume and the lengths of a request. Results follow"
                                    + " while you type; everything can be undone."),
                    new Stop(
                            ".options",
                            ArrowLocation.LEFT_TOP,
                            "The ways to serve it",
                            "Switch options on and off, and open the inputs of each one. An option"
                                    + " has its colour on every page."),
                    new Stop(
                            "#answer",
                            ArrowLocation.TOP_CENTER,
                            "The answer",
                            "Which option is the cheapest, and what you would be told to do under"
                                    + " your constraints."),
                    new Stop(
                            "#pages",
                            ArrowLocation.TOP_LEFT,
                            "The evidence",
                            "What costs what, where one option overtakes another, which hardware"
                                    + " it takes, and what is paid in which month. Click a number"
                                    + " for its formula, its values and their sources."),
                    new Stop(
                            "#tables-state",
                            ArrowLocation.BOTTOM_LEFT,
                            "The tables",
                            "Every price and GPU comes from a table with its source and date. The"
                                    + " day whose prices count stands at the right."));

    private final Parent window;
    private final PopOver popOver = new PopOver();

    Tour(Parent window) {
        this.window = window;
        popOver.setAutoHide(false);
        popOver.setDetachable(false);
        popOver.setAnimated(false);
    }

    void start() {
        show(0);
    }

    private void show(int index) {
        popOver.hide();
        if (index >= STOPS.size()) {
            return;
        }
        Stop stop = STOPS.get(index);
        Node place = window.lookup(stop.place());
        if (place == null) {
            show(index + 1);
            return;
        }
        // a pop-over is a window of its own, which knows nothing of its owner's stylesheets
        popOver.getRoot().getStylesheets().setAll(window.getScene().getStylesheets());
        popOver.setArrowLocation(stop.arrow());
        popOver.setContentNode(Zoom.like(place, content(stop, index)));
        popOver.show(place);
    }

    private Region content(Stop stop, int index) {
        Label title = new Label(stop.title());
        title.getStyleClass().add("title");
        Label text = new Label(stop.text());
        text.setWrapText(true);
        text.setPrefWidth(TEXT_WIDTH);
        boolean last = index == STOPS.size() - 1;
        Button next = new Button(last ? "Done" : "Next");
        next.setId("tour-next");
        next.setDefaultButton(true);
        next.getStyleClass().add(Styles.ACCENT);
        next.setOnAction(_ -> show(index + 1));
        Button leave = new Button("Leave the tour");
        leave.setId("tour-leave");
        leave.setCancelButton(true);
        leave.getStyleClass().add(Styles.FLAT);
        leave.setOnAction(_ -> popOver.hide());
        Label place = new Label((index + 1) + " of " + STOPS.size());
        place.getStyleClass().add("formula");
        HBox buttons = last ? new HBox(8, next) : new HBox(8, next, leave);
        VBox box = new VBox(title, text, buttons, place);
        box.getStyleClass().add("explanation");
        return box;
    }
}
