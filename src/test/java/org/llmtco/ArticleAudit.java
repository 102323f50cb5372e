package org.llmtco;

import org.llmtco.breakeven.Breakeven;
import org.llmtco.breakeven.BreakevenSolver;
import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.OpenModel;
import org.llmtco.catalog.TokenPrice;
import org.llmtco.cost.CostEngine;
import org.llmtco.cost.CostItem;
import org.llmtco.cost.CostSchedule;
import org.llmtco.cost.CostTerm;
import org.llmtco.cost.OptionCost;
import org.llmtco.cost.Quantity;
import org.llmtco.cost.TokenRates;
import org.llmtco.model.Answers;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.Engine;
import org.llmtco.model.Finance;
import org.llmtco.model.Operations;
import org.llmtco.model.OperationsCost;
import org.llmtco.model.OperationsScope;
import org.llmtco.model.Rent;
import org.llmtco.model.RentedGpus;
import org.llmtco.model.Routed;
import org.llmtco.model.Routing;
import org.llmtco.model.Scenario;
import org.llmtco.model.TokenPriced;
import org.llmtco.model.Volume;
import org.llmtco.model.Workload;
import org.llmtco.report.Digits;
import org.llmtco.storage.CatalogReader;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The claims of the March 2026 article, each against what the engine computes. */
final class ArticleAudit {
    private static final Catalog CATALOG = CatalogReader.read(List.of(Path.of("."))).catalog();
    static final LocalDate MARCH = LocalDate.of(2026, 3, 15);
    static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 9);

    private static final double TEN_M_PER_DAY = 300e6;
    private static final double FIFTY_M_PER_DAY = 1_500e6;
    private static final double THIRTY_DAYS = 720;
    private static final double MONTH = 730;

    private static final String HOLDS = "holds";
    private static final String WRONG = "does not hold";

    /** Label to provider and model, in the article's order. */
    private static final Map<String, List<String>> MODELS = models();

    private final StringBuilder out = new StringBuilder();

    private ArticleAudit() {}

    private static Map<String, List<String>> models() {
        Map<String, List<String>> models = new LinkedHashMap<>();
        models.put("GPT-5.2", List.of("openai", "gpt-5.2"));
        models.put("Claude Sonnet 4.5", List.of("anthropic", "claude-sonnet-4.5"));
        models.put("Gemini 3.1 Pro", List.of("google", "gemini-3.1-pro"));
        models.put("Claude Opus 4.6", List.of("anthropic", "claude-opus-4.6"));
        models.put("o3", List.of("openai", "o3"));
        models.put("Llama 3.3 70B on Groq", List.of("groq", "llama-3.3-70b"));
        return models;
    }

    static String page() {
        ArticleAudit audit = new ArticleAudit();
        audit.head();
        audit.costTable();
        audit.breakeven();
        audit.interview();
        audit.totalCost();
        audit.routing();
        audit.caching();
        audit.decline();
        audit.experts();
        audit.managed();
        return audit.out.toString();
    }

    private void head() {
        out.append(
                """
                # The March 2026 article, claim by claim

                "Open Source vs Closed LLMs: Choosing the Right Model in 2026" compares closed APIs, managed open models and self-hosting. This page
                holds its claims against its own prices of March 2026, as the engine computes them. It is written by `ArticleAuditTest`:
                `mvn -q test -Dtest=ArticleAuditTest -Dwrite=true`. Half of the tokens are input and a month has 30 days where nothing else is said; GPUs are
                rented for 730 hours. Sections and letters follow the order in which the claims were checked; VRAM (E) is a matter of sizing.
                """);
    }

    private void section(String title) {
        out.append("\n## ").append(title).append("\n\n");
        out.append("| claim | our figure | verdict | it would hold with |\n|---|---|---|---|\n");
    }

    private void row(String claim, String figure, String verdict, String assumption) {
        out.append("| %s | %s | %s | %s |\n".formatted(claim, figure, verdict, assumption));
    }

    private void costTable() {
        section("A. Monthly cost at 10 million tokens a day");
        closedRow("GPT-5.2", 36_000);
        closedRow("Claude Sonnet 4.5", 41_400);
        closedRow("Gemini 3.1 Pro", 32_200);
        closedRow("Llama 3.3 70B on Groq", 10_000);
        row(
                "The three closed rows belong together",
                "36,000, 41,400 and 32,200 are "
                        + "%s, %s and %s million tokens a month"
                                .formatted(
                                        millions(36_000 / blend("GPT-5.2")),
                                        millions(41_400 / blend("Claude Sonnet 4.5")),
                                        millions(32_200 / blend("Gemini 3.1 Pro"))),
                "one volume, not the stated one",
                "4,600 million tokens a month; GPT-5.2 would then be %s USD, and Groq %s USD, below the 4,500 USD of the self-hosted row"
                        .formatted(
                                Digits.usd(4_600e6 * blend("GPT-5.2")),
                                Digits.usd(4_600e6 * blend("Llama 3.3 70B on Groq"))));
        row(
                "Another split of input and output could explain the GPT-5.2 row",
                "%s USD with nothing but output"
                        .formatted(
                                Digits.usd(
                                        api("GPT-5.2", TEN_M_PER_DAY, 1e-9, 1_500, THIRTY_DAYS)
                                                .usdPerMonth())),
                WRONG,
                "no split");
        double cheap = rent(1.49, MONTH);
        double dear = rent(6.88, MONTH);
        row(
                "Llama 3.3 70B self-hosted on 2x H100: 4,500 USD",
                "%s to %s USD at the article's 1.49 (Vast.ai) to 3.90 USD per GPU-hour; %s USD at the 6.88 that AWS takes"
                        .formatted(
                                Digits.usd(cheap), Digits.usd(rent(3.90, MONTH)), Digits.usd(dear)),
                HOLDS,
                "%s USD per GPU-hour for 730 hours, or %s for 720, around the clock, one replica, no staff"
                        .formatted(
                                Digits.fixed(4_500 / (cheap / 1.49), 2),
                                Digits.fixed(4_500 / rent(1, THIRTY_DAYS), 3)));
        row(
                "Two H100 serve the volume, whatever it is",
                "10 million tokens a day are %s tokens/s on average, 153 million %s; two H100 reach %s in FP8 by the capacity model, half of them input"
                        .formatted(
                                perSecond(10e6),
                                perSecond(4_600e6 / 30),
                                Digits.whole(2 * outputTokensPerSecond())),
                "holds for the stated volume%s; the article states no throughput"
                        .formatted(
                                2 * outputTokensPerSecond() >= 4_600e6 / 30 / 86_400
                                        ? " and on average for the other, without a peak"
                                        : ", not for the one of its table"),
                "a volume that stays below the capacity at the peak hour");
        row(
                "The annual column is twelve times the monthly one",
                "%s, %s, %s, %s, %s USD"
                        .formatted(
                                Digits.whole(36_000 * 12),
                                Digits.whole(41_400 * 12),
                                Digits.whole(32_200 * 12),
                                Digits.whole(10_000 * 12),
                                Digits.whole(4_500 * 12)),
                HOLDS,
                "");
        row(
                "Annual cost of the closed APIs: 386,400 to 496,800 USD",
                "%s, %s, %s and %s USD for GPT-5.2, Sonnet 4.5, Gemini 3.1 Pro and Opus 4.6, 365 days"
                        .formatted(
                                annual("GPT-5.2"),
                                annual("Claude Sonnet 4.5"),
                                annual("Gemini 3.1 Pro"),
                                annual("Claude Opus 4.6")),
                WRONG,
                "153 million tokens a day");
        row(
                "10 million tokens are about 7.5 million words",
                "0.75 words per token",
                "holds as a rule of thumb for English",
                "");
    }

    private void closedRow(String label, double claimed) {
        double usd = api(label, TEN_M_PER_DAY, 750, 750, THIRTY_DAYS).usdPerMonth();
        double volume = TEN_M_PER_DAY * claimed / usd;
        row(
                "%s: %s USD".formatted(label, Digits.whole(claimed)),
                "%s USD at %s USD/MTok, %s times less"
                        .formatted(
                                Digits.usd(usd),
                                Digits.fixed(blend(label) * 1e6, 3),
                                Digits.fixed(claimed / usd, 2)),
                WRONG,
                "%s million tokens a month, %s million a day"
                        .formatted(millions(volume), millions(volume / 30)));
    }

    private String annual(String label) {
        return Digits.whole(12 * api(label, 10e6 * MONTH / 24, 750, 750, MONTH).usdPerMonth());
    }

    private void breakeven() {
        section("B. Breakeven at 5 to 10 million tokens a month, above it 50 to 90 % saved");
        Map<String, Double> fixed = new LinkedHashMap<>();
        fixed.put("4,500 USD a month, the article's 2x H100", 4_500.0);
        fixed.put("2,175 USD, 2x H100 at 1.49 USD per GPU-hour", rent(1.49, MONTH));
        fixed.put("10,417 USD, its TCO of 125,000 a year", 125_000 / 12.0);
        fixed.put("15,833 USD, its TCO of 190,000 a year", 190_000 / 12.0);
        for (Map.Entry<String, Double> cost : fixed.entrySet()) {
            List<String> figures = new ArrayList<>();
            for (String label : MODELS.keySet()) {
                figures.add("%s: %s".formatted(label, millions(breakeven(cost.getValue(), label))));
            }
            row(
                    "Against " + cost.getKey(),
                    "million tokens a month: " + String.join(", ", figures),
                    WRONG,
                    "a price of %s to %s USD/MTok"
                            .formatted(
                                    Digits.whole(cost.getValue() / 10),
                                    Digits.whole(cost.getValue() / 5)));
        }
        row(
                "Self-hosting pays from 5 to 10 million tokens a month on",
                "the whole API bill there is %s USD (GPT-5.2), %s (Sonnet 4.5), %s (Opus 4.6), for which no GPU can be rented; breakevens against these models are %s to %s times as high"
                        .formatted(
                                fiveToTen("GPT-5.2"),
                                fiveToTen("Claude Sonnet 4.5"),
                                fiveToTen("Claude Opus 4.6"),
                                Digits.whole(
                                        breakeven(rent(1.49, MONTH), "Claude Opus 4.6") / 10e6),
                                Digits.whole(breakeven(190_000 / 12.0, "Gemini 3.1 Pro") / 5e6)),
                WRONG,
                "\"per day\" instead of \"per month\", Opus 4.6, rent only: %s to %s million a day;"
                                .formatted(
                                        perDay(breakeven(rent(1.49, MONTH), "Claude Opus 4.6")),
                                        perDay(breakeven(4_500, "Claude Opus 4.6")))
                        + " or a price of %s to %s USD/MTok"
                                .formatted(Digits.whole(4_500 / 10.0), Digits.whole(4_500 / 5.0)));
        row(
                "It holds with staff",
                "125,000 to 190,000 USD a year: %s to %s million a day (Opus 4.6), %s to %s (GPT-5.2)"
                        .formatted(
                                perDay(breakeven(125_000 / 12.0, "Claude Opus 4.6")),
                                perDay(breakeven(190_000 / 12.0, "Claude Opus 4.6")),
                                perDay(breakeven(125_000 / 12.0, "GPT-5.2")),
                                perDay(breakeven(190_000 / 12.0, "GPT-5.2"))),
                WRONG,
                "no staff");
        row(
                "Said four times: tip, decision framework (below 5, above 10 million), conclusion,"
                        + " interview",
                "one claim, the figures above",
                WRONG,
                "as above, each time");
        row(
                "Above it self-hosting saves 50 to 90 %",
                "against the article's own table %s, %s, %s and %s"
                        .formatted(
                                Digits.percent(1 - 4_500 / 36_000.0),
                                Digits.percent(1 - 4_500 / 41_400.0),
                                Digits.percent(1 - 4_500 / 32_200.0),
                                Digits.percent(1 - 4_500 / 10_000.0)),
                "follows from the wrong table",
                "153 million tokens a day on one replica");
    }

    private static String fiveToTen(String label) {
        return "%s to %s"
                .formatted(
                        Digits.usd(api(label, 5e6, 750, 750, THIRTY_DAYS).usdPerMonth()),
                        Digits.usd(api(label, 10e6, 750, 750, THIRTY_DAYS).usdPerMonth()));
    }

    private void interview() {
        section("C. 50 million tokens a day, GPT-5.2 against self-hosting");
        double bill = api("GPT-5.2", FIFTY_M_PER_DAY, 750, 750, THIRTY_DAYS).usdPerMonth();
        row(
                "GPT-5.2 would exceed 100,000 USD a month",
                "%s USD; %s in a month of 30.4 days; %s with nothing but output"
                        .formatted(
                                Digits.usd(bill),
                                Digits.usd(
                                        api("GPT-5.2", 50e6 * 30.4, 750, 750, 30.4 * 24)
                                                .usdPerMonth()),
                                Digits.usd(
                                        api("GPT-5.2", FIFTY_M_PER_DAY, 1e-9, 1_500, THIRTY_DAYS)
                                                .usdPerMonth())),
                "does not hold, %s times too high".formatted(Digits.fixed(100_000 / bill, 1)),
                "%s million tokens a day".formatted(millions(50e6 * 100_000 / bill)));
        row(
                "The case agrees with table A",
                "36,000 USD for 10 million a day would be %s USD for 50 million"
                        .formatted(Digits.whole(36_000 * 5)),
                WRONG,
                "neither figure follows from the price list");
        row(
                "2 to 4 H100 cost 10,000 to 15,000 USD a month",
                "%s to %s USD per GPU-hour for four and two GPUs"
                        .formatted(
                                Digits.fixed(15_000 / (4 * MONTH), 2),
                                Digits.fixed(10_000 / (2 * MONTH), 2)),
                "does not hold with its own rates of 1.49 to 3.90",
                "4x H100 at %s to %s USD per GPU-hour; the table has two for 4,500 USD"
                        .formatted(
                                Digits.fixed(10_000 / (4 * MONTH), 2),
                                Digits.fixed(15_000 / (4 * MONTH), 2)));
        row(
                "Labour costs 8,000 to 12,000 USD a month",
                "%s to %s USD a year, %s to %s FTE at %s USD, employer cost included"
                        .formatted(
                                Digits.whole(8_000 * 12),
                                Digits.whole(12_000 * 12),
                                Digits.fixed(8_000 * 12 / loadedAnnualCost(), 2),
                                Digits.fixed(12_000 * 12 / loadedAnnualCost(), 2),
                                Digits.whole(loadedAnnualCost())),
                "holds as the wage of one person, not as what one costs",
                "a wage of 144,570 USD (software developers, BLS, May 2024) and no employer cost");
        row(
                "GPUs and labour together cost 18,000 to 27,000 USD a month",
                "%s to %s USD a year"
                        .formatted(Digits.whole(18_000 * 12), Digits.whole(27_000 * 12)),
                "contradicts the article's 125,000 to 190,000 USD",
                "");
        row(
                "That saves 60 to 80 %",
                "%s to %s times dearer than the true bill; its own figures give %s and %s"
                        .formatted(
                                Digits.fixed(18_000 / bill, 1),
                                Digits.fixed(27_000 / bill, 1),
                                Digits.percent(1 - 18_000 / 100_000.0),
                                Digits.percent(1 - 27_000 / 100_000.0)),
                WRONG,
                "an API bill of %s to %s USD; cheaper than GPT-5.2 from %s to %s million a day on"
                        .formatted(
                                Digits.whole(27_000 / (1 - 0.6)),
                                Digits.whole(18_000 / (1 - 0.8)),
                                perDay(breakeven(18_000, "GPT-5.2")),
                                perDay(breakeven(27_000, "GPT-5.2"))));
        row(
                "The model is Qwen 3.5 70B",
                "the tables have "
                        + String.join(
                                ", ",
                                CATALOG.models().keySet().stream()
                                        .filter(id -> id.startsWith("qwen3.5"))
                                        .toList()),
                "there is no such model",
                "");
    }

    private void totalCost() {
        section("D. 125,000 to 190,000 USD a year, still 50 to 75 % cheaper");
        double half = selfHostedYear(0.5);
        double whole = selfHostedYear(1);
        row(
                "A minimal deployment costs 125,000 to 190,000 USD a year",
                "%s USD with 0.5 FTE, %s USD with one, at %s USD per FTE and 54,000 USD of rent"
                        .formatted(
                                Digits.whole(half),
                                Digits.whole(whole),
                                Digits.whole(loadedAnnualCost())),
                "holds with 0.5 FTE, not with one; the article says both",
                "0.5 FTE; nor does it agree with the 216,000 to 324,000 USD of the interview");
        double low = 125_000 - 54_000;
        double high = 190_000 - 54_000;
        row(
                "In it, 54,000 USD are GPUs and the rest staff",
                "%s to %s USD for staff: per FTE %s to %s USD with 0.5 FTE, %s to %s USD with one"
                        .formatted(
                                Digits.whole(low),
                                Digits.whole(high),
                                Digits.whole(low / 0.5),
                                Digits.whole(high / 0.5),
                                Digits.whole(low),
                                Digits.whole(high)),
                "holds with 0.5 FTE, within which %s USD lie"
                        .formatted(Digits.whole(loadedAnnualCost())),
                "0.5 FTE; \"at least one engineer\" and \"at least 0.5 FTE\" contradict each"
                        + " other");
        row(
                "It is 50 to 75 % cheaper than closed APIs at high volume",
                "at 10 million a day it costs %s to %s times the bills of table A, %s to %s times that of Opus 4.6"
                        .formatted(
                                Digits.fixed(125_000 / year("Claude Sonnet 4.5"), 1),
                                Digits.fixed(190_000 / year("Gemini 3.1 Pro"), 1),
                                Digits.fixed(125_000 / year("Claude Opus 4.6"), 1),
                                Digits.fixed(190_000 / year("Claude Opus 4.6"), 1)),
                WRONG,
                "the bills of the wrong table: %s against 432,000 USD, %s against 496,800, %s against 386,400; 153 million tokens a day"
                        .formatted(
                                cheaperThan(432_000), cheaperThan(496_800), cheaperThan(386_400)));
    }

    private static String cheaperThan(double usdPerYear) {
        return "%s to %s"
                .formatted(
                        Digits.percent(1 - 190_000 / usdPerYear),
                        Digits.percent(1 - 125_000 / usdPerYear));
    }

    private void routing() {
        section("F. Routing 80 % of requests to a cheap tier saves 70 to 80 %");
        List<String> at80 = new ArrayList<>();
        List<String> at70 = new ArrayList<>();
        for (String label : MODELS.keySet()) {
            if (!label.equals("Llama 3.3 70B on Groq")) {
                at80.add(label + " " + Digits.percent(saving(label, split(0.8, 1))));
                at70.add(Digits.percent(saving(label, split(0.7, 1))));
            }
        }
        row(
                "80 % to Groq, equal requests",
                String.join(", ", at80),
                HOLDS,
                "at most 80 %, with a free cheap tier; o3 stays just below 70 %");
        row(
                "70 to 80 % of requests save as much",
                "at 70 %: " + String.join(", ", at70), WRONG, "80 % of the requests");
        row(
                "The same with a cascade, which pays the cheap tier for every request",
                "GPT-5.2 "
                        + Digits.percent(
                                saving(
                                        "GPT-5.2",
                                        new Routing.Cascade(
                                                List.of(
                                                        new Routing.Part("cheap", 1, 1, 1),
                                                        new Routing.Part("strong", 0.2, 1, 1))))),
                HOLDS,
                "");
        row(
                "Every request is as long as the others",
                "GPT-5.2 %s if the hard 20 %% are twice as long as the others, %s if four times"
                        .formatted(
                                Digits.percent(saving("GPT-5.2", split(0.8, 2))),
                                Digits.percent(saving("GPT-5.2", split(0.8, 4)))),
                "a hidden assumption",
                "equal tokens per request");
        row(
                "A small model of one's own may be the cheap tier",
                "one more fixed cost: two H100 at 4,500 USD a month are %s times the whole bill of GPT-5.2 at 10 million a day"
                        .formatted(
                                Digits.fixed(
                                        4_500
                                                / api(
                                                                "GPT-5.2",
                                                                TEN_M_PER_DAY,
                                                                750,
                                                                750,
                                                                THIRTY_DAYS)
                                                        .usdPerMonth(),
                                        1)),
                "not counted in the claim",
                "a managed cheap tier, or a volume that fills the GPUs");
    }

    private void caching() {
        section("G. Prompt caching saves 50 to 90 %");
        TokenPrice opus = price("Claude Opus 4.6");
        TokenRates rates = TokenRates.of(opus, 1_000);
        row(
                "Opus 4.6: cached reads at 0.50 USD/MTok, 10 % of the base rate",
                "%s of %s USD/MTok, %s"
                        .formatted(
                                Digits.fixed(rates.cachedInput(), 2),
                                Digits.fixed(rates.input(), 2),
                                Digits.percent(rates.cachedInput() / rates.input())),
                HOLDS,
                "leaves out the writes: %s and %s USD/MTok (5 minutes, 1 hour), %s and %s times the base rate"
                        .formatted(
                                Digits.fixed(rates.cacheWrite5m(), 2),
                                Digits.fixed(rates.cacheWrite1h(), 2),
                                Digits.fixed(rates.cacheWrite5m() / rates.input(), 2),
                                Digits.fixed(rates.cacheWrite1h() / rates.input(), 2)));
        row(
                "A cached prompt pays from the second use on",
                "%s against %s base prices for two uses"
                        .formatted(
                                Digits.fixed(
                                        (rates.cacheWrite5m() + rates.cachedInput())
                                                / rates.input(),
                                        2),
                                Digits.fixed(2, 2)),
                HOLDS,
                "a second use within the five minutes");
        row(
                "All major providers take 50 to 90 % off",
                "off in March 2026: GPT-5.2 %s, GPT-4.1 %s, o3 %s, GPT-4o %s, Gemini 3.1 Pro %s, Opus 4.6 %s; by November 2026 Opus 5.5 %s, GPT-6.1 Sol %s"
                        .formatted(
                                discount("openai", "gpt-5.2", MARCH),
                                discount("openai", "gpt-4.1", MARCH),
                                discount("openai", "o3", MARCH),
                                discount("openai", "gpt-4o", MARCH),
                                discount("google", "gemini-3.1-pro", MARCH),
                                discount("anthropic", "claude-opus-4.6", MARCH),
                                discount("anthropic", "claude-opus-5.5", NOVEMBER),
                                discount("openai", "gpt-6.1-sol", NOVEMBER)),
                "holds for March 2026, more is taken off since",
                "Gemini without its price for storing a cache by the hour, which neither the"
                        + " article nor the bill counts");
        double plain = cached(0);
        row(
                "Caching halves a bill",
                "at most %s off a half input, half output bill of GPT-5.2 with all input cached"
                        .formatted(Digits.percent(1 - cached(1) / plain)),
                "holds for repeated input only",
                "loads with little output");
    }

    private void decline() {
        section(
                "H. Inference costs fall tenfold a year: 20 USD in late 2022, 0.40 USD in early"
                        + " 2026");
        double factor = 20 / 0.40;
        row(
                "Tenfold a year",
                "%s-fold in 3.25 years is %s-fold a year, in 3.0 years %s-fold"
                        .formatted(
                                Digits.whole(factor),
                                Digits.fixed(Math.pow(factor, 1 / 3.25), 1),
                                Digits.fixed(Math.pow(factor, 1 / 3.0), 1)),
                "does not hold with its own numbers",
                "an end price of %s USD, or %s years"
                        .formatted(
                                Digits.fixed(20 / Math.pow(10, 3.25), 3),
                                Digits.fixed(Math.log10(factor), 1)));
        row(
                "GPT-4-equivalent performance cost 20 USD in late 2022",
                "GPT-4 came in March 2023 at 30 and 60 USD; 20 USD was text-davinci-003; from 45"
                        + " USD"
                        + " in 3 years %s-fold a year"
                                .formatted(Digits.fixed(Math.pow(45 / 0.40, 1 / 3.0), 1)),
                WRONG,
                "another model");
    }

    private void experts() {
        section("I. Experts: 3 to 6 % of the parameters are active");
        ratio("Kimi K2.5", 32, 1_000);
        ratio("DeepSeek V3.2", 37, 685);
        ratio("Qwen3.5-397B", 17, 397);
        ratio("Mistral Large 3", 41, 675);
        ratio("Llama 4 Maverick", 17, 400);
        OpenModel deepSeek = Objects.requireNonNull(CATALOG.models().get("deepseek-v3"));
        row(
                "DeepSeek V3: 37 of 671 billion in the text, V3.2 685 in the table",
                "%s of the %s billion of the tables"
                        .formatted(
                                Digits.fixed(
                                                100
                                                        * deepSeek.activeParametersBillions()
                                                        / deepSeek.totalParametersBillions(),
                                                2)
                                        + " %",
                                Digits.whole(deepSeek.totalParametersBillions())),
                "holds for either",
                "685 billion count the multi-token-prediction module, 14 billion, which does not"
                        + " work on a token");
        row(
                "3 to 6 % are active",
                "%s to %s".formatted(Digits.percent(32 / 1_000.0), Digits.percent(41 / 675.0)),
                "holds, Mistral Large 3 rounded down",
                "");
        row(
                "A model of 671 billion parameters costs as much to run as a dense one of 37"
                        + " billion",
                "the weights of DeepSeek V3 take %s GB in FP8, 671 GB at a byte each and the rest for an embedding and output head in 16 bit; those of 37 billion parameters 37 GB"
                        .formatted(Digits.whole(weightGb())),
                "holds for the arithmetic of a token, not for the GPUs",
                "memory that costs nothing");
    }

    private void ratio(String model, double active, double total) {
        row(
                "%s: %s of %s billion".formatted(model, Digits.whole(active), Digits.whole(total)),
                Digits.fixed(100 * active / total, 2) + " %",
                HOLDS,
                "");
    }

    private void managed() {
        section("J. Managed hosting is 3 to 18 times cheaper");
        TokenRates gpt = TokenRates.of(price("GPT-5.2"), 1_000);
        TokenRates groq = TokenRates.of(price("Llama 3.3 70B on Groq"), 1_000);
        row(
                "Groq against GPT-5.2: 3 to 18 times",
                "%s times for input, %s for output, %s half and half"
                        .formatted(
                                Digits.fixed(gpt.input() / groq.input(), 2),
                                Digits.fixed(gpt.output() / groq.output(), 1),
                                Digits.fixed(blend("GPT-5.2") / blend("Llama 3.3 70B on Groq"), 1)),
                HOLDS,
                "");
        row(
                "DeepInfra is the cheapest at 0.36, against Cerebras 0.25/0.69, Groq and Together",
                "by the article's figures 0.36, %s (Cerebras), %s (Groq), 0.88 (Together); the tables have DeepInfra %s, Groq %s, Together %s, Cerebras %s USD/MTok half and half"
                        .formatted(
                                Digits.fixed((0.25 + 0.69) / 2, 2),
                                Digits.fixed((0.59 + 0.79) / 2, 2),
                                blendOf("deepinfra"),
                                blendOf("groq"),
                                blendOf("together"),
                                cerebras()),
                "the order holds, the figures of DeepInfra and Cerebras do not",
                "0.36 is three parts of output to one of input at DeepInfra's plain 0.23/0.40 (%s); 0.25/0.69 is gpt-oss-120b"
                        .formatted(Digits.fixed((0.23 + 3 * 0.40) / 4, 4)));
        row(
                "The Groq row of table A follows from this price",
                "10,000 USD for 300 million tokens are %s USD/MTok, %s times the price"
                        .formatted(
                                Digits.fixed(10_000 / 300.0, 2),
                                Digits.fixed(
                                        10_000 / 300.0 / (blend("Llama 3.3 70B on Groq") * 1e6),
                                        0)),
                WRONG,
                "");
    }

    // what the engine says

    static OptionCost.Priced api(
            String label, double tokensPerMonth, double input, double output, double hours) {
        return cost(apiOption("api", label), tokensPerMonth, workload(input, output, 0), hours);
    }

    private static TokenPriced apiOption(String id, String label) {
        List<String> model = MODELS.get(label);
        if (model == null) {
            throw new IllegalArgumentException(label);
        }
        return new TokenPriced(id, label, model.get(0), model.get(1));
    }

    /** USD per token, half input and half output. */
    static double blend(String label) {
        return api(label, TEN_M_PER_DAY, 750, 750, THIRTY_DAYS).usdPerMTok() / 1e6;
    }

    static double year(String label) {
        return 12 * api(label, 10e6 * MONTH / 24, 750, 750, MONTH).usdPerMonth();
    }

    private static String blendOf(String provider) {
        OptionCost.Priced cost =
                cost(
                        new TokenPriced("api", provider, provider, "llama-3.3-70b"),
                        TEN_M_PER_DAY,
                        workload(750, 750, 0),
                        THIRTY_DAYS);
        return Digits.fixed(cost.usdPerMTok(), 2);
    }

    /** Cerebras had withdrawn the model by the middle of the month. */
    private static String cerebras() {
        TokenPrice price =
                CATALOG.pricedModel("cerebras", "llama-3.3-70b")
                        .orElseThrow()
                        .priceOn(LocalDate.of(2026, 3, 1))
                        .orElseThrow();
        return Digits.fixed((price.inputUsdPerMTok() + price.outputUsdPerMTok()) / 2, 2)
                + " until 13 March";
    }

    /** Two GPUs around the clock, and nothing else. */
    static double rent(double usdPerGpuHour, double hours) {
        return cost(gpus(usdPerGpuHour), TEN_M_PER_DAY, workload(750, 750, 0), hours).usdPerMonth();
    }

    private static RentedGpus gpus(double usdPerGpuHour) {
        return new RentedGpus(
                "gpus",
                "2x H100",
                true,
                "llama-3.3-70b",
                "fp8",
                16,
                Engine.VLLM,
                "h100-sxm",
                2,
                new Rent(Optional.empty(), Optional.empty(), OptionalDouble.of(usdPerGpuHour)),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                false,
                0,
                Optional.empty(),
                OptionalDouble.of(1e6),
                1,
                0,
                Answers.PLAIN);
    }

    /** Rent of 54,000 USD a year and staff. */
    static double selfHostedYear(double fullTimeEquivalents) {
        Scenario scenario =
                scenario(
                        List.of(gpus(4_500 / (2 * MONTH))),
                        TEN_M_PER_DAY,
                        workload(750, 750, 0),
                        MONTH,
                        operations(fullTimeEquivalents, List.of(OperationsCost.MLOPS_STAFF)));
        return 12 * priced("gpus", scenario).usdPerMonth();
    }

    static double breakeven(double fixedUsd, String label) {
        CostSchedule fixed =
                new CostSchedule(
                        List.of(
                                new CostTerm(
                                        CostItem.PLATFORM_FEE,
                                        fixedUsd,
                                        new Quantity.PerMonth(),
                                        List.of())));
        Breakeven breakeven =
                BreakevenSolver.solve(
                        fixed, api(label, TEN_M_PER_DAY, 750, 750, THIRTY_DAYS).schedule(), 1e12);
        return breakeven.changes().getFirst().tokensPerMonth();
    }

    static Routing split(double share, double lengthOfHard) {
        // the average request stays as long as it is
        double easy = 1 / (share + (1 - share) * lengthOfHard);
        return new Routing.Split(
                List.of(
                        new Routing.Part("cheap", share, easy, easy),
                        new Routing.Part(
                                "strong", 1 - share, easy * lengthOfHard, easy * lengthOfHard)));
    }

    static double saving(String label, Routing routing) {
        Scenario scenario =
                scenario(
                        List.of(
                                apiOption("strong", label),
                                apiOption("cheap", "Llama 3.3 70B on Groq"),
                                new Routed("routed", "Routed", true, routing, 0)),
                        TEN_M_PER_DAY,
                        workload(750, 750, 0),
                        THIRTY_DAYS,
                        operations(0, List.of()));
        return 1
                - priced("routed", scenario).usdPerMonth()
                        / priced("strong", scenario).usdPerMonth();
    }

    static double cached(double share) {
        return cost(
                        apiOption("api", "GPT-5.2"),
                        TEN_M_PER_DAY,
                        workload(750, 750, share),
                        THIRTY_DAYS)
                .usdPerMonth();
    }

    static TokenPrice price(String label) {
        TokenPriced option = apiOption("api", label);
        return CATALOG.pricedModel(option.provider(), option.model())
                .flatMap(model -> model.priceOn(MARCH))
                .orElseThrow();
    }

    private static String discount(String provider, String model, LocalDate day) {
        return Digits.percent(cacheDiscount(provider, model, day));
    }

    /** Share of the input price that a cached token is spared. */
    static double cacheDiscount(String provider, String model, LocalDate day) {
        TokenRates rates =
                TokenRates.of(
                        CATALOG.pricedModel(provider, model)
                                .flatMap(priced -> priced.priceOn(day))
                                .orElseThrow(),
                        1_000);
        return 1 - rates.cachedInput() / rates.input();
    }

    /** USD per year of a software engineer, employer cost included. */
    static double loadedAnnualCost() {
        return selfHostedYear(1) - selfHostedYear(0);
    }

    private static String perSecond(double tokensPerDay) {
        return Digits.whole(tokensPerDay / 86_400);
    }

    /** Of Llama 3.3 70B in FP8 on two H100 at full load, by the capacity model. */
    private static double outputTokensPerSecond() {
        RentedGpus stated = gpus(1);
        return cost(
                        byCapacityModel(stated, stated.model(), stated.gpu(), 2),
                        TEN_M_PER_DAY,
                        workload(750, 750, 0),
                        MONTH)
                .fleet()
                .orElseThrow()
                .capacity()
                .outputTokensPerSecond();
    }

    private static RentedGpus byCapacityModel(RentedGpus like, String model, String gpu, int gpus) {
        return new RentedGpus(
                like.id(),
                like.label(),
                true,
                model,
                like.weightFormat(),
                like.keyValueBits(),
                like.engine(),
                gpu,
                gpus,
                like.rent(),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                false,
                0,
                Optional.empty(),
                OptionalDouble.empty(),
                1,
                0,
                Answers.PLAIN);
    }

    static double weightGb() {
        return cost(
                        byCapacityModel(gpus(1), "deepseek-v3", "h200", 16),
                        TEN_M_PER_DAY,
                        workload(750, 750, 0),
                        MONTH)
                .fleet()
                .orElseThrow()
                .capacity()
                .weightGb();
    }

    private static OptionCost.Priced cost(
            DeploymentOption option, double tokensPerMonth, Workload workload, double hours) {
        return priced(
                option.id(),
                scenario(
                        List.of(option),
                        tokensPerMonth,
                        workload,
                        hours,
                        operations(0, List.of())));
    }

    private static OptionCost.Priced priced(String id, Scenario scenario) {
        return (OptionCost.Priced)
                CostEngine.cost(scenario.option(id).orElseThrow(), scenario, CATALOG);
    }

    private static Scenario scenario(
            List<DeploymentOption> options,
            double tokensPerMonth,
            Workload workload,
            double hours,
            Operations operations) {
        return new Scenario(
                "audit",
                "Audit",
                Optional.empty(),
                MARCH,
                hours,
                workload.withVolume(new Volume(tokensPerMonth, Volume.Unit.TOKENS_PER_MONTH)),
                operations,
                new Finance(36, 0.08, OptionalDouble.empty()),
                List.of(),
                Optional.empty(),
                options);
    }

    private static Workload workload(double input, double output, double cachedShare) {
        return new Workload(
                new Volume(1, Volume.Unit.TOKENS_PER_MONTH),
                input,
                output,
                cachedShare,
                0,
                0,
                0,
                0,
                1,
                OptionalDouble.empty(),
                0,
                0);
    }

    private static Operations operations(double people, List<OperationsCost> rented) {
        OptionalDouble table = OptionalDouble.empty();
        return new Operations(
                "us",
                new OperationsScope(List.of(), List.of(), rented, List.of()),
                people,
                table,
                table,
                0,
                table,
                table,
                table,
                table,
                table,
                table,
                table,
                table,
                table,
                1,
                table,
                table,
                table);
    }

    private static String millions(double tokens) {
        return Digits.whole(tokens / 1e6);
    }

    private static String perDay(double tokensPerMonth) {
        return Digits.fixed(tokensPerMonth / 30 / 1e6, 1);
    }
}
