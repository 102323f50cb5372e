package org.llmtco.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Two processes put entries into the same file at once; each entry of either has to be there. */
class TwoProcessesTest {
    private static final int ENTRIES = 40;

    @TempDir Path folder;

    @Test
    void neitherOfTwoProcessesLosesWork() throws IOException, InterruptedException {
        Process one = started("one");
        Process other = started("other");
        assertThat(refusals(one)).isNotNegative();
        assertThat(refusals(other)).isNotNegative();
        CatalogReading read = CatalogReader.read(List.of(folder));
        assertThat(read.problems()).isEmpty();
        for (String name : List.of("one", "other")) {
            assertThat(
                            IntStream.range(0, ENTRIES)
                                    .mapToObj(i -> RivalWriter.MODEL.sibling(name + "-" + i))
                                    .allMatch(place -> read.entry(place).isPresent()))
                    .as(name)
                    .isTrue();
        }
    }

    private Process started(String name) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RivalWriter.class.getName(),
                        folder.toString(),
                        name,
                        String.valueOf(ENTRIES))
                .redirectErrorStream(true)
                .start();
    }

    private static int refusals(Process process) throws IOException, InterruptedException {
        String said =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(said).isZero();
        return Integer.parseInt(said);
    }
}
