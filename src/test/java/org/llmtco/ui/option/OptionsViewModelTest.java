package org.llmtco.ui.option;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.Scenario;
import org.llmtco.ui.Sessions;
import org.llmtco.ui.session.Session;

import java.util.List;
import java.util.Optional;

class OptionsViewModelTest {
    private final Session session = Sessions.immediate("llama-70b-every-way");
    private final OptionsViewModel model = new OptionsViewModel(session);

    private List<String> ids() {
        return model.items().stream().map(OptionItem::id).toList();
    }

    private String message(String id) {
        return model.items().stream()
                .filter(item -> item.id().equals(id))
                .map(OptionItem::message)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void listsTheOptionsInTheScenariosOrder() {
        assertThat(ids())
                .containsExactly(
                        "groq",
                        "gpt-4.1-nano",
                        "endpoint",
                        "on-demand",
                        "reserved",
                        "spot",
                        "mixed",
                        "owned",
                        "routed");
    }

    @Test
    void anOptionMovesByPlacesAndStopsAtTheEnds() {
        model.move("endpoint", -1);
        assertThat(ids()).startsWith("groq", "endpoint", "gpt-4.1-nano");
        model.move("endpoint", -5);
        assertThat(ids()).startsWith("endpoint", "groq");
        model.move("endpoint", 99);
        assertThat(ids()).endsWith("routed", "endpoint");
        session.undo();
        session.undo();
        session.undo();
        assertThat(ids()).startsWith("groq", "gpt-4.1-nano", "endpoint");
    }

    @Test
    void anOptionThatIsDroppedOnAnotherTakesItsPlace() {
        model.moveOnto("groq", "on-demand");
        assertThat(ids()).startsWith("gpt-4.1-nano", "endpoint", "on-demand", "groq", "reserved");
        model.moveOnto("groq", "gpt-4.1-nano");
        assertThat(ids()).startsWith("groq", "gpt-4.1-nano");
    }

    @Test
    void aCopyStandsBelowItsOriginalWithANameOfItsOwn() {
        String copy = model.duplicate("groq");
        assertThat(copy).isEqualTo("groq-copy");
        assertThat(ids()).startsWith("groq", "groq-copy", "gpt-4.1-nano");
        assertThat(session.scenario().option(copy).map(DeploymentOption::label))
                .contains("Groq (copy)");
        assertThat(model.duplicate("groq")).isEqualTo("groq-copy-2");
    }

    @Test
    void aPartOfARouterIsNotRemovedAndTheMessageSaysWhoseItIs() {
        Scenario before = session.scenario();
        model.remove("reserved");
        assertThat(session.scenario()).isEqualTo(before);
        assertThat(message("reserved"))
                .isEqualTo(
                        "Was not removed: is a part of 80 % reserved GPUs, 20 % GPT-4.1 nano: take"
                                + " it out there first");
        model.move("reserved", 1);
        assertThat(message("reserved")).isEmpty();
    }

    @Test
    void removingTheBaselineHoldsTheOthersAgainstTheFirst() {
        assertThat(session.scenario().baseline()).contains("groq");
        model.remove("groq");
        assertThat(session.scenario().baseline()).isEmpty();
        assertThat(model.items().getFirst().baseline()).isTrue();
        session.undo();
        assertThat(ids()).startsWith("groq");
        assertThat(session.scenario().baseline()).contains("groq");
    }

    @Test
    void theLastOptionStays() {
        session.edit(
                session.scenario()
                        .withBaseline(Optional.empty())
                        .withOptions(List.of(session.scenario().options().getFirst())));
        model.remove("groq");
        assertThat(ids()).containsExactly("groq");
        assertThat(message("groq")).contains("is the last option");
    }

    @Test
    void anOptionThatCannotServeSaysWhy() {
        OptionEditorViewModel editor = model.editor("on-demand");
        // 141 GB of weights do not go onto one GPU of 80 GB
        editor.contentProperty().get().choices().stream()
                .filter(choice -> choice.key().equals("on-demand.weightFormat"))
                .findFirst()
                .orElseThrow()
                .choose("bf16");
        assertThat(message("on-demand")).isEmpty();
        editor.contentProperty().get().numbers().stream()
                .filter(number -> number.key().equals("on-demand.tensorParallelism"))
                .findFirst()
                .orElseThrow()
                .textProperty()
                .set("1");
        assertThat(message("on-demand")).startsWith("Has no cost: ").contains("does not fit");
    }
}
