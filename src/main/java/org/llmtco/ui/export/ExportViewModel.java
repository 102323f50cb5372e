package org.llmtco.ui.export;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;
import org.llmtco.export.ExportStep;
import org.llmtco.export.ExportWatch;
import org.llmtco.export.ReportFile;
import org.llmtco.export.ReportFormat;
import org.llmtco.export.ReportOrder;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.report.Paper;
import org.llmtco.report.ReportCurrency;
import org.llmtco.storage.AtomicFile;
import org.llmtco.storage.ExportSettings;
import org.llmtco.ui.Memory;
import org.llmtco.ui.Notice;
import org.llmtco.ui.session.Answer;
import org.llmtco.ui.session.Session;
import org.llmtco.ui.session.SimulationRun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * What is exported, where to, and how far that is. An export goes on while the dialog is closed.
 */
public final class ExportViewModel {
    private final Session session;
    private final Memory memory;
    private final FileOpener opener;
    private final Consumer<Notice> tell;
    private final PreviewContent preview;
    private final CurrencyInputs currency = new CurrencyInputs(this::update);
    private final ReadOnlyObjectWrapper<ReportFormat> format =
            new ReadOnlyObjectWrapper<>(ReportFormat.PDF);
    private final ReadOnlyObjectWrapper<@Nullable Paper> paper = new ReadOnlyObjectWrapper<>();
    private final StringProperty name = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Path> folder;
    private final BooleanProperty openWhenDone = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(0);
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
    private ExportWatch watch = ExportWatch.none();
    private Runnable onDone = () -> {};
    private boolean shown;

    /**
     * A dialog that is not shown yet.
     *
     * @param tell is told what became of an export
     */
    public ExportViewModel(
            Session session,
            SimulationRun simulation,
            Memory memory,
            FileOpener opener,
            Consumer<Notice> tell) {
        this.session = session;
        this.memory = memory;
        this.opener = opener;
        this.tell = tell;
        preview = new PreviewContent(session, simulation);
        paper.set(memory.export().letter() ? Paper.LETTER : Paper.A4);
        openWhenDone.set(memory.export().openWhenDone() && opener.obstacle().isEmpty());
        folder = new ReadOnlyObjectWrapper<>(usualFolder());
        name.subscribe((_, _) -> update());
        openWhenDone.subscribe((_, _) -> remember());
        session.answerProperty().subscribe((_, _) -> update());
        session.scenarioProperty().subscribe(scenario -> name.set(scenario.id()));
    }

    private Path usualFolder() {
        return memory.export()
                .folder()
                .map(Path::of)
                .filter(Files::isDirectory)
                .or(() -> session.file().map(file -> file.toAbsolutePath().getParent()))
                .orElseGet(() -> Path.of(System.getProperty("user.home", ".")));
    }

    /** Nothing is looked at beforehand for a dialog that is closed. */
    public void setShown(boolean nowShown) {
        shown = nowShown;
        if (!running.get()) {
            message.set("");
        }
        update();
    }

    /** Runs when a file is there; the dialog is not needed any more. */
    void setOnDone(Runnable action) {
        onDone = action;
    }

    ReadOnlyObjectProperty<ReportFormat> formatProperty() {
        return format.getReadOnlyProperty();
    }

    public void setFormat(ReportFormat chosen) {
        format.set(chosen);
        update();
    }

    ReadOnlyObjectProperty<@Nullable Paper> paperProperty() {
        return paper.getReadOnlyProperty();
    }

    public void setPaper(Paper chosen) {
        paper.set(chosen);
        remember();
        update();
    }

    CurrencyInputs currency() {
        return currency;
    }

    PreviewContent preview() {
        return preview;
    }

    /** The file's name, with or without its ending. */
    public StringProperty nameProperty() {
        return name;
    }

    public ReadOnlyObjectProperty<Path> folderProperty() {
        return folder.getReadOnlyProperty();
    }

    public void setFolder(Path chosen) {
        folder.set(chosen);
        remember();
        update();
    }

    public BooleanProperty openWhenDoneProperty() {
        return openWhenDone;
    }

    /** Why a report cannot be opened here; empty if it can. */
    Optional<String> openObstacle() {
        return opener.obstacle();
    }

