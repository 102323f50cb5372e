package org.llmtco.ui.choice;

import java.util.List;
import java.util.Optional;

/**
 * Things of one kind to choose from.
 *
 * @param kind heading of the names
 * @param columns headings of the facts
 */
public record ChoiceTable(String kind, List<Column> columns, List<Choice> choices) {
    public ChoiceTable {
        columns = List.copyOf(columns);
        choices = List.copyOf(choices);
    }

    /**
     * A kind of fact.
     *
     * @param width in pixels
     * @param number whether the facts are numbers
     */
    public record Column(String title, double width, boolean number) {
        public static Column number(String title, double width) {
            return new Column(title, width, true);
        }

        public static Column word(String title, double width) {
            return new Column(title, width, false);
        }
    }

    public Optional<Choice> find(String id) {
        return choices.stream().filter(choice -> choice.id().equals(id)).findFirst();
    }
}
