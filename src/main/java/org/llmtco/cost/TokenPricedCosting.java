package org.llmtco.cost;

import org.jspecify.annotations.Nullable;
import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.PricedModel;
import org.llmtco.catalog.TokenPrice;
import org.llmtco.catalog.TokenizerFactor;
import org.llmtco.cost.TokenRates.Part;
import org.llmtco.model.Levels;
import org.llmtco.model.Scenario;
import org.llmtco.model.TokenPriced;
import org.llmtco.model.Workload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The cost of an option that a price list decides: every token has its price. */
final class TokenPricedCosting {
    private final TokenPriced option;
    private final Demand demand;
    private final Catalog catalog;
    private final Scenario scenario;
    private final PricedModel model;
    private final Input tokenizer;

    /** Factor on every price of the list. */
    private final Input level;

    /** The price in force in each month of the horizon; place 0 is month 1. */
    private final List<TokenPrice> prices = new ArrayList<>();

    private final List<String> notices = new ArrayList<>();
    private final List<CostTerm> terms = new ArrayList<>();

    private TokenPricedCosting(TokenPriced option, Demand demand, Catalog catalog) {
        this.option = option;
        this.demand = demand;
        this.catalog = catalog;
        scenario = demand.scenario();
        model =
                catalog.pricedModel(option.provider(), option.model())
                        .orElseThrow(
                                () ->
                                        new CannotServeException(
                                                "%s has no price for \"%s\""
                                                        .formatted(
                                                                option.provider(),
                                                                option.model())));
        tokenizer = tokenizer();
        level =
                Input.of(
                        "level of the list's prices",
                        scenario.levels().factor(Levels.Kind.TOKEN_PRICE, option.provider()),
                        "");
        findPrices();
    }

    /**
     * The option's needs at the prices in force from the day that counts on.
     *
     * @throws CannotServeException if there is no such model or no price on that day
     */
    static OptionPlan plan(TokenPriced option, Demand demand, Catalog catalog) {
        return new TokenPricedCosting(option, demand, catalog).plan();
    }

    private Input tokenizer() {
        String name = "tokenizer factor";
        if (option.answers().tokenizerFactor().isPresent()) {
            return Input.of(name, option.answers().tokenizerFactor().getAsDouble(), "");
        }
        Optional<TokenizerFactor> known = model.tokenizer();
        return known.map(factor -> Input.from(factor, name, factor.factor(), ""))
                .orElse(Input.of(name, 1, ""));
    }

    /** The price in force in each month; after the end of the last one it is carried forward. */
    private void findPrices() {
        TokenPrice current =
                model.priceOn(scenario.pricedOn())
                        .orElseThrow(
                                () ->
                                        new CannotServeException(
                                                "%s has no price on %s"
                                                        .formatted(
                                                                model.name(),
                                                                scenario.pricedOn())));
        prices.add(current);
        for (int month = 2; month <= scenario.finance().horizonMonths(); month++) {
            LocalDate day = scenario.pricedOn().plusMonths(month - 1L);
            Optional<TokenPrice> inForce = model.priceOn(day);
            if (inForce.isEmpty() && notices.isEmpty()) {
                notices.add(
                        "No price is known from month %s on (%s); the last one is carried forward."
                                .formatted(month, day));
            } else if (inForce.isPresent() && !Objects.equals(inForce.get(), current)) {
                notices.add(
                        "The price of %s counts from month %s on."
                                .formatted(inForce.get().from(), month));
            }
            current = inForce.orElse(current);
            prices.add(current);
        }
    }

    private OptionPlan plan() {
        Workload workload = demand.workload();
        Workload counted = demand.asCountedBy(option.answers(), tokenizer.value());
        requireThatItFits(counted);
        double input = counted.inputSequenceLength() / workload.tokensPerRequest();
        double output = counted.outputSequenceLength() / workload.tokensPerRequest();
        double uncached =
                1
                        - workload.cachedInputShare()
                        - workload.cacheWrite5mShare()
                        - workload.cacheWrite1hShare();
        add(CostItem.UNCACHED_INPUT, input * uncached, TokenRates::input, null);
        add(
                CostItem.CACHED_INPUT,
                input * workload.cachedInputShare(),
                TokenRates::cachedInput,
                Part.CACHED_INPUT);
        add(
                CostItem.CACHE_WRITES_5M,
                input * workload.cacheWrite5mShare(),
                TokenRates::cacheWrite5m,
                Part.CACHE_WRITE_5M);
        add(
                CostItem.CACHE_WRITES_1H,
                input * workload.cacheWrite1hShare(),
                TokenRates::cacheWrite1h,
                Part.CACHE_WRITE_1H);
        add(CostItem.OUTPUT, output, TokenRates::output, null);
        if (workload.batchShare() > 0) {
            noteIfAssumed(Part.BATCH);
        }
        fees();
        terms.addAll(
                OperationsCosting.terms(
                        demand,
                        catalog,
                        Optional.empty(),
                        scenario.operations().applies().tokenPriced()));
        notices.addAll(
                OperationsCosting.withoutHardware(scenario.operations().applies().tokenPriced()));
        return new OptionPlan(terms, Optional.empty(), option.answers().successShare(), notices);
    }

