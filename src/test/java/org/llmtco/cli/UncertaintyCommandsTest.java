package org.llmtco.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.llmtco.storage.ScenarioFiles;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The commands that say how sure an answer is. */
class UncertaintyCommandsTest {
    private static final Pattern EMPTY = Pattern.compile("\"uncertainty\": \\{[^}]*\\}");

    @Test
    void aSimulationAnswersInOneSentence() {
        Ran ran = Ran.of("simulate", "--draws", "512");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .startsWith("Llama 3.3 70B on Groq is the cheapest in 100.0 % of 512 draws")
                .contains("no uncertain input changes that, and the distance depends most on: ");
        assertThat(Ran.of("simulate", "--draws", "512").out()).isEqualTo(ran.out());
    }

    @Test
    void aConditionOnADriverThatIsNotDrawnIsRefused() {
        Ran ran = Ran.of("simulate", "--given", "foo<2");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("foo").contains("not drawn");
        assertThat(Ran.of("simulate", "--given", "peakFactor=2").err()).contains("no condition");
    }

    @Test
    void aTornadoNamesTheWidestSwingFirst() {
        Ran ran = Ran.of("tornado", "--option", "gemini-3.1-pro", "--against", "gpt-5.2");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("moves it most").contains("growthPerMonth");
        assertThat(Ran.of("tornado", "--format", "json").out()).contains("\"bars\"");
    }

    @Test
    void aGoalThatNoValueMeetsIsSaidInWords() {
        Ran none =
                Ran.of(
                        "seek",
                        "--driver",
                        "gpt-5.2.discountShare",
                        "--option",
                        "gpt-5.2",
                        "--budget",
                        "1e9");
        assertThat(none.code()).isZero();
        assertThat(none.out()).contains("No value in range");
        Ran found =
                Ran.of(
                        "seek",
                        "--driver",
                        "gpt-5.2.discountShare",
                        "--option",
                        "gpt-5.2",
                        "--against",
                        "gemini-3.1-pro");
        assertThat(found.out()).contains("cost the same").contains("crossing");
    }

    private static String scenario(Path folder, String uncertainty) throws IOException {
        String json = ScenarioFiles.toJson(ScenarioFiles.read("llama-70b-every-way").orThrow());
        Path file = folder.resolve("stated.json");
        Files.writeString(
                file, EMPTY.matcher(json).replaceFirst(Matcher.quoteReplacement(uncertainty)));
        return file.toString();
    }

    /** A value that is set counts, whatever was believed of it before. */
    @Test
    void aSetInputIsDrawnAroundItsNewValue(@TempDir Path folder) throws IOException {
        String file =
                scenario(
                        folder,
                        """
                        "uncertainty": {"distributions": [{"driver": "peakFactor",
                        "distribution": "percentiles", "low": 1.5, "median": 2, "high": 3}]}
                        """);
        String set = "peakFactor=5";
        Ran unset = Ran.of("simulate", file, "--format", "json");
        assertThat(unset.item("drivers", "key", "peakFactor").path("p50").asDouble()).isEqualTo(2);
        Ran stated = Ran.of("simulate", file, "--set", set, "--format", "json");
        Ran plain = Ran.of("simulate", "llama-70b-every-way", "--set", set, "--format", "json");
        assertThat(stated.item("drivers", "key", "peakFactor").path("p50").asDouble()).isEqualTo(5);
        assertThat(stated.out()).isEqualTo(plain.out());
        assertThat(Ran.of("tornado", file, "--set", set).out())
                .isEqualTo(Ran.of("tornado", "llama-70b-every-way", "--set", set).out());
    }

