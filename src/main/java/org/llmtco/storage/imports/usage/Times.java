package org.llmtco.storage.imports.usage;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Reads points in time: ISO 8601, UTC where no zone is stated, or a count since 1970. */
final class Times {
    /** No point in time. */
    static final long NONE = Long.MIN_VALUE;

    private static final int DATE_LENGTH = 10;
    private static final long SECONDS_PER_DAY = 86_400;
    private static final long EARLIEST = epochSecond(2000);
    private static final long LATEST = epochSecond(2100);

    /** Logs are nearly in order: the day is mostly that of the row before. */
    private int lastDate = -1;

    private long lastEpochDay;

    private static long epochSecond(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }

    /** The second since 1970 that a text names; {@link #NONE} if it names none after 2000. */
    long parse(String text) {
        long second = isCount(text) ? ofCount(text) : ofIso(text);
        return second == NONE ? NONE : within(second);
    }

    /** The second that a count of seconds, milli-, micro- or nanoseconds since 1970 means. */
    static long ofCount(long count) {
        long seconds = count;
        while (seconds > LATEST) {
            seconds /= 1000;
        }
        return within(seconds);
    }

    private static long within(long second) {
        return second >= EARLIEST && second < LATEST ? second : NONE;
    }

    private static boolean isCount(String text) {
        return !text.isEmpty()
                && text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.')
                && text.length() <= 30;
    }

    private static long ofCount(String text) {
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        return whole.isEmpty() || whole.length() > 18 ? NONE : ofCount(Long.parseLong(whole));
    }

    private long ofIso(String text) {
        if (text.length() < DATE_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return NONE;
        }
        int date = digits(text, 0, 4) * 10_000 + digits(text, 5, 7) * 100 + digits(text, 8, 10);
        if (date < 0 || !isDay(date)) {
            return NONE;
        }
        long midnight = lastEpochDay * SECONDS_PER_DAY;
        if (text.length() == DATE_LENGTH) {
            return midnight;
        }
        char separator = text.charAt(DATE_LENGTH);
        if (separator != 'T' && separator != ' ' && separator != 't') {
            return NONE;
        }
        return ofClock(text, midnight);
    }

    private long ofClock(String text, long midnight) {
        if (text.length() < 16 || text.charAt(13) != ':') {
            return NONE;
        }
        int hour = digits(text, 11, 13);
        int minute = digits(text, 14, 16);
        int second = 0;
        int at = 16;
        if (at < text.length() && text.charAt(at) == ':') {
            second = text.length() >= 19 ? digits(text, 17, 19) : -1;
            at = 19;
            if (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',')) {
                at++;
                while (at < text.length() && Character.isDigit(text.charAt(at))) {
                    at++;
                }
            }
        }
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) {
            return NONE;
        }
        long local = midnight + hour * 3600L + minute * 60L + second;
        return zone(text.substring(Math.min(at, text.length())).strip(), local);
    }

    private static long zone(String zone, long local) {
        if (zone.isEmpty() || zone.equalsIgnoreCase("Z") || zone.equals("UTC")) {
            return local;
        }
        try {
            return local - ZoneOffset.of(zone).getTotalSeconds();
        } catch (DateTimeException e) {
            return NONE;
        }
    }

    private boolean isDay(int date) {
        if (date != lastDate) {
            try {
                lastEpochDay =
                        LocalDate.of(date / 10_000, date / 100 % 100, date % 100).toEpochDay();
            } catch (DateTimeException e) {
                return false;
            }
            lastDate = date;
        }
        return true;
    }

    /** The number in some places of a text; far below 0 where there is another character. */
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1_000_000_000;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
