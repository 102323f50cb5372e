package org.llmtco.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.llmtco.export.ReportFormat;
import org.llmtco.export.ReportPreview;
import org.llmtco.report.Paper;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.ui.Memory;
import org.llmtco.ui.Notice;
import org.llmtco.ui.Sessions;
import org.llmtco.ui.session.Session;
import org.llmtco.ui.session.SimulationRun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

class ExportViewModelTest {
    @TempDir Path folder;

    private final Session session = Sessions.immediate(ScenarioFiles.DEFAULT_ID);
    private final List<Notice> told = new ArrayList<>();
    private final List<Path> opened = new ArrayList<>();
    private Memory memory = Memory.none();
    private ExportViewModel model = model(memory, Optional.empty());

    @BeforeEach
    void useTheFolder() {
        memory = Memory.in(folder.resolve("settings"), Runnable::run);
        model = model(memory, Optional.empty());
        model.setFolder(folder);
        model.setFormat(ReportFormat.CSV);
    }

    private ExportViewModel model(Memory remembered, Optional<String> obstacle) {
        return model(session, remembered, obstacle);
    }

    private ExportViewModel model(Session on, Memory remembered, Optional<String> obstacle) {
        return new ExportViewModel(
                on,
                new SimulationRun(on),
                remembered,
                new FileOpener() {
                    @Override
                    public Optional<String> obstacle() {
                        return obstacle;
                    }

                    @Override
                    public void open(Path file) {
                        opened.add(file);
                    }
                },
                told::add);
    }

    @Test
    void theFileIsNamedAfterTheScenarioAndItsForm() {
        assertThat(model.nameProperty().get()).isEqualTo(ScenarioFiles.DEFAULT_ID);
        model.export();
        assertThat(folder.resolve(ScenarioFiles.DEFAULT_ID + ".csv"))
                .content()
                .startsWith("option,line,category");
        assertThat(told).singleElement().extracting(Notice::title).isEqualTo("Exported");
    }

    @Test
    void anEndingThatIsTypedIsNotAddedAgain() {
        model.setFormat(ReportFormat.HTML);
        model.nameProperty().set("mine.HTML");
        model.export();
        assertThat(folder.resolve("mine.HTML")).content().startsWith("<!DOCTYPE html>");
    }

    @Test
    void whereReportsGoAndOnWhatPaperIsRemembered() {
        model.setPaper(Paper.LETTER);
        model.export();

        Memory next = Memory.in(folder.resolve("settings"), Runnable::run);
        assertThat(model(next, Optional.empty()).folderProperty().get()).isEqualTo(folder);
        assertThat(model(next, Optional.empty()).paperProperty().get()).isEqualTo(Paper.LETTER);
    }

    @Test
    void aReportIsOpenedWhenItIsThereIfThatIsAskedFor() {
        model.openWhenDoneProperty().set(true);
        model.nameProperty().set("a");
        model.export();
        assertThat(opened).containsExactly(folder.resolve("a.csv"));
    }

    @Test
    void aReportCanBeOpenedFromTheNotice() {
        model.nameProperty().set("a");
        model.export();
        assertThat(opened).isEmpty();
        told.getFirst().actions().getFirst().run().run();
        assertThat(opened).containsExactly(folder.resolve("a.csv"));
    }

    @Test
    void aSystemThatCannotOpenFilesIsNotAskedTo() {
        memory.setExport(new org.llmtco.storage.ExportSettings(Optional.empty(), false, true));
        ExportViewModel other = model(memory, Optional.of("No command."));
        other.setFolder(folder);
        other.export();
        assertThat(other.openWhenDoneProperty().get()).isFalse();
        assertThat(other.openObstacle()).contains("No command.");
        assertThat(opened).isEmpty();
        assertThat(told.getFirst().actions()).isEmpty();
    }

