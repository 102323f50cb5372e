package org.llmtco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.llmtco.catalog.TokenPrice;
import org.llmtco.cost.TokenRates;
import org.llmtco.model.Routing;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the engine computes of the article's claims against figures worked out without it, from the
 * article's own prices with a calculator. Printed figures are held to half of their last digit.
 */
class ArticleAuditGoldenTest {
    private static final String GPT = "GPT-5.2";
    private static final String SONNET = "Claude Sonnet 4.5";
    private static final String GEMINI = "Gemini 3.1 Pro";
    private static final String OPUS = "Claude Opus 4.6";
    private static final String O3 = "o3";
    private static final String GROQ = "Llama 3.3 70B on Groq";

    /**
     * @param figure of the engine
     * @param golden worked out without it
     * @param rounding half of the last digit of the golden figure
     */
    private record Row(String name, double figure, double golden, double rounding) {}

    @TestFactory
    Stream<DynamicTest> theEngineComputesTheFiguresOfTheAudit() {
        return Stream.of(table(), breakeven(), interview(), totalCost(), routing(), caching())
                .flatMap(List::stream)
                .map(
                        row ->
                                DynamicTest.dynamicTest(
                                        row.name(),
                                        () ->
                                                assertThat(row.figure())
                                                        .isCloseTo(
                                                                row.golden(),
                                                                within(row.rounding()))));
    }

    private static List<Row> table() {
        return List.of(
                new Row("A GPT-5.2", month(GPT, 10e6), 2_362.50, 1e-9),
                new Row("A Sonnet 4.5", month(SONNET, 10e6), 2_700, 1e-9),
                new Row("A Gemini 3.1 Pro", month(GEMINI, 10e6), 2_100, 1e-9),
                new Row("A Groq", month(GROQ, 10e6), 207, 1e-9),
                new Row("A GPT-5.2 ratio", 36_000 / month(GPT, 10e6), 15.24, 0.005),
                new Row("A Sonnet 4.5 ratio", 41_400 / month(SONNET, 10e6), 15.33, 0.005),
                new Row("A Gemini 3.1 Pro ratio", 32_200 / month(GEMINI, 10e6), 15.33, 0.005),
                new Row("A Groq ratio", 10_000 / month(GROQ, 10e6), 48.3, 0.05),
                new Row("A GPT-5.2 volume", volume(36_000, GPT), 4_571, 0.5),
                new Row("A Sonnet 4.5 volume", volume(41_400, SONNET), 4_600, 1e-6),
                new Row("A Gemini 3.1 Pro volume", volume(32_200, GEMINI), 4_600, 1e-6),
                new Row("A Groq volume", volume(10_000, GROQ), 14_493, 0.5),
                new Row("A GPT-5.2 at 4,600 million", month(GPT, 4_600e6 / 30), 36_225, 1e-6),
                new Row("A Groq at 4,600 million", month(GROQ, 4_600e6 / 30), 3_174, 1e-6),
                new Row("A all output", allOutput(10e6), 4_200, 1e-5),
                // 2 × 730 × 1.49 = 2,175.40: printed without the cents
                new Row("A rent at 1.49", ArticleAudit.rent(1.49, 730), 2_175, 0.5),
                new Row("A rent at 3.90", ArticleAudit.rent(3.90, 730), 5_694, 1e-9),
                new Row("A rent at 6.88", ArticleAudit.rent(6.88, 730), 10_045, 0.5),
                new Row("A GPU-hour", 4_500 / ArticleAudit.rent(1, 730), 3.08, 0.005),
                new Row("A GPU-hour of 720", 4_500 / ArticleAudit.rent(1, 720), 3.125, 1e-12),
                new Row("A year of GPT-5.2", ArticleAudit.year(GPT), 28_744, 0.5),
                new Row("A year of Sonnet 4.5", ArticleAudit.year(SONNET), 32_850, 1e-6),
                new Row("A year of Gemini 3.1 Pro", ArticleAudit.year(GEMINI), 25_550, 1e-6),
                new Row("A year of Opus 4.6", ArticleAudit.year(OPUS), 54_750, 1e-6));
    }

