package org.llmtco.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.whatif.Drivers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a file says of uncertainty is refused with its place and the number that stands there. */
class UncertaintyCheckTest {
    private static final Pattern EMPTY = Pattern.compile("\"uncertainty\": \\{[^}]*\\}");

    @TempDir Path folder;

    private Path file(String uncertainty) throws IOException {
        String json = ScenarioFiles.toJson(ScenarioFiles.read("article-breakeven").orThrow());
        Path file = folder.resolve("s.json");
        Files.writeString(
                file,
                EMPTY.matcher(json)
                        .replaceFirst(Matcher.quoteReplacement("\"uncertainty\": " + uncertainty)));
        return file;
    }

    private List<String> problems(String uncertainty) throws IOException {
        Path file = file(uncertainty);
        return ScenarioFiles.read(file.toString(), Drivers::ranges).problems().stream()
                .map(problem -> problem.text().replace(file.toString(), "s.json"))
                .toList();
    }

    @Test
    void anUnknownDriverIsNamedWithTheNearestOne() throws IOException {
        assertThat(
                        problems(
                                """
                                {"distributions": [
                                {"driver": "peakFaktor", "distribution": "uniform", "low": 1, "high": 2}]}
                                """))
                .singleElement()
                .asString()
                .matches("s.json:46: uncertainty.distributions\\[0\\].driver is \"peakFaktor\".*")
                .contains("peakFactor");
    }

    @Test
    void aNumberOutsideTheDriversRangeIsQuotedAsItStands() throws IOException {
        assertThat(
                        problems(
                                """
                                {"distributions": [
                                {"driver": "peakFactor", "distribution": "normal", "low": -1e308, "high": 1e308}]}
                                """))
                .singleElement()
                .asString()
                .contains("uncertainty.distributions[0].low is -1000000", "must be from 1 to")
                .doesNotContain("NaN", "middle");
        assertThat(
                        problems(
                                """
                                {"distributions": [
                                {"driver": "peakFactor", "distribution": "pert", "low": 1, "mode": 2, "high": 0.5}]}
                                """))
                .singleElement()
                .asString()
                .contains("high is 0.5", "above low");
    }

    @Test
    void aCorrelationOfAnUnknownDriverIsRefused() throws IOException {
        assertThat(
                        problems(
                                """
                                {"correlations": [{"first": "peakFactor", "second": "nothing", "rank": 0.5}]}
                                """))
                .singleElement()
                .asString()
                .contains("uncertainty.correlations[0].second is \"nothing\"");
    }

    @Test
    void whatASimulationRefusesHasItsPlaceInTheFile() throws IOException {
        Path file =
                file("{\"correlations\": [\n{\"first\": \"a\", \"second\": \"b\", \"rank\": 0}]}");
        InvalidFieldException refusal =
                new InvalidFieldException("uncertainty.correlations[0].first", "a", "no");
        assertThat(ScenarioFiles.located(file.toString(), refusal).orElseThrow().text())
                .contains(":46: uncertainty.correlations[0].first is a: no");
        assertThat(
                        ScenarioFiles.located(
                                file.toString(), new InvalidFieldException("foo", 1, "no")))
                .isEmpty();
    }
}
