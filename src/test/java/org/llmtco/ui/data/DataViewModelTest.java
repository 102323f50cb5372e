package org.llmtco.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.llmtco.catalog.PricedModel;
import org.llmtco.catalog.RentalOffer;
import org.llmtco.catalog.TokenPrice;
import org.llmtco.chart.Figure;
import org.llmtco.cost.Input;
import org.llmtco.model.Scenario;
import org.llmtco.report.tables.CatalogTable;
import org.llmtco.report.tables.Fields;
import org.llmtco.report.tables.Head;
import org.llmtco.storage.CatalogReader;
import org.llmtco.storage.Problem;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.storage.ShippedTables;
import org.llmtco.ui.Sessions;
import org.llmtco.ui.explain.Explanation;
import org.llmtco.ui.session.Session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Expected rows are counted and searched in the catalog itself, dates are worked out by hand. */
class DataViewModelTest {
    private static final String PRICED_ON = "\"pricedOn\": \"2026-03-15\"";

    @TempDir Path folder;

    private final Session session = Sessions.immediate(ScenarioFiles.DEFAULT_ID);
    private final DataViewModel model = new DataViewModel(session);

    /** The default scenario with the prices of another day. */
    private void priceOn(String day) throws IOException {
        Path file = folder.resolve("scenario.json");
        ScenarioFiles.write(file, session.scenario());
        String text = Files.readString(file);
        assertThat(text).contains(PRICED_ON);
        Files.writeString(file, text.replace(PRICED_ON, "\"pricedOn\": \"" + day + "\""));
        session.edit(ScenarioFiles.read(file.toString()).orThrow());
    }

