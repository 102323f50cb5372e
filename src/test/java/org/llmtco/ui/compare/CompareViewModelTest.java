package org.llmtco.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.llmtco.model.Constraint;
import org.llmtco.model.Scenario;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.ui.Sessions;
import org.llmtco.ui.explain.Explanation;
import org.llmtco.ui.number.Amount;
import org.llmtco.ui.session.Session;
import org.llmtco.ui.session.SimulationRun;
import org.llmtco.whatif.Drivers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

class CompareViewModelTest {
    private static final String SELF_HOSTED = "llama-3.3-70b-2x-h100";

    private final Session session = Sessions.immediate(ScenarioFiles.DEFAULT_ID);
    private final CompareViewModel model =
            new CompareViewModel(session, new SimulationRun(session));

    @Test
    void showsARowForEachOptionWithTheCheapestOneSelected() {
        assertThat(model.rows())
                .extracting(OptionRow::label)
                .containsExactly(
                        "GPT-5.2",
                        "Claude Sonnet 4.5",
                        "Gemini 3.1 Pro",
                        "Llama 3.3 70B on Groq",
                        "Llama 3.3 70B on 2x H100");
        assertThat(model.selectedProperty().get()).isEqualTo("llama-3.3-70b-groq");
    }

    @Test
    void theLinesOfABillAddUpToTheShownTotalToTheCent() {
        model.select(SELF_HOSTED);
        BigDecimal sum =
                model.lines().stream()
                        .map(line -> cents(line.usdPerMonth().text()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualTo(cents(row().usdPerMonth().text()));
    }

    private static BigDecimal cents(String shown) {
        return new BigDecimal(shown.replace(",", ""));
    }

    private OptionRow row() {
        return row(SELF_HOSTED);
    }

    private OptionRow row(String id) {
        return model.rows().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void theSelectionStaysWhenTheScenarioChanges() {
        model.select(SELF_HOSTED);
        session.edit(
                Drivers.find(session.scenario(), "tokensPerDay")
                        .orElseThrow()
                        .write(session.scenario(), 2e7));
        assertThat(model.selectedProperty().get()).isEqualTo(SELF_HOSTED);
        assertThat(model.billTitleProperty().get()).contains("Llama 3.3 70B on 2x H100");
    }

    @Test
    void anOptionThatDoesNotFitSaysWhyInsteadOfANumber() {
        set("inputSequenceLength", 100_000);
        set(SELF_HOSTED + ".tensorParallelism", 1);
        assertThat(row().problem()).contains("does not fit").contains("GiB more per GPU");
        assertThat(row().usdPerMonth().text()).isEmpty();
        model.select(SELF_HOSTED);
        assertThat(model.lines()).isEmpty();
    }

    @Test
    void whatAPriceListDoesNotStateIsSaidAtTheBill() {
        set("batchShare", 0.5);
        model.select("gpt-5.2");
        assertThat(model.noticesProperty().get())
                .isEqualTo("GPT-5.2: no batch price is stated: billed in full.");
    }

    private void set(String driver, double value) {
        session.edit(
                Drivers.find(session.scenario(), driver)
                        .orElseThrow()
                        .write(session.scenario(), value));
    }

    @Test
    void costPerPointIsShownOnlyOnDemandAndLeavesTheOrderAlone() {
        assertThat(model.qualityShownBinding().get()).isFalse();
        assertThat(model.benchmarks()).startsWith("none").contains("Chatbot Arena Elo");
        assertThat(model.rows()).allMatch(row -> row.usdPerPoint().text().isEmpty());
        List<String> before = model.rows().stream().map(OptionRow::id).toList();

        model.chooseBenchmark("Chatbot Arena Elo");

        assertThat(model.qualityShownBinding().get()).isTrue();
        assertThat(model.rows()).extracting(OptionRow::id).isEqualTo(before);
        assertThat(model.selectedProperty().get()).isEqualTo("llama-3.3-70b-groq");
        assertThat(row("gpt-5.2").usdPerPoint().text()).isEqualTo("no score");
        model.chooseBenchmark("none");
        assertThat(model.rows()).allMatch(row -> row.usdPerPoint().text().isEmpty());
    }

    /** 2,100 USD for 30 days of Gemini 3.1 Pro over 1,510 points. */
    @Test
    void costPerPointIsExplainedByTheScoresSourceAndDateAndFollowsTheScenario() {
        model.chooseBenchmark("Chatbot Arena Elo");
        set("hoursPerMonth", 720);

        Amount amount = row("gemini-3.1-pro").usdPerPoint();
        Explanation why = amount.explanation().orElseThrow();
        assertThat(amount.text()).isEqualTo("1.39");
        assertThat(why.title()).contains("a view, not the ranking");
        assertThat(why.formula()).startsWith("cost per month ÷ score");
        assertThat(why.parts())
                .anySatisfy(
                        part ->
                                assertThat(part.source().map(Explanation.Source::status).orElse(""))
                                        .matches("estimate, \\d{4}-\\d\\d-\\d\\d"));
    }

    @Test
    void aBenchmarkThatAnotherScenarioDoesNotKnowIsLetGo() {
        Scenario article = session.scenario();
        session.edit(
                article.withConstraints(
                        List.of(new Constraint.MinimumQuality("Our own test", 10))));
        model.chooseBenchmark("Our own test");
        assertThat(model.benchmarkProperty().get()).isEqualTo("Our own test");

        session.edit(article);
        assertThat(model.benchmarkProperty().get()).isEqualTo("none");
        assertThat(model.benchmarks()).doesNotContain("Our own test");
    }

    @Test
    void everyLineIsExplainedByItsFormulaAndValues() {
        model.select(SELF_HOSTED);
        assertThat(model.lines())
                .isNotEmpty()
                .allSatisfy(
                        line -> {
                            assertThat(line.explanation().formula()).isNotBlank();
                            assertThat(line.explanation().parts()).isNotEmpty();
                        });
    }

    @Test
    void rowsAndBarsSayHowSureTheCostsAre() {
        double sum =
                model.rows().stream()
                        .mapToDouble(row -> row.range().cheapest().value().orElseThrow())
                        .sum();
        assertThat(sum).isCloseTo(1, within(1e-9));
        for (OptionRow row : model.rows()) {
            assertThat(row.range().p10().value().orElseThrow())
                    .isLessThan(row.range().p90().value().orElseThrow());
        }
        assertThat(Objects.requireNonNull(model.barsProperty().get()).bars())
                .allSatisfy(bar -> assertThat(bar.range()).isPresent());
        model.setRanged(false);
        assertThat(Objects.requireNonNull(model.barsProperty().get()).bars())
                .allSatisfy(bar -> assertThat(bar.range()).isEmpty());
    }
}
