package org.llmtco.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;
import org.llmtco.catalog.Sourced;
import org.llmtco.cost.Comparison;
import org.llmtco.model.Scenario;
import org.llmtco.report.AnswerWords;
import org.llmtco.report.FigureAges;
import org.llmtco.report.FrozenWords;
import org.llmtco.report.RecommendationWords;
import org.llmtco.report.UncertaintyTables;
import org.llmtco.report.tables.StaleFigures;
import org.llmtco.storage.CatalogReading;
import org.llmtco.storage.FrozenScenario;
import org.llmtco.storage.Problem;
import org.llmtco.storage.Reading;
import org.llmtco.storage.RecoveryFiles;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.storage.UnreadableFileException;
import org.llmtco.ui.data.DataViewModel;
import org.llmtco.ui.export.DesktopOpener;
import org.llmtco.ui.export.ExportViewModel;
import org.llmtco.ui.imports.ImportViewModel;
import org.llmtco.ui.session.Answer;
import org.llmtco.ui.session.Session;
import org.llmtco.ui.session.SimulationRun;
import org.llmtco.whatif.Drivers;
import org.llmtco.whatif.MoneyBehind;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The frame around the pages: title, answer, files, state of the tables. */
public final class WindowViewModel {
    private static final String NAME = "LLM TCO";

    private final Session session;
    private final Memory memory;
    private final DataViewModel data;
    private final SimulationRun simulation;
    private final ExportViewModel export;
    private final ImportViewModel importing;
    private final ReadOnlyStringWrapper answer = new ReadOnlyStringWrapper("Calculating …");
    private final ReadOnlyStringWrapper oldestFigure = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper oldestSource = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Notice> notice = new ReadOnlyObjectWrapper<>();
    private final StringBinding title;

    /** What the scenario's file held when it was opened or saved; empty where that is not known. */
    private Optional<String> onDisk = Optional.empty();

    /** The tables in place of which those of a frozen scenario count; null while none do. */
    private @Nullable CatalogReading today;

    /** A window that remembers nothing of its user. */
    public WindowViewModel(Session session) {
        this(session, Memory.none());
    }

    public WindowViewModel(Session session, Memory memory) {
        this(session, memory, new DataViewModel(session));
    }

    /** A window whose tables can be changed, if the page of them has a place for edits. */
    public WindowViewModel(Session session, Memory memory, DataViewModel data) {
        this.session = session;
        this.memory = memory;
        this.data = data;
        simulation = new SimulationRun(session);
        export =
                new ExportViewModel(
                        session, simulation, memory, DesktopOpener.ofSystem(), notice::set);
        importing = new ImportViewModel(session, data.edits(), data::today, notice::set);
        title =
                Bindings.createStringBinding(
                        this::title,
                        session.scenarioProperty(),
                        session.fileProperty(),
                        session.dirtyProperty());
        session.answerProperty().subscribe(this::show);
        simulation.oddsProperty().subscribe(() -> show(session.answerProperty().get()));
        session.failureProperty()
                .subscribe(
                        text -> {
                            if (!text.isEmpty()) {
                                notice.set(new Notice(Notice.Kind.PROBLEM, "No answer", text));
                            }
                        });
    }

    private void show(@Nullable Answer latest) {
        if (latest != null) {
            showAge(latest);
            answer.set(
                    AnswerWords.of(latest.comparison())
                            + odds(latest)
                            + "\n"
                            + String.join(
                                    " ", RecommendationWords.sentences(latest.recommendation())));
        }
    }

    private void showAge(Answer latest) {
        Comparison comparison = latest.comparison();
        Optional<Sourced> oldest = FigureAges.oldest(comparison);
        LocalDate pricedOn = comparison.scenario().pricedOn();
        Optional<MoneyBehind> stale =
                latest.recommendation()
                        .chosen()
                        .flatMap(option -> StaleFigures.behind(option, pricedOn));
        oldestFigure.set(
                oldest.map(figure -> FigureAges.words(figure, pricedOn)).orElse("")
                        + stale.map(money -> "; " + StaleFigures.words(money)).orElse(""));
        oldestSource.set(
                oldest.map(Sourced::source).orElse("")
                        + stale.map(money -> "\n" + StaleFigures.sentence(money)).orElse(""));
    }

