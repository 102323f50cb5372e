package org.llmtco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A team's folder has a price by two sources, and a measurement by two. */
class ChooseCommandTest extends WithOwnFolder {
    private static final String PRICE =
            "{\"from\": \"%s\", \"inputUsdPerMTok\": %s, \"outputUsdPerMTok\": 8,"
                    + " \"source\": \"%s\", \"asOf\": \"%s\", \"kind\": \"published\"}";

    private static final String SERIES =
            "{\"engine\": \"vllm\", \"engineVersion\": \"0.11\", \"weightFormat\": \"nvfp4\","
                    + " \"keyValueBits\": 8, \"tensorParallelism\": 1, \"points\":"
                    + " [{\"inputSequenceLength\": 777, \"outputSequenceLength\": 333,"
                    + " \"concurrency\": 5, \"outputTokensPerSecond\": %s}],"
                    + " \"source\": \"%s\", \"asOf\": \"%s\", \"kind\": \"measured\"}";

    private Path team = Path.of("");

    @BeforeEach
    void aTeamsTables() throws IOException {
        team = folder.resolve("team");
        write(
                "pricing-data/api/acme.json",
                "{\"id\": \"acme\", \"name\": \"Acme\", \"currency\": \"USD\", \"models\": [{"
                        + "\"id\": \"a1\", \"name\": \"A1\", \"weights\": \"closed\", \"limits\": {"
                        + "\"source\": \"s\", \"asOf\": \"2026-01-01\", \"kind\": \"published\"},"
                        + " \"prices\": ["
                        + PRICE.formatted("2026-01-01", 1, "one page", "2026-01-01")
                        + ","
                        + PRICE.formatted("2026-02-01", 3, "another page", "2026-02-01")
                        + "]}]}");
        write(
                "hardware-profiles/benchmarks/qwen3-32b--l40s.json",
                "{\"id\": \"qwen3-32b--l40s\", \"model\": \"qwen3-32b\", \"gpu\": \"l40s\","
                        + " \"series\": ["
                        + SERIES.formatted(100, "one lab", "2026-01-01")
                        + ","
                        + SERIES.formatted(250, "another lab", "2026-02-01")
                        + "]}");
        assertThat(Ran.of("check", team.toString()).out()).contains("No problems");
    }

    private void write(String path, String text) throws IOException {
        Path file = team.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Ran choose(String... more) {
        String[] args = new String[more.length + 3];
        args[0] = "choose";
        System.arraycopy(more, 0, args, 1, more.length);
        args[more.length + 1] = "--data";
        args[more.length + 2] = team.toString();
        return Ran.of(args);
    }

    private Ran list(String... more) {
        String[] args = new String[more.length + 4];
        args[0] = "list";
        args[1] = "conflicts";
        System.arraycopy(more, 0, args, 2, more.length);
        args[more.length + 2] = "--data";
        args[more.length + 3] = team.toString();
        return Ran.of(args);
    }

    @Test
    void theTextIsNoWiderThan120Characters() {
        Ran ran = list();
        assertThat(ran.out().lines()).allMatch(line -> line.length() <= 120);
        assertThat(ran.out())
                .contains("prices/acme/a1, spread 3.00\n 1  counts    inputUsdPerMTok 3");
    }

    @Test
    void withoutANumberAllFiguresAreShown() {
        Ran ran = choose("prices/acme/a1");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains(" 1  counts    inputUsdPerMTok 3", " 2  earlier   inputUsdPerMTok 1")
                .contains("Nothing was written: say the number");
        assertThat(home()).doesNotExist();
    }

    @Test
    void theChosenPriceCountsWithItsSourceFromThenOn() {
        Ran dry = choose("prices/acme/a1", "2", "--dry-run");
        assertThat(dry.out())
                .contains("inputUsdPerMTok 1; outputUsdPerMTok 8 of 2026-01-01 counts");
        assertThat(dry.out()).contains("dry run");
        assertThat(home()).doesNotExist();

        Ran ran = choose("prices/acme/a1", "2", "--format", "json");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.json().path("chosen").path("source").asString()).isEqualTo("one page");
        assertThat(ran.json().path("before").path("source").asString()).isEqualTo("another page");
        Path file = home().resolve("pricing-data/api/acme.json");
        assertThat(ran.json().path("written").asString()).isEqualTo(file.toString());
        Ran after = choose("prices/acme/a1");
        assertThat(after.out()).contains(" 1  counts    inputUsdPerMTok 1");
        assertThat(home().resolve("replaced.json")).content().contains("prices/acme/a1");
    }

    /** The newer of two measurements counts, until the older one is chosen. */
    @Test
    void ofTwoMeasurementsAtOnePointTheChosenOneIsKept() throws IOException {
        Ran conflicts = list();
        assertThat(conflicts.out())
                .contains(
                        """
                        benchmarks/qwen3-32b--l40s, spread 2.50
                        vllm, nvfp4, KV 8 bit: 777 in, 333 out, 5 at once
                         1  counts    outputTokensPerSecond 250\
                        """);

        Ran ran = choose("benchmarks/qwen3-32b--l40s", "2");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(home().resolve("hardware-profiles/benchmarks/qwen3-32b--l40s.json"))
                .content()
                .contains("one lab")
                .doesNotContain("another lab");
        // what was replaced can be chosen again
        Ran again = choose("benchmarks/qwen3-32b--l40s");
        assertThat(again.out())
                .contains(" 1  counts    outputTokensPerSecond 100 ")
                .contains(" 2  replaced  outputTokensPerSecond 250 ");
        assertThat(choose("benchmarks/qwen3-32b--l40s", "2").code()).isZero();
        assertThat(home().resolve("hardware-profiles/benchmarks/qwen3-32b--l40s.json"))
                .content()
                .contains("another lab")
                .doesNotContain("one lab");
    }

    @Test
    void whatCannotBeChosenIsToldWithWhatCan() {
        Ran number = choose("prices/acme/a1", "7");
        assertThat(number.code()).isEqualTo(1);
        assertThat(number.err()).isEqualTo("NUMBER is 7: must be from 1 to 2\n");
        Ran entry = choose("prices/acme/a2", "1");
        assertThat(entry.code()).isEqualTo(1);
        assertThat(entry.err()).contains("no entry \"prices/acme/a2\"", "prices/acme/a1");
        Ran counts = choose("prices/acme/a1", "1");
        assertThat(counts.code()).isZero();
        assertThat(counts.out()).contains("counts already", "nothing to change");
        assertThat(home()).doesNotExist();
    }
}
