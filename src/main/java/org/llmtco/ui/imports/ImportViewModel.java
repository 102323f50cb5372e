package org.llmtco.ui.imports;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;
import org.llmtco.ui.Notice;
import org.llmtco.ui.data.TableEdits;
import org.llmtco.ui.session.Calculation;
import org.llmtco.ui.session.Session;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A file of another program: what it would change, and that being done. It is read again when
 * anything changes that it is held against; nothing is written before {@link #take}.
 */
public final class ImportViewModel {
    private final Session session;
    private final Taking taking;
    private final Supplier<LocalDate> today;
    private final Calculation<PreviewReader.Question, Read> reading;
    private final ImportFields fields;
    private final PreviewList list = new PreviewList();
    private final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable KindChoice> kind =
            new ReadOnlyObjectWrapper<>(KindChoice.BY_ITSELF);
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notes = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper found = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper action = new ReadOnlyStringWrapper("Import");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper(false);
    private @Nullable Preview preview;
    private PreviewReader.@Nullable Question asked;
    private Runnable onDone = () -> {};

    private record Read(PreviewReader.Question question, Preview preview) {}

    /**
     * No file yet.
     *
     * @param edits where tables are written; empty where they are only read
     * @param today no figure is of a later day
     * @param tell is told what was imported
     */
    public ImportViewModel(
            Session session,
            Optional<TableEdits> edits,
            Supplier<LocalDate> today,
            Consumer<Notice> tell) {
        this.session = session;
        taking = new Taking(session, edits, tell);
        this.today = today;
        fields = new ImportFields(session.catalog(), this::read);
        reading =
                new Calculation<>(
                        question -> new Read(question, PreviewReader.read(question)),
                        session.beside(),
                        session.foreground(),
                        this::show,
                        e -> fail("The file was not read. The program says: " + e));
        session.whenTablesChange(this::readAgain);
        session.scenarioProperty().subscribe((_, _) -> readAgain());
        list.takenProperty().subscribe((_, _) -> update());
    }

    /** Begins with a file, found out by itself. */
    public void begin(Path chosen) {
        kind.set(KindChoice.BY_ITSELF);
        fields.clear();
        file.set(chosen);
        read();
    }

    /** Forgets the file; what is being read of it is dropped. */
    public void clear() {
        file.set(null);
        asked = null;
        busy.set(false);
        empty("");
    }

    /** Says what the file holds. */
    public void setKind(KindChoice chosen) {
        kind.set(chosen);
        read();
    }

    private void readAgain() {
        if (!writing.get()) {
            read();
        }
    }

    private void read() {
        Path path = file.get();
        if (path == null) {
            return;
        }
        KindChoice said = kind.get();
        PreviewReader.Question question =
                new PreviewReader.Question(
                        path,
                        said == null ? Optional.empty() : said.kind(),
                        fields.texts(),
                        session.tables(),
                        session.scenario(),
                        today.get());
        asked = question;
        busy.set(true);
        update();
        reading.ask(question);
    }

    @SuppressWarnings("ReferenceEquality") // the same question, not one like it
    private void show(Read read) {
        if (read.question() != asked) {
            return;
        }
        busy.set(false);
        Preview now = read.preview();
        preview = now;
        now.kind().ifPresent(fields::show);
        fields.mark(now.refused());
        // what cannot be read may be something else
        String verb = now.content().isPresent() ? "It holds " : "Read as ";
        found.set(now.kind().map(k -> verb + KindChoice.words(k) + ".").orElse(""));
        title.set(now.title());
        notes.set(now.notes().isEmpty() ? "" : "Note: " + String.join("; ", now.notes()));
        problem.set(now.problem());
        list.set(now.rows(), now.content().map(Preview.Content::isByRow).orElse(false));
        update();
    }

    private void fail(String words) {
        busy.set(false);
        empty(words);
    }

    private void empty(String why) {
        preview = null;
        title.set("");
        notes.set("");
        found.set("");
        problem.set(why);
        list.set(List.of(), false);
        update();
    }

    private Optional<Preview.Content> content() {
        return Optional.ofNullable(preview).flatMap(Preview::content);
    }

    private void update() {
        int taken = list.takenProperty().get();
        ready.set(content().isPresent() && !busy.get() && taken > 0);
        action.set(
                content()
                        .map(
                                content ->
                                        switch (content) {
                                            case Preview.Content.Workload _ -> "Apply";
                                            case Preview.Content.Model _ -> "Import the model";
                                            case Preview.Content.Rows _ ->
                                                    "Import " + Taking.counted(taken);
                                        })
                        .orElse("Import"));
    }

    /** Writes what is taken, or gives the scenario the workload. */
    public void take() {
        Preview now = preview;
        if (ready.get() && now != null) {
            writing.set(true);
            busy.set(true);
            update();
            taking.take(now, list.taken(), new End());
        }
    }

    /** What the dialog does when an import is done, or is refused. */
    private final class End implements Taking.End {
        @Override
        public void done() {
            clear();
            writing.set(false);
            onDone.run();
        }

        @Override
        public void refused(String why) {
            writing.set(false);
            busy.set(false);
            problem.set(why);
            update();
        }
    }

    /** Runs when something was imported; the dialog is not needed any more. */
    public void setOnDone(Runnable whenDone) {
        onDone = whenDone;
    }

    /** Null before a file is chosen. */
    public ReadOnlyObjectProperty<@Nullable Path> fileProperty() {
        return file.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable KindChoice> kindProperty() {
        return kind.getReadOnlyProperty();
    }

    /** What was found that the file holds; empty if that is not known yet. */
    public ReadOnlyStringProperty foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** What the kind of file has to be told beside itself. */
    public ImportFields fields() {
        return fields;
    }

    public PreviewList list() {
        return list;
    }

    /** What wrote the file, and of which day it is. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** What to know before it is taken over; empty if nothing. */
    public ReadOnlyStringProperty notesProperty() {
        return notes.getReadOnlyProperty();
    }

    /** Why nothing can be taken over, or was; empty if it can. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What the button does. */
    public ReadOnlyStringProperty actionProperty() {
        return action.getReadOnlyProperty();
    }

    /** Whether the file is being read, or tables written. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether there is something to take over. */
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /** Whether tables are being written, which is not broken off. */
    public ReadOnlyBooleanProperty writingProperty() {
        return writing.getReadOnlyProperty();
    }

    /** The day that figures may be of. */
    LocalDate today() {
        return today.get();
    }
}
