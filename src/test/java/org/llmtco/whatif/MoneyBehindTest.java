package org.llmtco.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.TokenPrice;
import org.llmtco.cost.CostEngine;
import org.llmtco.cost.OptionCost;
import org.llmtco.storage.CatalogReader;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.storage.ShippedTables;

import java.util.List;

/** An API option has nothing but its token price: all of its month rests on that figure. */
class MoneyBehindTest {
    private final Catalog catalog = CatalogReader.read(List.of(ShippedTables.root())).catalog();

    private OptionCost.Priced option(String id) {
        return CostEngine.compare(ScenarioFiles.read(ScenarioFiles.DEFAULT_ID).orThrow(), catalog)
                .priced()
                .stream()
                .filter(cost -> cost.option().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theTokensOfAnApiRestOnItsPrice() {
        TokenPrice price =
                catalog.pricedModel("openai", "gpt-5.2").orElseThrow().prices().getFirst();
        OptionCost.Priced gpt = option("gpt-5.2");
        MoneyBehind money = MoneyBehind.of(gpt, price::equals);
        // 5 M input and 5 M output tokens a day at 1.75 and 14 USD/MTok, 730 ÷ 24 days
        assertThat(money.usdPerMonth()).isCloseTo(5 * (1.75 + 14) * 730 / 24, within(1e-6));
        assertThat(money.share()).isCloseTo(money.usdPerMonth() / gpt.usdPerMonth(), within(1e-12));
    }

    @Test
    void aFigureOfNobodyMovesNothing() {
        assertThat(MoneyBehind.of(option("gpt-5.2"), _ -> false).usdPerMonth()).isZero();
    }
}
