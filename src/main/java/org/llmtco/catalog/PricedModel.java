package org.llmtco.catalog;

import org.llmtco.model.Default;
import org.llmtco.model.Identified;
import org.llmtco.model.Require;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A model that a provider sells by the token.
 *
 * @param openModel id of the open model that is served, when its architecture is in the tables
 * @param weights whether anybody may download the weights
 * @param tokenizer how many tokens the model makes of a text; 1 if absent
 * @param benchmarks what the model scored on named tests
 * @param prices in force from their {@code from} dates on, oldest first
 */
public record PricedModel(
        String id,
        String name,
        Weights weights,
        Optional<String> openModel,
        TokenLimits limits,
        Optional<TokenizerFactor> tokenizer,
        @Default("[]") List<BenchmarkScore> benchmarks,
        List<TokenPrice> prices)
        implements Identified {
    public PricedModel {
        Require.id("id", id);
        benchmarks = List.copyOf(benchmarks);
        prices = List.copyOf(prices);
        Require.that(!prices.isEmpty(), "prices", "[]", "a priced model needs at least one price");
        for (int i = 1; i < prices.size(); i++) {
            Require.that(
                    prices.get(i - 1).from().isBefore(prices.get(i).from()),
                    "prices",
                    prices.get(i).from(),
                    "prices are listed oldest first, each with a later from date than the one"
                            + " before");
        }
    }

    /** A model of which only the prices are known. */
    public PricedModel(
            String id,
            String name,
            Weights weights,
            Optional<String> openModel,
            TokenLimits limits,
            List<TokenPrice> prices) {
        this(id, name, weights, openModel, limits, Optional.empty(), List.of(), prices);
    }

    /** The same model at other prices, the oldest first. */
    public PricedModel withPrices(List<TokenPrice> other) {
        return new PricedModel(id, name, weights, openModel, limits, tokenizer, benchmarks, other);
    }

    /** The price in force on a day; empty before the first price and after a withdrawn one. */
    public Optional<TokenPrice> priceOn(LocalDate day) {
        for (int i = prices.size() - 1; i >= 0; i--) {
            TokenPrice price = prices.get(i);
            if (!price.from().isAfter(day)) {
                boolean withdrawn =
                        price.through().isPresent() && price.through().get().isBefore(day);
                return withdrawn ? Optional.empty() : Optional.of(price);
            }
        }
        return Optional.empty();
    }

    /** Whether the weights of a priced model can be had. */
    public enum Weights {
        CLOSED,
        OPEN
    }
}
