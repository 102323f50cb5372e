package org.llmtco.storage.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days in texts and names of files. */
public final class FeedDates {
    private static final Pattern DAY =
            Pattern.compile("(?<![0-9])(20[0-9]{2})-([0-9]{2})-([0-9]{2})(?![0-9])");

    private FeedDates() {}

    /** The last day in a text. */
    public static Optional<LocalDate> in(Optional<String> text) {
        Optional<LocalDate> last = Optional.empty();
        Matcher matcher = DAY.matcher(text.orElse(""));
        while (matcher.find()) {
            try {
                last =
                        Optional.of(
                                LocalDate.of(
                                        Integer.parseInt(matcher.group(1)),
                                        Integer.parseInt(matcher.group(2)),
                                        Integer.parseInt(matcher.group(3))));
            } catch (DateTimeException e) {
                // digits like those of a day, such as a build number
            }
        }
        return last;
    }
}
