package org.llmtco.report;

import org.llmtco.model.DeploymentOption;
import org.llmtco.model.Scenario;
import org.llmtco.report.Grid.Column;
import org.llmtco.whatif.Driver;
import org.llmtco.whatif.uncertainty.Convergence;
import org.llmtco.whatif.uncertainty.GoalSeek;
import org.llmtco.whatif.uncertainty.Outcome;
import org.llmtco.whatif.uncertainty.Sample;
import org.llmtco.whatif.uncertainty.Sensitivity;
import org.llmtco.whatif.uncertainty.Tornado;
import org.llmtco.whatif.uncertainty.Verdict;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Simulations, tornados and goal seeks as sentences and tables. */
public final class UncertaintyTables {
    private static final String NONE = "cannot serve";

    private UncertaintyTables() {}

    /** Who is the cheapest, with what probability, and which driver decides. */
    public static String sentence(Verdict verdict) {
        if (verdict.sample().size() == 0) {
            return "No draw meets the conditions.";
        }
        if (verdict.winner().isEmpty()) {
            return "No option can serve this workload in any draw.";
        }
        Sample.Option best = verdict.options().get(verdict.winner().get());
        StringBuilder text = new StringBuilder();
        text.append(
                "%s is the cheapest in %s of %s draws"
                        .formatted(
                                best.label(),
                                Digits.percent(best.cheapestShare()),
                                Digits.whole(verdict.sample().size())));
        verdict.rival()
                .map(verdict.options()::get)
                .ifPresent(
                        rival ->
                                text.append(
                                        ", %s in %s"
                                                .formatted(
                                                        rival.label(),
                                                        Digits.percent(rival.cheapestShare()))));
        return text.append(deciding(verdict, best)).append('.').toString();
    }

    /** What decides; or that nothing does, and what the distance depends on. */
    private static String deciding(Verdict verdict, Sample.Option best) {
        if (verdict.decider().isPresent()) {
            return "; what decides is: " + label(verdict.decider().get());
        }
        int failing = best.infeasibleDraws() - verdict.sample().drawsWithoutAnswer();
        if (failing > 0) {
            return "; it cannot serve in %s of them"
                    .formatted(Digits.whole(best.infeasibleDraws()));
        }
        if (verdict.rival().isEmpty()) {
            return "";
        }
        String alone =
                best.cheapestShare() < 1
                        ? "; no single uncertain input decides"
                        : "; no uncertain input changes that";
        return alone
                + verdict.closest()
                        .map(s -> ", and the distance depends most on: " + label(s))
                        .orElse("");
    }

    private static String label(Sensitivity sensitivity) {
        return sensitivity.driver().driver().label();
    }

    /**
     * How sure an answer is, as a sentence of its own; empty where nothing can be said.
     *
     * @param answer id of the option that the words before are about
     */
    public static String odds(Verdict verdict, String answer) {
        return verdict.winner()
                .filter(_ -> verdict.sample().size() > 0)
                .map(verdict.options()::get)
                .map(
                        best ->
                                "%s the cheapest in %s of draws."
                                        .formatted(
                                                best.id().equals(answer)
                                                        ? "Over the horizon it is"
                                                        : "Over the horizon %s is"
                                                                .formatted(best.label()),
                                                Digits.percent(best.cheapestShare())))
                .orElse("");
    }

    /** A simulation for people. */
    public static String text(Verdict verdict) {
        if (verdict.sample().size() == 0) {
            return sentence(verdict) + "\n";
        }
        StringBuilder text = new StringBuilder(sentence(verdict)).append("\n\n");
        text.append(options(verdict, UncertaintyTables::whole).toText());
        for (Sample.Option option : verdict.options()) {
            if (option.infeasibleDraws() > 0) {
                text.append(
                        "%s cannot serve the workload in %s of the draws.\n"
                                .formatted(option.label(), Digits.whole(option.infeasibleDraws())));
            }
        }
        if (!verdict.sensitivities().isEmpty()) {
            text.append("\nWhat to find out first, by what knowing it would save on average:\n\n");
            text.append(sensitivities(verdict.sensitivities()).toText());
            text.append(leftOut(verdict));
        }
        verdict.winner()
                .ifPresent(
                        winner ->
                                text.append("\nHow far the answer has settled:\n\n")
                                        .append(
                                                convergence(
                                                                Convergence.of(
                                                                        verdict.sample(), winner))
                                                        .toText()));
        return text.toString();
    }

    /** One row for each option, unrounded. */
    public static Grid grid(Verdict verdict) {
        return options(verdict, value -> Double.toString(value));
    }

