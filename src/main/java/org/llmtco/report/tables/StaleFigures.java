package org.llmtco.report.tables;

import org.llmtco.catalog.PurchasePrice;
import org.llmtco.catalog.RegionalFigure;
import org.llmtco.catalog.RentalPrice;
import org.llmtco.catalog.Sourced;
import org.llmtco.catalog.TokenPrice;
import org.llmtco.cost.OptionCost;
import org.llmtco.report.Digits;
import org.llmtco.whatif.MoneyBehind;

import java.time.LocalDate;
import java.util.Optional;

/** Figures that are older than those of their table should be, and the money behind them. */
public final class StaleFigures {
    private StaleFigures() {}

    /** Whether a figure is stale on a day; those of tables that do not age never are. */
    public static boolean isStale(Sourced figure, LocalDate day) {
        return switch (figure) {
            case TokenPrice _ -> CatalogTable.PRICES.isStale(figure, day);
            case RentalPrice _ -> CatalogTable.RENTALS.isStale(figure, day);
            case PurchasePrice _ -> CatalogTable.PURCHASE_PRICES.isStale(figure, day);
            // the four tables of regional figures age alike
            case RegionalFigure _ -> CatalogTable.STAFFING.isStale(figure, day);
            default -> false;
        };
    }

    /** What of an option's month rests on stale figures; empty if nothing does. */
    public static Optional<MoneyBehind> behind(OptionCost.Priced option, LocalDate day) {
        return Optional.of(MoneyBehind.of(option, figure -> isStale(figure, day)))
                .filter(money -> money.usdPerMonth() != 0);
    }

    /** The same in a few words. */
    public static String words(MoneyBehind money) {
        return "stale: %s USD/month".formatted(Digits.usd(money.usdPerMonth()));
    }

    /** The same in a sentence. */
    public static String sentence(MoneyBehind money) {
        return "%s USD a month of the recommended option, %s, rest on figures that are older than those of their tables should be (%s)."
                .formatted(
                        Digits.usd(money.usdPerMonth()),
                        money.option(),
                        Digits.percent(money.share()));
    }
}
