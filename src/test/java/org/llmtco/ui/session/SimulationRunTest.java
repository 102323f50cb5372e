package org.llmtco.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.llmtco.model.Scenario;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.ui.Sessions;
import org.llmtco.whatif.Drivers;
import org.llmtco.whatif.uncertainty.Simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

class SimulationRunTest {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Session session =
            new Session(
                    Sessions.tables(),
                    ScenarioFiles.read("article-breakeven").orThrow(),
                    waiting::add,
                    Runnable::run);

    private void runNext() {
        Objects.requireNonNull(waiting.poll()).run();
    }

    private void runAll() {
        while (!waiting.isEmpty()) {
            runNext();
        }
    }

    @Test
    void aFewDrawsComeFirstThenAll() {
        runAll();
        SimulationRun run = new SimulationRun(session);
        List<Integer> draws = new ArrayList<>();
        List<String> progress = new ArrayList<>();
        run.oddsProperty()
                .subscribe(
                        odds -> {
                            if (odds != null) {
                                draws.add(odds.draws());
                                progress.add(run.progressProperty().get());
                            }
                        });
        runAll();
        assertThat(draws).containsExactly(2_048, 16_384);
        assertThat(progress).containsExactly("Simulation 13 %", "Simulation 100 %");
    }

    @Test
    void anEarlierScenarioIsNotSimulatedFurther() {
        runAll();
        SimulationRun run = new SimulationRun(session);
        runNext();
        assertThat(run.present()).isPresent();
        Scenario changed =
                Drivers.find(session.scenario(), "peakFactor")
                        .orElseThrow()
                        .write(session.scenario(), 4);
        session.edit(changed);
        assertThat(run.present()).isEmpty();
        runAll();
        Odds odds = run.present().orElseThrow();
        assertThat(odds.complete()).isTrue();
        assertThat(odds.verdict().options())
                .isEqualTo(Simulation.run(changed, session.catalog()).all().options());
    }
}