    private static Grid options(Verdict verdict, Function<Double, String> usd) {
        boolean exact = !usd.apply(0.5).equals(whole(0.5));
        Function<Double, String> share = exact ? String::valueOf : Digits::percent;
        return new Grid(
                List.of(
                        Column.text("option"),
                        Column.number("totalP10Usd"),
                        Column.number("totalP50Usd"),
                        Column.number("totalP90Usd"),
                        Column.number("npvP10Usd"),
                        Column.number("npvP50Usd"),
                        Column.number("npvP90Usd"),
                        Column.number("cheapest"),
                        Column.number("breakeven within the horizon")),
                verdict.options().stream()
                        .map(
                                o ->
                                        List.of(
                                                exact ? o.id() : o.label(),
                                                of(o.totalUsd(), Sample.Range::p10, usd),
                                                of(o.totalUsd(), Sample.Range::p50, usd),
                                                of(o.totalUsd(), Sample.Range::p90, usd),
                                                of(o.netPresentValueUsd(), Sample.Range::p10, usd),
                                                of(o.netPresentValueUsd(), Sample.Range::p50, usd),
                                                of(o.netPresentValueUsd(), Sample.Range::p90, usd),
                                                share.apply(o.cheapestShare()),
                                                o.breakevenShare().isPresent()
                                                        ? share.apply(
                                                                o.breakevenShare().getAsDouble())
                                                        : "baseline"))
                        .toList());
    }

    private static String of(
            Optional<Sample.Range> range,
            Function<Sample.Range, Double> part,
            Function<Double, String> usd) {
        return range.map(part).map(usd).orElse(NONE);
    }

    private static String whole(double usd) {
        return Digits.whole(usd);
    }

    /** The drivers by what knowing them would save, for people. */
    private static Grid sensitivities(List<Sensitivity> sensitivities) {
        return new Grid(
                List.of(
                        Column.text("driver"),
                        Column.number("worth knowing, USD"),
                        Column.number("rank correlation"),
                        Column.number("P10"),
                        Column.number("P50"),
                        Column.number("P90"),
                        Column.text("basis")),
                sensitivities.stream()
                        .map(
                                s ->
                                        List.of(
                                                s.driver().key(),
                                                worth(s),
                                                Digits.fixed(s.rankCorrelation(), 2),
                                                value(s.driver().quantile(0.1)),
                                                value(s.driver().quantile(0.5)),
                                                value(s.driver().quantile(0.9)),
                                                s.driver().basis()))
                        .toList());
    }

    /** USD that knowing a driver is worth, for people. */
    public static String worth(Sensitivity sensitivity) {
        return usd(sensitivity.perfectInformationUsd(), UncertaintyTables::whole, "not known");
    }

    /** Which options do not count for what knowing is worth, a line each; empty if all do. */
    public static String leftOut(Verdict verdict) {
        List<Sample.Option> leftOut = verdict.leftOut();
        if (leftOut.isEmpty()) {
            return "";
        }
        String names = leftOut.stream().map(Sample.Option::label).collect(Collectors.joining(", "));
        return leftOut.size() == verdict.options().size()
                ? "No option serves in every draw, so what knowing an input is worth is not"
                        + " known.\n"
                : "Left out of what knowing an input is worth, as they fail in some draws: %s.\n"
                        .formatted(names);
    }

    /** Up to four digits after the point, as many as a ratio needs. */
    public static String value(double value) {
        return Math.abs(value) >= 100 ? Digits.whole(value) : Digits.fixed(value, 4);
    }

    private static Grid convergence(List<Convergence> steps) {
        return new Grid(
                List.of(
                        Column.number("draws"),
                        Column.number("cheapest"),
                        Column.number("± standard error"),
                        Column.number("npvP50Usd"),
                        Column.number("± standard error")),
                steps.stream()
                        .map(
                                s ->
                                        List.of(
                                                Digits.whole(s.draws()),
                                                Digits.percent(s.cheapestShare()),
                                                error(s),
                                                whole(s.p50Usd()),
                                                whole(s.p50Error())))
                        .toList());
    }

    /**
     * The standard error of a share, for people. Where all draws agree it is 0, which is not
     * certainty: by the rule of three the share then errs by less than 3 in so many draws.
     */
    public static String error(Convergence step) {
        return step.cheapestError() > 0
                ? Digits.percent(step.cheapestError())
                : "below " + Digits.percent(Math.max(0.001, 3.0 / step.draws()));
    }

    /** A tornado for people. */
    public static String text(Tornado tornado, String what) {
        String base =
                tornado.baseUsd().isPresent()
                        ? Digits.usd(tornado.baseUsd().getAsDouble()) + " USD"
                        : NONE;
        String widest =
                tornado.bars().isEmpty()
                        ? "No uncertain driver moves it."
                        : "%s moves it most."
                                .formatted(tornado.bars().getFirst().driver().driver().label());
        return "%s: %s. %s\n\n".formatted(what, base, widest)
                + bars(tornado, UncertaintyTables::value, UncertaintyTables::whole).toText();
    }

