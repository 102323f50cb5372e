package org.llmtco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The answer of a frozen scenario is that of the tables it was frozen with. */
class FreezeCommandTest {
    @TempDir Path folder;

    /** A folder of a team with another price for the option of the default scenario. */
    private Path team() throws IOException {
        Path api = Files.createDirectories(folder.resolve("team/pricing-data/api"));
        Files.writeString(
                api.resolve("openai.json"),
                """
                {
                  "id": "openai",
                  "name": "OpenAI",
                  "currency": "USD",
                  "models": [
                    {
                      "id": "gpt-5.2",
                      "name": "GPT-5.2",
                      "weights": "closed",
                      "limits": {
                        "contextTokens": 400000,
                        "source": "contract",
                        "asOf": "2026-03-01",
                        "kind": "user"
                      },
                      "prices": [
                        {
                          "from": "2026-01-01",
                          "inputUsdPerMTok": 1,
                          "outputUsdPerMTok": 3,
                          "source": "contract",
                          "asOf": "2026-03-01",
                          "kind": "user"
                        }
                      ]
                    }
                  ]
                }
                """);
        return folder.resolve("team");
    }

    private static double month(Ran ran) {
        return ran.item("options", "id", "gpt-5.2").path("usdPerMonth").asDouble();
    }

    @Test
    void theFrozenAnswerStaysWhateverTheTablesSay() throws IOException {
        String frozen = folder.resolve("contract.zip").toString();
        String team = team().toString();
        assertThat(Ran.of("freeze", "--data", team, "-o", frozen).code()).isZero();
        Ran now = Ran.of("compare", "--format", "json", "--data", team);
        Ran later = Ran.of("compare", frozen, "--format", "json");
        assertThat(later.code()).isZero();
        assertThat(later.out()).isEqualTo(now.out());
        // 5 M input and 5 M output tokens a day at 1 and 3 USD/MTok, 730 ÷ 24 days
        assertThat(month(later)).isEqualTo(5 * (1 + 3) * 730.0 / 24);
        assertThat(month(Ran.of("compare", "--format", "json"))).isGreaterThan(month(later));
        assertThat(later.err())
                .contains("Changed or gone since in your tables: prices/openai/gpt-5.2.");
    }

    @Test
    void theSameScenarioMakesTheSameBytes() throws IOException {
        Path one = folder.resolve("one.zip");
        Path other = folder.resolve("other.zip");
        assertThat(Ran.of("freeze", "-o", one.toString()).code()).isZero();
        // frozen again it is what it was
        assertThat(Ran.of("freeze", one.toString(), "-o", other.toString()).code()).isZero();
        assertThat(Files.readAllBytes(other)).isEqualTo(Files.readAllBytes(one));
        assertThat(Ran.of("compare", one.toString()).err()).contains("none has changed since");
    }

    @Test
    void aFileThatIsNoFrozenScenarioIsRefusedInWords() throws IOException {
        Path text = Files.writeString(folder.resolve("text.zip"), "hello");
        Path empty = folder.resolve("empty.zip");
        Path newer = folder.resolve("newer.zip");
        Path bomb = folder.resolve("bomb.zip");
        zip(empty, "other.txt", "x".getBytes(StandardCharsets.UTF_8));
        zip(newer, "frozen.json", "{\n  \"version\": 9\n}\n".getBytes(StandardCharsets.UTF_8));
        zip(bomb, "frozen.json", new byte[300 << 20]);
        for (Path file : new Path[] {text, empty, newer, bomb, folder.resolve("none.zip")}) {
            Ran ran = Ran.of("compare", file.toString());
            assertThat(ran.code()).as(file.toString()).isEqualTo(1);
            assertThat(ran.err())
                    .contains(file.toString())
                    .doesNotContain("Exception", "fault of the program");
        }
        assertThat(Ran.of("compare", newer.toString()).err())
                .contains("a newer program wrote the file");
        assertThat(Ran.of("compare", bomb.toString()).err())
                .contains("holds more than a frozen scenario does");
    }

    private static void zip(Path file, String name, byte[] bytes) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
            zip.closeEntry();
        }
    }

    @Test
    void otherTablesBesideTheFrozenOnesAreRefused() throws IOException {
        String frozen = folder.resolve("a.zip").toString();
        assertThat(Ran.of("freeze", "-o", frozen).code()).isZero();
        Ran ran = Ran.of("compare", frozen, "--data", team().toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("leave --data out");
        assertThat(Ran.of("freeze", "-o", folder.resolve("a.json").toString()).err())
                .contains("should end in .zip");
    }
}
