package org.llmtco.ui.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.llmtco.chart.Figure;
import org.llmtco.model.Adjustment;
import org.llmtco.model.Scenario;
import org.llmtco.model.Variant;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.ui.Sessions;
import org.llmtco.ui.number.NumberInput;
import org.llmtco.ui.session.Session;
import org.llmtco.ui.whatif.WhatIfCell.Mark;
import org.llmtco.whatif.Drivers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

class WhatIfViewModelTest {
    private static final String GPUS = "Llama 3.3 70B on 2x H100";
    private static final int GPU_PRICE_LOWER = 1;
    private static final int THREE_TIMES = 2;

    private final Session session = Sessions.immediate(ScenarioFiles.DEFAULT_ID);
    private final WhatIfViewModel model = new WhatIfViewModel(session);

    @BeforeEach
    void look() {
        model.setShown(true);
    }

    private WhatIfRow row(String label) {
        return model.rows().stream()
                .filter(row -> row.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private void set(String driver, double value) {
        session.edit(
                Drivers.find(session.scenario(), driver)
                        .orElseThrow()
                        .write(session.scenario(), value));
    }

    @Test
    void theScenarioAndItsVariantsAreTheColumns() {
        assertThat(model.emptyProperty().get()).isFalse();
        assertThat(model.columns())
                .extracting(WhatIfColumn::label)
                .containsExactly(
                        "Scenario",
                        "GPU price 30 % lower",
                        "Three times the volume",
                        "No MLOps hire");
    }

    /** 10 M tokens a day cost 2,395.31 USD a month, three times as many 7,185.94. */
    @Test
    void differencesAreMarkedAndEqualValuesAreQuiet() {
        WhatIfRow volume = row("Volume, tokens/day");
        assertThat(volume.cell(0).amount().text()).isEqualTo("10,000,000");
        assertThat(volume.cell(GPU_PRICE_LOWER).mark()).isEqualTo(Mark.SAME);
        assertThat(volume.cell(THREE_TIMES).mark()).isEqualTo(Mark.OTHER);
        assertThat(volume.cell(THREE_TIMES).amount().text()).isEqualTo("30,000,000");
        WhatIfRow closed = row("GPT-5.2");
        assertThat(closed.cell(0).amount().text()).isEqualTo("2,395.31");
        assertThat(closed.cell(GPU_PRICE_LOWER).change()).isEqualTo("no change");
        assertThat(closed.cell(THREE_TIMES).amount().text()).isEqualTo("7,185.94");
        assertThat(closed.cell(THREE_TIMES).change()).isEqualTo("+4,791 (+200.0 %)");
        assertThat(closed.cell(THREE_TIMES).mark()).isEqualTo(Mark.MORE);
        assertThat(row(GPUS).cell(GPU_PRICE_LOWER).mark()).isEqualTo(Mark.LESS);
    }

    @Test
    void everyCostAndInputIsExplained() {
        assertThat(row("GPT-5.2").cells())
                .allSatisfy(cell -> assertThat(cell.amount().explanation()).isPresent());
        assertThat(row(GPUS).cell(GPU_PRICE_LOWER).amount().explanation().orElseThrow().parts())
                .anySatisfy(part -> assertThat(part.value()).contains("1.88 instead of"));
        assertThat(row("Volume, tokens/day").cells())
                .allSatisfy(cell -> assertThat(cell.amount().explanation()).isPresent());
    }

    @Test
    void anotherMeasureShowsOtherAmounts() {
        String before = row("GPT-5.2").cell(0).amount().text();
        model.choose(model.measures().getLast());
        assertThat(row("GPT-5.2").cell(0).amount().text()).isNotEqualTo(before);
        assertThat(model.rows()).extracting(WhatIfRow::label).contains("NPV, USD");
        Figure.Bars bars = model.figureProperty().get();
        assertThat(bars).isNotNull();
        // 5 options, each with a heading and 4 bars
        assertThat(bars.bars()).hasSize(25);
    }

    @Test
    void anAddedVariantTakesInputsByNameAndFollowsWhatIsTyped() {
        model.addVariant();
        VariantEditor editor = model.editor();
        assertThat(editor.nameProperty().get()).isEqualTo("Variant 4");
        editor.searchProperty().set("no such thing");
        assertThat(editor.found()).isEmpty();
        editor.searchProperty().set("peak hour over");
        editor.addInput(editor.found().getFirst());
        NumberInput peak = editor.inputs().getFirst();
        assertThat(peak.textProperty().get()).isEqualTo("2.5");
        peak.textProperty().set("4");
        assertThat(session.scenario().variants().getLast())
                .isEqualTo(
                        new Variant(
                                "variant-4",
                                "Variant 4",
                                List.of(new Adjustment("peakFactor", 4))));
        assertThat(row("Peak hour over average hour").cell(4).amount().text()).isEqualTo("4");
        peak.textProperty().set("400");
        peak.commit();
        assertThat(peak.messageProperty().get()).isEqualTo("Must be from 1 to 100");
        session.undo();
        session.undo();
        session.undo();
        assertThat(session.scenario().variants()).hasSize(3);
    }

    @Test
    void anInputThatTheTablesDecideWaitsForItsValue() {
        model.addVariant();
        VariantEditor editor = model.editor();
        editor.searchProperty().set("h100 gpu-hour");
        editor.addInput(editor.found().getFirst());
        NumberInput price = editor.inputs().getFirst();
        assertThat(price.textProperty().get()).isEmpty();
        assertThat(editor.inScenario(price).getValue()).isEqualTo(GPUS + "; scenario: from tables");
        price.textProperty().set("1.5");
        assertThat(session.scenario().variants().getLast().adjustments())
                .containsExactly(new Adjustment("llama-3.3-70b-2x-h100.usdPerGpuHour", 1.5));
        editor.removeInput(price);
        assertThat(editor.inputs()).isEmpty();
        assertThat(session.scenario().variants().getLast().adjustments()).isEmpty();
    }

    @Test
    void variantsAreRenamedDuplicatedMovedAndDeleted() {
        VariantEditor editor = model.editor();
        editor.nameProperty().set("Cheap GPUs");
        assertThat(model.columns().get(1).label()).isEqualTo("Cheap GPUs");
        editor.nameProperty().set("  ");
        assertThat(editor.nameMessageProperty().get()).isEqualTo("A variant needs a name");
        editor.commitName();
        assertThat(editor.nameProperty().get()).isEqualTo("Cheap GPUs");
        editor.duplicate();
        assertThat(editor.nameProperty().get()).isEqualTo("Copy of Cheap GPUs");
        editor.move(-1);
        assertThat(session.scenario().variants())
                .extracting(Variant::label)
                .containsExactly(
                        "Cheap GPUs",
                        "Three times the volume",
                        "Copy of Cheap GPUs",
                        "No MLOps hire");
        editor.delete();
        assertThat(session.scenario().variants()).hasSize(3);
    }

    @Test
    void withoutVariantsThePageIsEmptyUntilTheFirstIsMade() {
        session.edit(session.scenario().withVariants(List.of()));
        assertThat(model.emptyProperty().get()).isTrue();
        model.addVariant();
        assertThat(model.emptyProperty().get()).isFalse();
        assertThat(model.columns()).hasSize(2);
    }

    @Test
    void aVariantBecomesTheScenarioAndUndoTakesItBack() {
        model.selectColumn(THREE_TIMES);
        model.apply();
        assertThat(session.scenario().workload().volume().amount()).isEqualTo(3e7);
        assertThat(row("Volume, tokens/day").cell(THREE_TIMES).mark()).isEqualTo(Mark.SAME);
        session.undo();
        assertThat(session.scenario().workload().volume().amount()).isEqualTo(1e7);
    }

    @Test
    void changesSinceTheScenarioWasOpenedBecomeAVariant() {
        assertThat(model.changedProperty().get()).isFalse();
        set("peakFactor", 4);
        assertThat(model.changedProperty().get()).isTrue();
        model.keepChanges();
        assertThat(session.scenario().workload().peakFactor()).isEqualTo(2.5);
        assertThat(session.scenario().variants().getLast())
                .isEqualTo(
                        new Variant(
                                "my-changes",
                                "My changes",
                                List.of(new Adjustment("peakFactor", 4))));
        assertThat(model.editor().nameProperty().get()).isEqualTo("My changes");
        session.undo();
        assertThat(session.scenario().workload().peakFactor()).isEqualTo(4);
    }

    @Test
    void anotherFileStandsBesideForReadingAndIsClosedAgain(@TempDir Path folder) {
        Path file = folder.resolve("other.json");
        Scenario other = ScenarioFiles.read("article-50m-support").orThrow();
        ScenarioFiles.write(file, other);
        model.compareWith(file);
        assertThat(model.columns().getLast())
                .isEqualTo(new WhatIfColumn("file", "other.json", WhatIfColumn.Kind.FILE));
        assertThat(model.rows()).extracting(WhatIfRow::label).contains("Title");
        assertThat(row("Volume, tokens/day").cell(4).mark()).isEqualTo(Mark.OTHER);
        model.closeFile();
        assertThat(model.columns()).hasSize(4);
    }

    @Test
    void aBrokenFileIsAnsweredAtThePageWithPlaceAndAdvice(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("broken.json");
        Files.writeString(file, "{ \"id\": \"x\", ");
        model.compareWith(file);
        assertThat(model.messageProperty().get()).contains("ends too early");
        assertThat(model.columns()).hasSize(4);
    }

    @Test
    void onlyTheLatestScenarioIsComputedAndNothingWhileThePageIsHidden() {
        Deque<Runnable> background = new ArrayDeque<>();
        Session slow =
                new Session(Sessions.tables(), session.scenario(), background::add, Runnable::run);
        WhatIfViewModel page = new WhatIfViewModel(slow);
        run(background);
        slow.edit(slow.scenario().withVariants(slow.scenario().variants().subList(0, 1)));
        run(background);
        assertThat(page.rows()).isEmpty();
        page.setShown(true);
        slow.edit(slow.scenario().withVariants(slow.scenario().variants().subList(0, 1)));
        slow.undo();
        // the page's question and the session's, of two scenarios each
        assertThat(background).hasSize(2);
        run(background);
        assertThat(page.columns()).hasSize(4);
    }

    private static void run(Deque<Runnable> background) {
        while (!background.isEmpty()) {
            background.pop().run();
        }
    }
}
