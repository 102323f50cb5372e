package org.llmtco.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Reads dates as people write them: four digits of the year, two of the month and the day. */
public final class PlainDate {
    private PlainDate() {}

    /** The date in a text; empty if it is none. */
    public static Optional<LocalDate> parse(String text) {
        // by hand: a start of the program reads thousands, and the formatter is slow to warm up
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return Optional.empty();
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        if (year < 0 || month < 1 || month > 12 || day < 1) {
            return Optional.empty();
        }
        return day <= YearMonth.of(year, month).lengthOfMonth()
                ? Optional.of(LocalDate.of(year, month, day))
                : Optional.empty();
    }

    /** The digits from {@code begin} to before {@code end}; -1 if others are among them. */
    private static int number(String text, int begin, int end) {
        int number = 0;
        for (int i = begin; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
