package org.llmtco.ui.data;

import atlantafx.base.theme.Styles;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.llmtco.storage.Problem;

import java.util.List;

/** What is wrong with the files of the tables: where, and what to do about it. */
final class ProblemList extends VBox {
    private static final double MOST_HEIGHT = 128;

    ProblemList(List<Problem> problems) {
        setId("data-problems");
        getStyleClass().add("problems");
        Label title =
                new Label(
                        problems.size() == 1
                                ? "1 problem in the files; what it is about is left out"
                                : problems.size()
                                        + " problems in the files; what they are about is left"
                                        + " out");
        title.getStyleClass().add("section-title");
        VBox list = new VBox();
        list.getStyleClass().add("list");
        problems.forEach(problem -> list.getChildren().add(entry(problem)));
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(MOST_HEIGHT);
        scroll.setMinHeight(Region.USE_PREF_SIZE);
        scroll.setPrefHeight(Math.min(MOST_HEIGHT, 44.0 * problems.size()));
        scroll.getStyleClass().add(Styles.BG_DEFAULT);
        getChildren().addAll(title, scroll);
        setMinHeight(Region.USE_PREF_SIZE);
    }

    private static VBox entry(Problem problem) {
        Label place = wrapped(place(problem), "place");
        Label advice =
                wrapped(
                        problem.key().isEmpty()
                                ? problem.message()
                                : problem.key() + " " + problem.message(),
                        problem.severity() == Problem.Severity.ERROR ? "message" : "hint");
        return new VBox(place, advice);
    }

    private static String place(Problem problem) {
        return problem.line() == 0 ? problem.file() : problem.file() + ", line " + problem.line();
    }

    private static Label wrapped(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
