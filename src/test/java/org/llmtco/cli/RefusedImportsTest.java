package org.llmtco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** An import of which nothing comes ends with 1 and says why. */
class RefusedImportsTest extends WithOwnFolder {
    private static final String PRICES =
            "{\"updated_at\": \"%s\", \"prices\": [{\"id\": \"a1\", \"vendor\": \"%s\","
                    + " \"name\": \"A1\", \"input\": %s, \"output\": 8}]}";

    private static final String OFFER =
            "[{\"provider_id\": \"acme\", \"gpu_model\": \"%s\", \"price_usd_hour\": 2,"
                    + " \"collected_at\": \"2026-08-01\"}]";

    private Ran ran(String name, String content, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        String[] args = new String[more.length + 2];
        args[0] = "import";
        args[1] = file.toString();
        System.arraycopy(more, 0, args, 2, more.length);
        return Ran.of(args);
    }

    @Test
    void pricesAndOffersOfWhichEveryRowIsRefusedAreAnInputProblem() throws IOException {
        Ran prices = ran("p.json", PRICES.formatted("2026-08-01", "acme", "-2"));
        assertThat(prices.code()).isEqualTo(1);
        assertThat(prices.out()).contains("llm-prices, as of 2026-08-01, 1 row.", "negative price");
        assertThat(prices.err())
                .isEqualTo(
                        folder.resolve("p.json")
                                + ": nothing is taken over: its only row is refused\n");
        Ran offers = ran("o.json", OFFER.formatted("Abacus"));
        assertThat(offers.code()).isEqualTo(1);
        assertThat(offers.err()).contains("its only row is refused");
        assertThat(home()).doesNotExist();
    }

    @Test
    void oneListIsOne() throws IOException {
        Ran ran = ran("p.json", PRICES.formatted("2026-08-01", "acme", "2"));
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("1 list was written in " + home());
    }

    @Test
    void aDayThatIsNoneOrStillToComeIsToldOfTheFile() throws IOException {
        Ran none = ran("p-2026-08-01.json", PRICES.formatted("yesterday", "acme", "2"));
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err()).contains("updated_at is \"yesterday\", no day", "add --as-of");
        Ran toCome = ran("p.json", PRICES.formatted("2027-08-01", "acme", "2"));
        assertThat(toCome.code()).isEqualTo(1);
        assertThat(toCome.err()).contains("it is of 2027-08-01, and today is 2026-12-01");
        Ran offers = ran("o.json", OFFER.formatted("H100-SXM").replace("2026-08-01", "2027-01-01"));
        assertThat(offers.code()).isEqualTo(1);
        assertThat(offers.out()).contains("collected_at is 2027-01-01; today is 2026-12-01");
        assertThat(home()).doesNotExist();
    }

    /** The same file, a month before its day. */
    @Test
    void theDayIsThatOfTheClock() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("p.json"), PRICES.formatted("2026-08-01", "acme", "2"));
        StringWriter err = new StringWriter();
        Clock july = Clock.fixed(Instant.parse("2026-07-01T12:00:00Z"), ZoneOffset.UTC);

        int code =
                CommandLineTool.run(
                        new Output(new StringWriter()),
                        new PrintWriter(err),
                        july,
                        "import",
                        file.toString());

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("and today is 2026-07-01");
    }

    @Test
    void namesThatAreNoFilesAreRefusedWithTheReason() throws IOException {
        assertThat(ran("p.json", PRICES.formatted("2026-08-01", "../../x", "2")).out())
                .contains("a path that leads out of its folder");
        assertThat(ran("p.json", PRICES.formatted("2026-08-01", "Con", "2")).out())
                .contains("Windows keeps the name for a device");
        assertThat(home()).doesNotExist();
    }

    @Test
    void encodingAndSizeAreCalledByName() throws IOException {
        Path utf16 = folder.resolve("p.json");
        Files.write(
                utf16,
                PRICES.formatted("2026-08-01", "acme", "2").getBytes(StandardCharsets.UTF_16BE));
        assertThat(Ran.of("import", "prices", utf16.toString()).err())
                .contains("UTF-16 without the mark at its start", "save it as UTF-8");
        Ran large = ran("large.json", PRICES + " ".repeat(20_000_000), "--as-of", "2026-08-01");
        assertThat(large.code()).isEqualTo(1);
        assertThat(large.err()).contains("larger than 16 MiB: no file of prices");
    }
}