    /** Drawing an input would overwrite another one that is set in another unit. */
    @Test
    void whatIsSetIsNotOverwrittenAndAllElseStaysAsStated(@TempDir Path folder) throws IOException {
        String file =
                scenario(
                        folder,
                        """
                        "uncertainty": {"distributions": [{"driver": "requestsPerDay",
                        "distribution": "uniform", "low": 10000, "high": 60000}],
                        "correlations": [{"first": "requestsPerDay", "second": "growthPerMonth",
                        "rank": 0.5}]}
                        """);
        Ran apart =
                Ran.of("simulate", file, "--set", "inputSequenceLength=900", "--format", "json");
        assertThat(apart.item("drivers", "key", "requestsPerDay").path("p90").asDouble())
                .isCloseTo(55_000, within(1e-6));
        assertThat(apart.err()).isEmpty();
        Ran volume = Ran.of("simulate", file, "--set", "tokensPerDay=3e7", "--format", "json");
        assertThat(volume.code()).isZero();
        assertThat(volume.out()).doesNotContain("\"requestsPerDay\"");
        assertThat(volume.err())
                .contains("the distribution that the scenario states of requestsPerDay is left");
        Ran same = Ran.of("simulate", file, "--set", "requestsPerDay=20000");
        assertThat(same.err()).contains("requestsPerDay is left aside");
    }

    /** What is fixed is as the scenario has it, for every command. */
    @Test
    void aFixedInputHasTheScenariosValueInEveryCommand(@TempDir Path folder) throws IOException {
        String file =
                scenario(
                        folder,
                        """
                        "uncertainty": {"distributions": [
                        {"driver": "peakFactor", "distribution": "fixed"}]}
                        """);
        assertThat(Ran.of("simulate", file).out()).doesNotContain("peakFactor");
        JsonNode compared =
                Ran.of("compare", file, "--format", "json").item("options", "id", "spot");
        double npv = compared.path("overHorizon").path("netPresentValueUsd").asDouble();
        assertThat(
                        Ran.of("tornado", file, "--option", "spot", "--format", "json")
                                .json()
                                .path("baseUsd")
                                .asDouble())
                .isCloseTo(npv, within(1e-6));
        assertThat(Ran.of("simulate", file, "--set", "peakFactor=3").out())
                .doesNotContain("peakFactor");
    }

    @Test
    void distributionsOfOneNumberInTwoUnitsAreRefusedWithTheirPlace(@TempDir Path folder)
            throws IOException {
        String file =
                scenario(
                        folder,
                        """
                        "uncertainty": {"distributions": [
                        {"driver": "tokensPerDay", "distribution": "uniform", "low": 1e6, "high": 2e6},
                        {"driver": "tokensPerMonth", "distribution": "uniform", "low": 1e6, "high": 2e6}]}
                        """);
        Ran ran = Ran.of("simulate", file);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .startsWith(file + ":")
                .contains("uncertainty.distributions[1].driver is tokensPerMonth")
                .contains("the same number of the scenario as tokensPerDay");
    }

    @Test
    void aCorrelationWithAKnownInputIsRefusedWithItsPlace(@TempDir Path folder) throws IOException {
        String file =
                scenario(
                        folder,
                        """
                        "uncertainty": {"correlations": [
                        {"first": "peakFactor", "second": "hoursPerMonth", "rank": 0.5}]}
                        """);
        Ran simulated = Ran.of("simulate", file);
        assertThat(simulated.err())
                .startsWith(file + ":")
                .contains("uncertainty.correlations[0].second is hoursPerMonth")
                .contains("not drawn");
        Path page = folder.resolve("report.html");
        Ran reported = Ran.of("report", file, "-o", page.toString());
        assertThat(reported.code()).isEqualTo(1);
        assertThat(reported.err()).isEqualTo(simulated.err());
        assertThat(page).doesNotExist();
    }

    @Test
    void aSeekNeedsAGoal() {
        assertThat(Ran.of("seek", "--driver", "tokensPerDay").err()).contains("two options");
        assertThat(
                        Ran.of(
                                        "seek",
                                        "--driver",
                                        "tokensPerDay",
                                        "--option",
                                        "gemini-3.1-pro",
                                        "--payback",
                                        "99")
                                .err())
                .contains("from 1 to the horizon");
    }
}