    private DataRow row(String id) {
        return model.rows().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    private DataRow shown(CatalogTable table, String id) {
        model.show(table, id);
        DataRow row = model.selectedProperty().get();
        assertThat(row).isNotNull();
        return row;
    }

    private int place(String title) {
        List<Head> heads = model.heads();
        return IntStream.range(0, heads.size())
                .filter(i -> heads.get(i).title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private List<String> column(String title) {
        int place = place(title);
        return model.rows().stream().map(row -> row.cells().get(place).text()).toList();
    }

    @Test
    void everyTableSaysHowManyRowsItHas() {
        int models =
                session.catalog().priceLists().values().stream()
                        .mapToInt(list -> list.models().size())
                        .sum();
        int points =
                session.catalog().benchmarks().values().stream()
                        .flatMap(benchmark -> benchmark.series().stream())
                        .mapToInt(series -> series.points().size())
                        .sum();

        assertThat(model.choices()).hasSize(CatalogTable.values().length);
        assertThat(model.choices().getFirst()).hasToString("Prices (" + models + ")");
        assertThat(model.choices().getLast()).hasToString("Measured throughput (" + points + ")");
        assertThat(model.choices()).allSatisfy(choice -> assertThat(choice.rows()).isPositive());
        assertThat(model.rows()).hasSize(models);
    }

    @Test
    void everyRowHasACellForEveryHeadAndAnIdOfItsOwn() {
        for (TableChoice choice : model.choices()) {
            model.choose(choice);
            assertThat(model.rows())
                    .as(choice.toString())
                    .hasSize(choice.rows())
                    .allSatisfy(row -> assertThat(row.cells()).hasSameSizeAs(model.heads()))
                    .allSatisfy(row -> assertThat(row.file()).isNotEmpty());
            assertThat(model.rows().stream().map(DataRow::id)).doesNotHaveDuplicates();
        }
    }

    @Test
    void aSearchLeavesTheRowsThatHaveAllWordsInAnyColumn() {
        model.show(CatalogTable.RENTALS, "");
        List<String> expected =
                session.catalog().rentalLists().values().stream()
                        .flatMap(
                                list ->
                                        list.offers().stream()
                                                .filter(offer -> offer.gpu().startsWith("h100"))
                                                .filter(
                                                        offer ->
                                                                offer.term()
                                                                        == RentalOffer.RentalTerm
                                                                                .SPOT)
                                                .map(offer -> list.id() + "/" + offer.id()))
                        .toList();
        int all = model.rows().size();

        model.filterProperty().set("  SPOT H100 ");

        assertThat(model.rows().stream().map(DataRow::id).toList())
                .containsAll(expected)
                .allSatisfy(id -> assertThat(row(id).searchText()).contains("spot", "h100"));
        assertThat(model.summaryProperty().get())
                .startsWith(model.rows().size() + " of " + all + " rows");

        model.filterProperty().set("no such thing");
        assertThat(model.rows()).isEmpty();
        assertThat(model.summaryProperty().get()).isEqualTo("0 of " + all + " rows");
    }

    @Test
    void numbersAreSortedByValueAndBlanksComeLastInEitherDirection() {
        model.choices();
        int input = place("input");
        int cached = place("cached");
        for (boolean ascending : new boolean[] {true, false}) {
            model.sortBy(List.of(new SortKey(cached, ascending), new SortKey(input, true)));
            List<String> texts = column("cached");
            assertThat(texts.getFirst()).isNotEmpty();
            assertThat(texts.subList(texts.indexOf(""), texts.size())).containsOnly("");
            double[] values =
                    model.rows().stream()
                            .flatMapToDouble(r -> r.cells().get(cached).number().stream())
                            .toArray();
            for (int i = 1; i < values.length; i++) {
                double before = values[ascending ? i - 1 : i];
                assertThat(values[ascending ? i : i - 1]).isGreaterThanOrEqualTo(before);
            }
            double[] withoutCached =
                    model.rows().stream()
                            .filter(r -> r.cells().get(cached).number().isEmpty())
                            .mapToDouble(r -> r.cells().get(input).number().orElseThrow())
                            .toArray();
            assertThat(withoutCached).isSorted();
        }
        model.sortBy(List.of());
        assertThat(column("provider")).isSortedAccordingTo(String::compareTo);
    }

    @Test
    void copiedRowsHaveTheHeadAndUnroundedNumbers() {
        DataRow row = shown(CatalogTable.PRICES, "deepseek/deepseek-v3.2");
        TokenPrice price = (TokenPrice) row.row().figure();

        String[] lines = model.copy(List.of(row)).split("\n");

        assertThat(lines).hasSize(2);
        assertThat(lines[0])
                .startsWith("provider\tmodel\tfrom\tthrough\tinput USD/MTok\toutput USD/MTok\t");
        String[] cells = lines[1].split("\t");
        assertThat(cells).startsWith("deepseek", "deepseek-v3.2", "2025-12-01", "2026-04-23");
        assertThat(Double.parseDouble(cells[4])).isEqualTo(price.inputUsdPerMTok());
        assertThat(cells[cells.length - 1]).isEqualTo("pricing-data/api/deepseek.json");
        assertThat(model.noteProperty().get()).isEqualTo("1 row copied");
        assertThat(model.copySource(row)).isEqualTo(price.source());
    }

    @Test
    void aRowIsShownWhateverWasSearchedForBefore() {
        model.choices();
        model.filterProperty().set("groq");

        DataRow row = shown(CatalogTable.GPUS, "h100-sxm");

        assertThat(model.filterProperty().get()).isEmpty();
        assertThat(row.cells().getFirst().text()).isEqualTo("h100-sxm");
        assertThat(model.details(row).sections())
                .flatExtracting(RowDetails.Section::fields)
                .contains(new Fields.Field("memoryGb", "memory", "80", "GB"));
        model.show(CatalogTable.GPUS, "no-such-gpu");
        assertThat(model.selectedProperty().get()).isNull();
        assertThat(model.rows()).hasSize(session.catalog().gpus().size());
    }

    @Test
    void theHistoryMarksThePriceInForceAndGreysEndedAndFutureOnes() throws IOException {
        priceOn("2026-06-01");

        DataRow row = shown(CatalogTable.PRICES, "deepseek/deepseek-v4-pro");
        RowDetails details = model.details(row);

        assertThat(details.prices().stream().map(RowDetails.Price::days))
                .containsExactly(
                        "2026-04-24 – 2026-05-21", "2026-05-22 – 2026-08-15", "2026-08-16 – open");
        assertThat(details.prices().stream().map(RowDetails.Price::state))
                .containsExactly("ended", "in force", "future");
        assertThat(row.cells().get(place("input")).text()).isEqualTo("0.435");
        assertThat(row.isOff()).isFalse();
        Figure.Lines figure = details.figure().orElseThrow();
        assertThat(figure.series().getFirst().at((double) LocalDate.of(2026, 5, 1).toEpochDay()))
                .hasValue(1.74);
        assertThat(figure.series().getFirst().at((double) LocalDate.of(2026, 6, 1).toEpochDay()))
                .hasValue(0.435);
        assertThat(figure.markers().getFirst().label()).isEqualTo("2026-06-01");
    }

    @Test
    void aPriceThatIsNotInForceSaysSince() throws IOException {
        priceOn("2026-06-01");

        DataRow ended = shown(CatalogTable.PRICES, "deepseek/deepseek-r1");
        assertThat(ended.isOff()).isTrue();
        assertThat(model.details(ended).remarks().getFirst())
                .isEqualTo("This price is not offered after 2025-11-30.");
        DataRow future = shown(CatalogTable.PRICES, "google/gemini-3.8-flash");
        assertThat(model.details(future).remarks().getFirst())
                .isEqualTo("This price is not offered before 2026-09-01.");
    }

    @Test
    void agesFollowTheScenariosDayAndPricesAreStaleAfter180Days() throws IOException {
        DataRow row = shown(CatalogTable.PRICES, "deepseek/deepseek-v3.2");
        LocalDate asOf = row.row().figure().asOf();

        priceOn(asOf.plusDays(180).toString());
        DataRow young = model.selectedProperty().get();
        assertThat(young).isNotNull();
        assertThat(young.ageDays()).isEqualTo(180);
        assertThat(young.stale()).isFalse();

        session.undo();
        priceOn(asOf.plusDays(181).toString());
        DataRow old = model.selectedProperty().get();
        assertThat(old).isNotNull();
        assertThat(old.stale()).isTrue();
        assertThat(old.cells().get(place("age")).text()).isEqualTo("stale 181");
        assertThat(model.details(old).remarks()).anyMatch(text -> text.startsWith("Stale: "));
        assertThat(model.summaryProperty().get()).contains(" stale");

        shown(CatalogTable.GPUS, "h100-sxm");
        assertThat(model.rows()).noneMatch(DataRow::stale);
    }

    @Test
    void theSourceOfANumberLeadsToItsRow() {
        PricedModel priced = session.catalog().pricedModel("groq", "llama-3.3-70b").orElseThrow();
        Explanation.Source source =
                Explanation.part(Input.from(priced.prices().getFirst(), "input price", 1, ""))
                        .source()
                        .orElseThrow();

        assertThat(model.knows(source)).isTrue();
        model.show(source);

        DataRow row = model.selectedProperty().get();
        assertThat(row).isNotNull();
        assertThat(row.id()).isEqualTo("groq/llama-3.3-70b");
        TokenPrice elsewhere = priced.prices().getFirst().outsidePeakHours();
        assertThat(
                        model.knows(
                                Explanation.part(Input.from(elsewhere, "input price", 1, ""))
                                        .source()
                                        .orElseThrow()))
                .isFalse();
    }

    @Test
    void figuresOfOnesOwnTablesNameTheirFileAndProblemsAreListed() throws IOException {
        Path own = folder.resolve("pricing-data/staffing.json");
        Files.createDirectories(own.getParent());
        Files.writeString(
                own,
                """
                {
                  "figures": [
                    {
                      "id": "ours",
                      "measure": "salary",
                      "name": "our team",
                      "region": "here",
                      "typical": 150000,
                      "unit": "USD/year",
                      "source": "payroll",
                      "asOf": "2026-01-01",
                      "kind": "user"
                    },
                    { "id": "broken" }
                  ]
                }
                """);
        Scenario scenario = session.scenario();
        DataViewModel overlaid =
                new DataViewModel(
                        new Session(
                                CatalogReader.read(List.of(ShippedTables.root(), folder)),
                                scenario,
                                Runnable::run,
                                Runnable::run));

        overlaid.show(CatalogTable.STAFFING, "ours");

        DataRow row = overlaid.selectedProperty().get();
        assertThat(row).isNotNull();
        assertThat(row.searchText()).contains("\nown\n");
        assertThat(overlaid.details(row).origin())
                .isEqualTo("From your own tables: " + folder + "/pricing-data/staffing.json");
        assertThat(overlaid.rows().stream().filter(r -> !r.equals(row)))
                .allSatisfy(r -> assertThat(r.searchText()).contains("\nshipped\n"));
        assertThat(overlaid.problemsProperty().get().stream().map(Problem::text))
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains("staffing.json:14"));
    }
}
