package org.llmtco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/** The same input gives the same bytes on every machine. */
class SameEverywhereTest {
    private static final Locale LOCALE = Locale.getDefault();
    private static final TimeZone ZONE = TimeZone.getDefault();

    private static final List<List<String>> COMMANDS =
            List.of(
                    List.of("compare"),
                    List.of("compare", "--format", "csv"),
                    List.of("compare", "--format", "json"),
                    List.of("breakeven"),
                    List.of("breakeven", "--format", "json"),
                    List.of("price", "--model", "o3", "--input", "1e6", "--output", "1234.5"),
                    List.of("list", "rentals"),
                    List.of("list", "models", "--format", "json"),
                    List.of("drivers"),
                    List.of("check"),
                    List.of("list", "--help"),
                    List.of("nothing"));

    @TempDir Path folder;

    @AfterEach
    void restore() {
        Locale.setDefault(LOCALE);
        TimeZone.setDefault(ZONE);
    }

    @Test
    void localeAndTimeZoneChangeNothing() throws IOException {
        Locale.setDefault(Locale.US);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        List<String> expected = runAll();

        // decimal commas; a dotless i; digits of its own and the Buddhist calendar; right to left
        for (String tag : List.of("de-DE", "tr-TR", "th-TH-u-ca-buddhist-nu-thai", "ar-EG")) {
            Locale.setDefault(Locale.forLanguageTag(tag));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(runAll()).as(tag).isEqualTo(expected);
        }
    }

    private List<String> runAll() throws IOException {
        List<String> all = new ArrayList<>();
        COMMANDS.forEach(args -> all.add(Ran.of(args.toArray(new String[0])).toString()));
        Path page = folder.resolve("page.html");
        Ran.of("report", "-o", page.toString());
        all.add(Files.readString(page));
        return all;
    }
}
