package org.llmtco.ui.data;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.llmtco.chart.Figure;
import org.llmtco.report.tables.Fields.Field;
import org.llmtco.ui.Palette;
import org.llmtco.ui.figure.FigureView;

import java.util.ArrayList;
import java.util.List;

/** Every field of the selected row with its source, and the history of its price. */
final class DetailsPane extends StackPane {
    private static final double CARD = 288;
    private static final double WIDE_CARD = 592;

    private final DataViewModel model;
    private final Palette palette;
    private final ScrollPane scroll = new ScrollPane();
    private final Label empty =
            new Label("Select a row to see every field, its source and the history of its price");

    DetailsPane(DataViewModel model, Palette palette) {
        this.model = model;
        this.palette = palette;
        setId("data-details");
        getStyleClass().add("details");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add(Styles.BG_DEFAULT);
        empty.getStyleClass().add("empty");
        empty.setWrapText(true);
        getChildren().addAll(scroll, empty);
        setMinHeight(80);
        model.selectedProperty().subscribe(this::show);
        model.editing()
                .editorProperty()
                .subscribe(
                        (_, editor) -> {
                            if (editor == null) {
                                show(model.selectedProperty().get());
                            } else {
                                empty.setVisible(false);
                                scroll.setVisible(true);
                                scroll.setContent(
                                        new EntryEditorView(editor, model.editing()::cancel));
                                scroll.setVvalue(0);
                            }
                        });
    }

    private void show(@Nullable DataRow row) {
        scroll.setVisible(row != null);
        empty.setVisible(row == null);
        scroll.setContent(row == null ? null : content(row, model.details(row)));
        scroll.setVvalue(0);
    }

    private Node content(DataRow row, RowDetails details) {
        Label title = label(details.title(), "section-title");
        Button copy = new Button("Copy source");
        copy.setId("data-copy-source");
        copy.getStyleClass().add(Styles.SMALL);
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(_ -> DataTable.copy(model.copySource(row)));
        HBox head = new HBox(title, copy);
        head.getChildren().addAll(actions(row));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("row");
        VBox all = new VBox(head);
        all.getStyleClass().add("section");
        details.remarks().forEach(remark -> all.getChildren().add(label(remark, "message")));
        all.getChildren().add(label(details.origin(), "hint"));
        if (!details.money().isEmpty()) {
            all.getChildren().add(label(details.money(), "hint"));
        }
        details.claims()
                .ifPresent(
                        claims ->
                                all.getChildren()
                                        .add(new ClaimsCard(model.editing(), row, claims)));
        FlowPane cards = new FlowPane();
        cards.getStyleClass().add("cards");
        details.replaced().ifPresent(replaced -> cards.getChildren().add(difference(replaced)));
        if (!details.prices().isEmpty()) {
            cards.getChildren().add(history(details));
        }
        details.figure().ifPresent(figure -> cards.getChildren().add(figure(figure)));
        details.sections().forEach(section -> cards.getChildren().add(card(section)));
        all.getChildren().add(cards);
        return all;
    }

    private List<Button> actions(DataRow row) {
        EntryEditing editing = model.editing();
        if (!editing.isEditable(row)) {
            return List.of();
        }
        List<Button> actions = new ArrayList<>();
        actions.add(action("data-edit", "Edit", () -> editing.edit(row)));
        actions.add(action("data-copy-entry", "New entry like this", () -> editing.copyEntry(row)));
        if (editing.isOwn(row)) {
            actions.add(action("data-remove", editing.removal(row), () -> editing.remove(row)));
        }
        if (editing.isOutdated(row)) {
            actions.add(action("data-keep", "Keep mine", () -> editing.keep(row)));
        }
        return actions;
    }

    private static Button action(String id, String text, Runnable run) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> run.run());
        return button;
    }

    private static Node difference(RowDetails.Replaced replaced) {
        GridPane list = new GridPane();
        list.getStyleClass().add("fields");
        for (double share : new double[] {36, 32, 32}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            list.getColumnConstraints().add(column);
        }
        list.addRow(0, whole("field", "hint"), whole("replaced", "hint"), whole("yours", "hint"));
        int line = 1;
        for (Difference difference : replaced.differences()) {
            list.addRow(
                    line++,
                    label(difference.field(), "hint"),
                    label(difference.below(), "hint"),
                    label(difference.own(), "value"));
        }
        VBox card = new VBox(label("Replaces the " + replaced.file(), "section-title"));
        card.getChildren()
                .add(
                        replaced.differences().isEmpty()
                                ? label("The two say the same.", "hint")
                                : list);
        card.setPrefWidth(WIDE_CARD);
        return card;
    }

    private static Node card(RowDetails.Section section) {
        GridPane fields = new GridPane();
        fields.getStyleClass().add("fields");
        int line = 0;
        for (Field field : section.fields()) {
            fields.add(whole(field.label(), "hint"), 0, line);
            fields.add(
                    label(
                            field.unit().isEmpty()
                                    ? field.value()
                                    : field.value() + " " + field.unit(),
                            "value"),
                    1,
                    line++);
        }
        VBox card = new VBox(label(section.title(), "section-title"), fields);
        if (!section.source().isEmpty()) {
            card.getChildren().add(label(section.source(), "hint"));
        }
        card.setPrefWidth(CARD);
        return card;
    }

    private static Node history(RowDetails details) {
        GridPane list = new GridPane();
        list.getStyleClass().add("fields");
        addRow(list, 0, "hint", "days", details.priceHeads(), "", "source");
        int line = 1;
        for (RowDetails.Price price : details.prices()) {
            addRow(
                    list,
                    line++,
                    price.counts() ? "counts" : "hint",
                    price.days(),
                    price.amounts(),
                    price.state(),
                    price.source());
        }
        VBox card = new VBox(label("History, " + details.priceUnit(), "section-title"), list);
        card.setPrefWidth(WIDE_CARD);
        return card;
    }

    private static void addRow(
            GridPane list,
            int line,
            String style,
            String days,
            List<String> amounts,
            String state,
            String source) {
        int column = 0;
        list.add(whole(days, style), column++, line);
        for (String amount : amounts) {
            Label number = whole(amount, style);
            number.setAlignment(Pos.CENTER_RIGHT);
            number.setMaxWidth(Double.MAX_VALUE);
            list.add(number, column++, line);
        }
        list.add(whole(state, style), column++, line);
        list.add(label(source, style), column, line);
    }

    private Node figure(Figure.Lines lines) {
        FigureView figure = new FigureView();
        figure.setId("data-history");
        figure.themeProperty().bind(palette.themeProperty());
        figure.figureProperty().set(lines);
        figure.setPrefSize(CARD * 1.5, 176);
        return figure;
    }

    /** A short text, which is never broken. */
    static Label whole(String text, String style) {
        Label label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
