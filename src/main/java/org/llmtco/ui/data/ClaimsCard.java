package org.llmtco.ui.data;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.llmtco.report.LineWords;
import org.llmtco.ui.Tip;

/** What several sources say of a figure, one of which can be chosen. */
final class ClaimsCard extends VBox {
    private final GridPane list = new GridPane();

    ClaimsCard(EntryEditing editing, DataRow row, ClaimWords words) {
        setId("data-claims");
        list.getStyleClass().add("fields");
        int column = 0;
        for (String head : words.heads()) {
            list.add(atTheRight(DetailsPane.whole(head, "hint")), column++, 0);
        }
        list.add(DetailsPane.whole("as of", "hint"), column++, 0);
        Label by = DetailsPane.whole("by, source", "hint");
        GridPane.setHgrow(by, Priority.ALWAYS);
        list.add(by, column, 0);
        int line = 1;
        for (ClaimWords.Line claim : words.lines()) {
            add(editing, row, words, claim, line++);
        }
        getChildren()
                .addAll(
                        DetailsPane.label(words.title(), "section-title"),
                        DetailsPane.label(words.spread(), "hint"),
                        list);
    }

    private void add(
            EntryEditing editing, DataRow row, ClaimWords words, ClaimWords.Line claim, int line) {
        String style = claim.counts() ? "counts" : "hint";
        int column = 0;
        for (String value : claim.values()) {
            list.add(atTheRight(DetailsPane.whole(value, style)), column++, line);
        }
        list.add(
                DetailsPane.whole(claim.claim().figure().asOf().toString(), style), column++, line);
        Label source =
                DetailsPane.label(
                        "%s (%s)"
                                .formatted(
                                        claim.claim().figure().source(),
                                        LineWords.kind(claim.claim().figure().kind())),
                        "hint");
        list.add(new VBox(DetailsPane.label(claim.claim().by(), style), source), column++, line);
        if (editing.canUse(row, claim.claim())) {
            Button use = new Button("Use this one");
            use.setId("data-use-" + line);
            use.getStyleClass().add(Styles.SMALL);
            use.setMinWidth(Region.USE_PREF_SIZE);
            Tip.on(use, "Becomes your own entry; Undo edit takes it back");
            use.setOnAction(_ -> editing.use(row, words.claims(), claim.claim()));
            list.add(use, column, line);
        }
    }

    private static Label atTheRight(Label number) {
        number.setAlignment(Pos.CENTER_RIGHT);
        number.setMaxWidth(Double.MAX_VALUE);
        return number;
    }
}
