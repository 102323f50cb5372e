package org.llmtco.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.Map;

class BreakevenCommandTest {
    /**
     * The audit of the March 2026 article, table B: 4,500 USD of GPU rent over the blended price at
     * half input and half output, in tokens per month.
     */
    private static final Map<String, Double> AT_4500_USD =
            Map.of(
                    "gpt-5.2", 4500 / 7.875 * 1e6,
                    "claude-sonnet-4.5", 4500 / 9.0 * 1e6,
                    "gemini-3.1-pro", 4500 / 7.0 * 1e6,
                    "claude-opus-4.6", 4500 / 15.0 * 1e6,
                    "o3", 4500 / 5.0 * 1e6);

    @Test
    void theArticlesRentBreaksEvenWhereItsPricesSay() {
        Ran ran = Ran.of("breakeven", "article-breakeven", "--format", "json");

        assertThat(ran.code()).isZero();
        AT_4500_USD.forEach(
                (id, tokens) -> {
                    JsonNode pair = ran.item("breakevens", "option", id);
                    assertThat(pair.path("answer").asString()).isEqualTo("intervals");
                    assertThat(pair.path("complete").asBoolean()).isTrue();
                    assertThat(pair.path("changes")).hasSize(1);
                    JsonNode change = pair.path("changes").path(0);
                    assertThat(change.path("breakevenTokensPerMonth").asDouble())
                            .as(id)
                            .isCloseTo(tokens, withinPercentage(1e-9));
                    assertThat(change.path("kind").asString()).isEqualTo("crossing");
                    assertThat(change.path("usd").asDouble())
                            .isCloseTo(4500, withinPercentage(1e-9));
                });
    }

    @Test
    void theTableSaysItInWords() {
        String out = Ran.of("breakeven", "article-breakeven", "--option", "o3").out();

        assertThat(out).contains("o3 is cheaper than").contains("900,000,000");
    }

    @Test
    void alwaysAndNeverAreAnswers() {
        Ran ran = Ran.of("breakeven", "--format", "json");

        assertThat(ran.item("breakevens", "option", "gemini-3.1-pro").path("answer").asString())
                .isEqualTo("always");
        assertThat(ran.item("breakevens", "option", "claude-sonnet-4.5").path("answer").asString())
                .isEqualTo("never");
    }

    @Test
    void anOptionAgainstItselfIsEqual() {
        Ran ran =
                Ran.of(
                        "breakeven",
                        "--option",
                        "gpt-5.2",
                        "--against",
                        "gpt-5.2",
                        "--format",
                        "json");

        assertThat(ran.json().path("breakevens").path(0).path("answer").asString())
                .isEqualTo("equal");
    }

    @Test
    void csvHasAHeadAndALineForEachInterval() {
        Ran ran = Ran.of("breakeven", "article-breakeven", "--option", "o3", "--format", "csv");

        assertThat(ran.records()).hasSize(3);
        assertThat(ran.records().get(1)).contains("o3");
    }

    @Test
    void anUnknownOptionIsAnsweredWithTheKnownOnes() {
        Ran ran = Ran.of("breakeven", "--option", "gpt-6");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .isEqualTo(
                        "there is no option \"gpt-6\"; the scenario has gpt-5.2,"
                                + " claude-sonnet-4.5, gemini-3.1-pro, llama-3.3-70b-groq,"
                                + " llama-3.3-70b-2x-h100\n");
    }

    /** 4,500 USD over 7.875 USD/MTok are 571.43 million tokens. */
    @Test
    void theSentenceNamesTheVolumesAtWhichTheOptionIsCheaper() {
        assertThat(
                        Ran.of(
                                        "breakeven",
                                        "article-breakeven",
                                        "--option",
                                        "gpt-5.2",
                                        "--against",
                                        "llama-3.3-70b-2x-h100")
                                .out())
                .contains(
                        " at volumes up to 571.43 M tokens/month; volumes up to 10.00 T were looked"
                                + " at.\n");
    }

    @Test
    void theLimitMustBeANumberOfTokens() {
        assertThat(Ran.of("breakeven", "--to", "-1").err())
                .isEqualTo("--to is -1.0: must be above 0, up to 1e18\n");
        assertThat(Ran.of("breakeven", "--to", "0").code()).isEqualTo(1);
    }

