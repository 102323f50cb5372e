package org.llmtco.report.tables;

import java.util.Locale;

/** Names of the program in the words of the files. */
final class Words {
    private Words() {}

    /** A constant as the files write it: {@code reserved-1-year}. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
