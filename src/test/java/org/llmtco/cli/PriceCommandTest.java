package org.llmtco.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

class PriceCommandTest {
    /** Worked case R2 without its session fee: 0.05 + 0.02 + 0.375 USD. */
    @Test
    void cachedInputIsBilledAtItsOwnPrice() {
        JsonNode bill =
                bill(
                        "price",
                        "--model",
                        "claude-opus-4.6",
                        "--input",
                        "50000",
                        "--cached",
                        "40000",
                        "--output",
                        "15000");

        assertThat(bill.path("uncachedInputUsd").asDouble()).isCloseTo(0.05, within(1e-12));
        assertThat(bill.path("cachedInputUsd").asDouble()).isCloseTo(0.02, within(1e-12));
        assertThat(bill.path("outputUsd").asDouble()).isCloseTo(0.375, within(1e-12));
        assertThat(bill.path("totalUsd").asDouble()).isCloseTo(0.445, within(1e-12));
        assertThat(bill.path("longContext").asBoolean()).isFalse();
    }

    /** Anthropic: above 200K tokens 10/37.50 until 2026-03-12, one price since. */
    @Test
    void thePriceOfTheDayCounts() {
        String[] request = {
            "price", "--model", "claude-opus-4.6", "--input", "300000", "--output", "10000", "--on"
        };

        assertThat(bill(with(request, "2026-03-12")).path("totalUsd").asDouble())
                .isCloseTo(3.0 + 0.375, within(1e-12));
        assertThat(bill(with(request, "2026-03-13")).path("totalUsd").asDouble())
                .isCloseTo(1.5 + 0.25, within(1e-12));
    }

    /** Google: 2/12 USD per MTok, half of it in a batch. */
    @Test
    void aBatchCostsHalf() {
        JsonNode bill =
                bill(
                        "price",
                        "--model",
                        "gemini-3.1-pro",
                        "--input",
                        "100000",
                        "--output",
                        "1000",
                        "--batch");

        assertThat(bill.path("totalUsd").asDouble()).isCloseTo(0.1 + 0.006, within(1e-12));
    }

    @Test
    void anOpenModelIsPricedAtEveryHost() {
        Ran ran =
                Ran.of(
                        "price",
                        "--model",
                        "llama-3.3-70b",
                        "--input",
                        "1e3",
                        "--output",
                        "1e3",
                        "--on",
                        "2026-03-15",
                        "--format",
                        "json");

        // per MTok: Groq 0.59 + 0.79, Together 0.88 + 0.88, DeepInfra 0.10 + 0.32
        assertThat(total(ran, "groq")).isCloseTo(1.38e-3, within(1e-15));
        assertThat(total(ran, "together")).isCloseTo(1.76e-3, within(1e-15));
        assertThat(total(ran, "deepinfra")).isCloseTo(0.42e-3, within(1e-15));
    }

    @Test
    void whatAPriceListDoesNotStateIsSaidInsteadOfBilledInSilence() {
        Ran ran =
                Ran.of(
                        "price",
                        "--model",
                        "gpt-5.2",
                        "--input",
                        "1000",
                        "--output",
                        "1000",
                        "--batch");
        assertThat(ran.out()).endsWith("openai: no batch price is stated: billed in full.\n");
    }

    @Test
    void aRequestThatIsLongerThanAModelsContextIsRefused() {
        Ran ran = Ran.of("price", "--model", "gpt-5.2", "--input", "9e6", "--output", "1");
        assertThat(ran.code()).isEqualTo(1);
        // 400,000 tokens: 272,000 in and 128,000 out, by OpenAI's model page
        assertThat(ran.err())
                .startsWith(
                        "openai: a request of 9000001 tokens is longer than its context of 400000"
                                + " tokens\n");
    }

    @Test
    void tableAndCsvHaveTheSameRows() {
        String[] request = {"price", "--model", "gpt-5.2", "--input", "1000", "--output", "1000"};

        assertThat(Ran.of(request).out()).contains("0.015750");
        assertThat(Ran.of(with(request, "--format", "csv")).records())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("openai,0.001750,");
    }

    @Test
    void anUnknownModelOrProviderIsAnsweredWithTheNearest() {
        Ran model = Ran.of("price", "--model", "gpt-5.1", "--input", "1", "--output", "1");
        Ran provider =
                Ran.of(
                        "price",
                        "--model",
                        "gpt-5.2",
                        "--provider",
                        "opanai",
                        "--input",
                        "1",
                        "--output",
                        "1");

        assertThat(model.code()).isEqualTo(1);
        assertThat(model.err())
                .startsWith("no price list has a model \"gpt-5.1\"; the nearest are \"gpt-4.1\"");
        assertThat(provider.code()).isEqualTo(1);
        assertThat(provider.err())
                .startsWith("there is no price list \"opanai\"; the nearest are \"openai\"");
    }

    @Test
    void impossibleRequestsAreRefused() {
        assertThat(refused("--input", "-1", "--output", "1"))
                .isEqualTo("--input is -1: must be a whole number of tokens, from 0 to 1e15\n");
        assertThat(refused("--input", "1", "--cached", "2", "--output", "1"))
                .isEqualTo(
                        "--cached, --cache-write and --cache-write-1h are part of --input and may"
                                + " not exceed it\n");
        assertThat(refused("--input", "1", "--output", "1", "--on", "2020-01-01"))
                .isEqualTo(
                        "gpt-5.2 has no price on 2020-01-01: it is sold from 2025-12-11 on"
                                + " (openai)\n");
    }

    @Test
    void aWithdrawnPriceIsFoundOnItsDays() {
        String[] request = {
            "price",
            "--model",
            "deepseek-v3.2",
            "--provider",
            "deepseek",
            "--input",
            "1",
            "--output",
            "1"
        };

        assertThat(Ran.of(request).err())
                .isEqualTo(
                        "deepseek-v3.2 was sold through 2026-04-23 (deepseek): name a day with"
                                + " --on\n");
        assertThat(Ran.of(with(request, "--on", "2026-03-15")).code()).isZero();
    }

    @Test
    void tokensThatNoRequestHasAreNamed() {
        assertThat(refused("--input", "1e20", "--output", "1"))
                .isEqualTo(
                        "--input is 100000000000000000000: must be a whole number of tokens, from 0"
                                + " to 1e15\n");
        assertThat(refused("--input", "3", "--output", "1.5"))
                .isEqualTo("--output is 1.5: must be a whole number of tokens, from 0 to 1e15\n");
    }

    private static String refused(String... args) {
        Ran ran = Ran.of(with(new String[] {"price", "--model", "gpt-5.2"}, args));
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        return ran.err();
    }

    private static double total(Ran ran, String provider) {
        return ran.item("bills", "provider", provider).path("totalUsd").asDouble();
    }

    private static JsonNode bill(String... args) {
        Ran ran = Ran.of(with(args, "--format", "json"));
        assertThat(ran.err()).isEmpty();
        assertThat(ran.json().path("bills")).hasSize(1);
        return ran.json().path("bills").path(0);
    }

    private static String[] with(String[] args, String... more) {
        String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return all;
    }
}
