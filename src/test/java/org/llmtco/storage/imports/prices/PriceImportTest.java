package org.llmtco.storage.imports.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.LongContextPrice;
import org.llmtco.catalog.PricedModel;
import org.llmtco.catalog.TokenPrice;
import org.llmtco.storage.CatalogReader;
import org.llmtco.storage.CatalogReading;
import org.llmtco.storage.OwnTables;
import org.llmtco.storage.Reading;
import org.llmtco.storage.ShippedTables;
import org.llmtco.storage.UnreadableFileException;
import org.llmtco.storage.imports.ImportRow;
import org.llmtco.storage.imports.Outcome;
import org.llmtco.storage.imports.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Price files with the dirt of the real ones, held against a small price list. */
class PriceImportTest {
    private static final Path RESOURCES = Path.of("src/test/resources/org/llmtco/storage/imports");
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @TempDir Path folder;

    @BeforeEach
    void writeTheTables() throws IOException {
        Path list = folder.resolve("pricing-data/api/acme.json");
        Files.createDirectories(list.getParent());
        Files.writeString(
                list,
                """
                {"id": "acme", "name": "Acme Inc", "currency": "USD", "models": [
                  %s, %s, %s]}
                """
                        .formatted(
                                model("acme-equal", 2, 8, "2026-01-01"),
                                model("acme-1.5", 0.2, 1, "2026-01-01"),
                                model("acme-newer-in-the-tables", 4, 8, "2026-11-01")));
    }

    private static String model(String id, double input, double output, String asOf) {
        return """
        {"id": "%s", "name": "%s", "weights": "closed",
         "limits": {"source": "s", "asOf": "2026-01-01", "kind": "published"},
         "prices": [{"from": "2026-01-01", "inputUsdPerMTok": %s, "outputUsdPerMTok": %s,
           "cachedInputUsdPerMTok": 0.2, "source": "s", "asOf": "%s", "kind": "published"}]}
        """
                .formatted(id, id, input, output, asOf);
    }

    private CatalogReading reading() {
        return CatalogReader.read(List.of(folder));
    }

    private Catalog tables() {
        return CatalogReader.read(List.of(folder)).catalog();
    }

    private PriceImport imported(String file, Optional<LocalDate> asOf) {
        return PriceImport.of(RESOURCES.resolve(file), tables(), asOf, TODAY).orThrow();
    }

    private static ImportRow<PriceImport.Change> row(PriceImport imported, String entry) {
        return imported.rows().stream()
                .filter(row -> row.entry().equals(entry))
                .findFirst()
                .orElseThrow();
    }

    private static PricedModel changed(PriceImport imported, String entry) {
        return row(imported, entry).change().orElseThrow().model();
    }