    private void fees() {
        double fee = option.platformFeeUsdPerMonth();
        if (fee > 0) {
            terms.add(
                    new CostTerm(
                            CostItem.PLATFORM_FEE,
                            fee,
                            new Quantity.PerMonth(),
                            List.of(Input.of("platform fee", fee, "USD/month"))));
        }
        if (option.integrationFullTimeEquivalents() > 0) {
            terms.add(
                    OperationsCosting.staff(
                            CostItem.INTEGRATION_STAFF,
                            Input.of(
                                    "full-time equivalents",
                                    option.integrationFullTimeEquivalents(),
                                    "FTE"),
                            new TableFigures(scenario.operations(), catalog)
                                    .loadedAnnualCostUsd()));
        }
    }

    /** A request of the workload's average length is one that the model takes. */
    private void requireThatItFits(Workload counted) {
        RequestLimit.check(
                counted.inputSequenceLength(),
                counted.outputSequenceLength(),
                model.limits().contextTokens(),
                model.limits().maxOutputTokens());
    }

    private void noteIfAssumed(Part part) {
        if (isAssumed(part)) {
            notices.add(model.name() + ": " + part.words() + ".");
        }
    }

    private boolean isAssumed(@Nullable Part part) {
        return part != null && TokenRates.assumed(prices.getFirst()).contains(part);
    }

    /**
     * Adds the term of a kind of token, unless the workload has none of it.
     *
     * @param part what a price list may not state of it; null if it states it always
     */
    private void add(
            CostItem item,
            double shareOfTokens,
            ToDoubleFunction<TokenRates> rate,
            @Nullable Part part) {
        if (shareOfTokens == 0) {
            return;
        }
        if (part != null) {
            noteIfAssumed(part);
        }
        double[] usd = new double[prices.size()];
        double current = 0;
        for (int i = 0; i < usd.length; i++) {
            TokenPrice price = prices.get(i);
            if (i == 0 || !Objects.equals(price, prices.get(i - 1))) {
                current = usdPerMTok(price, shareOfTokens, rate);
            }
            usd[i] = current * PricePath.declineFactor(option.priceDeclinePerYear(), i + 1);
        }
        terms.add(
                new CostTerm(
                        item,
                        usd[0],
                        new Quantity.PerMTok(),
                        inputs(shareOfTokens, rate, isAssumed(part)),
                        new Timing.Monthly(path(usd), 1)));
    }

    /** What the tokens of a kind add to a MTok of the scenario, before any decline of prices. */
    private double usdPerMTok(
            TokenPrice price, double shareOfTokens, ToDoubleFunction<TokenRates> rate) {
        TokenRates rates = rates(price);
        return shareOfTokens
                * (1 + demand.workload().retryShare())
                * rate.applyAsDouble(rates)
                * dayFactor(price)
                * (1 - demand.workload().batchShare() * rates.batchDiscount())
                * (1 - option.discountShare())
                * level.value();
    }

    /** A path that never changes is kept as one number, which is quicker to evaluate. */
    private static PricePath path(double... usd) {
        PricePath path = PricePath.of(usd);
        return path.isFlat() ? PricePath.flat(usd[0]) : path;
    }

    private TokenRates rates(TokenPrice price) {
        return TokenRates.of(price, demand.workload().inputSequenceLength() * tokenizer.value());
    }

    /** What the hours without the peak price take off: 1 − share outside the peak × discount. */
    private double dayFactor(TokenPrice price) {
        return price.offPeak()
                .map(
                        off ->
                                1
                                        - (1 - option.peakHoursShare().orElse(off.peakShareOfDay()))
                                                * off.discount())
                .orElse(1.0);
    }

    private List<Input> inputs(
            double shareOfTokens, ToDoubleFunction<TokenRates> rate, boolean assumed) {
        Workload workload = demand.workload();
        TokenPrice price = prices.getFirst();
        TokenRates rates = rates(price);
        String name = rates.longContext() ? "long-context price" : "price";
        List<Input> inputs = new ArrayList<>();
        inputs.add(Input.of(CostTerm.SHARE_OF_TOKENS, shareOfTokens, ""));
        inputs.add(Input.of(CostTerm.RETRIES, workload.retryShare(), ""));
        String ofTheDay = price.offPeak().isPresent() ? name + ", average of the day" : name;
        double usdPerMTok = rate.applyAsDouble(rates) * dayFactor(price);
        // what the source does not state is not laid into its mouth
        String stated = assumed ? ofTheDay + " of plain input, none is stated" : ofTheDay;
        inputs.add(Input.from(price, stated, usdPerMTok, "USD/MTok"));
        inputs.add(Input.of("batch share", workload.batchShare(), ""));
        inputs.add(
                Input.from(
                        price,
                        TokenRates.assumed(price).contains(Part.BATCH)
                                ? "batch discount, none stated"
                                : "batch discount",
                        rates.batchDiscount(),
                        ""));
        inputs.add(Input.of(CostTerm.NEGOTIATED_DISCOUNT, option.discountShare(), ""));
        if (level.value() != 1) {
            inputs.add(level);
        }
        if (tokenizer.value() != 1) {
            inputs.add(tokenizer);
        }
        if (option.answers().reasoningTokensPerRequest() > 0) {
            inputs.add(
                    Input.of(
                            "reasoning",
                            option.answers().reasoningTokensPerRequest(),
                            "tokens/request"));
        }
        return inputs;
    }
}
