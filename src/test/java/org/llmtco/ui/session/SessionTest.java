package org.llmtco.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.llmtco.model.Scenario;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.ui.Sessions;
import org.llmtco.whatif.Drivers;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

class SessionTest {
    private final Session session = Sessions.immediate(ScenarioFiles.DEFAULT_ID);

    private Scenario withPeakFactor(double value) {
        return Drivers.find(session.scenario(), "peakFactor")
                .orElseThrow()
                .write(session.scenario(), value);
    }

    private double peakFactor() {
        return session.scenario().workload().peakFactor();
    }

    @Test
    void anEditIsAnsweredMarkedUnsavedAndCanBeUndoneAndRedone() {
        session.edit(withPeakFactor(4));
        Answer answer = session.answerProperty().get();
        assertThat(answer).isNotNull();
        assertThat(answer.comparison().scenario().workload().peakFactor()).isEqualTo(4);
        assertThat(session.dirtyProperty().get()).isTrue();
        session.undo();
        assertThat(peakFactor()).isEqualTo(2.5);
        assertThat(session.dirtyProperty().get()).isFalse();
        session.redo();
        assertThat(peakFactor()).isEqualTo(4);
    }

    @Test
    void theChangesOfOneDragAreUndoneTogether() {
        session.edit(withPeakFactor(3), "drag");
        session.edit(withPeakFactor(4), "drag");
        session.endGesture();
        session.edit(withPeakFactor(5), "drag");
        session.undo();
        assertThat(peakFactor()).isEqualTo(4);
        session.undo();
        assertThat(peakFactor()).isEqualTo(2.5);
        assertThat(session.canUndoProperty().get()).isFalse();
    }

    @Test
    void aNewEditForgetsWhatWasUndone() {
        session.edit(withPeakFactor(3));
        session.undo();
        session.edit(withPeakFactor(4));
        assertThat(session.canRedoProperty().get()).isFalse();
    }

    @Test
    void anEditThatChangesNothingIsNone() {
        session.edit(withPeakFactor(2.5));
        assertThat(session.canUndoProperty().get()).isFalse();
    }

    @Test
    void savingClearsTheMarkUntilTheNextEdit() {
        session.edit(withPeakFactor(3));
        session.saved(Path.of("mine.json"));
        assertThat(session.dirtyProperty().get()).isFalse();
        assertThat(session.file()).hasValue(Path.of("mine.json"));
        session.undo();
        assertThat(session.dirtyProperty().get()).isTrue();
    }

    @Test
    void onlyTheLatestOfManyWaitingQuestionsIsAnswered() {
        Deque<Runnable> background = new ArrayDeque<>();
        Session slow =
                new Session(Sessions.tables(), session.scenario(), background::add, Runnable::run);
        slow.edit(withPeakFactor(3));
        slow.edit(withPeakFactor(4));
        int calculations = 0;
        while (!background.isEmpty()) {
            background.pop().run();
            calculations++;
        }
        assertThat(calculations).isEqualTo(1);
        Answer answer = slow.answerProperty().get();
        assertThat(answer).isNotNull();
        assertThat(answer.comparison().scenario().workload().peakFactor()).isEqualTo(4);
    }
}
