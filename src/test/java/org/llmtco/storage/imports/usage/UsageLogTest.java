package org.llmtco.storage.imports.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.llmtco.model.Scenario;
import org.llmtco.model.Volume;
import org.llmtco.model.Workload;
import org.llmtco.storage.Reading;
import org.llmtco.storage.ScenarioFiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

class UsageLogTest {
    private static final Scenario BASE = ScenarioFiles.read(ScenarioFiles.DEFAULT_ID).orThrow();
    private static final long START = Instant.parse("2026-09-01T00:00:00Z").getEpochSecond();
    private static final int DAYS = 35;

    @TempDir Path folder;

    private static Workload workload(Path file) {
        return UsageWorkload.of(UsageLog.read(file).orThrow(), BASE).workload();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** Second opinion: the definitions of the methodology, written down a second time. */
    @Test
    void theWorkloadAgreesWithAPlainRecomputationInBothForms() throws IOException {
        Random random = new Random(8);
        StringBuilder csv = new StringBuilder("timestamp,model,prompt_tokens,cached_tokens,");
        csv.append("completion_tokens,user\n");
        StringBuilder lines = new StringBuilder();
        double input = 0;
        double cached = 0;
        double output = 0;
        int requests = 20_000;
        Map<Long, Double> hours = new HashMap<>();
        double[] weeks = new double[DAYS / 7];
        for (int i = 0; i < requests; i++) {
            int day = i < DAYS ? i : (int) (DAYS * Math.pow(random.nextDouble(), 0.9));
            long second =
                    START + day * 86_400L + (8 + random.nextInt(10)) * 3600L + random.nextInt(3600);
            int in = 50 + random.nextInt(3000);
            int hit = random.nextInt(in / 2);
            int out = 1 + random.nextInt(800);
            csv.append(Instant.ofEpochSecond(second))
                    .append(",m")
                    .append(i % 3)
                    .append(',')
                    .append(in)
                    .append(',')
                    .append(hit)
                    .append(',')
                    .append(out)
                    .append(",me\n");
            lines.append(
                    """
                    {"created": %s, "model": "m%s", "usage": {"prompt_tokens": %s, \
                    "prompt_tokens_details": {"cached_tokens": %s}, "completion_tokens": %s}}
                    """
                            .formatted(second, i % 3, in, hit, out));
            input += in;
            cached += hit;
            output += out;
            hours.merge(second / 3600, (double) in + out, Double::sum);
            weeks[day / 7] += in + out;
        }

        Workload workload = workload(file("log.csv", csv.toString()));

        assertThat(workload(file("log.jsonl", lines.toString()))).isEqualTo(workload);
        assertThat(workload.volume())
                .isEqualTo(new Volume(requests / (double) DAYS, Volume.Unit.REQUESTS_PER_DAY));
        assertThat(workload.inputSequenceLength()).isCloseTo(input / requests, within(1e-9));
        assertThat(workload.outputSequenceLength()).isCloseTo(output / requests, within(1e-9));
        assertThat(workload.cachedInputShare()).isCloseTo(cached / input, within(1e-12));
        double most = hours.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        assertThat(workload.peakFactor())
                .isCloseTo(most / ((input + output) / hours.size()), within(1e-9));
        assertThat(workload.activeHoursPerMonth().orElseThrow())
                .isCloseTo(hours.size() / (DAYS * 24.0) * BASE.hoursPerMonth(), within(1e-9));
        assertThat(workload.growthPerMonth()).isCloseTo(growth(weeks), within(1e-9));
        assertThat(workload.growthPerMonth()).isPositive();
    }

    /** The normal equations of a straight line, from any textbook. */
    private static double growth(double[] weeks) {
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < weeks.length; i++) {
            double log = Math.log(weeks[i]);
            x += i;
            y += log;
            xx += i * i;
            xy += i * log;
        }
        double slope = (weeks.length * xy - x * y) / (weeks.length * xx - x * x);
        return Math.exp(slope * BASE.hoursPerMonth() / 24 / 7) - 1;
    }