    /** One row for each driver, unrounded. */
    public static Grid grid(Tornado tornado) {
        return bars(tornado, String::valueOf, String::valueOf);
    }

    private static Grid bars(
            Tornado tornado, Function<Double, String> value, Function<Double, String> usd) {
        return new Grid(
                List.of(
                        Column.text("driver"),
                        Column.number("p10"),
                        Column.number("p90"),
                        Column.number("lowUsd"),
                        Column.number("highUsd"),
                        Column.number("swingUsd")),
                tornado.bars().stream()
                        .map(
                                bar ->
                                        List.of(
                                                bar.driver().key(),
                                                value.apply(bar.low()),
                                                value.apply(bar.high()),
                                                usd(bar.lowUsd(), usd),
                                                usd(bar.highUsd(), usd),
                                                Double.isInfinite(bar.swingUsd())
                                                        ? NONE
                                                        : usd.apply(bar.swingUsd())))
                        .toList());
    }

    private static String usd(OptionalDouble amount, Function<Double, String> words) {
        return usd(amount, words, NONE);
    }

    private static String usd(
            OptionalDouble amount, Function<Double, String> words, String without) {
        return amount.isPresent() ? words.apply(amount.getAsDouble()) : without;
    }

    /** A goal seek for people. */
    public static String text(GoalSeek seek, String goal) {
        boolean values = seek.possible() && !seek.always() && !seek.roots().isEmpty();
        return values
                ? "%s at:\n\n".formatted(goal)
                        + roots(seek, UncertaintyTables::value, UncertaintyTables::whole).toText()
                : sentence(seek, goal) + "\n";
    }

    /** At which values of a driver a goal is met, in one sentence. */
    public static String sentence(GoalSeek seek, String goal) {
        Driver driver = seek.driver();
        String range =
                "%s from %s to %s"
                        .formatted(
                                driver.label(),
                                SweepWords.number(seek.from(), driver),
                                SweepWords.value(seek.to(), driver));
        if (!seek.possible()) {
            return "The workload cannot be served at any value of %s.".formatted(range);
        }
        if (seek.always()) {
            return "%s at every value of %s.".formatted(goal, range);
        }
        if (seek.roots().isEmpty()) {
            return "No value in range: %s nowhere for %s.".formatted(goal, range);
        }
        return "%s where %s is %s."
                .formatted(
                        goal,
                        driver.label(),
                        seek.roots().stream()
                                .map(root -> SweepWords.value(root.value(), driver))
                                .collect(Collectors.joining(", or ")));
    }

    /** What happens at a root, in words. */
    public static String words(GoalSeek.Root root) {
        return switch (root.kind()) {
            case CROSSING -> "the goal is met exactly";
            case JUMP ->
                    "a step over the goal: %s USD %s up to it, %s USD %s from there"
                            .formatted(
                                    whole(Math.abs(root.belowUsd())),
                                    side(root.belowUsd()),
                                    whole(Math.abs(root.aboveUsd())),
                                    side(root.aboveUsd()));
            case LIMIT -> "an option cannot serve the workload on one side of it";
        };
    }

    private static String side(double usd) {
        return usd < 0 ? "below" : "above";
    }

    /** What a goal seek brings to 0, as the beginning of a sentence. */
    public static String goal(Outcome outcome, Scenario scenario) {
        Function<String, String> label =
                id -> scenario.option(id).map(DeploymentOption::label).orElse(id);
        return switch (outcome) {
            case Outcome.NetPresentValue o ->
                    o.other()
                            .map(
                                    other ->
                                            "%s and %s cost the same in today's money"
                                                    .formatted(
                                                            label.apply(o.option()),
                                                            label.apply(other)))
                            .orElse(
                                    "%s costs nothing in today's money"
                                            .formatted(label.apply(o.option())));
            case Outcome.OverBudget o ->
                    "%s costs %s USD over the horizon"
                            .formatted(label.apply(o.option()), Digits.usd(o.budgetUsd()));
            case Outcome.NotPaidBack o ->
                    "%s has paid back against %s at the end of month %s"
                            .formatted(label.apply(o.option()), label.apply(o.other()), o.month());
        };
    }

    /** One row for each root, unrounded. */
    public static Grid grid(GoalSeek seek) {
        return roots(seek, String::valueOf, String::valueOf);
    }

    private static Grid roots(
            GoalSeek seek, Function<Double, String> value, Function<Double, String> usd) {
        return new Grid(
                List.of(
                        Column.number(seek.driver().key()),
                        Column.text("kind"),
                        Column.number("belowUsd"),
                        Column.number("aboveUsd")),
                seek.roots().stream()
                        .map(
                                root ->
                                        List.of(
                                                value.apply(root.value()),
                                                root.kind().name().toLowerCase(Locale.ROOT),
                                                usd.apply(root.belowUsd()),
                                                usd.apply(root.aboveUsd())))
                        .toList());
    }
}
