package org.llmtco.ui.export;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.llmtco.export.ExportWatch;
import org.llmtco.export.ReportOrder;
import org.llmtco.export.ReportPreview;
import org.llmtco.report.pdf.Picture;
import org.llmtco.ui.session.Answer;
import org.llmtco.ui.session.Calculation;
import org.llmtco.ui.session.Odds;
import org.llmtco.ui.session.Session;
import org.llmtco.ui.session.SimulationRun;
import org.llmtco.whatif.uncertainty.Verdict;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

/** A look at the report that would be exported; the latest question counts. */
final class PreviewContent {
    private final Session session;
    private final SimulationRun simulation;
    private final Calculation<Question, Made> calculation;
    private final ObservableList<ReportPreview.Part> parts = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Picture> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private @Nullable Question asked;
    private int questions;

    /** What was made last, for the background. */
    private volatile @Nullable Made latest;

    private record Question(
            int number,
            ReportOrder order,
            Answer answer,
            Optional<Verdict> known,
            ExportWatch watch) {
        /** The tables of a session stay, so that the same scenario has the same report. */
        boolean isOf(ReportOrder otherOrder, Answer otherAnswer) {
            return order.equals(otherOrder)
                    && answer.comparison().scenario().equals(otherAnswer.comparison().scenario());
        }
    }

    private record Made(Question question, ReportPreview preview) {}

    PreviewContent(Session session, SimulationRun simulation) {
        this.session = session;
        this.simulation = simulation;
        calculation =
                new Calculation<>(
                        this::make,
                        session.beside(),
                        session.foreground(),
                        this::show,
                        this::failed);
    }

    /** Sections, sheets or columns, and how much is in them. */
    ObservableList<ReportPreview.Part> parts() {
        return parts;
    }

    /** The first page, of a form that has pages. */
    ReadOnlyObjectProperty<@Nullable Picture> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** The first lines, of a form that is lines. */
    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** What stands in place of a picture, in words. */
    ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Asks for a look at a report. */
    void show(ReportOrder order, Answer answer) {
        Question before = asked;
        if (before != null) {
            if (before.isOf(order, answer)) {
                return;
            }
            before.watch().cancel();
        }
        Question question =
                new Question(++questions, order, answer, known(answer), ExportWatch.none());
        asked = question;
        busy.set(true);
        state.set("Looking at it …");
        calculation.ask(question);
    }

    /** What all draws of the same scenario have found, if they are made already. */
    Optional<Verdict> known(Answer answer) {
        return simulation
                .present()
                .filter(Odds::complete)
                .filter(odds -> odds.asked().equals(answer.comparison().scenario()))
                .map(Odds::verdict);
    }

    /** The file of a report that was looked at, if that had to be made; from any thread. */
    Optional<byte[]> made(ReportOrder order, Answer answer) {
        Made made = latest;
        return made != null && made.question().isOf(order, answer)
                ? made.preview().file()
                : Optional.empty();
    }

    private Made make(Question question) {
        Made made =
                new Made(
                        question,
                        ReportPreview.of(
                                question.answer().comparison(),
                                session.catalog(),
                                question.order(),
                                question.known(),
                                question.watch()));
        latest = made;
        return made;
    }

    private void show(Made made) {
        if (made.question().number() != questions) {
            return;
        }
        busy.set(false);
        parts.setAll(made.preview().parts());
        page.set(made.preview().page().orElse(null));
        text.set(made.preview().text());
        state.set(
                switch (made.question().order().format()) {
                    case PDF -> "First page";
                    case HTML -> "First page, as it would be printed";
                    case XLSX -> "";
                    case CSV, FOCUS ->
                            "First lines of "
                                    + made.preview().parts().stream()
                                            .map(ReportPreview.Part::content)
                                            .collect(Collectors.joining(" in "));
                });
    }

    private void failed(RuntimeException problem) {
        if (!(problem instanceof CancellationException)) {
            busy.set(false);
            asked = null;
            state.set("There is nothing to look at. The program says: " + problem);
        }
    }
}