    @Test
    void tokensThatAreCountedBesideTheInputArePutIntoIt() throws IOException {
        Workload workload =
                workload(
                        file(
                                "a.jsonl",
                                """
                                {"timestamp": "2026-09-01T10:00:00+02:00", "usage": {\
                                "input_tokens": 10, "cache_read_input_tokens": 80, \
                                "cache_creation_input_tokens": 10, "output_tokens": 7}}
                                """));

        assertThat(workload.inputSequenceLength()).isEqualTo(100);
        assertThat(workload.cachedInputShare()).isEqualTo(0.8);
        assertThat(workload.cacheWrite5mShare()).isEqualTo(0.1);
    }

    @Test
    void aRowMayStandForManyRequests() throws IOException {
        Workload workload =
                workload(
                        file(
                                "export.csv",
                                """
                                start_time,num_model_requests,input_tokens,input_cached_tokens,output_tokens
                                1788220800,100,50000,20000,10000
                                """));

        assertThat(workload.volume().amount()).isEqualTo(100);
        assertThat(workload.inputSequenceLength()).isEqualTo(500);
        assertThat(workload.outputSequenceLength()).isEqualTo(100);
        assertThat(workload.cachedInputShare()).isEqualTo(0.4);
    }

    @Test
    void timesAreReadInTheFormsOfLogs() {
        long second = Instant.parse("2026-09-01T10:05:09Z").getEpochSecond();
        Times times = new Times();

        for (String text :
                new String[] {
                    "2026-09-01T10:05:09Z",
                    "2026-09-01 10:05:09",
                    "2026-09-01T10:05:09.123456Z",
                    "2026-09-01T12:05:09+02:00",
                    "2026-09-01 10:05:09 UTC",
                    String.valueOf(second),
                    second + "000",
                    second + ".25"
                }) {
            assertThat(times.parse(text)).as(text).isEqualTo(second);
        }
        for (String text :
                new String[] {
                    "",
                    "yesterday",
                    "2026-02-30",
                    "2026-09-01T25:00:00",
                    "1",
                    "NaN",
                    "-5",
                    "2026-09-01T10:05:09+99:00",
                    "99999999999999999999999",
                    "2026-09-01T1:5:9"
                }) {
            assertThat(times.parse(text)).as(text).isEqualTo(Times.NONE);
        }
    }

    @Test
    void badRowsAreCountedWithTheirReasonAndTheRestCounts() throws IOException {
        Path log =
                file(
                        "log.csv",
                        """
                        \uFEFFtime,model,input,cached,output\r
                        2026-09-01T00:00:00Z,a,100,0,10\r
                        2026-09-01T01:00:00Z,a,100,101,10\r
                        2026-09-01T02:00:00Z,a,-5,0,10\r
                        2026-09-01T03:00:00Z,a,NaN,0,10\r
                        2026-09-01T04:00:00Z,a,1e400,0,10\r
                        never,a,100,0,10\r
                        2026-09-01T06:00:00Z,a,100\r
                        """);

        UsageLog read = UsageLog.read(log).orThrow();

        assertThat(read.total().requests()).isEqualTo(1);
        assertThat(read.refused().values().stream().mapToLong(UsageLog.Refused::rows).sum())
                .isEqualTo(6);
        assertThat(read.refused())
                .containsEntry(
                        "input is no whole number from 0 to 10,000,000,000",
                        new UsageLog.Refused(3, 4));
    }

    @Test
    void aLogWithoutARowThatCountsSaysWhy() throws IOException {
        Reading<UsageLog> reading = UsageLog.read(file("x.jsonl", "{\"a\":1}\n{\"a\"\n"));

        assertThat(reading.value()).isEmpty();
        assertThat(reading.problems().getFirst().message())
                .contains("no row counts", "time is missing", "not JSON");
    }

    @Test
    void aLogInUtf16IsRead() throws IOException {
        Path log =
                Files.write(
                        folder.resolve("log.csv"),
                        "\uFEFFtime,input,output\n2026-09-01T00:00:00Z,100,10\n"
                                .getBytes(StandardCharsets.UTF_16LE));

        assertThat(workload(log).inputSequenceLength()).isEqualTo(100);
    }
}
