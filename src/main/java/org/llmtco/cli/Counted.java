package org.llmtco.cli;

import org.llmtco.model.Decimals;

/** Numbers of things, in words. */
final class Counted {
    private Counted() {}

    /** Such as "1 row" and "2,000 rows". */
    static String of(double number, String thing) {
        return Decimals.grouped(number) + " " + thing + (number == 1 ? "" : "s");
    }
}
