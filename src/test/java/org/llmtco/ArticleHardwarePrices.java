package org.llmtco;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.PurchasePrice;
import org.llmtco.report.Digits;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The "approximate cost" column of the article's hardware table against the purchase prices. */
final class ArticleHardwarePrices {
    static final String HOLDS = "holds";
    static final String LIST_ONLY = "the list price, not what is paid";
    static final String WRONG = "does not hold";

    /**
     * A cell of the column.
     *
     * @param items ids in the table of purchase prices that stand for the cards
     * @param lowUsd the article's figure, at least
     */
    record Claim(
            String cards,
            String article,
            int count,
            List<String> items,
            double lowUsd,
            double highUsd) {}

    static final List<Claim> CLAIMS =
            List.of(
                    new Claim("1x RTX 4090", "~1,600", 1, List.of("rtx-4090"), 1_600, 1_600),
                    new Claim("1x A100", "~1,600-2,000", 1, List.of("a100-pcie-80"), 1_600, 2_000),
                    new Claim("2x RTX 5090", "~4,000", 2, List.of("rtx-5090"), 4_000, 4_000),
                    new Claim(
                            "1x H100",
                            "~25,000",
                            1,
                            List.of("h100-pcie", "h100-sxm"),
                            25_000,
                            25_000),
                    new Claim(
                            "8x H100 (640 GB), as a server",
                            "~200,000+",
                            1,
                            List.of("dgx-h100"),
                            200_000,
                            200_000));

    private final Catalog catalog;

    ArticleHardwarePrices(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Holds if the figure is among what new ones cost, a hundredth more or less. */
    String verdict(Claim claim) {
        return any(claim, "new") ? HOLDS : any(claim, "list") ? LIST_ONLY : WRONG;
    }

    private boolean any(Claim claim, String condition) {
        return prices(claim).stream()
                .filter(price -> price.condition().equals(condition))
                .anyMatch(
                        price ->
                                claim.highUsd() >= low(price) * claim.count() * 0.99
                                        && claim.lowUsd() <= high(price) * claim.count() * 1.01);
    }

    private List<PurchasePrice> prices(Claim claim) {
        return catalog.purchasePrices().values().stream()
                .filter(price -> claim.items().contains(price.item()))
                .toList();
    }

    private static double low(PurchasePrice price) {
        return first(price.lowUsd(), price.typicalUsd());
    }

    private static double high(PurchasePrice price) {
        return first(price.highUsd(), price.typicalUsd());
    }

    private static double first(OptionalDouble one, OptionalDouble other) {
        return one.orElseGet(other::orElseThrow);
    }

    /** What the tables say, with the day of each. */
    String known(Claim claim) {
        return prices(claim).stream()
                .map(
                        price ->
                                "%s %s %s (%s)"
                                        .formatted(
                                                price.item(),
                                                price.condition(),
                                                range(price, claim.count()),
                                                price.asOf()))
                .collect(Collectors.joining("; "));
    }

    private static String range(PurchasePrice price, int count) {
        String low = Digits.whole(low(price) * count);
        String high = Digits.whole(high(price) * count);
        return low.equals(high) ? low : low + " to " + high;
    }
}