    /** What is wrong; empty if nothing is. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** What is worth knowing before the file is written. */
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /** Whether everything is there that an export needs. */
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** How far the export is, 0 to 1. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What the export does, in words. */
    ReadOnlyStringProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    private void remember() {
        ExportSettings now =
                new ExportSettings(
                        memory.export().folder(), paper.get() == Paper.LETTER, openWhenDone.get());
        memory.setExport(now);
    }

    private ReportOrder order() {
        boolean converted = format.get().hasCurrency();
        return new ReportOrder(
                format.get(),
                paper.get() == Paper.LETTER ? Paper.LETTER : Paper.A4,
                converted ? currency.read() : ReportCurrency.USD);
    }

    private ExportTarget target() {
        return ExportTarget.of(folder.get(), name.get(), format.get().ending());
    }

    /** Looks at everything that was typed and chosen. */
    private void update() {
        if (running.get()) {
            return;
        }
        Answer answer = session.answerProperty().get();
        ready.set(false);
        try {
            ReportOrder order = order();
            if (shown && answer != null) {
                preview.show(order, answer);
            }
            ExportTarget target = target();
            message.set(target.problem().orElse(""));
            hint.set(target.warning());
            ready.set(target.problem().isEmpty() && answer != null);
        } catch (InvalidFieldException e) {
            hint.set("");
            message.set(sentence(e.expectation()));
        }
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    /** Begins to export, beside other work. */
    public void export() {
        Answer answer = session.answerProperty().get();
        update();
        if (!ready.get() || running.get() || answer == null) {
            return;
        }
        Job job = new Job(order(), answer, target().file().orElseThrow(), newWatch());
        watch = job.watch();
        ready.set(false);
        running.set(true);
        progress.set(0);
        step.set("Waiting for other work");
        session.beside().execute(() -> run(job));
    }

    private ExportWatch newWatch() {
        return new ExportWatch(
                begun ->
                        session.foreground()
                                .execute(
                                        () -> {
                                            progress.set(begun.share());
                                            step.set(begun.words());
                                        }));
    }

    private record Job(ReportOrder order, Answer answer, Path file, ExportWatch watch) {}

    private void run(Job job) {
        Runnable news;
        try {
            byte[] bytes = bytes(job);
            job.watch().begin(ExportStep.WRITING);
            AtomicFile.write(job.file(), bytes);
            news = () -> written(job.file());
        } catch (CancellationException e) {
            news = () -> ended("The export was cancelled: no file was written.");
        } catch (UncheckedIOException e) {
            news =
                    () ->
                            failed(
                                    job.file().getFileName() + " was not written",
                                    "Nothing was changed: " + e.getMessage());
        } catch (RuntimeException e) {
            news = () -> failed("No report was made", "The program says: " + e);
        }
        session.foreground().execute(news);
    }

    /** What was made to be looked at need not be made again. */
    private byte[] bytes(Job job) {
        return preview.made(job.order(), job.answer())
                .orElseGet(
                        () ->
                                ReportFile.bytes(
                                        job.answer().comparison(),
                                        session.catalog(),
                                        job.order(),
                                        preview.known(job.answer()),
                                        job.watch()));
    }

    private void written(Path file) {
        running.set(false);
        memory.setExport(memory.export().withFolder(folder.get()));
        update();
        boolean opens = opener.obstacle().isEmpty();
        tell.accept(
                new Notice(
                        Notice.Kind.DONE,
                        "Exported",
                        "Wrote " + file,
                        opens && !openWhenDone.get()
                                ? List.of(new Notice.Action("Open", () -> open(file)))
                                : List.of()));
        if (opens && openWhenDone.get()) {
            open(file);
        }
        onDone.run();
    }

    private void open(Path file) {
        try {
            opener.open(file);
        } catch (IOException e) {
            tell.accept(
                    new Notice(
                            Notice.Kind.PROBLEM,
                            file.getFileName() + " was not opened",
                            "The file is there. The system says: " + e.getMessage()));
        }
    }

    private void failed(String title, String text) {
        ended(title + ". " + text);
        if (!shown) {
            tell.accept(new Notice(Notice.Kind.PROBLEM, title, text));
        }
    }

    private void ended(String words) {
        running.set(false);
        update();
        message.set(words);
    }

    /** Ends the export; its file will not be there. */
    public void cancel() {
        step.set("Cancelling");
        watch.cancel();
    }
}
