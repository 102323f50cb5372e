package org.llmtco.ui.session;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;
import org.llmtco.catalog.Catalog;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;
import org.llmtco.model.Volume;
import org.llmtco.report.Digits;
import org.llmtco.whatif.uncertainty.MonthlyRanges;
import org.llmtco.whatif.uncertainty.NoLongerWantedException;
import org.llmtco.whatif.uncertainty.Simulation;
import org.llmtco.whatif.uncertainty.Verdict;
import org.llmtco.whatif.uncertainty.Wanted;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Simulates the scenario whenever it changes: a few draws at once, then more, up to as many as the
 * scenario asks for. The latest scenario counts; what is found of an earlier one is not told.
 */
public final class SimulationRun {
    private static final int FIRST_DRAWS = 2_048;
    private static final int TIMES = 8;

    /** Enough for a range that is read off a figure: a P10 errs by two draws in a hundred. */
    private static final int MONTHLY_DRAWS = 256;

    private static final Volume ANY = new Volume(1, Volume.Unit.TOKENS_PER_MONTH);

    /** Long enough for a drag to end, while nobody looks at the odds. */
    private static final long REST_MILLIS = 300;

    private final Session session;
    private final Executor soon;
    private final Executor afterRest;
    private final AtomicInteger latest = new AtomicInteger();
    private final ReadOnlyObjectWrapper<@Nullable Odds> odds = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Months> months = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Optional<String> against = Optional.empty();
    private boolean watched;
    private @Nullable Scenario asked;

    /** What was computed last, for the background alone. */
    private volatile @Nullable Months known;

    /** Ranges of a running month, and the scenario that they are of. */
    private record Months(Scenario scenario, Catalog catalog, MonthlyRanges ranges) {
        @SuppressWarnings("ReferenceEquality") // tables are many, and read anew as a whole
        boolean isOf(Scenario other, Catalog tables) {
            return catalog == tables && frame(scenario).equals(frame(other));
        }

        /** They hold at every volume, and whatever the others are held against. */
        private static Scenario frame(Scenario scenario) {
            return scenario.withBaseline(Optional.empty())
                    .withVariants(List.of())
                    .withWorkload(scenario.workload().withVolume(ANY));
        }
    }

    public SimulationRun(Session session) {
        this.session = session;
        soon = session.beside();
        // a session without a thread of its own for long work answers at once
        afterRest =
                session.beside().equals(session.background())
                        ? soon
                        : CompletableFuture.delayedExecutor(
                                REST_MILLIS, TimeUnit.MILLISECONDS, soon);
        session.scenarioProperty().subscribe(this::ask);
        session.whenTablesChange(
                () -> {
                    asked = null;
                    odds.set(null);
                    ask(session.scenario());
                });
    }

    /** What is known of the odds; of an earlier scenario until there is something newer. */
    public ReadOnlyObjectProperty<@Nullable Odds> oddsProperty() {
        return odds.getReadOnlyProperty();
    }

    /** The odds of the present scenario; empty while nothing is known of them. */
    public Optional<Odds> present() {
        Odds known = odds.get();
        return known != null && known.isOf(session.scenario())
                ? Optional.of(known)
                : Optional.empty();
    }

    /** Is told when the ranges of a running month have changed. */
    public void whenMonthsChange(Runnable action) {
        months.subscribe(action);
    }

    /** What options cost in a running month of a scenario; empty while that is not known. */
    public Optional<MonthlyRanges> months(Scenario scenario) {
        Months now = months.get();
        return now != null && present().isPresent() && now.isOf(scenario, session.catalog())
                ? Optional.of(now.ranges())
                : Optional.empty();
    }

    /** How far the draws are, in words. */
    public ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Why the scenario cannot be simulated; empty if it can. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether somebody looks at the odds, so that they are to follow every change at once. */
    public void setWatched(boolean nowWatched) {
        watched = nowWatched;
    }

    /** Counts breakevens against an option in place of the scenario's baseline. */
    public void holdAgainst(Optional<String> option) {
        if (!against.equals(option)) {
            against = option;
            ask(session.scenario());
        }
    }

    private void ask(Scenario scenario) {
        Scenario question =
                against.filter(id -> scenario.option(id).isPresent())
                        .map(id -> scenario.withBaseline(Optional.of(id)))
                        .orElse(scenario);
        if (question.equals(asked)) {
            return;
        }
        asked = question;
        int number = latest.incrementAndGet();
        int all = question.uncertainty().draws();
        progress.set("Simulation 0 %");
        (watched ? soon : afterRest)
                .execute(() -> step(number, question, Math.min(all, FIRST_DRAWS)));
    }

    private void step(int number, Scenario question, int draws) {
        if (!isLatest(number)) {
            return;
        }
        int all = question.uncertainty().draws();
        try {
            Simulation simulation =
                    Simulation.run(
                            question.withUncertainty(question.uncertainty().withDraws(draws)),
                            session.catalog(),
                            () -> isLatest(number));
            Odds found = new Odds(question, Verdict.of(simulation.all()));
            tell(number, () -> found(found, all));
        } catch (NoLongerWantedException e) {
            // a later scenario is asked about
            return;
        } catch (InvalidFieldException e) {
            tell(number, () -> failed(e.getMessage()));
            return;
        } catch (RuntimeException e) {
            tell(number, () -> failed("The simulation failed: " + e));
            return;
        }
        if (draws < all) {
            int next = (int) Math.min(all, (long) draws * TIMES);
            soon.execute(() -> step(number, question, next));
        } else {
            soon.execute(() -> monthsOf(number, question));
        }
    }

    private void monthsOf(int number, Scenario question) {
        try {
            Months now = months(question, () -> isLatest(number));
            known = now;
            tell(number, () -> months.set(now));
        } catch (NoLongerWantedException e) {
            // a later scenario is asked about
        }
    }

    private Months months(Scenario question, Wanted wanted) {
        wanted.orEnd();
        Months before = known;
        Catalog tables = session.catalog();
        return new Months(
                question,
                tables,
                before != null && before.isOf(question, tables)
                        ? before.ranges()
                        : MonthlyRanges.of(question, tables, MONTHLY_DRAWS, wanted));
    }

    private boolean isLatest(int number) {
        return number == latest.get();
    }

    private void found(Odds now, int all) {
        problem.set("");
        progress.set(
                now.complete()
                        ? "Simulation 100 %"
                        : "Simulation " + Digits.whole(100.0 * now.draws() / all) + " %");
        odds.set(now);
    }

    private void failed(String why) {
        odds.set(null);
        progress.set("No simulation");
        problem.set(why);
    }

    private void tell(int number, Runnable news) {
        session.foreground()
                .execute(
                        () -> {
                            if (isLatest(number)) {
                                news.run();
                            }
                        });
    }
}
