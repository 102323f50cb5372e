package org.llmtco.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.llmtco.catalog.PricedModel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Expected texts are written down here, shipped figures are read from their files. */
class OwnTablesTest {
    private static final TableEntry FLAGSHIP = TableEntry.of("prices/openai/gpt-5.2");

    @TempDir Path folder;

    private CatalogReading read() {
        return CatalogReader.read(TableFolders.over(List.of(), folder));
    }

    private OwnTables own() {
        return new OwnTables(folder);
    }

    private static Record entry(CatalogReading tables, TableEntry place) {
        return tables.entry(place).orElseThrow();
    }

    private static Map<String, String> texts(EntryForm form) {
        Map<String, String> texts = new HashMap<>();
        form.fields().forEach(field -> texts.put(field.key(), field.value()));
        return texts;
    }

    /** The entry with an input price of one's own. */
    private static Record with(Record entry, String price) {
        EntryForm form = EntryForm.of(entry);
        Map<String, String> texts = texts(form);
        texts.put("prices[0].inputUsdPerMTok", price);
        texts.put("prices[0].kind", "user");
        return form.read(texts).orThrow();
    }

    private static double input(CatalogReading tables) {
        return ((PricedModel) entry(tables, FLAGSHIP)).prices().getFirst().inputUsdPerMTok();
    }

    private void put(String price) {
        CatalogReading tables = read();
        own().make(own().putting(FLAGSHIP, with(entry(tables, FLAGSHIP), price), tables));
    }

    @Test
    void anOwnPriceCountsAndLeavesTheShippedTablesAlone() {
        double shipped = input(read());
        put("12.5");
        CatalogReading tables = read();
        assertThat(input(tables)).isEqualTo(12.5);
        assertThat(tables.problems()).isEmpty();
        assertThat(tables.origins().get(FLAGSHIP.origin()))
                .isEqualTo(folder + "/pricing-data/api/openai.json");
        PricedModel below = (PricedModel) tables.below(FLAGSHIP.origin()).orElseThrow().entry();
        assertThat(below.prices().getFirst().inputUsdPerMTok()).isEqualTo(shipped);
    }

    @Test
    void everyEntryOfEveryTableCanBePutIntoTheFolderAsItIs() {
        CatalogReading tables = read();
        List<TableEntry> places =
                tables.origins().keySet().stream()
                        .sorted()
                        .filter(OwnTablesTest::isEntry)
                        .map(TableEntry::of)
                        .toList();
        assertThat(places).hasSizeGreaterThan(300);
        for (TableEntry place : places) {
            Record entry = entry(tables, place);
            EntryForm form = EntryForm.of(entry);
            assertThat(form.read(texts(form)).orThrow()).as(place.origin()).isEqualTo(entry);
        }
    }