    @Test
    void aFileThatIsThereIsSaidToBeReplaced() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "old");
        model.nameProperty().set("a");
        assertThat(model.hintProperty().get())
                .isEqualTo("a.csv is there already and will be replaced.");
    }

    @Test
    void namesThatAreNoneAreSaid() {
        model.nameProperty().set("a/b");
        assertThat(model.readyProperty().get()).isFalse();
        assertThat(model.messageProperty().get()).startsWith("The name may have no /");
        model.nameProperty().set("  ");
        assertThat(model.messageProperty().get()).isEqualTo("Type a name for the file.");
        model.nameProperty().set("a");
        model.setFolder(folder.resolve("gone"));
        assertThat(model.messageProperty().get())
                .isEqualTo("There is no folder " + folder.resolve("gone") + ": choose another.");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderThatTakesNoFileIsSaidInTheDialog() {
        model.setShown(true);
        model.setFolder(Path.of("/proc"));
        model.nameProperty().set("a");
        model.export();
        assertThat(model.messageProperty().get())
                .startsWith("a.csv was not written. Nothing was changed: ");
        assertThat(model.runningProperty().get()).isFalse();
        assertThat(model.readyProperty().get()).isTrue();
        assertThat(told).isEmpty();
    }

    @Test
    void aRateNeedsANumberASourceAndADay() {
        model.setFormat(ReportFormat.HTML);
        model.currency().choose(choice("JPY"));
        assertThat(model.messageProperty().get()).startsWith("Say how many JPY one USD is");
        model.currency().rateProperty().set("151.2");
        assertThat(model.messageProperty().get()).startsWith("Say for which day");
        model.currency().dayProperty().set("2026-11-20");
        assertThat(model.messageProperty().get()).isEqualTo("Say where the rate was read.");
        model.currency().sourceProperty().set("central bank");
        model.nameProperty().set("yen");
        model.export();
        // 10 M tokens a day x 730 / 24 days, half in, half out, at 7.875 USD/MTok, x 151.2
        assertThat(folder.resolve("yen.html"))
                .content()
                .contains("362,171", "151.2 JPY for one USD (central bank")
                .doesNotContain("2,395.31");
    }

    private CurrencyChoice choice(String code) {
        return model.currency().choices().stream()
                .filter(c -> c.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDocumentIsLookedAtBeforeItIsWritten() {
        model.setFormat(ReportFormat.PDF);
        assertThat(model.preview().parts()).isEmpty();

        model.setShown(true);

        assertThat(model.preview().parts())
                .contains(
                        // five options, each with start, three years and all, and 37 months
                        new ReportPreview.Part("Cash flow", "10 tables with 210 rows, 1 figure"));
        assertThat(model.preview().pageProperty().get()).isNotNull();
        model.setFormat(ReportFormat.FOCUS);
        assertThat(model.preview().pageProperty().get()).isNull();
        assertThat(model.preview().textProperty().get()).startsWith("BilledCost,");
        model.setFormat(ReportFormat.XLSX);
        assertThat(model.preview().parts())
                .extracting(ReportPreview.Part::title)
                .contains("Checks");
    }

    @Test
    void anExportThatIsCancelledLeavesNothingAndTheOldFileAsItWas() throws IOException {
        Deque<Runnable> waiting = new ArrayDeque<>();
        Session slow =
                new Session(
                        Sessions.tables(),
                        ScenarioFiles.read(ScenarioFiles.DEFAULT_ID).orThrow(),
                        Runnable::run,
                        waiting::add,
                        Runnable::run);
        ExportViewModel dialog = model(slow, Memory.none(), Optional.empty());
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
        dialog.setFolder(folder);
        dialog.nameProperty().set("a");
        Files.writeString(folder.resolve("a.pdf"), "old");

        dialog.export();
        assertThat(dialog.runningProperty().get()).isTrue();
        assertThat(dialog.stepProperty().get()).isEqualTo("Waiting for other work");
        dialog.cancel();
        waiting.remove().run();

        assertThat(dialog.runningProperty().get()).isFalse();
        assertThat(dialog.messageProperty().get())
                .isEqualTo("The export was cancelled: no file was written.");
        assertThat(folder.resolve("a.pdf")).hasContent("old");
        try (var files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactly("a.pdf");
        }
    }
}