    /** Each refusal is counted by hand in the file: its rows are named for what is wrong. */
    @Test
    void everyRowOfALiteLlmFileHasAnOutcomeAndEachRefusalAReason() {
        PriceImport imported = imported("litellm-2026-08-01.json", Optional.empty());

        assertThat(imported.feed()).isEqualTo(PriceFeed.LITELLM);
        assertThat(imported.asOf()).isEqualTo(AUGUST);
        assertThat(ImportRow.count(imported.rows(), Outcome.NEW)).isEqualTo(2);
        assertThat(ImportRow.count(imported.rows(), Outcome.CHANGED)).isEqualTo(1);
        assertThat(ImportRow.count(imported.rows(), Outcome.EQUAL)).isEqualTo(1);
        Map<Refusal, Integer> refusals = new TreeMap<>();
        imported.rows()
                .forEach(r -> r.refusal().ifPresent(x -> refusals.merge(x, 1, Integer::sum)));
        assertThat(refusals)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.ofEntries(
                                Map.entry(Refusal.EXAMPLE, 1),
                                Map.entry(Refusal.OLDER, 1),
                                Map.entry(Refusal.NOT_TEXT, 1),
                                Map.entry(Refusal.NO_PRICE, 1),
                                Map.entry(Refusal.FREE, 1),
                                Map.entry(Refusal.NEGATIVE, 1),
                                // a price per MTok in the place of one per token, and 1e400
                                Map.entry(Refusal.TOO_HIGH, 2),
                                Map.entry(Refusal.NOT_A_NUMBER, 1),
                                Map.entry(Refusal.MORE_STEPS, 1),
                                // a key that stands twice, and a 7
                                Map.entry(Refusal.NOT_AN_ENTRY, 2),
                                Map.entry(Refusal.TWICE, 1),
                                // a formula, turned text
                                Map.entry(Refusal.BAD_NAME, 2)));
    }

    /** 1.0000000000000002e-06 USD per token is what binary fractions leave of 1 USD per MTok. */
    @Test
    void pricesPerTokenBecomePricesPerMTokWithoutNoise() {
        PriceImport imported = imported("litellm-2026-08-01.json", Optional.empty());
        TokenPrice price = changed(imported, "acme-1.5").prices().getLast();

        assertThat(price.inputUsdPerMTok()).isEqualTo(0.3);
        assertThat(price.outputUsdPerMTok()).isEqualTo(1);
        assertThat(price.batchDiscount()).hasValue(0.5);
        assertThat(price.from()).isEqualTo(AUGUST);
        assertThat(price.asOf()).isEqualTo(AUGUST);
        assertThat(price.source()).isEqualTo("LiteLLM, litellm-2026-08-01.json");
    }

    @Test
    void aChangedPriceIsAddedToTheHistory() {
        PricedModel model =
                changed(imported("litellm-2026-08-01.json", Optional.empty()), "acme-1.5");

        assertThat(model.prices()).hasSize(2);
        assertThat(model.prices().getFirst().inputUsdPerMTok()).isEqualTo(0.2);
    }

    @Test
    void pricesOfLongInputsAreTakenOver() {
        PricedModel model =
                changed(imported("litellm-2026-08-01.json", Optional.empty()), "acme-new");

        assertThat(model.prices().getFirst().longContext())
                .hasValue(
                        new LongContextPrice(
                                200_000,
                                2.5,
                                15,
                                OptionalDouble.of(0.25),
                                OptionalDouble.empty(),
                                OptionalDouble.empty()));
        assertThat(model.limits().contextTokens()).hasValue(1_000_000);
    }

    @Test
    void datedPricesOfGenaiPricesKeepTheirDays() {
        PriceImport imported = imported("genai-prices.json", Optional.of(AUGUST));

        assertThat(row(imported, "acme-equal").outcome()).isEqualTo(Outcome.EQUAL);
        // the price of today is that of the tables; the one of September is to come
        PricedModel model = changed(imported, "acme-1.5");
        assertThat(model.prices())
                .extracting(TokenPrice::from)
                .containsExactly(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 9, 1));
        LongContextPrice tier = model.prices().getLast().longContext().orElseThrow();
        assertThat(tier.inputUsdPerMTok()).isEqualTo(0.6);
        assertThat(tier.outputUsdPerMTok()).isEqualTo(1.2);
        // since when the first price counted is not known, and it no longer does
        assertThat(changed(imported, "acme-dated").prices())
                .extracting(TokenPrice::from)
                .containsExactly(LocalDate.of(2026, 3, 13));
        assertThat(row(imported, "acme-night").refusal()).hasValue(Refusal.BY_THE_HOUR);
        assertThat(row(imported, "acme-embedding").refusal()).hasValue(Refusal.NO_PRICE);
        assertThat(ImportRow.count(imported.rows(), Outcome.REFUSED)).isEqualTo(3);
    }

    @Test
    void aFileWithoutADayAsksForOne() {
        assertThatThrownBy(() -> imported("genai-prices.json", Optional.empty()))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("--as-of");
    }

    @Test
    void aKeyThatStandsTwiceAroundTheRowsRefusesTheFile() throws IOException {
        Path file = folder.resolve("twice-2026-08-01.json");
        for (String key : List.of("prices", "updated_at", "vendor")) {
            Files.writeString(
                    file,
                    """
                    {"%1$s": [], "updated_at": "2026-08-01", "prices": [], "%1$s": []}
                    """
                            .formatted(key));
            Reading<PriceImport> reading = PriceImport.of(file, tables(), Optional.empty(), TODAY);

            assertThat(reading.value()).isEmpty();
            assertThat(reading.problems())
                    .singleElement()
                    .satisfies(p -> assertThat(p.message()).isEqualTo(key + " stands twice"));
        }
    }

    @Test
    void otherFeedsAreToldByTheirForm() throws IOException {
        TokenPrice modelsDev =
                only(
                        PriceFeed.MODELS_DEV,
                        """
                        {"acme": {"id": "acme", "name": "Acme", "models": {"a1": {"id": "a1",
                          "name": "A1", "open_weights": true,
                          "cost": {"input": 2, "output": 8, "cache_read": 0.2, "cache_write": 2.5,
                            "tiers": [{"input": 4, "output": 12, "cache_read": 0.4,
                              "tier": {"type": "context", "size": 200000}}]},
                          "limit": {"context": 1000, "output": 100}}}}}
                        """);
        TokenPrice openRouter =
                only(
                        PriceFeed.OPENROUTER,
                        """
                        {"data": [{"id": "acme/a1", "name": "A1", "context_length": 1000,
                          "pricing": {"prompt": "0.000002", "completion": "0.000008",
                            "input_cache_read": "0.0000002", "input_cache_write": "0.0000025",
                            "overrides": [{"min_prompt_tokens": 200000, "prompt": "0.000004",
                              "completion": "0.000012", "input_cache_read": "0.0000004"}]}}]}
                        """);
        TokenPrice llmPrices =
                only(
                        PriceFeed.LLM_PRICES,
                        """
                        {"vendor": "acme", "models": [{"id": "a1", "name": "A1", "price_history": [
                          {"input": 2, "output": 8, "input_cached": 0.2,
                           "from_date": null, "to_date": null}]}]}
                        """);

        assertThat(modelsDev.cacheWrite5mUsdPerMTok()).hasValue(2.5);
        for (TokenPrice price : List.of(modelsDev, openRouter, llmPrices)) {
            assertThat(price.inputUsdPerMTok()).isEqualTo(2);
            assertThat(price.outputUsdPerMTok()).isEqualTo(8);
            assertThat(price.cachedInputUsdPerMTok()).hasValue(0.2);
        }
        assertThat(modelsDev.longContext()).isEqualTo(openRouter.longContext()).isPresent();
    }

    private TokenPrice only(PriceFeed feed, String json) throws IOException {
        Path file = Files.writeString(folder.resolve("feed.json"), json);
        PriceImport imported = PriceImport.of(file, tables(), Optional.of(AUGUST), TODAY).orThrow();
        assertThat(imported.feed()).isEqualTo(feed);
        return imported.rows().getFirst().change().orElseThrow().model().prices().getFirst();
    }

    @Test
    void aPriceThatWasWithdrawnEndsTheDayBefore() throws IOException {
        TokenPrice price =
                only(
                        PriceFeed.LLM_PRICES,
                        """
                        {"updated_at": "2026-08-01", "prices": [{"id": "a1", "vendor": "acme",
                          "name": "A1", "input": 2, "output": 8, "input_cached": null,
                          "from_date": "2026-02-01", "to_date": "2026-07-01"}]}
                        """);

        assertThat(price.from()).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(price.through()).hasValue(LocalDate.of(2026, 6, 30));
    }

    @Test
    void whatIsWrittenReadsBackAndIsEqualTheNextTime() {
        PriceImport imported = imported("litellm-2026-08-01.json", Optional.empty());

        List<Path> written = imported.write(new OwnTables(folder), reading());

        assertThat(written).hasSize(2);
        assertThat(CatalogReader.read(List.of(folder)).problems()).isEmpty();
        // what was refused before is refused again; nothing is left to do
        PriceImport again = imported("litellm-2026-08-01.json", Optional.empty());
        assertThat(ImportRow.count(again.rows(), Outcome.EQUAL)).isEqualTo(4);
        assertThat(again.write(new OwnTables(folder), reading())).isEmpty();
    }

    @Test
    void aListWithAProblemIsNotOverwritten() throws IOException {
        PriceImport imported = imported("litellm-2026-08-01.json", Optional.empty());
        Path list = folder.resolve("pricing-data/api/acme.json");
        Files.writeString(list, "{ my notes");

        assertThatThrownBy(() -> imported.write(new OwnTables(folder), reading()))
                .isInstanceOf(UnreadableFileException.class);
        assertThat(list).hasContent("{ my notes");
        assertThat(folder.resolve("pricing-data/api/other-inc.json")).doesNotExist();
    }

    /** Counted by hand: the lower of two H100 offers and the A100 are new. */
    @Test
    void offersOfGpusFindTheirProfiles() {
        CatalogReading shipped = CatalogReader.read(List.of(ShippedTables.root()));
        RentalImport imported =
                RentalImport.of(
                                RESOURCES.resolve("gpu-offerings.json"),
                                shipped.catalog(),
                                Optional.empty(),
                                TODAY)
                        .orThrow();

        assertThat(imported.rows())
                .extracting(r -> r.refusal().map(Enum::name).orElse(r.outcome() + " " + r.entry()))
                .containsExactly(
                        "NEW h100-sxm-on-demand",
                        "TWICE",
                        "WHICH_FORM",
                        "UNKNOWN_GPU",
                        "OTHER_MEMORY",
                        "NEW a100-sxm-40-spot");
        imported.write(new OwnTables(folder), shipped);
        Catalog after = CatalogReader.read(List.of(ShippedTables.root(), folder)).catalog();
        assertThat(after.rentalOffer("acme", "h100-sxm-on-demand").orElseThrow().prices())
                .extracting(price -> price.usdPerGpuHour())
                .containsExactly(2.5);
    }
}
