package org.llmtco.ui.breakeven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.llmtco.chart.Figure;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.ui.Sessions;
import org.llmtco.ui.session.DriverChoice;
import org.llmtco.ui.session.OptionChoice;
import org.llmtco.ui.session.Session;
import org.llmtco.ui.session.SimulationRun;

import java.util.Objects;

class BreakevenViewModelTest {
    private final Session session = Sessions.immediate(ScenarioFiles.DEFAULT_ID);
    private final BreakevenViewModel model =
            new BreakevenViewModel(session, new SimulationRun(session));

    private static final String RENT = "llama-3.3-70b-2x-h100.usdPerGpuHour";

    private Figure.Lines figure() {
        return Objects.requireNonNull(model.figureProperty().get());
    }

    private String answerOf(String label) {
        return model.rows().stream()
                .filter(row -> row.label().equals(label))
                .map(BreakevenRow::answer)
                .findFirst()
                .orElse("");
    }

    private DriverChoice driver(String key) {
        return model.drivers().stream()
                .filter(choice -> choice.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void holdsEveryOtherOptionAgainstTheBaseline() {
        assertThat(model.rows()).hasSize(4);
        // 9.00 against 7.875 USD/MTok
        assertThat(answerOf("Claude Sonnet 4.5")).isEqualTo("never");
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
        model.movePosition(1.2345e9);
        model.movePosition(2.3456e9);
        model.endMove();
        assertThat(session.scenario().tokensPerMonth()).isEqualTo(2.35e9);
        session.undo();
        assertThat(session.scenario().tokensPerMonth()).isEqualTo(before);
    }

    @Test
    void theSummaryNamesTheCheapestInTheOrderOfTheStrip() {
        Session another = Sessions.immediate("article-breakeven");
        BreakevenViewModel changing = new BreakevenViewModel(another, new SimulationRun(another));
        Figure.Lines lines = Objects.requireNonNull(changing.figureProperty().get());

        assertThat(lines.strip()).hasSizeGreaterThan(1);
        assertThat(changing.summaryProperty().get())
                .startsWith("Cheapest: " + lines.strip().getFirst().label() + " up to ")
                .endsWith(" above.");
    }

    /** Prices and volume are the same in every month, so the horizon is so many months. */
    @Test
    void overTheHorizonTheApisStandToEachOtherAsInAMonth() {
        model.setMode(BreakevenMode.HORIZON);

        assertThat(model.measures()).containsExactly(CostMeasure.TOTAL, CostMeasure.TODAY);
        assertThat(answerOf("Claude Sonnet 4.5")).isEqualTo("never");
        assertThat(answerOf("Gemini 3.1 Pro")).isEqualTo("always");
    }

    @Test
    void movingTheVolumeOverTheHorizonMovesTheMarkerAlone() {
        model.setMode(BreakevenMode.HORIZON);
        Figure.Lines before = figure();
        model.movePosition(2e9);

        assertThat(figure().position()).hasValue(2e9);
        assertThat(figure().series()).isSameAs(before.series());
    }

    @Test
    void overTimeAnOptionThatStartsWithoutAnInvestmentAndCostsLessIsAheadAtOnce() {
        model.setMode(BreakevenMode.TIME);

        assertThat(figure().x().title()).isEqualTo("Month");
        assertThat(figure().position()).isEmpty();
        assertThat(answerOf("Gemini 3.1 Pro")).isEqualTo("from month 1");
        assertThat(answerOf("Claude Sonnet 4.5")).isEqualTo("never");
        assertThat(model.rows())
                .allSatisfy(row -> assertThat(row.changes()).startsWith("payback: "));
    }

    @Test
    void overAPriceThatTheTablesGiveTheMarkerStandsAtTheirPrice() {
        model.setMode(BreakevenMode.DRIVER);
        assertThat(model.driverProperty().get()).isEqualTo(driver(RENT));

        double price = figure().position().orElseThrow();
        Figure.Series rent =
                figure().series().stream()
                        .filter(series -> series.label().contains("2x H100"))
                        .findFirst()
                        .orElseThrow();
        double usd =
                Objects.requireNonNull(session.answerProperty().get())
                        .comparison()
                        .priced()
                        .stream()
                        .filter(cost -> cost.option().id().equals("llama-3.3-70b-2x-h100"))
                        .findFirst()
                        .orElseThrow()
                        .usdPerMonth();
        assertThat(rent.at(price).orElseThrow()).isCloseTo(usd, within(1e-6 * usd));
    }

    @Test
    void draggingTheMarkerOverADriverEditsTheScenarioAndKeepsTheRange() {
        model.setMode(BreakevenMode.DRIVER);
        double to = figure().x().max();
        model.movePosition(to / 2);
        model.movePosition(to);
        model.endMove();

        assertThat(figure().x().max()).isEqualTo(to);
        assertThat(figure().position().orElseThrow()).isCloseTo(to, within(to / 100));
        assertThat(session.canUndoProperty().get()).isTrue();
        session.undo();
        assertThat(session.canUndoProperty().get()).isFalse();
        assertThat(figure().position().orElseThrow()).isLessThan(to);
    }

    @Test
    void aDriverThatChangesNothingIsAnsweredInWords() {
        model.setMode(BreakevenMode.DRIVER);
        model.setDriver(driver("annualCostOfCapital"));

        assertThat(answerOf("Claude Sonnet 4.5")).isEqualTo("never");
        assertThat(answerOf("Gemini 3.1 Pro")).isEqualTo("always");
        assertThat(model.summaryProperty().get()).contains(" from 0 to ");
    }

    @Test
    void aValueThatTheScenarioRefusesIsExplainedAndNothingChanges() {
        model.setMode(BreakevenMode.DRIVER);
        model.setDriver(driver("cachedInputShare"));
        model.movePosition(0.8);
        model.setDriver(driver("cacheWrite5mShare"));
        model.movePosition(0.9);

        assertThat(model.messageProperty().get()).isNotEmpty();
        assertThat(session.scenario().workload().cachedInputShare()).isEqualTo(0.8);
    }

    @Test
    void whatIsNotShownIsNotComputed() {
        model.setShown(false);
        model.setMode(BreakevenMode.TIME);
        assertThat(figure().x().title()).isNotEqualTo("Month");
        model.setShown(true);
        assertThat(figure().x().title()).isEqualTo("Month");
    }

    /** GPT-5.2's price per token is known, so its month is; that of rented GPUs is not. */
    @Test
    void aRunningMonthHasABandForEachOptionThatCanBeSwitchedOff() {
        assertThat(figure().bands()).hasSize(5);
        Figure.Band known = figure().bands().getFirst();
        Figure.Range here = known.ranges().get(known.ranges().size() / 2);
        assertThat(here.high()).isCloseTo(here.low(), within(1e-6 * here.high()));
        Figure.Range rented = figure().bands().getLast().ranges().getFirst();
        assertThat(rented.high()).isGreaterThan(1.1 * rented.low());
        model.setBanded(false);
        assertThat(figure().bands()).isEmpty();
    }
}
