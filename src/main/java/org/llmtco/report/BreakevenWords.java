package org.llmtco.report;

import org.llmtco.breakeven.Breakeven;
import org.llmtco.breakeven.Breakeven.Change;
import org.llmtco.breakeven.Breakeven.Stretch;

import java.util.List;
import java.util.stream.Collectors;

/** A breakeven in words. */
public final class BreakevenWords {
    /** Tokens per month up to which breakeven is looked for unless another limit is asked for. */
    public static final double DEFAULT_LIMIT = 1e13;

    /** Intervals that fit in a table's cell. */
    private static final int FEW = 2;

    private BreakevenWords() {}

    /** For a table's cell: where the option is cheaper, in tokens per month. */
    public static String brief(Breakeven breakeven) {
        return switch (breakeven.answer()) {
            case ALWAYS -> "always";
            case NEVER -> "never";
            case EQUAL -> "equal";
            case INTERVALS -> intervals(breakeven);
        };
    }

    private static String intervals(Breakeven breakeven) {
        List<Stretch> cheaper = breakeven.cheaper();
        String words =
                cheaper.stream()
                        .limit(FEW)
                        .map(stretch -> stretch(stretch, breakeven.limitTokensPerMonth()))
                        .collect(Collectors.joining(", "));
        return cheaper.size() > FEW
                ? words + " and %s more".formatted(cheaper.size() - FEW)
                : words;
    }

    private static String stretch(Stretch stretch, double limit) {
        String from = Digits.tokens(stretch.fromTokensPerMonth());
        String to = Digits.tokens(stretch.toTokensPerMonth());
        if (stretch.fromTokensPerMonth() == 0) {
            return "up to " + to;
        }
        return stretch.toTokensPerMonth() == limit ? "above " + from : from + " to " + to;
    }

    /** The answer as a sentence about two named options. */
    public static String sentence(Breakeven breakeven, String option, String other) {
        String sentence =
                switch (breakeven.answer()) {
                    case ALWAYS -> "%s is cheaper than %s at every volume up to %s tokens/month.";
                    case NEVER -> "%s is cheaper than %s at no volume up to %s tokens/month.";
                    case EQUAL -> "%s and %s cost the same at every volume up to %s tokens/month.";
                    case INTERVALS ->
                            "%s is cheaper than %s at some volumes up to %s tokens/month.";
                };
        String incomplete =
                breakeven.complete()
                        ? ""
                        : " Above that there are too many steps to look at; ask for a lower limit.";
        return sentence.formatted(option, other, Digits.tokens(breakeven.limitTokensPerMonth()))
                + incomplete;
    }

    /**
     * What happens where the winner changes.
     *
     * @param unit of the amounts: "USD/month", or "USD" over the horizon
     */
    public static String change(Change change, String unit) {
        return switch (change.kind()) {
            case CROSSING -> "a crossing at %s %s".formatted(Digits.usd(change.usd()), unit);
            case JUMP -> "a jump: one needs another step";
        };
    }
}
