package org.llmtco.cli;

import org.llmtco.cost.Payback;

import java.util.OptionalInt;

/** Answers about time as JSON values: a word, and a month where there is one. */
final class FinanceJson {
    private FinanceJson() {}

    static String answer(Payback payback) {
        return switch (payback) {
            case Payback.InMonth _ -> "month";
            case Payback.AtOnce _ -> "at once";
            case Payback.Never _ -> "never";
        };
    }

    static OptionalInt month(Payback payback) {
        return payback instanceof Payback.InMonth found
                ? OptionalInt.of(found.month())
                : OptionalInt.empty();
    }

    static OptionalInt aheadUntilMonth(Payback payback) {
        return payback instanceof Payback.Never never
                ? never.aheadUntilMonth()
                : OptionalInt.empty();
    }
}