    /**
     * How old the oldest figure is that the answer rests on, and the money a month that rests on
     * stale ones; empty if none has a source.
     */
    public ReadOnlyStringProperty oldestFigureProperty() {
        return oldestFigure.getReadOnlyProperty();
    }

    /** Where the oldest was read, and which option the money is of. */
    public ReadOnlyStringProperty oldestSourceProperty() {
        return oldestSource.getReadOnlyProperty();
    }

    /** How sure that is; while that is not known words as long, so that nothing moves after. */
    private String odds(Answer latest) {
        boolean drawing =
                simulation.problemProperty().get().isEmpty()
                        && latest.comparison().cheapest().isPresent();
        return simulation
                .present()
                .filter(odds -> odds.isOf(latest.comparison().scenario()))
                .map(
                        odds ->
                                " "
                                        + UncertaintyTables.odds(
                                                odds.verdict(),
                                                latest.comparison()
                                                        .cheapest()
                                                        .map(cost -> cost.option().id())
                                                        .orElse("")))
                .orElse(drawing ? " How often it is that over the horizon is being drawn." : "");
    }

    private String title() {
        String name =
                session.file()
                        .map(path -> String.valueOf(path.getFileName()))
                        .orElse(session.scenario().title());
        return NAME + " - " + name + (session.dirtyProperty().get() ? " *" : "");
    }

    public Session session() {
        return session;
    }

    /** The tables, which any page may open at a row. */
    public DataViewModel data() {
        return data;
    }

    /** How sure the answer is, for every page. */
    public SimulationRun simulation() {
        return simulation;
    }

    /** Reports as files. */
    public ExportViewModel export() {
        return export;
    }

    /** Files of other programs. */
    public ImportViewModel importing() {
        return importing;
    }

    /** The window's title: the program, the scenario, and a star where it is not saved. */
    public StringBinding titleBinding() {
        return title;
    }

    /** The answer in one or two sentences. */
    public ReadOnlyStringProperty answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** The latest thing to tell the user. */
    public ReadOnlyObjectProperty<@Nullable Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Something went wrong that nobody thought of: the user is told, and can go on. */
    void report(Throwable problem) {
        notice.set(
                problem instanceof UncheckedIOException io
                        ? new Notice(
                                Notice.Kind.PROBLEM,
                                "A file was not written",
                                "Nothing was changed. The system says: " + io.getCause())
                        : new Notice(
                                Notice.Kind.PROBLEM,
                                "Something went wrong",
                                "Your scenario is as it was. The program says: " + problem));
    }

    /** Offers what an earlier run has left unsaved, the latest first. */
    public void offer(RecoveryFiles files) {
        List<RecoveryFiles.Found> leftBehind = files.leftBehind();
        if (leftBehind.isEmpty()) {
            return;
        }
        RecoveryFiles.Found found = leftBehind.getFirst();
        RecoveryFiles.Work work = found.work();
        notice.set(
                new Notice(
                        Notice.Kind.QUESTION,
                        "There is unsaved work",
                        "\"%s\" was not saved when the program ended."
                                .formatted(work.scenario().title()),
                        List.of(
                                new Notice.Action("Restore", () -> restore(files, found)),
                                new Notice.Action(
                                        "Discard",
                                        () -> {
                                            files.forget(found);
                                            offer(files);
                                        }))));
    }

    /** Offers the tour to somebody who is here for the first time and has nothing to restore. */
    void offerTour(Runnable tour) {
        if (memory.tourOffered() || notice.get() != null) {
            return;
        }
        memory.setTourOffered();
        notice.set(
                new Notice(
                        Notice.Kind.QUESTION,
                        "Welcome",
                        "A scenario is open to try things with. Change it at the left, or begin"
                                + " with New.",
                        List.of(new Notice.Action("Show me around", tour))));
    }

    private void restore(RecoveryFiles files, RecoveryFiles.Found found) {
        onDisk = Optional.empty();
        session.restore(found.work().scenario(), found.work().file().map(Path::of).orElse(null));
        files.forget(found);
    }

    public void dismissNotice() {
        notice.set(null);
    }

