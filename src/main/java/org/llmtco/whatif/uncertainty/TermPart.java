package org.llmtco.whatif.uncertainty;

import org.llmtco.cost.CostItem;
import org.llmtco.cost.CostTerm;
import org.llmtco.cost.Horizon;
import org.llmtco.cost.OptionCost;
import org.llmtco.cost.Quantity;
import org.llmtco.cost.TermFlows;
import org.llmtco.cost.Timing;

import java.util.List;
import java.util.Optional;

/**
 * A cost term taken apart into what keeps its form and what may change with a driver.
 *
 * @param form what must stay the same
 * @param usd prices by month, or the few amounts of a purchase
 * @param tokensPerStep volume that a step serves; 1 for what has no steps
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TermPart(Form form, double[] usd, double tokensPerStep) {
    /** One unit, whatever the volume: what is under contract without steps. */
    private static final Quantity.Steps ALWAYS_ONE = new Quantity.Steps(1e200, 1, 0, 1, 1);

    /** How a term comes into the cash. */
    enum Kind {
        /** Price per token by month. */
        TOKENS,
        /** Cash by month, month 0 included. */
        FIXED,
        /** Price per unit by month. */
        MONTHLY,
        /** Price per unit of contracts that begin in a month. */
        CONTRACT,
        /** Price, residual value, and resale where it is stated. */
        PURCHASE
    }

    /**
     * What must be the same for two terms to differ by factors only.
     *
     * @param steps of one token each
     * @param months for which a unit stays
     */
    record Form(
            CostItem item,
            Optional<String> part,
            Kind kind,
            Optional<Quantity.Steps> steps,
            int months,
            int amounts) {}

    /** The parts of an option's cash, in the order of its terms. */
    static List<TermPart> of(OptionCost.Priced cost) {
        return cost.schedule().terms().stream()
                .filter(term -> !(term.timing() instanceof Timing.CapitalCharge))
                .map(term -> of(term, cost.horizon()))
                .toList();
    }

    private static TermPart of(CostTerm term, Horizon horizon) {
        return switch (term.quantity()) {
            case Quantity.PerMTok _ -> {
                double[] usd = prices((Timing.Monthly) term.timing(), horizon);
                for (int m = 1; m < usd.length; m++) {
                    usd[m] /= 1e6;
                }
                yield part(term, Kind.TOKENS, Optional.empty(), 1, usd, 1);
            }
            case Quantity.PerMonth _ when term.timing() instanceof Timing.Contract ->
                    inSteps(term, ALWAYS_ONE, horizon);
            case Quantity.PerMonth _ ->
                    part(
                            term,
                            Kind.FIXED,
                            Optional.empty(),
                            1,
                            TermFlows.of(term, 0, horizon).cash(),
                            1);
            case Quantity.Steps steps -> inSteps(term, steps, horizon);
        };
    }

    private static TermPart inSteps(CostTerm term, Quantity.Steps steps, Horizon horizon) {
        Optional<Quantity.Steps> unit = Optional.of(steps.stretched(steps.tokensPerStep()));
        return switch (term.timing()) {
            case Timing.Monthly paid ->
                    part(
                            term,
                            Kind.MONTHLY,
                            unit,
                            paid.keptMonths(),
                            prices(paid, horizon),
                            steps.tokensPerStep());
            case Timing.Contract signed ->
                    part(
                            term,
                            Kind.CONTRACT,
                            unit,
                            signed.termMonths(),
                            prices(new Timing.Monthly(signed.prices(), 1), horizon),
                            steps.tokensPerStep());
            case Timing.Purchase bought ->
                    part(
                            term,
                            Kind.PURCHASE,
                            unit,
                            bought.lifeMonths(),
                            amounts(bought),
                            steps.tokensPerStep());
            case Timing.UpFront _, Timing.CapitalCharge _ ->
                    throw new IllegalStateException(term.item() + " is not paid by the step");
        };
    }

    private static double[] amounts(Timing.Purchase bought) {
        return bought.resaleUsdPerUnit().isPresent()
                ? new double[] {
                    bought.usdPerUnit(),
                    bought.residualUsdPerUnit(),
                    bought.resaleUsdPerUnit().getAsDouble()
                }
                : new double[] {bought.usdPerUnit(), bought.residualUsdPerUnit()};
    }

    private static double[] prices(Timing.Monthly timing, Horizon horizon) {
        double[] usd = new double[horizon.months() + 1];
        for (int m = 1; m < usd.length; m++) {
            usd[m] = timing.prices().at(m);
        }
        return usd;
    }

    private static TermPart part(
            CostTerm term,
            Kind kind,
            Optional<Quantity.Steps> steps,
            int months,
            double[] usd,
            double tokensPerStep) {
        return new TermPart(
                new Form(term.item(), term.part(), kind, steps, months, usd.length),
                usd,
                tokensPerStep);
    }
}
