package org.llmtco.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.llmtco.model.Scenario;
import org.llmtco.storage.CatalogReading;
import org.llmtco.storage.FrozenScenario;
import org.llmtco.storage.RecoveryFiles;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.ui.session.Session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

class WindowViewModelTest {
    private final Session session = Sessions.immediate(ScenarioFiles.DEFAULT_ID);
    private final WindowViewModel model = new WindowViewModel(session);

    private String noticeText() {
        Notice notice = model.noticeProperty().get();
        return notice == null ? "" : notice.title() + "\n" + notice.text();
    }

    @Test
    void theTitleNamesTheProgramTheScenarioAndTheFile(@TempDir Path folder) {
        assertThat(model.titleBinding().get())
                .isEqualTo("LLM TCO - 10 million tokens a day, five ways");
        session.edit(session.scenario().withBaseline(Optional.of("gemini-3.1-pro")));
        assertThat(model.titleBinding().get()).endsWith(" *");
        assertThat(model.save(folder.resolve("mine.json"))).isTrue();
        assertThat(model.titleBinding().get()).isEqualTo("LLM TCO - mine.json");
    }

    @Test
    void whatIsSavedIsReadBackEqual(@TempDir Path folder) {
        Path file = folder.resolve("mine.json");
        Scenario before = session.scenario();
        model.save(file);
        model.start(ScenarioFiles.read("article-50m-support").orThrow());
        model.open(file);
        assertThat(session.scenario()).isEqualTo(before);
    }

    @Test
    void aBrokenFileIsAnsweredWithPlaceAndAdviceAndTheScenarioStays(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("broken.json");
        Files.writeString(file, "{ \"id\": \"x\", ");
        Scenario before = session.scenario();
        model.open(file);
        assertThat(noticeText())
                .startsWith("broken.json was not opened\n")
                .contains("ends too early");
        assertThat(session.scenario()).isEqualTo(before);
    }

    @Test
    void aFolderThatIsNotThereIsSaidAndNothingIsMarkedAsSaved(@TempDir Path folder) {
        assertThat(model.save(folder.resolve("nowhere").resolve("mine.json"))).isFalse();
        assertThat(noticeText()).contains("was not written");
        assertThat(session.file()).isEmpty();
    }

    @Test
    void theAgeOfTheOldestFigureIsSaid() {
        assertThat(model.oldestFigureProperty().get())
                .startsWith("Oldest figure 20")
                .endsWith(" days old");
        assertThat(model.oldestSourceProperty().get()).isNotBlank();
    }

    /** The recommended option pays 209.88 USD a month, all of it by a token price of 2026. */
    @Test
    void theMoneyThatRestsOnStaleFiguresIsSaid(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("later.json");
        ScenarioFiles.write(file, session.scenario());
        String text = Files.readString(file);
        Files.writeString(
                file, text.replace("\"pricedOn\": \"2026-03-15\"", "\"pricedOn\": \"2027-09-01\""));
        model.open(file);
        assertThat(model.oldestFigureProperty().get())
                .endsWith(" days old; stale: 209.88 USD/month");
        assertThat(model.oldestSourceProperty().get())
                .contains(
                        "209.88 USD a month of the recommended option, Llama 3.3 70B on Groq,"
                                + " rest");
    }

    @Test
    void aFileThatSomebodyElseHasChangedIsNotWrittenOverUnasked(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("shared.json");
        assertThat(model.save(file)).isTrue();
        String theirs = Files.readString(file).replace("\"title\": \"", "\"title\": \"Theirs, ");
        Files.writeString(file, theirs);
        session.edit(session.scenario().withBaseline(Optional.of("gemini-3.1-pro")));
        assertThat(model.save(file)).isFalse();
        assertThat(Files.readString(file)).isEqualTo(theirs);
        assertThat(session.dirtyProperty().get()).isTrue();
        Notice notice = model.noticeProperty().get();
        assertThat(notice).isNotNull();
        assertThat(notice.actions())
                .extracting(Notice.Action::label)
                .containsExactly("Write over theirs", "Open theirs");
        notice.actions().getFirst().run().run();
        assertThat(Files.readString(file)).doesNotContain("Theirs");
        assertThat(session.dirtyProperty().get()).isFalse();
        assertThat(model.save(file)).isTrue();
    }

    @Test
    void aFrozenScenarioBringsItsTablesAndLeavesThemAgain(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("frozen.zip");
        Files.write(file, FrozenScenario.bytes(session.scenario(), session.catalog()));
        CatalogReading today = session.tables();
        model.open(file);
        assertThat(session.tables()).isNotSameAs(today);
        assertThat(session.catalog()).isEqualTo(today.catalog());
        assertThat(session.file()).isEmpty();
        assertThat(noticeText()).contains("none has changed since");
        Notice notice = model.noticeProperty().get();
        assertThat(notice).isNotNull();
        notice.actions().getFirst().run().run();
        assertThat(session.tables()).isSameAs(today);
    }

    void workLeftBehindIsOfferedAndStaysUnsavedUntilItIsSaved(@TempDir Path folder) {
        RecoveryFiles files = new RecoveryFiles(folder);
        Scenario left = session.scenario().withBaseline(Optional.of("gemini-3.1-pro"));
        files.keep(Long.MAX_VALUE, new RecoveryFiles.Work(Optional.empty(), left));
        model.offer(files);
        Notice notice = model.noticeProperty().get();
        assertThat(notice).isNotNull();
        notice.actions().getFirst().run().run();
        assertThat(session.scenario()).isEqualTo(left);
        assertThat(session.dirtyProperty().get()).isTrue();
        assertThat(files.leftBehind()).isEmpty();
    }

    @Test
    void everyTemplateStartsAndIsAnswered() {
        for (Scenario template : model.templates(ScenarioFiles.SHIPPED)) {
            model.start(template);
            assertThat(model.answerProperty().get()).isNotBlank();
            assertThat(session.dirtyProperty().get()).isFalse();
        }
    }
}
