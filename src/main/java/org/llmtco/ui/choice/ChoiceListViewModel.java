package org.llmtco.ui.choice;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A table of choices narrowed to what is searched for, and the one that is selected. */
public final class ChoiceListViewModel {
    private final ReadOnlyObjectWrapper<ChoiceTable> table =
            new ReadOnlyObjectWrapper<>(new ChoiceTable("", List.of(), List.of()));
    private final StringProperty search = new SimpleStringProperty("");
    private final ObservableList<Choice> found = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Choice> selected = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");

    public ChoiceListViewModel() {
        search.subscribe(this::find);
    }

    /** Offers other choices. */
    public void show(ChoiceTable offered, String selectedId) {
        table.set(offered);
        search.set("");
        find();
        selected.set(offered.find(selectedId).orElse(null));
    }

    private void find() {
        Choice before = selected.get();
        List<Choice> all = table.get().choices();
        found.setAll(all.stream().filter(choice -> choice.matches(search.get())).toList());
        state.set(
                found.isEmpty()
                        ? "Nothing is called that"
                        : found.size() == all.size()
                                ? all.size() + " to choose from"
                                : found.size() + " of " + all.size());
        selected.set(found.contains(before) ? before : found.isEmpty() ? null : found.getFirst());
    }

    public ReadOnlyObjectProperty<ChoiceTable> tableProperty() {
        return table.getReadOnlyProperty();
    }

    /** Words to find choices by. */
    public StringProperty searchProperty() {
        return search;
    }

    public ObservableList<Choice> found() {
        return found;
    }

    public ObjectProperty<@Nullable Choice> selectedProperty() {
        return selected;
    }

    /** How many are found, in words. */
    public ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }
}
