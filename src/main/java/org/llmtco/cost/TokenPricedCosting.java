package org.llmtco.cost;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.PricedModel;
import org.llmtco.catalog.TokenPrice;
import org.llmtco.model.Scenario;
import org.llmtco.model.TokenPriced;
import org.llmtco.model.Workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cost of an option that a price list decides: every token has its price. */
final class TokenPricedCosting {
    private TokenPricedCosting() {}

    /**
     * The option's cost on the day whose prices count.
     *
     * @throws CannotServeException if there is no such model or no price on that day
     */
    static OptionCost.Priced cost(TokenPriced option, Scenario scenario, Catalog catalog) {
        PricedModel model =
                catalog.pricedModel(option.provider(), option.model())
                        .orElseThrow(
                                () ->
                                        new CannotServeException(
                                                "%s has no price for \"%s\""
                                                        .formatted(
                                                                option.provider(),
                                                                option.model())));
        TokenPrice price =
                model.priceOn(scenario.pricedOn())
                        .orElseThrow(
                                () ->
                                        new CannotServeException(
                                                "%s has no price on %s"
                                                        .formatted(
                                                                model.name(),
                                                                scenario.pricedOn())));
        return new OptionCost.Priced(
                option,
                new CostSchedule(terms(option, scenario.workload(), price)),
                scenario.tokensPerMonth(),
                Optional.empty());
    }

    private static List<CostTerm> terms(TokenPriced option, Workload workload, TokenPrice price) {
        TokenRates rates = TokenRates.of(price, workload.inputSequenceLength());
        double input = workload.inputShare();
        double uncached =
                1
                        - workload.cachedInputShare()
                        - workload.cacheWrite5mShare()
                        - workload.cacheWrite1hShare();
        List<CostTerm> terms = new ArrayList<>();
        new Adder(terms, workload, price, rates)
                .add(CostItem.UNCACHED_INPUT, input * uncached, rates.input())
                .add(
                        CostItem.CACHED_INPUT,
                        input * workload.cachedInputShare(),
                        rates.cachedInput())
                .add(
                        CostItem.CACHE_WRITES_5M,
                        input * workload.cacheWrite5mShare(),
                        rates.cacheWrite5m())
                .add(
                        CostItem.CACHE_WRITES_1H,
                        input * workload.cacheWrite1hShare(),
                        rates.cacheWrite1h())
                .add(CostItem.OUTPUT, workload.outputShare(), rates.output());
        if (option.platformFeeUsdPerMonth() > 0) {
            terms.add(
                    new CostTerm(
                            CostItem.PLATFORM_FEE,
                            option.platformFeeUsdPerMonth(),
                            new Quantity.PerMonth(),
                            List.of(
                                    Input.of(
                                            "platform fee",
                                            option.platformFeeUsdPerMonth(),
                                            "USD/month"))));
        }
        return terms;
    }

    /** Adds a term for a kind of token, unless the workload has none of it. */
    private record Adder(
            List<CostTerm> terms, Workload workload, TokenPrice price, TokenRates rates) {
        Adder add(CostItem item, double shareOfTokens, double usdPerMTok) {
            if (shareOfTokens > 0) {
                double batchFactor = 1 - workload.batchShare() * rates.batchDiscount();
                terms.add(
                        new CostTerm(
                                item,
                                shareOfTokens
                                        * (1 + workload.retryShare())
                                        * usdPerMTok
                                        * batchFactor,
                                new Quantity.PerMTok(),
                                List.of(
                                        Input.of("share of tokens", shareOfTokens, ""),
                                        Input.of("retries", workload.retryShare(), ""),
                                        Input.from(
                                                price,
                                                rates.longContext()
                                                        ? "long-context price"
                                                        : "price",
                                                usdPerMTok,
                                                "USD/MTok"),
                                        Input.of("batch share", workload.batchShare(), ""),
                                        Input.from(
                                                price,
                                                "batch discount",
                                                rates.batchDiscount(),
                                                ""))));
            }
            return this;
        }
    }
}
