package org.llmtco.breakeven;

import java.util.List;

/**
 * Where one option is cheaper than another, for volumes above 0 and up to a limit.
 *
 * @param limitTokensPerMonth up to which the answer is proved; lower than the asked limit only if
 *     the curves have too many steps to look at
 * @param complete whether the limit is the one that was asked for
 * @param stretches together they cover every volume up to the limit, in order; neighbours differ
 * @param changes one between each two neighbouring stretches
 */
public record Breakeven(
        double limitTokensPerMonth,
        boolean complete,
        List<Stretch> stretches,
        List<Change> changes) {
    public Breakeven {
        stretches = List.copyOf(stretches);
        changes = List.copyOf(changes);
    }

    /** The stretches on which the option is strictly cheaper. */
    public List<Stretch> cheaper() {
        return stretches.stream().filter(stretch -> stretch.cheaper() == Cheaper.OPTION).toList();
    }

    /** The answer in one word. */
    public Answer answer() {
        if (stretches.size() == 1) {
            return switch (stretches.getFirst().cheaper()) {
                case OPTION -> Answer.ALWAYS;
                case OTHER -> Answer.NEVER;
                case NEITHER -> Answer.EQUAL;
            };
        }
        return cheaper().isEmpty() ? Answer.NEVER : Answer.INTERVALS;
    }

    /** Which of the two costs less. */
    public enum Cheaper {
        OPTION,
        OTHER,
        NEITHER
    }

    /** Whether there are volumes at which the option is cheaper. */
    public enum Answer {
        ALWAYS,
        NEVER,
        EQUAL,
        INTERVALS
    }

    /**
     * Volumes with one winner.
     *
     * @param fromTokensPerMonth the stretch begins just above this volume
     * @param toTokensPerMonth last volume of the stretch
     */
    public record Stretch(double fromTokensPerMonth, double toTokensPerMonth, Cheaper cheaper) {}

    /**
     * A volume at which the winner changes.
     *
     * @param usd cost of both options at a crossing; of the option before the jump otherwise
     * @param otherUsd cost of the other option
     */
    public record Change(double tokensPerMonth, Kind kind, double usd, double otherUsd) {
        /** How the winner changes. */
        public enum Kind {
            /** Both options cost the same there. */
            CROSSING,
            /** One option needs another step just above this volume. */
            JUMP
        }
    }
}