    /** Scenarios that come with the program, for the New menu. */
    public List<Scenario> templates(List<String> ids) {
        return ids.stream().map(id -> ScenarioFiles.read(id).orThrow()).toList();
    }

    /** What the program remembers of the user, and keeps when it changes. */
    public Memory memory() {
        return memory;
    }

    public void start(Scenario template) {
        useToday();
        onDisk = Optional.empty();
        session.open(template, null);
    }

    /** Opens a scenario file; a bad one is answered with its problems, and nothing changes. */
    public void open(Path path) {
        Optional<String> text = ScenarioFiles.text(path);
        Reading<Scenario> reading = ScenarioFiles.read(path.toString(), Drivers::ranges);
        if (reading.value().isEmpty()) {
            memory.missing(path);
            notice.set(
                    new Notice(
                            Notice.Kind.PROBLEM,
                            path.getFileName() + " was not opened",
                            lines(reading.problems())));
            return;
        }
        notice.set(null);
        if (FrozenScenario.isFrozen(path.toString())) {
            openFrozen(path, reading.value().get());
            return;
        }
        useToday();
        onDisk = text;
        session.open(reading.value().get(), path);
        memory.opened(path);
    }

    /** Goes on with a scenario on its own tables; it is saved under a new name. */
    private void openFrozen(Path path, Scenario scenario) {
        CatalogReading today = this.today == null ? session.tables() : this.today;
        CatalogReading frozen;
        try {
            frozen = FrozenScenario.tables(path);
        } catch (UnreadableFileException e) {
            notice.set(
                    new Notice(
                            Notice.Kind.PROBLEM,
                            path.getFileName() + " was not opened",
                            lines(e.problems())));
            return;
        }
        this.today = today;
        onDisk = Optional.empty();
        data.edits().ifPresent(edits -> edits.setFrozen(true));
        session.setTables(frozen);
        session.open(scenario, null);
        memory.opened(path);
        notice.set(
                new Notice(
                        Notice.Kind.QUESTION,
                        path.getFileName() + " has figures of its own",
                        FrozenWords.of(FrozenScenario.changes(frozen, today)),
                        List.of(new Notice.Action("Use today's figures", this::useToday))));
    }

    /** Leaves the tables of a frozen scenario, if it is them that count. */
    private void useToday() {
        if (today != null) {
            CatalogReading now = today;
            today = null;
            data.edits().ifPresent(edits -> edits.setFrozen(false));
            session.setTables(now);
        }
    }

    /**
     * Writes the scenario, unless somebody else has written its file since it was opened; answers
     * whether that worked.
     */
    public boolean save(Path path) {
        Optional<String> now = ScenarioFiles.text(path);
        boolean changed = now.isPresent() && onDisk.isPresent() && !now.equals(onDisk);
        if (changed && session.file().filter(path::equals).isPresent()) {
            notice.set(
                    new Notice(
                            Notice.Kind.QUESTION,
                            path.getFileName() + " was changed by somebody else",
                            "It is not what was opened here, so nothing was written. Yours can be"
                                    + " saved under another name too.",
                            List.of(
                                    new Notice.Action("Write over theirs", () -> write(path)),
                                    new Notice.Action("Open theirs", () -> open(path)))));
            return false;
        }
        return write(path);
    }

    private boolean write(Path path) {
        try {
            ScenarioFiles.write(path, session.scenario());
            onDisk = ScenarioFiles.text(path);
            session.saved(path);
            memory.opened(path);
            notice.set(null);
            return true;
        } catch (UncheckedIOException e) {
            notice.set(notWritten(path, e));
            return false;
        }
    }

    private static Notice notWritten(Path path, UncheckedIOException e) {
        return new Notice(
                Notice.Kind.PROBLEM,
                path.getFileName() + " was not written",
                "Nothing was changed: " + e.getMessage());
    }

    /** The state of the tables in a few words. */
    public String tablesText() {
        int problems = session.tables().problems().size();
        return problems == 0
                ? "Tables: no problems"
                : "Tables: " + problems + (problems == 1 ? " problem" : " problems");
    }

    public List<String> tableProblems() {
        return session.tables().problems().stream().map(Problem::text).toList();
    }

    private static String lines(List<Problem> problems) {
        return problems.stream().map(Problem::text).collect(Collectors.joining("\n"));
    }
}
