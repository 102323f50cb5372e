package org.llmtco.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.llmtco.catalog.PricedModel;
import org.llmtco.cost.OptionCost;
import org.llmtco.model.Scenario;
import org.llmtco.report.Digits;
import org.llmtco.report.tables.CatalogTable;
import org.llmtco.storage.CatalogReader;
import org.llmtco.storage.OwnTables;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.storage.SharedFolder;
import org.llmtco.storage.TableFolders;
import org.llmtco.storage.claims.Claim;
import org.llmtco.ui.Sessions;
import org.llmtco.ui.session.Session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Doubled prices double costs; what is expected else is what stands in the folder's files. */
class TableEditingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final String ROW = "openai/gpt-5.2";

    @TempDir Path folder;

    private final Session session = Sessions.immediate(ScenarioFiles.DEFAULT_ID);

    private DataViewModel model() {
        return new DataViewModel(
                session, Optional.of(new TableEdits(session, folder)), () -> TODAY);
    }

    private static DataRow shown(DataViewModel model, CatalogTable table, String id) {
        model.show(table, id);
        return selected(model);
    }

    private static DataRow selected(DataViewModel model) {
        DataRow row = model.selectedProperty().get();
        assertThat(row).isNotNull();
        return row;
    }

    private static EntryEditorViewModel editor(DataViewModel model) {
        EntryEditorViewModel editor = model.editing().editorProperty().get();
        assertThat(editor).isNotNull();
        return editor;
    }

    private static EditField field(EntryEditorViewModel editor, String key) {
        return editor.parts().stream()
                .flatMap(part -> part.fields().stream())
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static void type(EntryEditorViewModel editor, String key, String text) {
        field(editor, key).textProperty().set(text);
    }

    private static void markAllAsOwn(EntryEditorViewModel editor) {
        editor.parts().stream()
                .filter(part -> part.path().startsWith("prices["))
                .forEach(editor::markAsOwn);
    }

    private static double perMTok(Session session) {
        PricedModel model = session.catalog().pricedModel("openai", "gpt-5.2").orElseThrow();
        return model.prices().getFirst().inputUsdPerMTok();
    }

    private static double monthly(Session session) {
        var answer = session.answerProperty().get();
        assertThat(answer).isNotNull();
        return answer.comparison().priced().stream()
                .filter(cost -> cost.option().id().startsWith("gpt"))
                .mapToDouble(OptionCost.Priced::usdPerMonth)
                .findFirst()
                .orElseThrow();
    }

    private void save(DataViewModel model, String price) {
        model.editing().edit(shown(model, CatalogTable.PRICES, ROW));
        EntryEditorViewModel editor = editor(model);
        type(editor, "prices[0].inputUsdPerMTok", price);
        markAllAsOwn(editor);
        editor.save();
    }

    @Test
    void anEditedPriceChangesTheAnswerAtOnceAndNotTheScenario() {
        DataViewModel model = model();
        double before = monthly(session);
        Scenario scenario = session.scenario();
        save(model, "1000");
        assertThat(model.editing().editorProperty().get()).isNull();
        assertThat(perMTok(session)).isEqualTo(1000);
        assertThat(monthly(session)).isGreaterThan(before);
        assertThat(session.scenario()).isSameAs(scenario);
        assertThat(session.dirtyProperty().get()).isFalse();
        assertThat(session.canUndoProperty().get()).isFalse();
        assertThat(selected(model).layer()).isEqualTo(DataRow.Layer.OWN);
    }

    @Test
    void anEditIsTakenBackAndMadeAgain() {
        DataViewModel model = model();
        TableEdits edits = model.edits().orElseThrow();
        double shipped = perMTok(session);
        save(model, "1000");
        save(model, "2000");
        edits.undo();
        assertThat(perMTok(session)).isEqualTo(1000);
        edits.undo();
        assertThat(perMTok(session)).isEqualTo(shipped);
        assertThat(edits.canUndoProperty().get()).isFalse();
        edits.redo();
        edits.redo();
        assertThat(perMTok(session)).isEqualTo(2000);
        assertThat(edits.canRedoProperty().get()).isFalse();
    }

    @Test
    void revertingBringsTheShippedFigureBack() {
        DataViewModel model = model();
        double shipped = perMTok(session);
        save(model, "1000");
        DataRow own = selected(model);
        assertThat(model.details(own).replaced().orElseThrow().differences())
                .extracting(Difference::field)
                .contains("Prices 1: input, USD/MTok");
        model.editing().remove(own);
        assertThat(perMTok(session)).isEqualTo(shipped);
        assertThat(model.editing().isOwn(selected(model))).isFalse();
        assertThat(folder.resolve("pricing-data/api/openai.json")).doesNotExist();
    }

    @Test
    void aChangedFigureWithoutASourceIsNotSaved() {
        DataViewModel model = model();
        model.editing().edit(shown(model, CatalogTable.PRICES, ROW));
        EntryEditorViewModel editor = editor(model);
        type(editor, "prices[0].inputUsdPerMTok", "1000");
        editor.save();
        assertThat(field(editor, "prices[0].source").messageProperty().get())
                .startsWith("states another figure");
        assertThat(model.editing().editorProperty().get()).isSameAs(editor);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aBadFieldSaysWhatIsWrongUntilItIsTypedAnew() {
        DataViewModel model = model();
        model.editing().edit(shown(model, CatalogTable.PRICES, ROW));
        EntryEditorViewModel editor = editor(model);
        type(editor, "prices[0].inputUsdPerMTok", "-3");
        editor.save();
        EditField price = field(editor, "prices[0].inputUsdPerMTok");
        assertThat(price.messageProperty().get()).startsWith("is -3: ");
        price.textProperty().set("3");
        assertThat(price.messageProperty().get()).isEmpty();
    }

    @Test
    void aCopyIsANewEntryWithAnIdOfItsOwn() {
        DataViewModel model = model();
        model.editing().copyEntry(shown(model, CatalogTable.PRICES, ROW));
        EntryEditorViewModel editor = editor(model);
        editor.save();
        assertThat(field(editor, "id").messageProperty().get()).startsWith("is taken");
        type(editor, "id", "gpt-5.2-contract");
        editor.save();
        DataRow row = selected(model);
        assertThat(row.id()).isEqualTo("openai/gpt-5.2-contract");
        assertThat(model.editing().below(row)).isEmpty();
        model.editing().remove(row);
        assertThat(session.catalog().pricedModel("openai", "gpt-5.2-contract")).isEmpty();
    }

    @Test
    void aPriceFromTodayIsAddedToTheHistory() {
        DataViewModel model = model();
        model.editing().edit(shown(model, CatalogTable.PRICES, ROW));
        EntryEditorViewModel editor = editor(model);
        assertThat(editor.addPrice()).isTrue();
        int last = session.catalog().pricedModel("openai", "gpt-5.2").orElseThrow().prices().size();
        type(editor, "prices[%s].inputUsdPerMTok".formatted(last), "9.75");
        editor.save();
        PricedModel saved = session.catalog().pricedModel("openai", "gpt-5.2").orElseThrow();
        assertThat(saved.prices()).hasSize(last + 1);
        assertThat(saved.prices().getLast().from()).isEqualTo(TODAY);
        assertThat(saved.prices().getLast().inputUsdPerMTok()).isEqualTo(9.75);
        assertThat(saved.priceOn(TODAY.minusDays(1)).orElseThrow().inputUsdPerMTok())
                .isNotEqualTo(9.75);
    }

    @Test
    void copiedCellsFillTheFieldsBehindEachOther() {
        DataViewModel model = model();
        model.editing().edit(shown(model, CatalogTable.PRICES, ROW));
        EntryEditorViewModel editor = editor(model);
        EditField first = field(editor, "prices[0].inputUsdPerMTok");
        assertThat(editor.paste(first, "2\t8\t0.2\n")).isTrue();
        assertThat(List.of("inputUsdPerMTok", "outputUsdPerMTok", "cachedInputUsdPerMTok"))
                .extracting(name -> field(editor, "prices[0]." + name).textProperty().get())
                .containsExactly("2", "8", "0.2");
        assertThat(editor.paste(first, "7")).isFalse();
    }

    @Test
    void anotherWindowsChangeIsNotUndone() throws IOException {
        DataViewModel model = model();
        TableEdits edits = model.edits().orElseThrow();
        save(model, "1000");
        Path file = folder.resolve("pricing-data/api/openai.json");
        Files.writeString(file, Files.readString(file).replace("1000", "1500"));
        edits.undo();
        assertThat(edits.problemProperty().get()).contains("was changed by another program");
        assertThat(perMTok(session)).isEqualTo(1000);
        edits.reload();
        assertThat(perMTok(session)).isEqualTo(1500);
        assertThat(edits.problemProperty().get()).isEmpty();
    }

    @Test
    void aPriceStandsBesideWhatItReplacesAndWhatOthersAskForTheSameModel() {
        DataViewModel model = model();
        double shipped = perMTok(session);
        save(model, "1000");
        ClaimWords own = model.details(selected(model)).claims().orElseThrow();
        assertThat(own.title()).isEqualTo("Sources disagree");
        assertThat(own.lines())
                .extracting(line -> line.first().orElseThrow())
                .containsExactly(shipped, 1000.0);
        assertThat(own.lines()).filteredOn(ClaimWords.Line::counts).hasSize(1);
        assertThat(own.spread()).contains("input, USD/MTok " + Digits.exact(shipped) + " to 1,000");
        assertThat(selected(model).conflict()).isTrue();
        ClaimWords open =
                model.details(shown(model, CatalogTable.PRICES, "groq/llama-3.3-70b"))
                        .claims()
                        .orElseThrow();
        // nebius asks 0.13 USD/MTok, see pricing-data/api/nebius.json
        assertThat(open.lines())
                .filteredOn(line -> line.claim().by().equals("nebius/llama-3.3-70b, shipped"))
                .extracting(line -> line.first().orElseThrow())
                .containsExactly(0.13);
        assertThat(open.title()).isEqualTo("The same elsewhere");
        assertThat(selected(model).conflict()).isFalse();
    }

    @Test
    void aChosenFigureBecomesTheUsersOwnAndCanBeTakenBack() {
        DataViewModel model = model();
        double shipped = perMTok(session);
        save(model, "1000");
        ClaimWords words = model.details(selected(model)).claims().orElseThrow();
        Claim replaced = words.lines().getFirst().claim();
        model.editing().use(selected(model), words.claims(), replaced);
        assertThat(perMTok(session)).isEqualTo(shipped);
        DataRow row = selected(model);
        assertThat(row.layer()).isEqualTo(DataRow.Layer.OWN);
        assertThat(row.conflict()).isFalse();
        assertThat(row.row().figure().source()).isEqualTo(replaced.figure().source());
        model.edits().orElseThrow().undo();
        assertThat(perMTok(session)).isEqualTo(1000);
    }

    @Test
    void aRowSaysWhatOfTheRecommendedMonthRestsOnIt() {
        DataViewModel model = model();
        // 209.88 USD a month of tokens, as the answer above the pages says
        assertThat(model.details(shown(model, CatalogTable.PRICES, "groq/llama-3.3-70b")).money())
                .isEqualTo(
                        "209.88 USD a month of the recommended option, Llama 3.3 70B on Groq, rest"
                                + " on it (100.0 %): 1 % of the figure is up to 2.10 USD a month.");
        assertThat(model.details(shown(model, CatalogTable.PRICES, "xai/grok-4.6")).money())
                .isEmpty();
    }

    /** A team's price of 7 USD/MTok lies between the shipped one and the user's own. */
    @Test
    void aTeamsFolderCountsBelowTheUsersOwnAlsoAfterAnEdit(@TempDir Path team) throws IOException {
        new OwnTables(team)
                .make(
                        List.of(
                                SharedFolder.change(
                                        team.resolve("pricing-data/api/openai.json"),
                                        teamPrices())));
        Session shared =
                new Session(
                        CatalogReader.read(TableFolders.over(List.of(team), folder)),
                        session.scenario(),
                        Runnable::run,
                        Runnable::run);
        DataViewModel model =
                new DataViewModel(
                        shared,
                        Optional.of(new TableEdits(shared, List.of(team), folder)),
                        () -> TODAY);
        DataRow row = shown(model, CatalogTable.PRICES, ROW);
        assertThat(row.layer()).isEqualTo(DataRow.Layer.TEAM);
        assertThat(perMTok(shared)).isEqualTo(7);
        save(model, "1000");
        assertThat(perMTok(shared)).isEqualTo(1000);
        assertThat(model.editing().removal(selected(model))).isEqualTo("Revert to the team's");
        assertThat(model.details(selected(model)).claims().orElseThrow().lines())
                .extracting(line -> line.first().orElseThrow())
                .containsExactly(1.75, 7.0, 1000.0);
        model.edits().orElseThrow().undo();
        assertThat(perMTok(shared)).isEqualTo(7);
    }

    private static String teamPrices() {
        return """
        {"id": "openai", "name": "OpenAI", "currency": "USD", "models": [
          {"id": "gpt-5.2", "name": "GPT-5.2", "weights": "closed",
           "limits": {"source": "s", "asOf": "2026-01-01", "kind": "user"},
           "prices": [{"from": "2026-01-01", "inputUsdPerMTok": 7, "outputUsdPerMTok": 8,
             "source": "our contract", "asOf": "2026-01-01", "kind": "user"}]}]}
        """;
    }

    @Test
    void aTableThatIsOnlyReadOffersNoEdits() {
        DataViewModel model = new DataViewModel(session);
        DataRow row = shown(model, CatalogTable.PRICES, ROW);
        assertThat(model.editing().isEditable(row)).isFalse();
        assertThat(model.edits()).isEmpty();
    }

    @Test
    void aRentOfAnUnknownGpuIsRefusedAndNothingIsWritten() {
        DataViewModel model = model();
        model.choose(
                model.choices().stream()
                        .filter(choice -> choice.table() == CatalogTable.RENTALS)
                        .findFirst()
                        .orElseThrow());
        model.editing().edit(model.rows().getFirst());
        EntryEditorViewModel editor = editor(model);
        type(editor, "gpu", "h100-sxn");
        editor.save();
        assertThat(model.edits().orElseThrow().problemProperty().get()).contains("h100-sxn");
        assertThat(model.editing().editorProperty().get()).isSameAs(editor);
        assertThat(folder).isEmptyDirectory();
    }
}
