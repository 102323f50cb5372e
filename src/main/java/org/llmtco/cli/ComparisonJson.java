package org.llmtco.cli;

import org.llmtco.catalog.FigureKind;
import org.llmtco.catalog.Sourced;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.CostCategory;
import org.llmtco.cost.CostLine;
import org.llmtco.cost.Fleet;
import org.llmtco.cost.Input;
import org.llmtco.cost.InternalRate;
import org.llmtco.cost.Ledger;
import org.llmtco.cost.OptionCost;
import org.llmtco.cost.Savings;
import org.llmtco.model.Scenario;
import org.llmtco.report.ComparisonTables;
import org.llmtco.whatif.NearestChange;
import org.llmtco.whatif.QualityView;
import org.llmtco.whatif.Recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The JSON of {@code compare}; the component names are the field names.
 *
 * @param cheapest id of the option that is cheapest in a running month, absent when none can serve
 *     the workload
 * @param qualityView cost per point of a benchmark, where it was asked for
 */
record ComparisonJson(
        String scenario,
        String title,
        LocalDate pricedOn,
        double hoursPerMonth,
        double tokensPerMonth,
        Optional<String> baseline,
        Optional<String> cheapest,
        Finance finance,
        Advice recommendation,
        List<Option> options,
        Optional<QualityJson> qualityView) {

    record Finance(int horizonMonths, double annualDiscountRate, double annualCostOfCapital) {}

    /**
     * What to do.
     *
     * @param option absent where none satisfies every constraint
     */
    record Advice(
            Optional<String> option,
            List<Failure> failures,
            List<Price> constraintPrices,
            List<VolumeChange> volumeChanges,
            List<Nearest> nearestChanges) {}

    record Failure(String option, String constraint, String reason, Optional<String> advice) {}

    record Price(String constraint, Optional<String> without, OptionalDouble usd) {}

    record VolumeChange(double tokensPerMonth, String option) {}

    record Nearest(String driver, double from, double to, Optional<String> option) {}

    /**
     * Costs over the horizon.
     *
     * @param bookedUsd in the accounting view, cost of capital included
     */
    record OverHorizon(
            double totalUsd,
            double netPresentValueUsd,
            double annualUsd,
            double bookedUsd,
            double tokens,
            double usdPerMTok) {}

    /**
     * What the option saves against the baseline.
     *
     * @param simplePayback "at once", "never" or "month"
     * @param simpleAheadUntilMonth last month in which it was ahead, where it is "never"
     * @param internalRateOfReturn one per rate, per year
     * @param costOfBorrowing per year, where money is saved first and paid later
     * @param noRate why there is no rate
     */
    record AgainstBaseline(
            double totalUsd,
            double netPresentValueUsd,
            String simplePayback,
            OptionalInt simplePaybackMonths,
            OptionalInt simpleAheadUntilMonth,
            String discountedPayback,
            OptionalInt discountedPaybackMonths,
            OptionalInt discountedAheadUntilMonth,
            List<Double> internalRateOfReturn,
            OptionalDouble costOfBorrowing,
            Optional<String> noRate) {}

    record Month(int month, double paidUsd, double bookedUsd, List<Part> categories) {}

    record Part(String category, double paidUsd, double bookedUsd) {}

    /**
     * One option; {@code answer} is "priced" or "unavailable".
     *
     * @param reason why it is unavailable
     */
    record Option(
            String id,
            String label,
            String answer,
            Optional<String> reason,
            OptionalDouble usdPerMonth,
            OptionalDouble usdPerYear,
            OptionalDouble usdPerMTok,
            OptionalDouble usdPerSuccessfulRequest,
            Optional<OverHorizon> overHorizon,
            Optional<AgainstBaseline> againstBaseline,
            OptionalInt replicas,
            OptionalInt billedGpus,
            OptionalDouble averageLoadShare,
            OptionalDouble outputTokensPerSecondPerReplica,
            Optional<String> capacityBasis,
            List<String> notices,
            List<Line> lines,
            List<Month> months) {}

    record Line(
            String id,
            String label,
            String category,
            Optional<String> part,
            double usdPerMonth,
            double quantity,
            String formula,
            List<Value> inputs) {}

    record Value(
            String name,
            double value,
            String unit,
            Optional<String> source,
            Optional<LocalDate> asOf,
            Optional<FigureKind> kind) {}

    static ComparisonJson of(
            Comparison comparison,
            Recommendation recommendation,
            List<NearestChange> changes,
            Optional<QualityView> qualityView) {
        Scenario scenario = comparison.scenario();
        return new ComparisonJson(
                scenario.id(),
                scenario.title(),
                scenario.pricedOn(),
                scenario.hoursPerMonth(),
                scenario.tokensPerMonth(),
                comparison.baseline().map(cost -> cost.option().id()),
                comparison.cheapest().map(cost -> cost.option().id()),
                new Finance(
                        scenario.finance().horizonMonths(),
                        scenario.finance().annualDiscountRate(),
                        scenario.finance().costOfCapital()),
                advice(recommendation, changes),
                comparison.costs().stream().map(cost -> option(cost, comparison)).toList(),
                qualityView.map(QualityJson::of));
    }

    private static Advice advice(Recommendation recommendation, List<NearestChange> changes) {
        return new Advice(
                recommendation.chosen().map(ComparisonJson::id),
                recommendation.judgements().stream()
                        .flatMap(
                                judgement ->
                                        judgement.failures().stream()
                                                .map(
                                                        failure ->
                                                                new Failure(
                                                                        id(judgement.cost()),
                                                                        failure.constraint().id(),
                                                                        failure.reason(),
                                                                        failure.advice())))
                        .toList(),
                recommendation.prices().stream()
                        .map(
                                price ->
                                        new Price(
                                                price.constraint().id(),
                                                price.without().map(ComparisonJson::id),
                                                price.usd()))
                        .toList(),
                recommendation.volumeChanges().stream()
                        .map(change -> new VolumeChange(change.tokensPerMonth(), id(change.to())))
                        .toList(),
                changes.stream()
                        .map(
                                change ->
                                        new Nearest(
                                                change.driver().key(),
                                                change.from(),
                                                change.to(),
                                                change.becomes().map(ComparisonJson::id)))
                        .toList());
    }

    private static String id(OptionCost cost) {
        return cost.option().id();
    }

    private static Option option(OptionCost cost, Comparison comparison) {
        return switch (cost) {
            case OptionCost.Priced priced -> option(priced, comparison);
            case OptionCost.Unavailable unavailable ->
                    new Option(
                            cost.option().id(),
                            cost.option().label(),
                            ComparisonTables.UNAVAILABLE,
                            Optional.of(unavailable.reason()),
                            OptionalDouble.empty(),
                            OptionalDouble.empty(),
                            OptionalDouble.empty(),
                            OptionalDouble.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            OptionalInt.empty(),
                            OptionalInt.empty(),
                            OptionalDouble.empty(),
                            OptionalDouble.empty(),
                            Optional.empty(),
                            List.of(),
                            List.of(),
                            List.of());
        };
    }

    private static Option option(OptionCost.Priced cost, Comparison comparison) {
        Optional<Fleet> fleet = cost.fleet();
        Ledger ledger = cost.ledger();
        return new Option(
                cost.option().id(),
                cost.option().label(),
                ComparisonTables.PRICED,
                Optional.empty(),
                OptionalDouble.of(cost.usdPerMonth()),
                OptionalDouble.of(cost.usdPerMonth() * 12),
                OptionalDouble.of(cost.usdPerMTok()),
                OptionalDouble.of(cost.usdPerSuccessfulRequest()),
                Optional.of(
                        new OverHorizon(
                                ledger.totalUsd(),
                                ledger.netPresentValueUsd(),
                                ledger.annualUsd(),
                                ledger.bookedTotalUsd(),
                                ledger.tokens(),
                                ledger.usdPerMTok())),
                againstBaseline(cost, ledger, comparison),
                fleet.map(f -> OptionalInt.of(f.replicas())).orElse(OptionalInt.empty()),
                fleet.map(f -> OptionalInt.of(f.billedGpus())).orElse(OptionalInt.empty()),
                fleet.map(f -> OptionalDouble.of(f.averageLoadShare()))
                        .orElse(OptionalDouble.empty()),
                fleet.map(f -> OptionalDouble.of(f.capacity().outputTokensPerSecond()))
                        .orElse(OptionalDouble.empty()),
                fleet.map(f -> f.capacity().basis()),
                cost.notices(),
                cost.lines().stream().map(ComparisonJson::line).toList(),
                months(ledger));
    }

    private static Optional<AgainstBaseline> againstBaseline(
            OptionCost.Priced cost, Ledger ledger, Comparison comparison) {
        return comparison
                .baseline()
                .filter(baseline -> !baseline.equals(cost))
                .filter(OptionCost.Priced.class::isInstance)
                .map(OptionCost.Priced.class::cast)
                .map(baseline -> againstBaseline(Savings.of(ledger, baseline.ledger())));
    }

    private static AgainstBaseline againstBaseline(Savings savings) {
        InternalRate rate = savings.internalRateOfReturn();
        return new AgainstBaseline(
                savings.totalUsd(),
                savings.netPresentValueUsd(),
                FinanceJson.answer(savings.simplePayback()),
                FinanceJson.month(savings.simplePayback()),
                FinanceJson.aheadUntilMonth(savings.simplePayback()),
                FinanceJson.answer(savings.discountedPayback()),
                FinanceJson.month(savings.discountedPayback()),
                FinanceJson.aheadUntilMonth(savings.discountedPayback()),
                switch (rate) {
                    case InternalRate.OfReturn found -> List.of(found.perYear());
                    case InternalRate.Several several -> several.perYear();
                    case InternalRate.OfBorrowing _, InternalRate.None _ -> List.of();
                },
                rate instanceof InternalRate.OfBorrowing found
                        ? OptionalDouble.of(found.perYear())
                        : OptionalDouble.empty(),
                switch (rate) {
                    case InternalRate.OfReturn _, InternalRate.Several _ -> Optional.empty();
                    case InternalRate.OfBorrowing _ ->
                            Optional.of("money is saved first and paid later");
                    case InternalRate.None none -> Optional.of(none.reason());
                });
    }

    private static List<Month> months(Ledger ledger) {
        List<CostCategory> categories =
                ledger.rows().stream()
                        .map(row -> row.term().item().category())
                        .distinct()
                        .sorted()
                        .toList();
        return IntStream.rangeClosed(0, ledger.horizon().months())
                .mapToObj(
                        m ->
                                new Month(
                                        m,
                                        ledger.cash(m),
                                        ledger.booked(m),
                                        categories.stream()
                                                .map(
                                                        category ->
                                                                new Part(
                                                                        name(category),
                                                                        ledger.cash(m, category),
                                                                        ledger.booked(m, category)))
                                                .toList()))
                .toList();
    }

    private static String name(CostCategory category) {
        return category.name().toLowerCase(Locale.ROOT);
    }

    private static Line line(CostLine line) {
        return new Line(
                line.item().id(),
                line.label(),
                name(line.item().category()),
                line.part(),
                line.usdPerMonth(),
                line.quantity(),
                line.formula(),
                line.inputs().stream().map(ComparisonJson::value).toList());
    }

    static Value value(Input input) {
        return new Value(
                input.name(),
                input.value(),
                input.unit(),
                input.source().map(Sourced::source),
                input.source().map(Sourced::asOf),
                input.source().map(Sourced::kind));
    }
}
