package org.llmtco.ui.choice;

import atlantafx.base.controls.CustomTextField;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.llmtco.ui.Tables;
import org.llmtco.ui.Tip;
import org.llmtco.ui.number.Amount;

import java.util.Comparator;

/** A search field above a table; Enter or a double click takes what is selected. */
public final class ChoiceListView extends VBox {
    private static final double NAME = 176;

    private final ChoiceListViewModel model;
    private final Runnable onTaken;
    private final CustomTextField search = new CustomTextField();
    private final TableView<Choice> table = Tables.table("choices", "Nothing is called that");

    /**
     * Shows what a view model offers.
     *
     * @param onTaken runs when the selected choice is taken
     */
    public ChoiceListView(ChoiceListViewModel model, Runnable onTaken) {
        this.model = model;
        this.onTaken = onTaken;
        getStyleClass().add("choice-list");
        Label state = new Label();
        state.getStyleClass().add("hint");
        state.textProperty().bind(model.stateProperty());
        state.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox bar = new HBox(search, state);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("row");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(bar, table);
        prepareSearch();
        prepareTable();
    }

    private void prepareSearch() {
        search.setId("find-choice");
        search.setLeft(new FontIcon(Feather.SEARCH));
        search.setPromptText("Find by name or fact");
        search.setAccessibleText("Find by name or fact");
        search.textProperty().bindBidirectional(model.searchProperty());
        search.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    switch (event.getCode()) {
                        case DOWN -> move(1, event);
                        case UP -> move(-1, event);
                        case ENTER -> take(event);
                        default -> {}
                    }
                });
    }

    /** The arrow keys move the selection while the search field has the focus. */
    private void move(int by, KeyEvent event) {
        int row = table.getSelectionModel().getSelectedIndex() + by;
        if (row >= 0 && row < table.getItems().size()) {
            table.getSelectionModel().select(row);
            table.scrollTo(Math.max(0, row - 3));
        }
        event.consume();
    }

    private void take(KeyEvent event) {
        event.consume();
        if (model.selectedProperty().get() != null) {
            onTaken.run();
        }
    }

    private void prepareTable() {
        table.setItems(model.found());
        Tables.fillOrScroll(table);
        model.tableProperty().subscribe(this::columns);
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        choice -> {
                            if (choice != null) {
                                model.selectedProperty().set(choice);
                            }
                        });
        model.selectedProperty().subscribe(this::select);
        table.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        take(event);
                    }
                });
        table.setRowFactory(
                _ -> {
                    TableRow<Choice> row = new TableRow<>();
                    row.setOnMouseClicked(
                            event -> {
                                if (event.getButton() == MouseButton.PRIMARY
                                        && event.getClickCount() == 2
                                        && !row.isEmpty()) {
                                    onTaken.run();
                                }
                            });
                    return row;
                });
    }

    private void select(@Nullable Choice choice) {
        if (choice == null) {
            table.getSelectionModel().clearSelection();
        } else if (!choice.equals(table.getSelectionModel().getSelectedItem())) {
            table.getSelectionModel().select(choice);
            table.scrollTo(choice);
        }
    }

    private void columns(ChoiceTable shown) {
        table.getColumns().clear();
        TableColumn<Choice, String> name = Tables.text(shown.kind(), NAME, Choice::name);
        name.setMinWidth(NAME);
        table.getColumns().add(name);
        for (int i = 0; i < shown.columns().size(); i++) {
            ChoiceTable.Column column = shown.columns().get(i);
            int fact = i;
            table.getColumns().add(column(column, fact));
        }
        Tables.resize(table);
    }

    private static TableColumn<Choice, Amount> column(ChoiceTable.Column column, int fact) {
        TableColumn<Choice, Amount> shown =
                Tables.amount(column.title(), column.width(), choice -> choice.facts().get(fact));
        if (!column.number()) {
            shown.getStyleClass().remove("number-column");
            shown.setCellFactory(_ -> new WordCell());
            shown.setComparator(Comparator.comparing(Amount::text, String.CASE_INSENSITIVE_ORDER));
        }
        return shown;
    }

    private static final class WordCell extends TableCell<Choice, Amount> {
        @Override
        protected void updateItem(Amount word, boolean empty) {
            super.updateItem(word, empty);
            boolean blank = empty || word == null;
            setText(blank ? "" : word.text());
            Tip.on(this, blank ? "" : word.text());
        }
    }

    /** Begins with the search field. */
    public void begin() {
        search.requestFocus();
    }
}
