package org.llmtco.ui.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.llmtco.model.Constraint;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.ui.Sessions;
import org.llmtco.ui.choice.ChoiceInput;
import org.llmtco.ui.number.NumberInput;
import org.llmtco.ui.session.Session;

import java.util.OptionalDouble;

class ConstraintsViewModelTest {
    private final Session session = Sessions.immediate(ScenarioFiles.DEFAULT_ID);
    private final ConstraintsViewModel model = new ConstraintsViewModel(session);

    private Constraint only() {
        assertThat(session.scenario().constraints()).hasSize(1);
        return session.scenario().constraints().getFirst();
    }

    @Test
    void everyKindCanBeAddedOnceAndRemoved() {
        assertThat(model.present()).isEmpty();
        for (ConstraintKind kind : ConstraintKind.values()) {
            model.add(kind);
        }
        assertThat(model.present()).containsExactly(ConstraintKind.values());
        assertThat(model.absent()).isEmpty();
        model.remove(ConstraintKind.MINIMUM_QUALITY);
        assertThat(model.absent()).containsExactly(ConstraintKind.MINIMUM_QUALITY);
        session.undo();
        assertThat(model.present()).containsExactly(ConstraintKind.values());
    }

    @Test
    void theLeastContextBeginsWithTheWorkloadsRequest() {
        model.add(ConstraintKind.MINIMUM_CONTEXT);
        // 750 in and 750 out
        assertThat(only()).isEqualTo(new Constraint.MinimumContext(1500));
        NumberInput tokens = model.numbers(ConstraintKind.MINIMUM_CONTEXT).getFirst();
        tokens.textProperty().set("32 k");
        assertThat(only()).isEqualTo(new Constraint.MinimumContext(32_000));
    }

    @Test
    void latencyLimitsAreAnyUntilTheyAreTypedAndAgainWhenTheyAreEmptied() {
        model.add(ConstraintKind.MAXIMUM_LATENCY);
        NumberInput perToken =
                model.numbers(ConstraintKind.MAXIMUM_LATENCY).stream()
                        .filter(n -> n.key().endsWith("timePerOutputTokenMillis"))
                        .findFirst()
                        .orElseThrow();
        assertThat(perToken.promptProperty().get()).isEqualTo("any");
        perToken.textProperty().set("50");
        perToken.commit();
        assertThat(only())
                .isEqualTo(
                        new Constraint.MaximumLatency(
                                OptionalDouble.empty(), OptionalDouble.of(50)));
        perToken.textProperty().set("");
        perToken.commit();
        assertThat(only())
                .isEqualTo(
                        new Constraint.MaximumLatency(
                                OptionalDouble.empty(), OptionalDouble.empty()));
    }

    @Test
    void anotherBenchmarkBringsTheBaselinesScoreOnIt() {
        model.add(ConstraintKind.MINIMUM_QUALITY);
        ChoiceInput benchmark = model.benchmark(ConstraintKind.MINIMUM_QUALITY).orElseThrow();
        String other = benchmark.choices().found().getLast().id();
        benchmark.choose(other);
        assertThat(((Constraint.MinimumQuality) only()).benchmark()).isEqualTo(other);
        assertThat(benchmark.textProperty().get()).isEqualTo(other);
    }
}
