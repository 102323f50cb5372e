package org.llmtco.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.llmtco.catalog.Benchmark;
import org.llmtco.catalog.GpuProfile;
import org.llmtco.catalog.OpenModel;
import org.llmtco.catalog.PriceList;
import org.llmtco.catalog.RentalList;
import org.llmtco.catalog.ServerProfile;
import org.llmtco.whatif.Drivers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Shipped tables and scenarios are spoilt at random, with a seed, and read: whatever comes of it is
 * a value or a report of problems, each with a place and in words. More by {@code -Dmutations=N}.
 */
class FuzzTest {
    private static final int MUTATIONS = Integer.getInteger("mutations", 20_000);
    private static final long SEED = Long.getLong("seed", 20_261_124);

    /** Larger files have nothing that smaller ones of their kind have not. */
    private static final int LARGEST = 12_000;

    private static final Map<String, Class<? extends Record>> KINDS =
            Map.ofEntries(
                    Map.entry("pricing-data/api", PriceList.class),
                    Map.entry("pricing-data/gpu-rental", RentalList.class),
                    Map.entry("pricing-data/servers.json", Tables.Prices.class),
                    Map.entry("pricing-data/staffing.json", Tables.Figures.class),
                    Map.entry("pricing-data/energy.json", Tables.Figures.class),
                    Map.entry("pricing-data/operations.json", Tables.Figures.class),
                    Map.entry("pricing-data/ownership.json", Tables.Figures.class),
                    Map.entry("pricing-data/input-spreads.json", Tables.Spreads.class),
                    Map.entry("hardware-profiles/gpus", GpuProfile.class),
                    Map.entry("hardware-profiles/servers", ServerProfile.class),
                    Map.entry("hardware-profiles/models", OpenModel.class),
                    Map.entry("hardware-profiles/licenses.json", Tables.Licenses.class),
                    Map.entry("hardware-profiles/quantizations.json", Tables.Formats.class),
                    Map.entry("hardware-profiles/benchmarks", Benchmark.class));

    private static final List<Mutation> WAYS = List.of(Mutation.values());

    private interface Reader {
        List<Problem> problems(byte[] bytes);
    }

    private record Target(String name, String text, Reader reader) {}

    @Test
    @Timeout(600)
    void whateverIsReadIsAValueOrAReportOfProblems() throws IOException {
        List<Target> targets = targets();
        assertThat(targets).hasSizeGreaterThan(60);
        Random random = new Random(SEED);
        int refused = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            Target target = targets.get(random.nextInt(targets.size()));
            byte[] spoilt = target.text().getBytes(StandardCharsets.UTF_8);
            StringBuilder how = new StringBuilder();
            for (int n = 0; n <= random.nextInt(3); n++) {
                Mutation mutation = WAYS.get(random.nextInt(WAYS.size()));
                spoilt = mutation.of(spoilt, random);
                how.append(' ').append(mutation);
            }
            List<Problem> problems = read(target, spoilt, i, how.toString());
            refused += Problem.anyError(problems) ? 1 : 0;
            for (Problem problem : problems) {
                assertThat(problem.file()).isEqualTo(target.name());
                assertThat(problem.line()).isPositive();
                assertThat(problem.message())
                        .as("%s,%s", target.name(), how)
                        .isNotBlank()
                        .doesNotContain("Exception", "org.llmtco", "java.");
            }
        }
        // the rest are changes of figures that nobody can tell from a true one
        assertThat(refused).isGreaterThan(MUTATIONS / 2);
        assertThat(targets()).extracting(Target::name).hasSameSizeAs(targets);
    }

    private static List<Problem> read(Target target, byte[] spoilt, int number, String how) {
        try {
            return target.reader().problems(spoilt);
        } catch (RuntimeException | StackOverflowError e) {
            return fail(
                    "mutation %s of seed %s,%s of %s, bytes %s"
                            .formatted(
                                    number,
                                    SEED,
                                    how,
                                    target.name(),
                                    HexFormat.of()
                                            .formatHex(spoilt, 0, Math.min(200, spoilt.length))),
                    e);
        }
    }

    private static List<Target> targets() throws IOException {
        List<Target> targets = new ArrayList<>();
        Path root = ShippedTables.root();
        for (Map.Entry<String, Class<? extends Record>> kind : new TreeMap<>(KINDS).entrySet()) {
            Path path = root.resolve(kind.getKey());
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    if (file.toString().endsWith(".json") && Files.size(file) <= LARGEST) {
                        String name = String.valueOf(file.getFileName());
                        targets.add(
                                new Target(
                                        name,
                                        Files.readString(file),
                                        bytes -> problems(bytes, name, kind.getValue())));
                    }
                }
            }
        }
        for (String id : ScenarioFiles.SHIPPED) {
            String text = ScenarioFiles.toJson(ScenarioFiles.read(id).orThrow());
            targets.add(
                    new Target(
                            id,
                            text,
                            bytes ->
                                    ScenarioFiles.checked(
                                                    JsonReader.read(bytes, id), id, Drivers::ranges)
                                            .problems()));
        }
        return targets;
    }

    private static List<Problem> problems(byte[] bytes, String name, Class<? extends Record> type) {
        Reading<Json> json = JsonReader.read(bytes, name);
        List<Problem> problems = new ArrayList<>(json.problems());
        json.value()
                .ifPresent(
                        value ->
                                problems.addAll(
                                        Binder.bindWhatIsGood(value, name, type).problems()));
        return problems;
    }
}