    private static boolean isEntry(String origin) {
        try {
            TableEntry.of(origin);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Test
    void oneEntryOfEachTableIsWrittenReadAndTakenOutAgain() throws IOException {
        CatalogReading shipped = read();
        for (String table :
                List.of(
                        "prices",
                        "rentals",
                        "gpus",
                        "servers",
                        "models",
                        "benchmarks",
                        "licenses",
                        "formats",
                        "purchase-prices",
                        "staffing",
                        "energy",
                        "operations",
                        "ownership")) {
            TableEntry place =
                    shipped.origins().keySet().stream()
                            .sorted()
                            .filter(origin -> origin.startsWith(table + "/"))
                            .filter(OwnTablesTest::isEntry)
                            .map(TableEntry::of)
                            .findFirst()
                            .orElseThrow();
            List<FileChange> changes = own().putting(place, entry(shipped, place), shipped);
            assertThat(own().problemsOf(changes, TableFolders.over(List.of(), folder)))
                    .as(table)
                    .isEmpty();
            own().make(changes);
            CatalogReading tables = read();
            assertThat(tables.problems()).as(table).isEmpty();
            assertThat(own().holds(tables.origins().getOrDefault(place.origin(), "")))
                    .as(table)
                    .isTrue();
            assertThat(entry(tables, place)).as(table).isEqualTo(entry(shipped, place));
            own().make(own().removing(place, tables));
            assertThat(Files.exists(place.in(folder))).as(table).isFalse();
        }
        assertThat(read().origins()).isEqualTo(shipped.origins());
    }

    @Test
    void anEditIsTakenBackByItsReverse() {
        put("12.5");
        CatalogReading tables = read();
        List<FileChange> changes =
                own().putting(FLAGSHIP, with(entry(tables, FLAGSHIP), "13"), tables);
        own().make(changes);
        assertThat(input(read())).isEqualTo(13);
        own().make(changes.reversed().stream().map(FileChange::reversed).toList());
        assertThat(input(read())).isEqualTo(12.5);
    }

    @Test
    void whatSomebodyElseHasWrittenIsNotWrittenOver() throws IOException {
        put("12.5");
        CatalogReading tables = read();
        List<FileChange> changes =
                own().putting(FLAGSHIP, with(entry(tables, FLAGSHIP), "13"), tables);
        Path file = FLAGSHIP.in(folder);
        Files.writeString(file, Files.readString(file).replace("12.5", "14"));
        assertThatThrownBy(() -> own().make(changes))
                .isInstanceOf(ChangedMeanwhileException.class)
                .hasMessageContaining("nothing was written");
        assertThat(input(read())).isEqualTo(14);
    }

    @Test
    void whatIsReplacedIsKeptAsABackupAndTheOldestAreGivenUp() throws IOException {
        for (int price = 1; price <= SharedFolder.MOST_BACKUPS + 3; price++) {
            put(String.valueOf(price));
        }
        List<Path> backups = new SharedFolder(folder).backupsOf(FLAGSHIP.in(folder));
        assertThat(backups).hasSize(SharedFolder.MOST_BACKUPS);
        assertThat(Files.readString(backups.getFirst()))
                .contains("\"inputUsdPerMTok\": " + (SharedFolder.MOST_BACKUPS + 2));
        assertThat(folder.resolve(SharedFolder.HOUSEKEEPING).resolve(".gitignore")).hasContent("*");
    }

    @Test
    void aFigureThatHasChangedBelowAnOwnOneIsTold() throws IOException {
        put("12.5");
        assertThat(read().problems()).isEmpty();
        // as if the program had shipped another figure when the entry was written
        Path replaced = folder.resolve(Replacements.NAME);
        String text = Files.readString(replaced);
        Files.writeString(
                replaced, text.replaceAll("\"fingerprint\": \"....", "\"fingerprint\": \"zzzz"));
        assertThat(read().problems().stream().map(Problem::text))
                .containsExactly(
                        folder
                                + "/pricing-data/api/openai.json: prices/openai/gpt-5.2 replaces a"
                                + " figure of pricing-data/api/openai.json that has changed since:"
                                + " compare the two, then keep yours or revert to the other");
        own().make(own().keeping(FLAGSHIP, read()));
        assertThat(read().problems()).isEmpty();
        assertThat(input(read())).isEqualTo(12.5);
    }

    @Test
    void aFileOfANewerProgramIsRefusedInWords() throws IOException {
        Files.createDirectories(folder.resolve("pricing-data"));
        Files.writeString(
                folder.resolve(Replacements.NAME), "{\n  \"version\": 2,\n  \"entries\": []\n}\n");
        assertThat(read().problems().stream().map(Problem::text))
                .containsExactly(
                        folder
                                + "/replaced.json:2: version is 2: this program knows version 1: a"
                                + " newer program wrote the file");
    }

    @Test
    void anEntryThatNamesWhatNoTableHasIsRefusedBeforeItIsWritten() {
        CatalogReading tables = read();
        String origin =
                tables.origins().keySet().stream()
                        .filter(o -> o.startsWith("rentals/") && isEntry(o))
                        .min(String::compareTo)
                        .orElseThrow();
        TableEntry place = TableEntry.of(origin);
        EntryForm form = EntryForm.of(entry(tables, place));
        Map<String, String> texts = texts(form);
        texts.put("gpu", "h100-sxn");
        List<FileChange> changes = own().putting(place, form.read(texts).orThrow(), tables);
        assertThat(own().problemsOf(changes, TableFolders.over(List.of(), folder)))
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.message()).contains("h100-sxn");
                            assertThat(problem.file()).startsWith(folder.toString());
                        });
        assertThat(folder).isEmptyDirectory();
    }
}
