package org.llmtco.ui.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.ui.Sessions;
import org.llmtco.ui.explain.Explanation;
import org.llmtco.ui.session.Session;

import java.util.Optional;

class NumberInputTest {
    private final Session session = Sessions.immediate(ScenarioFiles.DEFAULT_ID);
    private final NumberInput volume =
            new NumberInput(
                    session, "tokensPerDay", "Volume", Optional.of(Span.logarithmic(1e5, 1e11)));
    private final NumberInput cached =
            new NumberInput(session, "cachedInputShare", "Cached input", Optional.empty());

    @Test
    void aTypedNumberChangesTheScenario() {
        volume.textProperty().set("20 M");
        volume.commit();
        assertThat(session.scenario().workload().volume().amount()).isEqualTo(20e6);
        assertThat(volume.textProperty().get()).isEqualTo("20,000,000");
        assertThat(volume.messageProperty().get()).isEmpty();
    }

    @Test
    void aTextThatIsNoNumberIsKeptWithAMessageAndTheScenarioStays() {
        volume.textProperty().set("lots");
        volume.commit();
        assertThat(volume.messageProperty().get())
                .isEqualTo("Not a number; write it like 1,500 or 1.5 M");
        assertThat(volume.textProperty().get()).isEqualTo("lots");
        assertThat(session.scenario().workload().volume().amount()).isEqualTo(10e6);
    }

    @Test
    void aNumberOutsideTheRangeIsAnsweredWithTheRange() {
        volume.textProperty().set("-5");
        volume.commit();
        assertThat(volume.messageProperty().get()).startsWith("Must be from 1");
    }

    @Test
    void sharesAreTypedInPercent() {
        assertThat(cached.unit()).isEqualTo("%");
        cached.textProperty().set("40");
        cached.commit();
        assertThat(session.scenario().workload().cachedInputShare()).isCloseTo(0.4, within(1e-12));
        cached.textProperty().set("140");
        cached.commit();
        assertThat(cached.messageProperty().get()).isEqualTo("Must be from 0 to 100 %");
    }

    @Test
    void theSliderFollowsTheFieldAndTheFieldTheSlider() {
        volume.textProperty().set("100,000,000");
        volume.commit();
        assertThat(volume.shareProperty().get()).isCloseTo(0.5, within(1e-12));
        volume.slide(1);
        assertThat(volume.textProperty().get()).isEqualTo("100 B");
    }

    @Test
    void theScenarioFollowsWhileANumberIsTypedAndTheTypingIsUndoneAtOnce() {
        volume.textProperty().set("2");
        volume.textProperty().set("20");
        volume.textProperty().set("20 M");
        assertThat(session.scenario().workload().volume().amount()).isEqualTo(20e6);
        assertThat(volume.textProperty().get()).isEqualTo("20 M");
        volume.commit();
        session.undo();
        assertThat(session.scenario().workload().volume().amount()).isEqualTo(10e6);
        assertThat(session.canUndoProperty().get()).isFalse();
    }

    @Test
    void escapeGivesUpWhatWasTyped() {
        volume.textProperty().set("2");
        volume.reset();
        assertThat(session.scenario().workload().volume().amount()).isEqualTo(10e6);
        assertThat(volume.textProperty().get()).isEqualTo("10,000,000");
    }

    @Test
    void undoShowsInTheField() {
        volume.textProperty().set("20 M");
        volume.commit();
        session.undo();
        assertThat(volume.textProperty().get()).isEqualTo("10,000,000");
    }

    @Test
    void leavingAFieldAsItIsChangesNothing() {
        volume.commit();
        assertThat(session.canUndoProperty().get()).isFalse();
    }

    private NumberInput input(String key) {
        return new NumberInput(session, key, "Input", Optional.empty());
    }

    @Test
    void aValueWithoutADefaultHasNoMark() {
        assertThat(volume.originProperty().get()).isEqualTo(NumberInput.Origin.OWN);
    }

    /** The default of the peak factor is 2.5. */
    @Test
    void aChangedValueGoesBackToTheDefaultAndThatCanBeUndone() {
        NumberInput peak = input("peakFactor");
        peak.textProperty().set("2.5");
        peak.commit();
        assertThat(peak.originProperty().get()).isEqualTo(NumberInput.Origin.DEFAULT);
        peak.textProperty().set("4");
        assertThat(peak.originProperty().get()).isEqualTo(NumberInput.Origin.CHANGED);
        peak.commit();
        peak.toDefault();
        assertThat(peak.textProperty().get()).isEqualTo("2.5");
        assertThat(peak.originProperty().get()).isEqualTo(NumberInput.Origin.DEFAULT);
        session.undo();
        assertThat(peak.textProperty().get()).isEqualTo("4");
    }

    /** pricing-data/staffing.json: 206,000 USD a year in the US. */
    @Test
    void theTablesFigureShowsWhereNothingIsTypedAndSaysWhereItIsFrom() {
        NumberInput cost = input("loadedAnnualCostUsd");
        cost.textProperty().set("");
        cost.commit();
        assertThat(cost.originProperty().get()).isEqualTo(NumberInput.Origin.TABLES);
        assertThat(cost.textProperty().get()).isEmpty();
        assertThat(cost.promptProperty().get()).isEqualTo("206,000");
        Explanation explanation = cost.explanation().orElseThrow();
        assertThat(explanation.amount()).isEqualTo("206,000 USD/year");
        assertThat(explanation.parts().getFirst().source()).isPresent();
    }

    @Test
    void anEmptiedFieldIsTheDefault() {
        NumberInput staff = input("mlopsFullTimeEquivalents");
        staff.textProperty().set("2");
        staff.commit();
        staff.textProperty().set("");
        staff.commit();
        assertThat(staff.textProperty().get()).isEqualTo("0.5");
        assertThat(staff.messageProperty().get()).isEmpty();
    }

    @Test
    void anEmptiedFieldWithoutADefaultIsExplained() {
        volume.textProperty().set("");
        volume.commit();
        assertThat(volume.messageProperty().get()).startsWith("Not a number");
    }
}
