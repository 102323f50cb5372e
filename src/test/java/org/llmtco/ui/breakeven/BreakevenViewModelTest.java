package org.llmtco.ui.breakeven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.ui.Sessions;
import org.llmtco.ui.session.OptionChoice;
import org.llmtco.ui.session.Session;

class BreakevenViewModelTest {
    private final Session session = Sessions.immediate(ScenarioFiles.DEFAULT_ID);
    private final BreakevenViewModel model = new BreakevenViewModel(session);

    @Test
    void holdsEveryOtherOptionAgainstTheBaseline() {
        assertThat(model.rows()).hasSize(4);
        assertThat(model.rows())
                .filteredOn(row -> row.label().equals("Claude Sonnet 4.5"))
                // 9.00 against 7.875 USD/MTok
                .allSatisfy(row -> assertThat(row.answer()).isEqualTo("never"));
    }

    @Test
    void anotherBaselineChangesTheScenarioAndCanBeUndone() {
        model.setBaseline(new OptionChoice("gemini-3.1-pro", "Gemini 3.1 Pro"));
        assertThat(session.scenario().baseline()).hasValue("gemini-3.1-pro");
        assertThat(model.rows()).extracting(BreakevenRow::label).contains("GPT-5.2");
        session.undo();
        assertThat(model.rows()).extracting(BreakevenRow::label).doesNotContain("GPT-5.2");
    }

    @Test
    void draggingTheMarkerMovesTheVolumeAndIsUndoneAtOnce() {
        double before = session.scenario().tokensPerMonth();
        model.moveVolume(1.2345e9);
        model.moveVolume(2.3456e9);
        model.endMove();
        assertThat(session.scenario().tokensPerMonth()).isEqualTo(2.35e9);
        session.undo();
        assertThat(session.scenario().tokensPerMonth()).isEqualTo(before);
    }
}
