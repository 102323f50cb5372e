package org.llmtco.ui.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.ui.Sessions;
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
        assertThat(volume.textProperty().get()).isEqualTo("100,000,000,000");
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
}
