package org.llmtco.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.llmtco.catalog.PricedModel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A program that writes is killed at seeded random moments. What it said to be on the disk is
 * there, or what it was writing when it was killed: whole in either case. More kills by {@code
 * -Dkills=N}; {@code src/scripts/kill-test.sh} makes 200.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("kills", 30);
    private static final long SEED = Long.getLong("seed", 20_261_124);

    /** Long enough for some rounds of writes after the first. */
    private static final int LATEST_MILLIS = 250;

    @TempDir Path home;

    private final Map<String, Integer> written = new HashMap<>();

    @Test
    void afterEveryKillTheFilesAreTheOldOrTheNewOnes() throws IOException, InterruptedException {
        Random random = new Random(SEED);
        int round = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            killed(round, random.nextInt(LATEST_MILLIS));
            for (String what : List.of("scenario", "table", "recovery", "import")) {
                int said = written.getOrDefault(what, 0);
                int found = found(what);
                assertThat(found)
                        .as("%s after kill %s of seed %s", what, kill, SEED)
                        // the round that was under way, or one that this one began with
                        .isBetween(said, Math.max(said, round) + 1 + roundsSince(what));
                round = Math.max(round, found);
            }
        }
    }

    /** A write may be on the disk before it is said to be. */
    private int roundsSince(String what) {
        return written.values().stream().max(Integer::compare).orElse(0)
                - written.getOrDefault(what, 0);
    }

    private void killed(int from, int afterMillis) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        home.toString(),
                        String.valueOf(from)));
        Path said = Files.createTempFile("said", ".txt");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        try {
            while (Files.size(said) == 0 && process.isAlive()) {
                Thread.sleep(5);
            }
            Thread.sleep(afterMillis);
        } finally {
            process.destroyForcibly().waitFor();
        }
        List<String> lines = Files.readAllLines(said);
        Files.delete(said);
        assertThat(lines).isNotEmpty();
        lines.forEach(this::note);
    }

    private void note(String line) {
        assertThat(line).matches("(scenario|table|recovery|import) \\d+");
        String[] words = line.split(" ", -1);
        written.put(words[0], Integer.parseInt(words[1]));
    }

    private int found(String what) throws IOException {
        return switch (what) {
            case "scenario" -> {
                if (Files.notExists(home.resolve("work.json"))) {
                    yield 0;
                }
                yield round(
                        ScenarioFiles.read(home.resolve("work.json").toString()).orThrow().title());
            }
            case "recovery" ->
                    new RecoveryFiles(home)
                            .leftBehind().stream()
                                    .mapToInt(found -> round(found.work().scenario().title()))
                                    .max()
                                    .orElse(0);
            case "table" -> (int) price("openai", "gpt-5.2");
            case "import" ->
                    Math.toIntExact(
                            Math.round(
                                    price("killed", KilledWriter.IMPORTED)
                                            * KilledWriter.ROUNDS_PER_USD));
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static int round(String title) {
        return Integer.parseInt(title.substring("round ".length()));
    }

    private double price(String list, String model) {
        if (!Files.isDirectory(home.resolve("pricing-data"))) {
            return 0;
        }
        CatalogReading read = CatalogReader.read(List.of(home));
        assertThat(read.problems()).isEmpty();
        return read.catalog()
                .pricedModel(list, model)
                .map(PricedModel::prices)
                .map(prices -> prices.getLast().inputUsdPerMTok())
                .orElse(0.0);
    }
}
