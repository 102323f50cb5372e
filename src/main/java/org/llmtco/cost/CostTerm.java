package org.llmtco.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One addend of an option's cost: a price per unit and the units that a volume needs.
 *
 * @param usdPerUnit USD per unit in a running month; 0 or more. What is paid once is spread over
 *     the horizon here, what is bought over its life.
 * @param inputs the values that make up the price per unit
 * @param timing when it is really paid
 * @param part label of the option behind a router that this is for
 */
public record CostTerm(
        CostItem item,
        double usdPerUnit,
        Quantity quantity,
        List<Input> inputs,
        Timing timing,
        Optional<String> part) {
    /** Names of the inputs that say how many tokens are billed, and at what part of the list. */
    static final String SHARE_OF_TOKENS = "share of tokens";

    static final String RETRIES = "retries";
    static final String NEGOTIATED_DISCOUNT = "negotiated discount";
    private static final String TOKENS_OF_THE_PART = "tokens of the part per token";

    public CostTerm {
        inputs = List.copyOf(inputs);
    }

    /** A term at a price per month that never changes. */
    public CostTerm(CostItem item, double usdPerUnit, Quantity quantity, List<Input> inputs) {
        this(item, usdPerUnit, quantity, inputs, Timing.Monthly.flat(usdPerUnit), Optional.empty());
    }

    public CostTerm(
            CostItem item,
            double usdPerUnit,
            Quantity quantity,
            List<Input> inputs,
            Timing timing) {
        this(item, usdPerUnit, quantity, inputs, timing, Optional.empty());
    }

    /**
     * Tokens that are billed under this term per token of the workload, retries and parts of a
     * router included; 1 for what is not billed by the kind of token.
     */
    public double billedTokens() {
        return input(SHARE_OF_TOKENS).isEmpty()
                ? 1
                : input(SHARE_OF_TOKENS).getAsDouble()
                        * (1 + input(RETRIES).orElse(0))
                        * inputs.stream()
                                .filter(input -> input.name().equals(TOKENS_OF_THE_PART))
                                .mapToDouble(Input::value)
                                .reduce(1, (a, b) -> a * b);
    }

    /** Share that was negotiated off the list's price, 0 to 1. */
    public double negotiatedDiscount() {
        return input(NEGOTIATED_DISCOUNT).orElse(0);
    }

    private OptionalDouble input(String name) {
        return inputs.stream()
                .filter(input -> input.name().equals(name))
                .mapToDouble(Input::value)
                .findFirst();
    }

    /** USD in a running month at a volume: price per unit × units. */
    public double usdPerMonth(double tokensPerMonth) {
        return usdPerUnit * quantity.at(tokensPerMonth);
    }

    /**
     * The same term as a part of a larger whole.
     *
     * @param ratio tokens of the part per token of the whole; above 0
     * @param label of the part
     */
    CostTerm asPart(double ratio, String label) {
        List<Input> explained = new ArrayList<>();
        explained.add(Input.of(TOKENS_OF_THE_PART, ratio, ""));
        explained.addAll(inputs);
        String name = part.map(inner -> label + ", " + inner).orElse(label);
        return switch (quantity) {
            case Quantity.PerMonth once ->
                    new CostTerm(item, usdPerUnit, once, inputs, timing, Optional.of(name));
            case Quantity.PerMTok perMTok ->
                    new CostTerm(
                            item,
                            usdPerUnit * ratio,
                            perMTok,
                            explained,
                            timing.times(ratio),
                            Optional.of(name));
            case Quantity.Steps steps ->
                    new CostTerm(
                            item,
                            usdPerUnit,
                            steps.stretched(ratio),
                            explained,
                            timing,
                            Optional.of(name));
        };
    }
}
