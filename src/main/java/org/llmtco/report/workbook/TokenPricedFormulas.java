package org.llmtco.report.workbook;

import org.llmtco.catalog.PricedModel;
import org.llmtco.catalog.TokenPrice;
import org.llmtco.cost.CostItem;
import org.llmtco.model.TokenPriced;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cost of an option that a price list decides, as formulas. */
final class TokenPricedFormulas {
    private final OptionContext context;
    private final Traffic traffic;
    private final TokenPriced option;
    private final NamedInputs inputs;
    private final OptionPage page;

    /** The row of the price in force in each month; place 0 is month 1. */
    private final List<PricesSheet.Row> rows = new ArrayList<>();

    private TokenPricedFormulas(OptionContext context, Traffic traffic, TokenPriced option) {
        this.context = context;
        this.traffic = traffic;
        this.option = option;
        inputs = context.inputs();
        page = context.page();
        findPrices();
    }

    static void add(OptionContext context, Traffic traffic, TokenPriced option) {
        new TokenPricedFormulas(context, traffic, option).add();
    }

    /** The price in force in each month; after the end of the last one it is carried forward. */
    private void findPrices() {
        PricedModel model =
                context.catalog().pricedModel(option.provider(), option.model()).orElseThrow();
        LocalDate day = context.scenario().pricedOn();
        TokenPrice current = model.priceOn(day).orElseThrow();
        for (int month = 1; month <= page.months(); month++) {
            current = model.priceOn(day.plusMonths(month - 1L)).orElse(current);
            rows.add(context.prices().row(option.provider(), model, current));
        }
    }

    private void add() {
        String tokenizer = inputs.driver(option.id() + ".tokenizerFactor");
        String input =
                page.value(
                        traffic.label("Input per request, in the model's tokens"),
                        traffic.input() + "*" + tokenizer,
                        "tokens",
                        "input × tokenizer factor");
        String output =
                page.value(
                        traffic.label("Output per request, in the model's tokens"),
                        "%s*%s+%s"
                                .formatted(
                                        traffic.output(),
                                        tokenizer,
                                        inputs.driver(option.id() + ".reasoningTokensPerRequest")),
                        "tokens",
                        "output × tokenizer factor + reasoning");
        String cached = inputs.driver("cachedInputShare");
        String write5m = inputs.driver("cacheWrite5mShare");
        String write1h = inputs.driver("cacheWrite1hShare");
        tokens(
                CostItem.UNCACHED_INPUT,
                "%s*(1-%s-%s-%s)".formatted(input, cached, write5m, write1h),
                PricesSheet.Kind.INPUT,
                input);
        tokens(CostItem.CACHED_INPUT, input + "*" + cached, PricesSheet.Kind.CACHED, input);
        tokens(CostItem.CACHE_WRITES_5M, input + "*" + write5m, PricesSheet.Kind.WRITE_5M, input);
        tokens(CostItem.CACHE_WRITES_1H, input + "*" + write1h, PricesSheet.Kind.WRITE_1H, input);
        tokens(CostItem.OUTPUT, output, PricesSheet.Kind.OUTPUT, input);
        context.flat(
                CostItem.PLATFORM_FEE,
                traffic,
                inputs.driver(option.id() + ".platformFeeUsdPerMonth"),
                "USD/month",
                new Units.PerMonth(traffic.used()));
        OperationsFormulas.staff(
                context,
                traffic,
                CostItem.INTEGRATION_STAFF,
                inputs.driver(option.id() + ".integrationFullTimeEquivalents"));
        OperationsFormulas.add(
                context,
                traffic,
                Optional.empty(),
                context.scenario().operations().applies().tokenPriced());
    }

    private void tokens(CostItem item, String perRequest, PricesSheet.Kind kind, String input) {
        String label = traffic.label(item.label());
        Map<PricesSheet.Row, String> rates = new LinkedHashMap<>();
        for (PricesSheet.Row row : rows) {
            rates.computeIfAbsent(
                    row,
                    _ ->
                            page.usd(
                                    "%s, price from %s".formatted(label, row.price().from()),
                                    rate(row, kind, input),
                                    "USD/MTok",
                                    "price × average of the day × (1 − batch share × batch"
                                            + " discount)"));
        }
        String factor =
                page.value(
                        label + ", share of tokens",
                        "%s/%s*(1+%s)*(1-%s)*%s"
                                .formatted(
                                        perRequest,
                                        traffic.tokensPerRequest(),
                                        inputs.driver("retryShare"),
                                        inputs.driver(option.id() + ".discountShare"),
                                        inputs.driver("tokenPriceLevel." + option.provider())),
                        "",
                        "share × (1 + retries) × (1 − negotiated discount) × level");
        context.add(
                item,
                traffic,
                factor + "*" + rates.get(rows.getFirst()),
                "USD/MTok",
                new Units.PerMTok(traffic.tokensPerToken()),
                new When.Monthly(
                        Price.listed(
                                factor,
                                month -> rates.getOrDefault(rows.get(month - 1), ""),
                                Optional.of(inputs.driver(option.id() + ".priceDeclinePerYear"))),
                        Optional.empty()));
    }

    private String rate(PricesSheet.Row row, PricesSheet.Kind kind, String input) {
        PricesSheet prices = context.prices();
        String usd = prices.rate(row, kind, input);
        String day =
                row.price().offPeak().isPresent()
                        ? "*(1-(1-IF(%s=\"\",%s/24,%s))*%s)"
                                .formatted(
                                        peakHours(),
                                        prices.peakHours(row),
                                        peakHours(),
                                        prices.offPeakDiscount(row))
                        : "";
        return "%s%s*(1-%s*%s)"
                .formatted(usd, day, inputs.driver("batchShare"), prices.batchDiscount(row));
    }

    private String peakHours() {
        return inputs.unlessEntered(option.id() + ".peakHoursShare");
    }
}
