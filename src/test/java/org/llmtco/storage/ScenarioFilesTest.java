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
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

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

    private String problemsOf(String adjustments) throws IOException {
        String text =
                ScenarioFiles.toJson(
                        ScenarioFiles.read(ScenarioFiles.DEFAULT_ID)
                                .orThrow()
                                .withVariants(List.of()));
        Path file = folder.resolve("s.json");
        Files.writeString(
                file,
                text.replace(
                        "\"variants\": []",
                        """
                        "variants": [
                            {
                              "id": "a",
                              "label": "A",
                              "adjustments": [
                                %s
                              ]
                            }
                          ]\
                        """
                                .formatted(adjustments)));
        return ScenarioFiles.read(file.toString(), Drivers::ranges).problems().stream()
                .map(problem -> problem.text().replace(file.toString(), "s.json"))
                .collect(Collectors.joining("\n"))
                .replaceAll(":\\d+:", ":LINE:");
    }

    @Test
    void aVariantOfADriverThatTheScenarioLacksIsRefusedWithNearKeys() throws IOException {
        assertThat(problemsOf("{\"driver\": \"tokenPerDay\", \"value\": 3}"))
                .isEqualTo(
                        "s.json:LINE: variants[0].adjustments[0].driver is \"tokenPerDay\": the"
                                + " scenario has no such driver; the nearest are \"tokensPerDay\","
                                + " \"tokensPerMonth\", \"requestsPerDay\"");
    }

    @Test
    void everyVariantValueOutsideItsRangeIsReportedAtItsPlace() throws IOException {
        assertThat(
                        problemsOf(
                                """
                                {"driver": "peakFactor", "value": 0.5},
                                {"driver": "horizonMonths", "value": 12.5}\
                                """))
                .isEqualTo(
                        """
                        s.json:LINE: variants[0].adjustments[0].value is 0.5: must be from 1 to 100
                        s.json:LINE: variants[0].adjustments[1].value is 12.5: must be a whole number\
                        """);
    }

    @Test
    void everyShippedVariantNamesADriverAndKeepsToItsRange() {
        for (String id : ScenarioFiles.SHIPPED) {
            assertThat(ScenarioFiles.read(id, Drivers::ranges).problems()).as(id).isEmpty();
        }
    }
}
