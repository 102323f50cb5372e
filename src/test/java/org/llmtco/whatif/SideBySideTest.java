package org.llmtco.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.llmtco.catalog.Catalog;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.CostEngine;
import org.llmtco.cost.OptionCost;
import org.llmtco.model.Adjustment;
import org.llmtco.model.Scenario;
import org.llmtco.model.Variant;
import org.llmtco.storage.CatalogReader;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.storage.ShippedTables;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

class SideBySideTest {
    private static final Catalog CATALOG =
            CatalogReader.read(List.of(ShippedTables.root())).catalog();
    private static final String GPUS = "llama-3.3-70b-2x-h100";

    private final Scenario base = scenario(ScenarioFiles.DEFAULT_ID);

    private static Scenario scenario(String id) {
        return ScenarioFiles.read(id, Drivers::ranges).orThrow();
    }

    private SideBySide variants() {
        return SideBySide.of(base, Optional.empty(), CATALOG);
    }

    private static SideBySide.Computed column(SideBySide table, String id) {
        return table.computed().stream()
                .filter(column -> column.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Held against the engine on a scenario that was changed by hand. */
    @Test
    void aVariantCostsWhatTheScenarioWithTheSameChangesCosts() {
        Scenario changed = base;
        changed = Drivers.find(base, GPUS + ".usdPerGpuHour").orElseThrow().write(changed, 1.88);
        Comparison expected = CostEngine.compare(changed, CATALOG);
        SideBySide.Computed column = column(variants(), "gpu-price-30-percent-lower");
        for (OptionCost.Priced cost : expected.priced()) {
            String id = cost.option().id();
            assertThat(column.usd(id, CostMeasure.MONTHLY_COST)).hasValue(cost.usdPerMonth());
            assertThat(column.usd(id, CostMeasure.HORIZON_TOTAL))
                    .hasValue(cost.ledger().totalUsd());
            assertThat(column.usd(id, CostMeasure.NET_PRESENT_VALUE))
                    .hasValue(cost.ledger().netPresentValueUsd());
        }
    }

    /** 2 GPUs x 730 h x (2.69 - 1.88) USD, by hand; nothing else of the bill depends on it. */
    @Test
    void theDifferenceToTheScenarioIsTheRentThatIsSaved() {
        SideBySide table = variants();
        SideBySide.Computed column = column(table, "gpu-price-30-percent-lower");
        SideBySide.Change change =
                table.change(column, GPUS, CostMeasure.MONTHLY_COST).orElseThrow();
        assertThat(change.usd()).isCloseTo(-2 * 730 * (2.69 - 1.88), within(1e-6));
        double before = table.base().usd(GPUS, CostMeasure.MONTHLY_COST).orElseThrow();
        assertThat(change.ratio().orElseThrow())
                .isCloseTo(-2 * 730 * (2.69 - 1.88) / before, within(1e-12));
        assertThat(table.change(column, "gpt-5.2", CostMeasure.MONTHLY_COST))
                .contains(new SideBySide.Change(0, OptionalDouble.of(0)));
    }

    @Test
    void tokenPricesGrowThreefoldWithTheVolume() {
        SideBySide table = variants();
        SideBySide.Computed column = column(table, "three-times-the-volume");
        assertThat(
                        table.change(column, "gpt-5.2", CostMeasure.NET_PRESENT_VALUE)
                                .orElseThrow()
                                .ratio()
                                .orElseThrow())
                .isCloseTo(2, within(1e-9));
    }

    @Test
    void inputsAreThoseThatAnyVariantSetsWithTheValueOfEveryColumn() {
        SideBySide table = variants();
        assertThat(table.inputs())
                .extracting(Driver::key)
                .containsExactly(
                        "tokensPerDay", "mlopsFullTimeEquivalents", GPUS + ".usdPerGpuHour");
        Driver price = table.inputs().getLast();
        assertThat(SideBySide.value(price, table.base()))
                .isEqualTo(new SideBySide.InputValue.OfTables());
        SideBySide.Computed column = column(table, "gpu-price-30-percent-lower");
        assertThat(SideBySide.value(price, column))
                .isEqualTo(new SideBySide.InputValue.Stated(1.88));
        assertThat(table.differs(price, column)).isTrue();
        assertThat(table.differs(table.inputs().getFirst(), column)).isFalse();
    }

    @Test
    void aVariantThatTheScenarioRefusesSaysWhyAndTheOthersStand() {
        Scenario odd =
                base.withVariants(
                        List.of(
                                new Variant(
                                        "odd",
                                        "Odd",
                                        List.of(
                                                new Adjustment("cachedInputShare", 0.8),
                                                new Adjustment("cacheWrite5mShare", 0.8))),
                                base.variants().getFirst()));
        SideBySide table = SideBySide.of(odd, Optional.empty(), CATALOG);
        assertThat(table.others().getFirst())
                .isInstanceOfSatisfying(
                        SideBySide.Refused.class,
                        refused -> assertThat(refused.reason()).contains("may not exceed 1"));
        assertThat(table.computed()).hasSize(2);
    }

    @Test
    void ofNothingThereIsNoPercentage() {
        assertThat(SideBySide.Change.of(0, 5))
                .isEqualTo(new SideBySide.Change(5, OptionalDouble.empty()));
    }

    @Test
    void anotherScenarioStandsBesideWithItsOwnOptionsAndWhatDiffers() {
        Scenario other = scenario("llama-70b-every-way");
        SideBySide table =
                SideBySide.of(
                        base.withVariants(List.of()),
                        Optional.of(new SideBySide.OtherScenario("every-way.json", other)),
                        CATALOG);
        SideBySide.Computed column = table.computed().getLast();
        assertThat(column.label()).isEqualTo("every-way.json");
        assertThat(column.otherChanges())
                .anySatisfy(
                        change -> {
                            assertThat(change.place()).isEqualTo("options.gpt-5.2");
                            assertThat(change.to()).isEmpty();
                        });
        assertThat(table.options().keySet())
                .contains("gpt-5.2")
                .containsAll(other.options().stream().map(option -> option.id()).toList());
        assertThat(column.usd("gpt-5.2", CostMeasure.MONTHLY_COST)).isEmpty();
        assertThat(table.change(column, "gpt-5.2", CostMeasure.MONTHLY_COST)).isEmpty();
    }
}
