package org.llmtco.storage.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.llmtco.catalog.GpuProfile;
import org.llmtco.catalog.PricedModel;
import org.llmtco.catalog.PurchasePrice;
import org.llmtco.catalog.RentalOffer;
import org.llmtco.catalog.TokenPrice;
import org.llmtco.storage.CatalogReader;
import org.llmtco.storage.CatalogReading;
import org.llmtco.storage.ShippedTables;
import org.llmtco.storage.TableEntry;
import org.llmtco.storage.claims.Claim.Standing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Figures of the folders are written here; shipped ones are read from the shipped files. */
class ClaimFinderTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final TableEntry H100 = TableEntry.of("gpus/h100-sxm");

    @TempDir Path team;
    @TempDir Path own;

    @BeforeEach
    void makeFolders() throws IOException {
        for (Path folder : List.of(team, own)) {
            Files.createDirectories(folder.resolve("pricing-data"));
        }
    }

    private CatalogReading tables() {
        CatalogReading tables = CatalogReader.read(List.of(ShippedTables.root(), team, own));
        assertThat(tables.problems()).isEmpty();
        return tables;
    }

    private static void write(Path folder, String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** The shipped profile with another memory and bandwidth. */
    private static void gpu(Path folder, int memory, int bandwidth) throws IOException {
        String path = "hardware-profiles/gpus/h100-sxm.json";
        String shipped = Files.readString(ShippedTables.root().resolve(path));
        String changed =
                shipped.replaceFirst("\"memoryGb\": \\d+", "\"memoryGb\": " + memory)
                        .replaceFirst(
                                "\"memoryBandwidthGbPerSecond\": \\d+",
                                "\"memoryBandwidthGbPerSecond\": " + bandwidth);
        write(folder, path, changed);
    }

    private static String prices(String list, String model, String... prices) {
        return """
        {
          "id": "%s",
          "name": "%s",
          "currency": "USD",
          "models": [
            {
              "id": "%s",
              "name": "A model",
              "weights": "closed",
              "limits": { "source": "a page", "asOf": "2026-05-01", "kind": "published" },
              "prices": [%s]
            }
          ]
        }
        """
                .formatted(list, list, model, String.join(",", prices));
    }

    private static String price(String from, double input, String source) {
        return """
        {
          "from": "%s",
          "inputUsdPerMTok": %s,
          "outputUsdPerMTok": 8,
          "source": "%s",
          "asOf": "2026-05-01",
          "kind": "published"
        }
        """
                .formatted(from, input, source);
    }

    private static String offer(String list, String id, String gpu, int gpus, double usd) {
        return """
        {
          "id": "%s",
          "name": "%s",
          "currency": "USD",
          "offers": [
            {
              "id": "%s",
              "gpu": "%s",
              "gpusPerInstance": %s,
              "term": "on-demand",
              "region": "global",
              "prices": [
                {
                  "from": "2026-05-01",
                  "usdPerGpuHour": %s,
                  "source": "a list of offers",
                  "asOf": "2026-05-01",
                  "kind": "published"
                }
              ]
            }
          ]
        }
        """
                .formatted(list, list, id, gpu, gpus, usd);
    }

    @Test
    void aGpuIsClaimedByEveryFolderAndTheSpreadIsOfTheFieldFarthestApart() throws IOException {
        gpu(team, 84, 3350);
        gpu(own, 80, 6700);
        CatalogReading tables = tables();
        Claims claims = new ClaimFinder(tables, DAY).of(H100).orElseThrow();
        assertThat(claims.claims())
                .extracting(Claim::standing)
                .containsExactly(Standing.COUNTS, Standing.REPLACED, Standing.REPLACED);
        assertThat(claims.claims())
                .extracting(claim -> ((GpuProfile) claim.entry()).memoryGb())
                .containsExactly(80.0, 84.0, 80.0);
        assertThat(claims.fields())
                .extracting(Claims.Field::key)
                .containsExactly("memoryGb", "memoryBandwidthGbPerSecond");
        assertThat(claims.spread()).isEqualTo(2);
        assertThat(claims.claims().getLast().by()).isEqualTo("replaced, shipped");
        Record chosen = Choice.of(claims, claims.claims().get(1));
        assertThat(((GpuProfile) chosen).memoryGb()).isEqualTo(84);
    }

    @Test
    void anotherSellersPriceIsNoConflictAndCanBeChosen() throws IOException {
        write(
                own,
                "pricing-data/api/acme.json",
                prices("acme", "a1", price("2026-05-01", 2, "page of acme")));
        write(
                own,
                "pricing-data/api/broker.json",
                prices("broker", "a1", price("2026-05-01", 3, "page of broker")));
        Claims claims =
                new ClaimFinder(tables(), DAY).of(TableEntry.of("prices/acme/a1")).orElseThrow();
        assertThat(claims.isConflict()).isFalse();
        assertThat(claims.spread()).isEqualTo(1);

        Claim elsewhere = claims.claims().getLast();
        assertThat(elsewhere.by()).startsWith("broker/a1, ");
        TokenPrice chosen = ((PricedModel) Choice.of(claims, elsewhere)).priceOn(DAY).orElseThrow();
        assertThat(chosen.inputUsdPerMTok()).isEqualTo(3);
        assertThat(chosen.source()).isEqualTo("page of broker");
        assertThat(chosen.note())
                .isEqualTo(Optional.of("chosen among several: as prices/broker/a1"));
    }

    /** As after imports of two files that state no first day. */
    @Test
    void thePriceBeforeOneWithoutAFirstDayIsAConflictIfAnotherSourceStatesIt() throws IOException {
        String first = price("2026-04-01", 3, "a file");
        write(
                own,
                "pricing-data/api/acme.json",
                prices("acme", "a1", first, price("2026-05-01", 2, "another file")));
        TableEntry place = TableEntry.of("prices/acme/a1");
        Claims claims = new ClaimFinder(tables(), DAY).of(place).orElseThrow();
        assertThat(claims.claims())
                .extracting(Claim::standing)
                .containsExactly(Standing.COUNTS, Standing.EARLIER);
        assertThat(claims.spread()).isEqualTo(1.5);
        PricedModel chosen = (PricedModel) Choice.of(claims, claims.claims().getLast());
        assertThat(chosen.prices())
                .extracting(TokenPrice::inputUsdPerMTok, TokenPrice::source)
                .containsExactly(tuple(3.0, "a file"), tuple(3.0, "a file"));

        write(
                own,
                "pricing-data/api/acme.json",
                prices("acme", "a1", first, price("2026-05-01", 2, "a file")));
        assertThat(new ClaimFinder(tables(), DAY).of(place)).isEmpty();
        write(
                own,
                "pricing-data/api/acme.json",
                prices("acme", "a1", first, price("2026-04-15", 2, "another file")));
        assertThat(new ClaimFinder(tables(), DAY).of(place)).isEmpty();
    }

    @Test
    void anOfferOfAnotherFolderForTheSameGpuIsARivalAndOneOfAnotherSizeIsNot() throws IOException {
        write(team, "pricing-data/gpu-rental/acme.json", offer("acme", "ours", "h200", 1, 3));
        write(own, "pricing-data/gpu-rental/acme.json", offer("acme", "imported", "h200", 1, 4.5));
        ClaimFinder finder = new ClaimFinder(tables(), DAY);
        Claims claims = finder.of(TableEntry.of("rentals/acme/ours")).orElseThrow();
        assertThat(claims.claims().stream().filter(c -> c.standing() == Standing.RIVAL)).hasSize(1);
        assertThat(claims.spread()).isEqualTo(1.5);
        Claim rival =
                claims.claims().stream()
                        .filter(c -> c.standing() == Standing.RIVAL)
                        .findFirst()
                        .orElseThrow();
        RentalOffer chosen = (RentalOffer) Choice.of(claims, rival);
        assertThat(chosen.id()).isEqualTo("ours");
        assertThat(chosen.priceOn(DAY).usdPerGpuHour()).isEqualTo(4.5);

        write(own, "pricing-data/gpu-rental/acme.json", offer("acme", "imported", "h200", 8, 4.5));
        Claims other =
                new ClaimFinder(tables(), DAY).of(TableEntry.of("rentals/acme/ours")).orElseThrow();
        assertThat(other.isConflict()).isFalse();
    }

    /** Two sources for one server stand in the shipped table of purchase prices. */
    @Test
    void twoSourcesOfOneShippedTableAreAConflictOnBothSides() {
        ClaimFinder finder = new ClaimFinder(tables(), DAY);
        List<PurchasePrice> dgx =
                tables().catalog().purchasePrices().values().stream()
                        .filter(p -> p.item().equals("dgx-h100") && p.condition().equals("new"))
                        .toList();
        assertThat(dgx).hasSize(2);
        for (PurchasePrice price : dgx) {
            Claims claims = finder.of(TableEntry.of("purchase-prices/" + price.id())).orElseThrow();
            assertThat(claims.claims()).hasSize(2);
            PurchasePrice chosen = (PurchasePrice) Choice.of(claims, claims.claims().getLast());
            assertThat(chosen.id()).isEqualTo(price.id());
            assertThat(chosen.source()).isEqualTo(claims.claims().getLast().figure().source());
        }
        assertThat(finder.conflicts())
                .extracting(claims -> claims.place().origin())
                .contains("purchase-prices/" + dgx.getFirst().id());
    }
}