    /** The rent of 4,500 USD is 1,440 GPU-hours at 3.125 USD; o3 at 900 MTok costs as much. */
    @Test
    void overAPriceTheRentBreaksEvenWhereItIsTheBill() {
        String rent = "rented.usdPerGpuHour";
        JsonNode drivers =
                Ran.of("drivers", "article-breakeven", "--format", "json").json().path("drivers");
        for (JsonNode driver : drivers) {
            String key = driver.path("key").asString();
            rent = key.endsWith(".usdPerGpuHour") ? key : rent;
        }
        String rented = rent.substring(0, rent.lastIndexOf('.'));
        Ran ran =
                Ran.of(
                        "breakeven",
                        "article-breakeven",
                        "--set",
                        "tokensPerMonth=900e6",
                        "--option",
                        rented,
                        "--against",
                        "o3",
                        "--over",
                        rent,
                        "--format",
                        "json");

        assertThat(ran.code()).isZero();
        assertThat(ran.json().path("value").asDouble()).isEqualTo(3.125);
        assertThat(ran.json().path("unit").asString()).isEqualTo("USD/GPU-hour");
        JsonNode pair = ran.item("breakevens", "option", rented);
        assertThat(pair.path("answer").asString()).isEqualTo("intervals");
        assertThat(pair.path("changes")).hasSize(1);
        JsonNode change = pair.path("changes").path(0);
        assertThat(change.path("kind").asString()).isEqualTo("crossing");
        assertThat(change.path("value").asDouble()).isCloseTo(3.125, withinPercentage(1e-5));
        assertThat(change.path("usd").asDouble()).isCloseTo(4500, withinPercentage(1e-5));
        assertThat(pair.path("stretches").path(0).path("cheaper").asString()).isEqualTo("option");
    }

    @Test
    void overADriverNeverIsSaidInWords() {
        Ran ran =
                Ran.of(
                        "breakeven",
                        "--option",
                        "claude-sonnet-4.5",
                        "--over",
                        "cachedInputShare",
                        "--to",
                        "0.5");

        assertThat(ran.out())
                .isEqualTo(
                        "Claude Sonnet 4.5 is cheaper than GPT-5.2 at no value of"
                                + " cachedInputShare from 0 % to 50 %. It is 0 % now.\n");
    }

    @Test
    void overADriverCsvHasALineForEachStretch() {
        Ran ran =
                Ran.of(
                        "breakeven",
                        "--option",
                        "gemini-3.1-pro",
                        "--over",
                        "outputShare",
                        "--format",
                        "csv");

        assertThat(ran.records().getFirst()).isEqualTo("option,against,driver,from,to,cheaper");
        assertThat(ran.records().get(1)).contains("gemini-3.1-pro", "outputShare", "0.001");
    }

    @Test
    void anUnknownDriverIsAnsweredWithItsNeighbours() {
        Ran ran = Ran.of("breakeven", "--over", "cachedShare");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .startsWith("--over (volume, horizon, time or a driver): there is no driver")
                .contains("see llm-tco drivers");
    }

    @Test
    void boundsOutsideADriverAreRefused() {
        assertThat(Ran.of("breakeven", "--over", "cachedInputShare", "--to", "2").err())
                .isEqualTo("--to is 2.0: cachedInputShare goes from 0 to 1\n");
        assertThat(Ran.of("breakeven", "--from", "2").err())
                .isEqualTo("--from is for drivers: --over volume has none\n");
    }

    @Test
    void overTwoDriversTheAnswerIsAMap() {
        Ran ran =
                Ran.of(
                        "breakeven",
                        "article-breakeven",
                        "--over",
                        "tokensPerMonth",
                        "--and",
                        "cachedInputShare",
                        "--grid",
                        "5",
                        "--format",
                        "json");

        assertThat(ran.code()).isZero();
        assertThat(ran.json().path("cells")).hasSize(25);
        assertThat(ran.json().path("and").asString()).isEqualTo("cachedInputShare");
        JsonNode last = ran.json().path("cells").path(24);
        assertThat(last.path("andValue").asDouble()).isEqualTo(1);
        double least = Double.POSITIVE_INFINITY;
        String cheapest = "";
        for (JsonNode cost : last.path("costs")) {
            if (cost.path("usd").asDouble() < least) {
                least = cost.path("usd").asDouble();
                cheapest = cost.path("option").asString();
            }
        }
        assertThat(last.path("cheapest").asString()).isEqualTo(cheapest);
    }

    @Test
    void aMapForPeopleHasALetterForEachCell() {
        Ran ran =
                Ran.of(
                        "breakeven",
                        "--over",
                        "tokensPerMonth",
                        "--and",
                        "cachedInputShare",
                        "--grid",
                        "4");

        assertThat(ran.out()).startsWith("Cheapest over Volume from ").contains("D = Llama 3.3");
        assertThat(ran.out().lines().filter(line -> line.endsWith("  DDDD"))).hasSize(4);
    }

    @Test
    void aMapNeedsTwoDriversAndNoPair() {
        assertThat(Ran.of("breakeven", "--and", "peakFactor").err())
                .isEqualTo(
                        "--and goes with a driver in --over; for the volume that is"
                                + " tokensPerMonth\n");
        assertThat(Ran.of("breakeven", "--over", "peakFactor", "--and", "peakFactor").err())
                .isEqualTo("--and is the driver of --over: name another one\n");
        assertThat(Ran.of("breakeven", "--and-to", "3").err())
                .isEqualTo("--and-from and --and-to go with --and\n");
        assertThat(
                        Ran.of(
                                        "breakeven",
                                        "--over",
                                        "tokensPerMonth",
                                        "--and",
                                        "peakFactor",
                                        "--grid",
                                        "1")
                                .err())
                .isEqualTo("--grid is 1: must be from 2 to 200\n");
    }
}
