package org.llmtco.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.llmtco.catalog.TokenPrice;
import org.llmtco.model.Scenario;
import org.llmtco.model.Volume;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.ui.ImportExamples;
import org.llmtco.ui.Notice;
import org.llmtco.ui.Sessions;
import org.llmtco.ui.data.TableEdits;
import org.llmtco.ui.session.Session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is expected are the figures of the files, which are written out here. */
class ImportViewModelTest {
    private static final Path CONFIGS =
            Path.of("src/test/resources/org/llmtco/storage/imports/configs");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir Path folder;

    private final Session session = Sessions.immediate(ScenarioFiles.DEFAULT_ID);
    private final List<Notice> told = new ArrayList<>();
    private TableEdits edits = new TableEdits(session, Path.of("not there yet"));
    private ImportViewModel model = model(session, edits);

    @BeforeEach
    void useTheFolder() {
        edits = new TableEdits(session, own());
        model = model(session, edits);
    }

    private ImportViewModel model(Session of, TableEdits into) {
        return new ImportViewModel(of, Optional.of(into), () -> TODAY, told::add);
    }

    private Path own() {
        return folder.resolve("own");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private void beginWithPrices() throws IOException {
        model.begin(file("litellm-2026-11-20.json", ImportExamples.PRICES));
    }

    private OptionField field(ImportOption option) {
        return model.fields().all().stream()
                .filter(field -> field.option() == option)
                .findFirst()
                .orElseThrow();
    }

    private void say(ImportOption option, String text) {
        field(option).textProperty().set(text);
    }

    private List<String> asked() {
        return model.fields().all().stream()
                .filter(field -> !field.messageProperty().get().isEmpty())
                .map(OptionField::label)
                .toList();
    }

    private List<String> entries() {
        return model.list().rows().stream().map(PreviewRow::entry).toList();
    }

    private PreviewRow row(String entry) {
        return model.list().rows().stream()
                .filter(row -> row.entry().equals(entry))
                .findFirst()
                .orElseThrow();
    }

    private boolean hasModel(String id) {
        return session.catalog().pricedModel("example", id).isPresent();
    }

    @Test
    void everyRowShowsItsOutcomeBeforeAnythingIsWritten() throws IOException {
        beginWithPrices();
        assertThat(model.titleProperty().get()).isEqualTo("LiteLLM, as of 2026-11-20");
        assertThat(model.foundProperty().get()).isEqualTo("It holds token prices.");
        assertThat(model.list().countsProperty().get())
                .containsExactly("All 8", "New 2", "Changed 2", "Equal 0", "Refused 4");
        assertThat(row("gpt-5.2").text())
                .isEqualTo("input 1.75 → 1.5, output 14 → 12 from 2026-11-20");
        assertThat(row("example-wrong-unit").text()).startsWith("above 1,000 USD per MTok");
        assertThat(model.actionProperty().get()).isEqualTo("Import 4 rows");
        assertThat(own()).doesNotExist();
        assertThat(hasModel("example-large")).isFalse();
    }

    @Test
    void whatIsImportedCountsAtOnceAndCanBeTakenBack() throws IOException {
        beginWithPrices();
        model.take();
        TokenPrice price =
                session.catalog()
                        .pricedModel("example", "example-large")
                        .orElseThrow()
                        .prices()
                        .getFirst();
        assertThat(price.inputUsdPerMTok()).isEqualTo(3);
        assertThat(price.source()).isEqualTo("LiteLLM, litellm-2026-11-20.json");
        assertThat(own().resolve("pricing-data/api/example.json")).exists();
        assertThat(model.fileProperty().get()).isNull();
        Notice notice = told.getLast();
        assertThat(notice.text())
                .startsWith("Wrote 4 rows of LiteLLM, as of 2026-11-20 into your own tables")
                .contains(own().toString());
        notice.actions().getFirst().run().run();
        assertThat(hasModel("example-large")).isFalse();
        assertThat(own().resolve("pricing-data/api/example.json")).doesNotExist();
    }

    @Test
    void undoDoesNotTakeALaterEditBackInstead() throws IOException {
        beginWithPrices();
        model.take();
        Notice first = told.getLast();
        model.begin(
                file(
                        "litellm-2026-11-21.json",
                        ImportExamples.PRICES.replace("example-small", "example-tiny")));
        model.take();
        first.actions().getFirst().run().run();
        assertThat(hasModel("example-large")).isTrue();
        assertThat(hasModel("example-tiny")).isTrue();
        assertThat(edits.problemProperty().get()).contains("undo them first");
    }

    @Test
    void aRowThatIsLeftOutIsNotWritten() throws IOException {
        beginWithPrices();
        model.list().wordsProperty().set("example");
        model.list().takeAll(false);
        model.list().turn(List.of(row("example-small")));
        model.list().wordsProperty().set("");
        assertThat(model.actionProperty().get()).isEqualTo("Import 3 rows");
        model.take();
        assertThat(hasModel("example-large")).isFalse();
        assertThat(hasModel("example-small")).isTrue();
    }

    @Test
    void withoutARowNothingCanBeImported() throws IOException {
        beginWithPrices();
        model.list().takeAll(false);
        assertThat(model.readyProperty().get()).isFalse();
        model.take();
        assertThat(own()).doesNotExist();
    }

    @Test
    void rowsAreFilteredByOutcomeAndByWordsOfAnyColumn() throws IOException {
        beginWithPrices();
        model.list().show(ShownRows.CHANGED);
        assertThat(entries()).containsExactlyInAnyOrder("gpt-5.2", "deepseek-v4-pro");
        model.list().show(ShownRows.ALL);
        model.list().wordsProperty().set("refused UNIT");
        assertThat(entries()).containsExactly("example-wrong-unit");
    }

    @Test
    void aDayThatTheFileDoesNotSayIsAskedForAtItsField() throws IOException {
        model.begin(file("prices.json", ImportExamples.PRICES));
        assertThat(asked()).containsExactly("Day of the figures");
        assertThat(model.problemProperty().get())
                .contains("of which day", "\"Day of the figures\"")
                .doesNotContain("--");
        assertThat(model.readyProperty().get()).isFalse();
        say(ImportOption.AS_OF, "2026-11-19");
        assertThat(asked()).isEmpty();
        assertThat(model.titleProperty().get()).isEqualTo("LiteLLM, as of 2026-11-19");
        assertThat(model.readyProperty().get()).isTrue();
    }

    @Test
    void aDayThatIsNoneOrStillToComeIsRefusedAtItsField() throws IOException {
        beginWithPrices();
        say(ImportOption.AS_OF, "yesterday");
        assertThat(field(ImportOption.AS_OF).messageProperty().get())
                .isEqualTo("No day such as 2026-11-24");
        say(ImportOption.AS_OF, "2026-11-25");
        assertThat(field(ImportOption.AS_OF).messageProperty().get())
                .isEqualTo("Still to come: today is 2026-11-24");
        assertThat(model.readyProperty().get()).isFalse();
    }

    @Test
    void onlyTheFieldsOfTheKindOfFileAreShown() throws IOException {
        beginWithPrices();
        assertThat(shown()).containsExactly("Day of the figures");
        model.begin(CONFIGS.resolve("Qwen--Qwen3-32B.config.json"));
        assertThat(shown()).containsExactly("Day of the figures", "Id", "Licence");
    }

    private List<String> shown() {
        return model.fields().all().stream()
                .filter(field -> field.shownProperty().get())
                .map(OptionField::label)
                .toList();
    }

    @Test
    void aWebPageInPlaceOfDataIsSaidToBeOne() throws IOException {
        model.begin(file("api.json", "<html>Not found</html>"));
        assertThat(model.problemProperty().get()).contains("a web page");
        assertThat(model.list().rows()).isEmpty();
        model.begin(folder.resolve("nowhere.json"));
        assertThat(model.problemProperty().get()).isEqualTo("There is no such file");
    }

    @Test
    void whatTheUserSaysThatAFileHoldsCounts() throws IOException {
        beginWithPrices();
        model.setKind(KindChoice.GPUS);
        assertThat(model.problemProperty().get()).startsWith("The file is no file of GPU offers");
        model.setKind(KindChoice.BY_ITSELF);
        assertThat(model.readyProperty().get()).isTrue();
    }

    @Test
    void aMeasurementAsksForAllThatItsFileDoesNotSay() throws IOException {
        model.begin(file("run.json", ImportExamples.RUN));
        assertThat(asked()).containsExactly("GPU", "GPUs in all", "Weight format", "Engine");
        say(ImportOption.GPU, "h100-sxm");
        say(ImportOption.GPUS, "many");
        assertThat(asked()).containsExactly("GPUs in all");
        say(ImportOption.GPUS, "1");
        say(ImportOption.FORMAT, "bf16");
        say(ImportOption.ENGINE, "vllm");
        assertThat(asked()).isEmpty();
        // 327,680 tokens in 100 s
        assertThat(model.list().rows())
                .singleElement()
                .extracting(PreviewRow::text)
                .asString()
                .contains("3276.8 tokens/s");
        assertThat(model.list().byRowProperty().get()).isFalse();
        model.take();
        assertThat(session.catalog().benchmarks().get("llama-3.1-8b--h100-sxm")).isNotNull();
        assertThat(own()).isDirectoryRecursivelyContaining("glob:**llama-3.1-8b--h100-sxm.json");
    }

    @Test
    void aConfigurationBecomesAModelOnceItsLicenceAndDayAreSaid() throws IOException {
        String config = Files.readString(CONFIGS.resolve("Qwen--Qwen3-32B.config.json"));
        model.begin(file("acme--acme-32b.config.json", config));
        assertThat(asked()).containsExactly("Day of the figures", "Licence");
        say(ImportOption.LICENSE, "apache-2.0");
        say(ImportOption.AS_OF, "2026-11-20");
        assertThat(model.titleProperty().get()).contains("new model", "acme-32b");
        // num_hidden_layers of the file
        assertThat(model.list().rows())
                .anyMatch(row -> row.entry().contains("layers") && row.text().equals("64"));
        assertThat(model.actionProperty().get()).isEqualTo("Import the model");
        model.take();
        assertThat(session.catalog().models()).containsKey("acme-32b");
    }

    @Test
    void aModelOfTheTablesIsEqual() {
        model.begin(CONFIGS.resolve("Qwen--Qwen3-32B.config.json"));
        assertThat(model.list().rows())
                .singleElement()
                .extracting(PreviewRow::outcome)
                .isEqualTo("equal");
        assertThat(model.readyProperty().get()).isFalse();
    }

    /** Two requests on two days: one a day, of 1,000 and 3,000 input and 100 output tokens. */
    private void beginWithLog() throws IOException {
        model.begin(
                file(
                        "log.csv",
                        """
                        timestamp,model,input_tokens,output_tokens
                        2026-11-02T08:00:00Z,a,1000,100
                        2026-11-03T08:00:00Z,a,3000,100
                        2026-11-03T09:00:00Z,a,-1,100
                        """));
    }

    @Test
    void aLogShowsEachInputAsItIsAndAsItBecomes() throws IOException {
        beginWithLog();
        assertThat(row("Input length").text()).endsWith("→ 2,000 tokens");
        assertThat(row("Output length").text()).endsWith("→ 100 tokens");
        assertThat(row("Volume").text()).endsWith("→ 1 requests per day");
        assertThat(row("1 row").outcome()).isEqualTo("refused");
        assertThat(model.notesProperty().get()).contains("growth is 0");
        assertThat(model.actionProperty().get()).isEqualTo("Apply");
    }

    @Test
    void applyingALogIsAnEditThatUndoTakesBack() throws IOException {
        Scenario before = session.scenario();
        beginWithLog();
        model.take();
        assertThat(session.scenario().workload().inputSequenceLength()).isEqualTo(2000);
        assertThat(session.scenario().workload().volume())
                .isEqualTo(new Volume(1, Volume.Unit.REQUESTS_PER_DAY));
        assertThat(session.scenario().title()).endsWith(", with the workload of a log");
        assertThat(session.dirtyProperty().get()).isTrue();
        String title = session.scenario().title();
        model.begin(
                file(
                        "later.csv",
                        """
                        timestamp,model,input_tokens,output_tokens
                        2026-11-04T08:00:00Z,a,5000,100
                        """));
        model.take();
        assertThat(session.scenario().title()).isEqualTo(title);
        session.undo();
        session.undo();
        assertThat(session.scenario()).isEqualTo(before);
        assertThat(own()).doesNotExist();
    }

    @Test
    void thePreviewFollowsTheTablesWhenSomebodyElseChangesThem() throws IOException {
        beginWithPrices();
        ImportViewModel other = model(session, edits);
        other.begin(folder.resolve("litellm-2026-11-20.json"));
        other.take();
        assertThat(model.list().countsProperty().get())
                .containsExactly("All 8", "New 0", "Changed 0", "Equal 4", "Refused 4");
        assertThat(model.readyProperty().get()).isFalse();
    }

    @Test
    void figuresOfAFrozenScenarioAreNotChanged() throws IOException {
        edits.setFrozen(true);
        beginWithPrices();
        model.take();
        assertThat(model.problemProperty().get()).contains("frozen");
        assertThat(model.readyProperty().get()).isTrue();
        assertThat(own()).doesNotExist();
        assertThat(told).isEmpty();
    }

    @Test
    void aTableOfOnesOwnWithAProblemIsNamedAndStays() throws IOException {
        beginWithPrices();
        Path list = own().resolve("pricing-data/api/example.json");
        Files.createDirectories(list.getParent());
        Files.writeString(list, "{ my notes");
        model.take();
        assertThat(model.problemProperty().get()).startsWith("Nothing was written");
        assertThat(list).hasContent("{ my notes");
    }

    @Test
    void readingCanBeBrokenOffAndItsResultIsDropped() throws IOException {
        Deque<Runnable> later = new ArrayDeque<>();
        Session slow =
                new Session(
                        Sessions.tables(),
                        session.scenario(),
                        Runnable::run,
                        later::add,
                        Runnable::run);
        model = model(slow, new TableEdits(slow, own()));
        beginWithPrices();
        assertThat(model.busyProperty().get()).isTrue();
        assertThat(model.readyProperty().get()).isFalse();
        model.clear();
        assertThat(model.busyProperty().get()).isFalse();
        later.remove().run();
        assertThat(model.list().rows()).isEmpty();
        assertThat(model.titleProperty().get()).isEmpty();
    }

    @Test
    void thousandsOfRowsAreCountedAndFiltered() throws IOException {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < 4000; i++) {
            json.append(i == 0 ? "" : ",\n")
                    .append(
                            String.format(
                                    Locale.ROOT,
                                    "\"m-%s\": {\"litellm_provider\": \"example\", \"mode\":"
                                            + " \"chat\", \"input_cost_per_token\": 1e-06,"
                                            + " \"output_cost_per_token\": 2e-06}",
                                    i));
        }
        model.begin(file("litellm-2026-11-20.json", json.append('}').toString()));
        assertThat(model.list().countsProperty().get()).startsWith("All 4,000", "New 4,000");
        model.list().wordsProperty().set("m-39");
        // m-39, m-390 to m-399, m-3900 to m-3999
        assertThat(model.list().rows()).hasSize(111);
        model.list().takeAll(false);
        assertThat(model.actionProperty().get()).isEqualTo("Import 3,889 rows");
    }
}
