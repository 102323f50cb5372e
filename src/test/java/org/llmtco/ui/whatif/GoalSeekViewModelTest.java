package org.llmtco.ui.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.llmtco.model.Scenario;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.ui.Sessions;
import org.llmtco.ui.session.DriverChoice;
import org.llmtco.ui.session.OptionChoice;
import org.llmtco.ui.session.Session;
import org.llmtco.whatif.Variants;
import org.llmtco.whatif.uncertainty.Outcome;

import java.util.Optional;

class GoalSeekViewModelTest {
    private final Session session = Sessions.immediate(ScenarioFiles.DEFAULT_ID);
    private final GoalSeekViewModel model = new GoalSeekViewModel(session);

    @BeforeEach
    void look() {
        model.setShown(true);
    }

    private DriverChoice driver(String key) {
        return model.drivers().stream().filter(d -> d.key().equals(key)).findFirst().orElseThrow();
    }

    private OptionChoice option(String id) {
        return model.options().stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
    }

    private void seekDiscount() {
        model.setDriver(driver("gpt-5.2.discountShare"));
        model.setOption(option("gpt-5.2"));
        model.setOther(option("gemini-3.1-pro"));
    }

    /** GPT-5.2 costs 7.875, Gemini 3.1 Pro 7.00 USD/MTok: a discount of one ninth. */
    @Test
    void theDiscountThatMakesTwoApisEqualIsFoundExactly() {
        seekDiscount();
        assertThat(model.roots()).hasSize(1);
        assertThat(model.roots().getFirst().value()).isCloseTo(1 / 9.0, withinPercentage(1e-6));
        assertThat(model.answerProperty().get())
                .startsWith(
                        "GPT-5.2 and Gemini 3.1 Pro cost the same in today's money where GPT-5.2:"
                                + " negotiated discount is 11.11 %.");
        assertThat(model.roots().getFirst().words()).isEqualTo("the goal is met exactly");
    }

    @Test
    void aRootBecomesAVariantInWhichBothCostTheSame() {
        seekDiscount();
        int before = session.scenario().variants().size();
        model.addVariant(model.roots().getFirst());
        assertThat(session.scenario().variants()).hasSize(before + 1);
        Scenario there =
                Variants.applied(session.scenario(), session.scenario().variants().getLast());
        double difference =
                new Outcome.NetPresentValue("gpt-5.2", Optional.of("gemini-3.1-pro"))
                        .of(there, session.catalog())
                        .orElseThrow();
        assertThat(Math.abs(difference)).isLessThan(1e-6);
        session.undo();
        assertThat(session.scenario().variants()).hasSize(before);
    }

    @Test
    void aGoalThatNoValueMeetsIsSaidInWords() {
        model.setDriver(driver("gpt-5.2.discountShare"));
        model.setOption(option("gpt-5.2"));
        model.setGoal(Goal.BUDGET);
        model.amountProperty().set("1 B");
        assertThat(model.roots()).isEmpty();
        assertThat(model.answerProperty().get()).startsWith("No value in range: GPT-5.2 costs ");
    }

    /** At half the volume a token-priced option costs half. */
    @Test
    void halfTheTotalIsMetAtHalfTheVolume() {
        double total =
                new Outcome.OverBudget("gpt-5.2", 0)
                        .of(session.scenario(), session.catalog())
                        .orElseThrow();
        model.setDriver(driver("tokensPerMonth"));
        model.setOption(option("gpt-5.2"));
        model.setGoal(Goal.BUDGET);
        model.amountProperty().set(String.valueOf(total / 2));
        assertThat(model.roots()).hasSize(1);
        assertThat(model.roots().getFirst().value())
                .isCloseTo(session.scenario().tokensPerMonth() / 2, withinPercentage(1e-6));
    }

    @Test
    void aBudgetThatIsNoNumberIsSaid() {
        model.setGoal(Goal.BUDGET);
        model.amountProperty().set("a lot");
        assertThat(model.messageProperty().get()).startsWith("The budget is not a number");
        assertThat(model.roots()).isEmpty();
    }

    @Test
    void aPaybackBeyondTheHorizonIsRefused() {
        model.setGoal(Goal.PAYBACK);
        model.amountProperty().set("99");
        assertThat(model.messageProperty().get()).contains("from 1 to the horizon, 36");
    }

    @Test
    void anOptionIsNotHeldAgainstItself() {
        model.setOption(option("gpt-5.2"));
        model.setOther(option("gpt-5.2"));
        assertThat(model.messageProperty().get()).startsWith("Choose two options");
    }
}
