package org.llmtco.ui.choice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class ChoiceListViewModelTest {
    private static final ChoiceTable TABLE =
            new ChoiceTable(
                    "Model",
                    List.of(ChoiceTable.Column.word("Licence", 100)),
                    List.of(
                            choice("a", "Alpha 7B", "MIT"),
                            choice("b", "Beta 70B", "Apache 2.0"),
                            choice("c", "Beta 7B", "MIT")));

    private final ChoiceListViewModel model = new ChoiceListViewModel();

    ChoiceListViewModelTest() {
        model.show(TABLE, "b");
    }

    private static Choice choice(String id, String name, String licence) {
        return new Choice(id, name, List.of(Choice.word(licence)));
    }

    private List<String> found() {
        return model.found().stream().map(Choice::id).toList();
    }

    private String selected() {
        Choice choice = model.selectedProperty().get();
        return choice == null ? "" : choice.id();
    }

    @Test
    void beginsWithEverythingAndWhatIsChosenNow() {
        assertThat(found()).containsExactly("a", "b", "c");
        assertThat(selected()).isEqualTo("b");
        assertThat(model.stateProperty().get()).isEqualTo("3 to choose from");
    }

    @Test
    void findsByWordsOfNameAndFactInAnyOrder() {
        model.searchProperty().set("mit BETA");
        assertThat(found()).containsExactly("c");
        assertThat(selected()).isEqualTo("c");
        assertThat(model.stateProperty().get()).isEqualTo("1 of 3");
    }

    @Test
    void keepsTheSelectionWhileItIsFound() {
        model.searchProperty().set("beta");
        assertThat(selected()).isEqualTo("b");
    }

    @Test
    void selectsNothingWhereNothingIsFound() {
        model.searchProperty().set("gamma");
        assertThat(selected()).isEmpty();
        assertThat(model.stateProperty().get()).isEqualTo("Nothing is called that");
    }
}
