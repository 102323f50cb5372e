package org.llmtco.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.llmtco.model.Scenario;
import org.llmtco.whatif.Driver;
import org.llmtco.whatif.Drivers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

class ScenarioFilesTest {
    @TempDir Path folder;

    @Test
    void whatIsSavedReadsBackEqual() {
        for (String id : ScenarioFiles.SHIPPED) {
            Scenario scenario = ScenarioFiles.read(id).orThrow();
            assertThat(saved(scenario)).isEqualTo(scenario);
        }
    }

    /** Digits survive: shortest decimals of any value that a driver can take. */
    @Test
    void everyDriversValueSurvivesToTheLastDigit() {
        Random random = new Random(2026);
        for (String id : ScenarioFiles.SHIPPED) {
            Scenario scenario = ScenarioFiles.read(id).orThrow();
            for (Driver driver : Drivers.of(scenario)) {
                double share = random.nextDouble();
                double value = driver.min() + share * Math.min(driver.max() - driver.min(), 0.1);
                if (driver.key().equals("hoursPerMonth")) {
                    // a month may not be shorter than the active hours that a scenario states
                    value = 744 - share;
                }
                Scenario changed = driver.write(scenario, driver.whole() ? driver.min() : value);
                assertThat(saved(changed)).as(id + " " + driver.key()).isEqualTo(changed);
            }
        }
    }

    @Test
    void aSaveThatFailsLeavesTheOldFileAsItWas() throws IOException {
        Scenario scenario = ScenarioFiles.read(ScenarioFiles.DEFAULT_ID).orThrow();
        Path target = Files.createDirectory(folder.resolve("s.json"));
        Files.createFile(target.resolve("inside"));

        assertThatThrownBy(() -> ScenarioFiles.write(target, scenario))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(target.resolve("inside")).exists();
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(target);
        }
    }

    private Scenario saved(Scenario scenario) {
        Path file = folder.resolve("scenario.json");
        ScenarioFiles.write(file, scenario);
        Reading<Scenario> reading = ScenarioFiles.read(file.toString());
        assertThat(reading.problems()).isEmpty();
        return reading.orThrow();
    }
}
