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

    /** Intervals that are read in a sentence. */
    private static final int SOME = 3;

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
        if (stretch.toTokensPerMonth() == limit) {
            return "above " + from;
        }
        return from.equals(to)
                ? "%s to %s"
                        .formatted(
                                Digits.whole(stretch.fromTokensPerMonth()),
                                Digits.whole(stretch.toTokensPerMonth()))
                : from + " to " + to;
    }

    /** The answer as a sentence about two named options. */
    public static String sentence(Breakeven breakeven, String option, String other) {
        String sentence =
                switch (breakeven.answer()) {
                    case ALWAYS -> "%s is cheaper than %s at every volume up to %s tokens/month.";
                    case NEVER -> "%s is cheaper than %s at no volume up to %s tokens/month.";
                    case EQUAL -> "%s and %s cost the same at every volume up to %s tokens/month.";
                    case INTERVALS ->
                            "%s is cheaper than %s at volumes "
                                    + volumes(breakeven)
                                    + "; volumes up to %s were looked at.";
                };
        String incomplete =
                breakeven.complete()
                        ? ""
                        : " Above that there are too many steps to look at; ask for a lower limit.";
        return sentence.formatted(option, other, Digits.tokens(breakeven.limitTokensPerMonth()))
                + incomplete;
    }

    /** The first volumes at which the option is cheaper, as a part of a sentence. */
    private static String volumes(Breakeven breakeven) {
        double limit = breakeven.limitTokensPerMonth();
        List<String> parts =
                breakeven.cheaper().stream()
                        .limit(SOME)
                        .map(
                                stretch ->
                                        (isBetween(stretch, limit) ? "from " : "")
                                                + stretch(stretch, limit))
                        .toList();
        int more = breakeven.cheaper().size() - parts.size();
        if (more > 0) {
            return "%s tokens/month and in %s more %s"
                    .formatted(String.join(", ", parts), more, more == 1 ? "range" : "ranges");
        }
        int last = parts.size() - 1;
        String earlier = String.join(", ", parts.subList(0, last));
        return (last == 0 ? "" : earlier + " and ") + parts.get(last) + " tokens/month";
    }

    private static boolean isBetween(Stretch stretch, double limit) {
        return stretch.fromTokensPerMonth() > 0 && stretch.toTokensPerMonth() < limit;
    }

    /**
     * What happens where the winner changes.
     *
     * @param unit of the amounts: "USD/month", or "USD" over the horizon
     */
    public static String change(Change change, String unit) {
        return change(change, ReportCurrency.USD, unit);
    }

    /** The same in a currency, whose code the unit begins with. */
    static String change(Change change, ReportCurrency currency, String unit) {
        return switch (change.kind()) {
            case CROSSING -> "a crossing at %s %s".formatted(currency.text(change.usd()), unit);
            case JUMP -> "a jump: one needs another step";
        };
    }
}
