package org.llmtco.cli;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.PriceList;
import org.llmtco.catalog.PricedModel;
import org.llmtco.catalog.TokenLimits;
import org.llmtco.catalog.TokenPrice;
import org.llmtco.cost.TokenRates;
import org.llmtco.model.PlainDate;
import org.llmtco.storage.CsvRows;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The prices that the rows of a file ask for; each is looked up once. */
final class RequestPrices {
    private static final int MOST_RECENT = 8;

    private final Catalog catalog;
    private final LocalDate defaultDay;
    private final RequestSums sums;
    private final Map<Key, Found> found = new HashMap<>();

    /** What recent rows named, the latest first: most files name few models, in any order. */
    private final Recent[] recent = new Recent[MOST_RECENT];

    private int recents;

    RequestPrices(Catalog catalog, LocalDate defaultDay, RequestSums sums) {
        this.catalog = catalog;
        this.defaultDay = defaultDay;
        this.sums = sums;
    }

    /**
     * A price, and the sum to which its requests belong.
     *
     * @param unstated what the price does not state, so that it is assumed
     */
    record Found(
            String provider,
            String model,
            TokenPrice price,
            TokenLimits limits,
            List<TokenRates.Part> unstated,
            RequestSums.Sum sum) {}

    private record Key(String provider, String model, String day, boolean offPeak) {}

    private record Recent(Key key, Found found) {}

    /**
     * The price that a row asks for.
     *
     * @throws InputProblemException if there is none; the message names the column
     */
    Found of(CsvRows row, RequestHead head, boolean offPeak) {
        int model = head.place(RequestColumn.MODEL);
        int provider = head.place(RequestColumn.PROVIDER);
        int day = head.place(RequestColumn.ON);
        for (int i = 0; i < recents; i++) {
            Key key = recent[i].key();
            if (key.offPeak() == offPeak
                    && row.is(model, key.model())
                    && row.is(provider, key.provider())
                    && row.is(day, key.day())) {
                return recent[i].found();
            }
        }
        Key key = new Key(row.text(provider), row.text(model), row.text(day), offPeak);
        Found priced = found.get(key);
        if (priced == null) {
            priced = find(key, head);
            found.put(key, priced);
        }
        recents = Math.min(MOST_RECENT, recents + 1);
        System.arraycopy(recent, 0, recent, 1, recents - 1);
        recent[0] = new Recent(key, priced);
        return priced;
    }

    private Found find(Key key, RequestHead head) {
        Sellers sellers =
                new Sellers(
                        catalog,
                        key.model(),
                        Optional.of(key.provider()).filter(id -> !id.isEmpty()));
        List<PriceList> lists = sellers.lists();
        if (lists.isEmpty()) {
            throw new InputProblemException(
                    head.name(RequestColumn.MODEL) + ": " + sellers.nobody());
        }
        if (lists.size() > 1) {
            throw new InputProblemException(
                    "%s: several sell \"%s\": name one of %s in a column provider"
                            .formatted(
                                    head.name(RequestColumn.MODEL),
                                    key.model(),
                                    String.join(", ", lists.stream().map(PriceList::id).toList())));
        }
        LocalDate on = key.day().isEmpty() ? defaultDay : date(key.day(), head);
        String provider = lists.getFirst().id();
        PricedModel model = sellers.sold(lists.getFirst()).orElseThrow();
        TokenPrice price =
                model.priceOn(on)
                        .orElseThrow(
                                () ->
                                        new InputProblemException(
                                                head.name(RequestColumn.ON)
                                                        + ": "
                                                        + sellers.noPriceOn(on)));
        RequestSums.Sum sum = sums.of(provider, model.id());
        if (key.offPeak() && price.offPeak().isEmpty()) {
            sum.assume(PriceCommand.NO_OFF_PEAK_PRICE);
        }
        return new Found(
                provider,
                model.id(),
                key.offPeak() ? price.outsidePeakHours() : price,
                model.limits(),
                List.copyOf(TokenRates.assumed(price)),
                sum);
    }

    private static LocalDate date(String day, RequestHead head) {
        return PlainDate.parse(day)
                .orElseThrow(
                        () ->
                                new InputProblemException(
                                        "%s is \"%s\": write a date like 2026-03-15"
                                                .formatted(head.name(RequestColumn.ON), day)));
    }
}
