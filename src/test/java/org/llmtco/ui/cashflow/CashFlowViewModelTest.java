package org.llmtco.ui.cashflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.ui.Sessions;
import org.llmtco.ui.session.OptionChoice;
import org.llmtco.ui.session.Session;

class CashFlowViewModelTest {
    private final Session session = Sessions.immediate(ScenarioFiles.DEFAULT_ID);
    private final CashFlowViewModel model = new CashFlowViewModel(session);

    @Test
    void showsTheStartAndEveryMonthOfTheHorizon() {
        assertThat(model.rows()).hasSize(37);
        assertThat(model.rows().getFirst().month()).isZero();
        assertThat(model.rows().getLast().month()).isEqualTo(36);
    }

    /** 304.17 M tokens a month at 7.875 USD/MTok, 36 times. */
    @Test
    void theLastMonthHoldsWhatWasPaidInAll() {
        model.choose(new OptionChoice("gpt-5.2", "GPT-5.2"));
        double paid = model.rows().getLast().soFar().value().orElseThrow();
        assertThat(paid).isCloseTo(10e6 * 730 / 24 / 1e6 * 7.875 * 36, within(1e-6));
        assertThat(model.summaryProperty().get()).startsWith("86,231.25 USD over 36 months");
    }

    @Test
    void anotherOptionIsHeldAgainstTheBaselineInWords() {
        model.choose(new OptionChoice("gemini-3.1-pro", "Gemini 3.1 Pro"));
        assertThat(model.summaryProperty().get())
                .contains("Against GPT-5.2 it saves")
                .contains("no IRR");
    }

    @Test
    void paidAndBookedDifferWhereWorkIsPaidBeforeTheStart() {
        model.choose(new OptionChoice("llama-3.3-70b-2x-h100", "Llama 3.3 70B on 2x H100"));
        assertThat(model.rows().getFirst().sum().value().orElseThrow()).isPositive();
        model.bookedProperty().set(true);
        assertThat(model.rows().getFirst().sum().value().orElseThrow()).isZero();
    }

    @Test
    void everyOptionHasItsCurve() {
        assertThat(model.figureProperty().get()).isNotNull();
        assertThat(model.figureProperty().get().series()).hasSize(5);
    }
}
