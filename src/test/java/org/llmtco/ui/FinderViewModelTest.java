package org.llmtco.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.llmtco.ui.FinderViewModel.Entry;

import java.util.List;

class FinderViewModelTest {
    private final FinderViewModel finder =
            new FinderViewModel(
                    () ->
                            List.of(
                                    entry("Cash flow", "page"),
                                    entry("Annual cost", "input"),
                                    entry("Cost of capital", "input"),
                                    entry("Open", "command")));

    private static Entry entry(String title, String kind) {
        return new Entry(title, kind, "", () -> {});
    }

    private List<String> titles(String typed) {
        return finder.find(typed).stream().map(Entry::title).toList();
    }

    @Test
    void aNameThatBeginsWithTheWordsComesBeforeOneThatHasThemInside() {
        assertThat(titles("cost")).containsExactly("Cost of capital", "Annual cost");
    }

    @Test
    void theKindCanBeTypedToo() {
        assertThat(titles("cost input")).containsExactly("Annual cost", "Cost of capital");
        assertThat(titles("page")).containsExactly("Cash flow");
    }

    @Test
    void withoutWordsEverythingIsOfferedInItsOrder() {
        assertThat(titles(" ")).startsWith("Cash flow", "Annual cost").hasSize(4);
    }

    @Test
    void noMatchIsAnEmptyList() {
        assertThat(titles("xyzzy")).isEmpty();
    }
}