    /** Millions of tokens a month; 2,175 in the second line stands for 2,175.40. */
    private static List<Row> breakeven() {
        Map<Double, List<Double>> lines =
                Map.of(
                        4_500.0,
                        List.of(571.0, 500.0, 643.0, 300.0, 900.0, 6_522.0),
                        2_175.4,
                        List.of(276.0, 242.0, 311.0, 145.0, 435.0, 3_153.0),
                        125_000 / 12.0,
                        List.of(1_323.0, 1_157.0, 1_488.0, 694.0, 2_083.0, 15_097.0),
                        190_000 / 12.0,
                        List.of(2_011.0, 1_759.0, 2_262.0, 1_056.0, 3_167.0, 22_947.0));
        List<String> labels = List.of(GPT, SONNET, GEMINI, OPUS, O3, GROQ);
        Stream<Row> table =
                lines.entrySet().stream()
                        .flatMap(
                                line ->
                                        labels.stream()
                                                .map(
                                                        label ->
                                                                new Row(
                                                                        "B %s, %s"
                                                                                .formatted(
                                                                                        line
                                                                                                .getKey(),
                                                                                        label),
                                                                        million(
                                                                                line.getKey(),
                                                                                label),
                                                                        line.getValue()
                                                                                .get(
                                                                                        labels
                                                                                                .indexOf(
                                                                                                        label)),
                                                                        0.5)));
        Stream<Row> rest =
                Stream.of(
                        // the audit prints 39-79, 45-90 and 75-150
                        new Row("B bill of GPT-5.2", month(GPT, 5e6 / 30), 39, 0.5),
                        new Row("B bill of GPT-5.2, ten", month(GPT, 10e6 / 30), 79, 0.5),
                        new Row("B bill of Sonnet 4.5", month(SONNET, 5e6 / 30), 45, 1e-9),
                        new Row("B bill of Sonnet 4.5, ten", month(SONNET, 10e6 / 30), 90, 1e-9),
                        new Row("B bill of Opus 4.6", month(OPUS, 5e6 / 30), 75, 1e-9),
                        new Row("B bill of Opus 4.6, ten", month(OPUS, 10e6 / 30), 150, 1e-9),
                        new Row("B off by at least", million(2_175.4, OPUS) / 10, 15, 0.5),
                        // 2,262 / 5 = 452, which the audit prints as 450
                        new Row("B off by at most", million(190_000 / 12.0, GEMINI) / 5, 450, 5),
                        new Row("B Opus a day, rent", million(2_175.4, OPUS) / 30, 4.8, 0.05),
                        new Row("B Opus a day, rent of 4,500", million(4_500, OPUS) / 30, 10, 1e-9),
                        new Row("B Opus a day", million(125_000 / 12.0, OPUS) / 30, 23, 0.5),
                        new Row("B Opus a day, high", million(190_000 / 12.0, OPUS) / 30, 35, 0.5),
                        new Row("B GPT-5.2 a day", million(125_000 / 12.0, GPT) / 30, 44, 0.5),
                        new Row(
                                "B GPT-5.2 a day, high",
                                million(190_000 / 12.0, GPT) / 30,
                                67,
                                0.5));
        return Stream.concat(table, rest).toList();
    }

    private static List<Row> interview() {
        double bill = month(GPT, 50e6);
        return List.of(
                new Row("C bill", bill, 11_812.50, 1e-6),
                new Row("C bill of 30.4 days", longMonth(), 11_970, 1e-6),
                new Row("C all output", allOutput(50e6), 21_000, 1e-4),
                new Row("C factor", 100_000 / bill, 8.5, 0.05),
                new Row("C volume of 100,000", 50 * 100_000 / bill, 423, 0.5),
                new Row("C dearer, low", 18_000 / bill, 1.5, 0.05),
                new Row("C dearer, high", 27_000 / bill, 2.3, 0.05),
                new Row("C breakeven, low", million(18_000, GPT) / 30, 76, 0.5),
                new Row("C breakeven, high", million(27_000, GPT) / 30, 114, 0.5));
    }

    private static List<Row> totalCost() {
        return List.of(
                new Row("D dearer, least", 125_000 / ArticleAudit.year(SONNET), 3.8, 0.05),
                new Row("D dearer, most", 190_000 / ArticleAudit.year(GEMINI), 7.4, 0.05),
                new Row("D Opus, least", 125_000 / ArticleAudit.year(OPUS), 2.3, 0.05),
                new Row("D Opus, most", 190_000 / ArticleAudit.year(OPUS), 3.5, 0.05),
                // BLS: 144,570 USD over 70.2 % of the compensation
                new Row("D per FTE", ArticleAudit.loadedAnnualCost(), 206_000, 500),
                new Row("D half an FTE", ArticleAudit.selfHostedYear(0.5), 157_000, 500),
                new Row("D an FTE", ArticleAudit.selfHostedYear(1), 260_000, 500));
    }

    private static List<Row> routing() {
        Routing cascade =
                new Routing.Cascade(
                        List.of(
                                new Routing.Part("cheap", 1, 1, 1),
                                new Routing.Part("strong", 0.2, 1, 1)));
        return List.of(
                new Row("F GPT-5.2", saving(GPT, 0.8, 1), 73.0, 0.05),
                new Row("F Sonnet 4.5", saving(SONNET, 0.8, 1), 73.9, 0.05),
                new Row("F Opus 4.6", saving(OPUS, 0.8, 1), 76.3, 0.05),
                new Row("F Gemini 3.1 Pro", saving(GEMINI, 0.8, 1), 72.1, 0.05),
                new Row("F o3", saving(O3, 0.8, 1), 69.0, 0.05),
                new Row("F 70 %, least", saving(O3, 0.7, 1), 60, 0.5),
                new Row("F 70 %, most", saving(OPUS, 0.7, 1), 67, 0.5),
                new Row("F cascade", 100 * ArticleAudit.saving(GPT, cascade), 71, 0.5),
                new Row("F twice as long", saving(GPT, 0.8, 2), 61, 0.5),
                new Row("F four times as long", saving(GPT, 0.8, 4), 46, 0.5));
    }

