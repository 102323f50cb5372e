package org.llmtco.ui.compare;

import org.llmtco.cost.CostLine;
import org.llmtco.cost.Fleet;
import org.llmtco.cost.Ledger;
import org.llmtco.cost.OptionCost;
import org.llmtco.report.Digits;
import org.llmtco.ui.explain.Explanation;
import org.llmtco.ui.explain.Explanation.Part;
import org.llmtco.whatif.QualityView;

import java.util.List;

/** Where the numbers of an option's row come from. */
public final class OptionExplanations {
    private OptionExplanations() {}

    public static Explanation usdPerMonth(OptionCost.Priced cost) {
        return new Explanation(
                cost.option().label() + ": cost per month",
                usd(cost.usdPerMonth()),
                "the sum of the lines of the bill",
                cost.lines().stream().map(OptionExplanations::line).toList());
    }

    private static Part line(CostLine line) {
        return Explanation.part(line.label() + " " + usd(line.usdPerMonth()));
    }

    public static Explanation netPresentValue(OptionCost.Priced cost) {
        Ledger ledger = cost.ledger();
        int months = ledger.horizon().months();
        return new Explanation(
                cost.option().label() + ": net present value",
                usd(ledger.netPresentValueUsd()),
                "the sum of what is paid in each month ÷ (1 + monthly rate)^month",
                List.of(
                        Explanation.part("paid before the start " + usd(ledger.cash(0))),
                        Explanation.part(
                                "paid over %s months, start included, %s"
                                        .formatted(months, usd(ledger.totalUsd()))),
                        Explanation.part(
                                "monthly rate "
                                        + Digits.fixed(
                                                (1 / ledger.horizon().discountFactor(1) - 1) * 100,
                                                4)
                                        + " %")));
    }

    static Explanation usdPerMTok(OptionCost.Priced cost) {
        return new Explanation(
                cost.option().label() + ": cost per MTok",
                Digits.price(cost.usdPerMTok()) + " USD per MTok",
                "cost per month ÷ tokens per month × 10⁶",
                List.of(
                        Explanation.part("cost per month " + usd(cost.usdPerMonth())),
                        Explanation.part(
                                "tokens per month " + Digits.whole(cost.tokensPerMonth()))));
    }

    static Explanation gpus(OptionCost.Priced cost, Fleet fleet) {
        return new Explanation(
                cost.option().label() + ": GPUs",
                Digits.whole(fleet.billedGpus()),
                "replicas × GPUs per replica, in whole instances",
                List.of(
                        Explanation.part("replicas " + fleet.replicas()),
                        Explanation.part("of these spare " + fleet.spareReplicas())));
    }

    static Explanation load(OptionCost.Priced cost, Fleet fleet) {
        return new Explanation(
                cost.option().label() + ": average load",
                Digits.percent(fleet.averageLoadShare()),
                "average demand ÷ capacity of all replicas",
                List.of(
                        Explanation.part("replicas " + fleet.replicas()),
                        Explanation.part(
                                "a replica serves %s output tokens/s (%s)"
                                        .formatted(
                                                Digits.whole(
                                                        fleet.capacity().outputTokensPerSecond()),
                                                fleet.capacity().basis()))));
    }

    static Explanation usdPerPoint(
            OptionCost.Priced cost, String benchmark, QualityView.PerPoint point) {
        return new Explanation(
                "%s: cost per point of %s (a view, not the ranking)"
                        .formatted(cost.option().label(), benchmark),
                Digits.price(point.usd()) + " USD per month and point",
                point.formula(),
                point.inputs().stream().map(Explanation::part).toList());
    }

    private static String usd(double usd) {
        return Digits.usd(usd) + " USD";
    }
}
