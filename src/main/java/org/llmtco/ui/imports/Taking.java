package org.llmtco.ui.imports;

import org.llmtco.model.Scenario;
import org.llmtco.report.Digits;
import org.llmtco.storage.FileChange;
import org.llmtco.storage.OwnTables;
import org.llmtco.ui.Notice;
import org.llmtco.ui.data.TableEdits;
import org.llmtco.ui.session.Session;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Takes a preview over, into the user's own tables or the scenario, and says what was done. */
final class Taking {
    private final Session session;
    private final Optional<TableEdits> edits;
    private final Consumer<Notice> tell;

    /** Takes over where edits have a place to go. */
    Taking(Session session, Optional<TableEdits> edits, Consumer<Notice> tell) {
        this.session = session;
        this.edits = edits;
        this.tell = tell;
    }

    /** What comes of it. */
    interface End {
        void done();

        /** Nothing was written. */
        void refused(String why);
    }

    static String counted(int rows) {
        return rows == 1 ? "1 row" : Digits.whole(rows) + " rows";
    }

    /**
     * Takes it over.
     *
     * @param taken of each row, whether it is
     */
    void take(Preview preview, List<Boolean> taken, End end) {
        switch (preview.content().orElseThrow()) {
            case Preview.Content.Workload workload -> apply(workload, preview.title(), end);
            case Preview.Content.Model model ->
                    write(
                            "the model " + model.imported().model().id(),
                            own -> model.imported().changes(own, model.tables()),
                            end);
            case Preview.Content.Rows rows ->
                    write(
                            "%s of %s"
                                    .formatted(
                                            counted(Collections.frequency(taken, true)),
                                            preview.title()),
                            own -> rows.changes(own, taken),
                            end);
        }
    }

    private void apply(Preview.Content.Workload workload, String words, End end) {
        end.done();
        session.edit(workload.after());
        Scenario applied = session.scenario();
        tell.accept(
                new Notice(
                        Notice.Kind.DONE,
                        "The scenario has the workload of the log",
                        words + ".",
                        List.of(new Notice.Action("Undo", () -> takeBack(applied)))));
    }

    /** Takes the workload back, and not what was edited after it. */
    private void takeBack(Scenario applied) {
        if (session.scenario().equals(applied)) {
            session.undo();
        }
    }

    private void write(String what, Function<OwnTables, List<FileChange>> changes, End end) {
        if (edits.isEmpty()) {
            end.refused("Nothing was written: there is no folder for tables of your own.");
            return;
        }
        TableEdits into = edits.get();
        into.take(
                "Imported " + what,
                changes,
                new TableEdits.Importing() {
                    @Override
                    public void done(Runnable undo) {
                        end.done();
                        tell.accept(written(what, into.folder(), undo));
                    }

                    @Override
                    public void refused(String why) {
                        end.refused(why);
                    }
                });
    }

    private static Notice written(String what, Path folder, Runnable undo) {
        return new Notice(
                Notice.Kind.DONE,
                "Imported",
                "Wrote %s into your own tables, %s.".formatted(what, folder),
                List.of(new Notice.Action("Undo", undo)));
    }
}
