package org.llmtco.report;

import org.llmtco.cost.Comparison;
import org.llmtco.cost.CostCategory;
import org.llmtco.cost.CostTerm;
import org.llmtco.cost.Ledger;
import org.llmtco.cost.OptionCost;
import org.llmtco.cost.Quantity;
import org.llmtco.cost.Timing;
import org.llmtco.model.Decimals;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.OwnedServers;
import org.llmtco.model.RentedGpus;
import org.llmtco.model.TokenPriced;
import org.llmtco.report.Grid.Column;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The forecast of every option in the columns of the FinOps cost and usage specification, FOCUS
 * 1.2: a row for each option, line and month in which something is paid or booked. Month 1 begins
 * on the scenario's valuation date. Tokens are counted by kind, at the price of that kind: the
 * list's is the average over batches and hours of the day, before what was negotiated off it.
 * Columns of our own begin with x_.
 */
public final class FocusTable {
    private static final double TOKENS_PER_MTOK = 1e6;

    private static final List<Column> COLUMNS =
            List.of(
                    Column.number("BilledCost"),
                    Column.number("EffectiveCost"),
                    Column.number("ListCost"),
                    Column.number("ContractedCost"),
                    Column.text("BillingCurrency"),
                    Column.text("BillingPeriodStart"),
                    Column.text("BillingPeriodEnd"),
                    Column.text("ChargePeriodStart"),
                    Column.text("ChargePeriodEnd"),
                    Column.text("ChargeCategory"),
                    Column.text("ChargeDescription"),
                    Column.text("ChargeFrequency"),
                    Column.text("PricingCategory"),
                    Column.number("PricingQuantity"),
                    Column.text("PricingUnit"),
                    Column.number("ListUnitPrice"),
                    Column.number("ContractedUnitPrice"),
                    Column.number("ConsumedQuantity"),
                    Column.text("ConsumedUnit"),
                    Column.text("ServiceCategory"),
                    Column.text("ServiceName"),
                    Column.text("ProviderName"),
                    Column.text("PublisherName"),
                    Column.text("InvoiceIssuerName"),
                    Column.text("RegionId"),
                    Column.text("SkuId"),
                    Column.text("SkuPriceId"),
                    Column.text("Tags"),
                    Column.text("x_OptionId"),
                    Column.text("x_LineId"),
                    Column.text("x_CostCategory"),
                    Column.number("x_Month"));

    private FocusTable() {}

    /** Amounts are not rounded; options that cannot serve the workload have no rows. */
    public static Grid of(Comparison comparison, ReportCurrency currency) {
        List<List<String>> rows = new ArrayList<>();
        for (OptionCost.Priced cost : comparison.priced()) {
            Ledger ledger = cost.ledger();
            for (Ledger.Row row : ledger.rows()) {
                for (int month = 0; month <= ledger.horizon().months(); month++) {
                    if (row.cash(month) != 0 || row.booked(month) != 0) {
                        rows.add(row(comparison, currency, cost, row, month));
                    }
                }
            }
        }
        return new Grid(COLUMNS, rows);
    }

    private static List<String> row(
            Comparison comparison,
            ReportCurrency currency,
            OptionCost.Priced cost,
            Ledger.Row row,
            int month) {
        CostTerm term = row.term();
        double billed = currency.amount(row.cash(month));
        double quantity = quantity(term, cost, month);
        // nothing is billed at a discount of 100 %, so that there is no row for it
        double listed = billed / (1 - term.negotiatedDiscount());
        boolean tokens = term.quantity() instanceof Quantity.PerMTok;
        LocalDate valuation = comparison.scenario().pricedOn();
        // what is paid before the first month falls into it: FOCUS has no period without length
        String from = start(valuation, Math.max(1, month));
        String to = start(valuation, Math.max(1, month) + 1);
        String provider = provider(cost.option());
        String[] cells = {
            Decimals.plain(billed),
            Decimals.plain(currency.amount(row.booked(month))),
            Decimals.plain(listed),
            Decimals.plain(billed),
            currency.code(),
            from,
            to,
            from,
            to,
            chargeCategory(term, billed),
            term.item().label(),
            frequency(term),
            term.timing() instanceof Timing.Contract ? "Committed" : "Standard",
            quantity == 0 ? "" : Decimals.plain(quantity),
            quantity == 0 ? "" : unit(term),
            quantity == 0 ? "" : Decimals.plain(listed / quantity),
            quantity == 0 ? "" : Decimals.plain(billed / quantity),
            tokens ? Decimals.plain(quantity * TOKENS_PER_MTOK) : "",
            tokens ? "Tokens" : "",
            term.item().category() == CostCategory.STAFF ? "Other" : "AI and Machine Learning",
            cost.option().label(),
            provider,
            provider,
            provider,
            "",
            "",
            "",
            tags(Map.of("scenario", comparison.scenario().id(), "forecast", "true")),
            cost.option().id(),
            term.item().id(),
            term.item().category().name().toLowerCase(Locale.ROOT),
            Integer.toString(month)
        };
        return List.of(cells);
    }

    private static String start(LocalDate valuation, int month) {
        return valuation.plusMonths(month - 1L) + "T00:00:00Z";
    }

    private static double quantity(CostTerm term, OptionCost.Priced cost, int month) {
        if (month == 0 || !(term.timing() instanceof Timing.Monthly)) {
            return 0;
        }
        return term.quantity().at(cost.tokensPerMonth() * cost.horizon().volumeFactor(month))
                * term.billedTokens();
    }

    private static String unit(CostTerm term) {
        return switch (term.quantity()) {
            case Quantity.PerMTok _ -> "1000000 Tokens";
            case Quantity.PerMonth _ -> "Months";
            case Quantity.Steps _ -> "Unit-Months";
        };
    }

    private static String chargeCategory(CostTerm term, double billed) {
        if (billed < 0) {
            return "Credit";
        }
        return switch (term.timing()) {
            case Timing.Monthly _ ->
                    term.quantity() instanceof Quantity.PerMonth ? "Purchase" : "Usage";
            case Timing.Contract _, Timing.UpFront _, Timing.Purchase _ -> "Purchase";
            case Timing.CapitalCharge _ -> "Adjustment";
        };
    }

    private static String frequency(CostTerm term) {
        return switch (term.timing()) {
            case Timing.Monthly _ ->
                    term.quantity() instanceof Quantity.PerMTok ? "Usage-Based" : "Recurring";
            case Timing.Contract _, Timing.CapitalCharge _ -> "Recurring";
            case Timing.UpFront _, Timing.Purchase _ -> "One-Time";
        };
    }

    private static String provider(DeploymentOption option) {
        return switch (option) {
            case TokenPriced priced -> priced.provider();
            case RentedGpus rented -> rented.rent().provider().orElse(option.label());
            case OwnedServers _ -> "own servers";
            default -> option.label();
        };
    }

    /** As a JSON object; keys and values are ids, which need no escapes. */
    private static String tags(Map<String, String> tags) {
        return new TreeMap<>(tags)
                .entrySet().stream()
                        .map(tag -> "\"%s\": \"%s\"".formatted(tag.getKey(), tag.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
    }
}
