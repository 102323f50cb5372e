package org.llmtco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The commands that say how sure an answer is. */
class UncertaintyCommandsTest {
    @Test
    void aSimulationAnswersInOneSentence() {
        Ran ran = Ran.of("simulate", "--draws", "512");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .startsWith("Llama 3.3 70B on Groq is the cheapest in 100.0 % of 512 draws")
                .contains("what decides between the two is");
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