    private static List<Row> caching() {
        TokenRates opus = TokenRates.of(ArticleAudit.price(OPUS), 1_000);
        TokenPrice gpt = ArticleAudit.price(GPT);
        TokenPrice groq = ArticleAudit.price(GROQ);
        return List.of(
                new Row("G Opus", 100 * opus.cachedInput() / opus.input(), 10, 1e-9),
                new Row("G write, 5 minutes", opus.cacheWrite5m(), 6.25, 1e-9),
                new Row("G write, an hour", opus.cacheWrite1h(), 10, 1e-9),
                new Row(
                        "G two uses",
                        (opus.cacheWrite5m() + opus.cachedInput()) / opus.input(),
                        1.35,
                        1e-9),
                new Row("G GPT-5.2", off("openai", "gpt-5.2"), 90, 1e-9),
                new Row("G GPT-4.1", off("openai", "gpt-4.1"), 75, 1e-9),
                new Row("G o3", off("openai", "o3"), 75, 1e-9),
                new Row("G GPT-4o", off("openai", "gpt-4o"), 50, 1e-9),
                new Row("G Gemini 3.1 Pro", off("google", "gemini-3.1-pro"), 90, 1e-9),
                new Row("G Opus 5.5", later("anthropic", "claude-opus-5.5"), 95, 1e-9),
                new Row("G GPT-6.1 Sol", later("openai", "gpt-6.1-sol"), 95, 1e-9),
                new Row(
                        "G at most",
                        100 * (1 - ArticleAudit.cached(1) / ArticleAudit.cached(0)),
                        10,
                        0.05),
                // 671 at a byte each; 2 × 129,280 × 7,168 of them take a byte more: 1.85 GB
                new Row("I weights of DeepSeek V3", ArticleAudit.weightGb(), 671 + 1.85, 0.3),
                new Row("J input", gpt.inputUsdPerMTok() / groq.inputUsdPerMTok(), 2.97, 0.005),
                new Row("J output", gpt.outputUsdPerMTok() / groq.outputUsdPerMTok(), 17.7, 0.05),
                new Row(
                        "J half and half",
                        ArticleAudit.blend(GPT) / ArticleAudit.blend(GROQ),
                        11.4,
                        0.05));
    }

    /** What is not worked out by the engine, but from the article's figures or the tables. */
    @Test
    void thePageSaysWhatFollowsFromTheArticlesOwnFigures() {
        assertThat(ArticleAudit.page())
                .contains(
                        "432,000, 496,800, 386,400, 120,000, 54,000 USD",
                        "116 tokens/s on average, 153 million 1,775",
                        "87.5 %, 89.1 %, 86.0 % and 55.0 %",
                        "5.14 to 6.85 USD per GPU-hour",
                        "4x H100 at 3.42 to 5.14 USD per GPU-hour",
                        "96,000 to 144,000 USD a year",
                        "216,000 to 324,000 USD a year",
                        "67,500 to 90,000 USD",
                        "82.0 % and 73.0 %",
                        "142,000 to 272,000 USD with 0.5 FTE, 71,000 to 136,000 USD with one",
                        "56.0 % to 71.1 % against 432,000",
                        "61.8 % to 74.8 % against 496,800",
                        "50.8 % to 67.7 % against 386,400",
                        "50-fold in 3.25 years is 3.3-fold a year, in 3.0 years 3.7-fold",
                        "an end price of 0.011 USD, or 1.7 years",
                        "in 3 years 4.8-fold a year",
                        "| 3.20 % | holds",
                        "| 5.40 % | holds",
                        "| 4.28 % | holds",
                        "| 6.07 % | holds",
                        "| 4.25 % | holds",
                        "5.51 % of the 671 billion",
                        "by the article's figures 0.36, 0.47 (Cerebras), 0.69 (Groq), 0.88",
                        "(0.3575)",
                        "33.33 USD/MTok, 48 times the price");
    }

    private static double month(String label, double tokensPerDay) {
        return ArticleAudit.api(label, tokensPerDay * 30, 750, 750, 720).usdPerMonth();
    }

    private static double longMonth() {
        return ArticleAudit.api(GPT, 50e6 * 30.4, 750, 750, 30.4 * 24).usdPerMonth();
    }

    private static double allOutput(double tokensPerDay) {
        return ArticleAudit.api(GPT, tokensPerDay * 30, 1e-9, 1_500, 720).usdPerMonth();
    }

    private static double volume(double usd, String label) {
        return usd / ArticleAudit.blend(label) / 1e6;
    }

    private static double million(double usd, String label) {
        return ArticleAudit.breakeven(usd, label) / 1e6;
    }

    private static double saving(String label, double share, double lengthOfHard) {
        return 100 * ArticleAudit.saving(label, ArticleAudit.split(share, lengthOfHard));
    }

    private static double off(String provider, String model) {
        return 100 * ArticleAudit.cacheDiscount(provider, model, ArticleAudit.MARCH);
    }

    private static double later(String provider, String model) {
        return 100 * ArticleAudit.cacheDiscount(provider, model, ArticleAudit.NOVEMBER);
    }
}
