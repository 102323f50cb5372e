package org.llmtco.report.workbook;

import org.llmtco.catalog.LongContextPrice;
import org.llmtco.catalog.PricedModel;
import org.llmtco.catalog.TokenPrice;
import org.llmtco.report.LineWords;
import org.llmtco.report.workbook.Styles.Look;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The token prices that the options use, each entry of a list once. */
final class PricesSheet {
    /** Columns of the table, in this order. */
    static final List<String> HEADS =
            List.of(
                    "Provider",
                    "Model",
                    "From",
                    "Input",
                    "Output",
                    "Cached input",
                    "Cache write, 5 min",
                    "Cache write, 1 h",
                    "Batch discount",
                    "Long context above",
                    "Long: input",
                    "Long: output",
                    "Long: cached input",
                    "Long: cache write, 5 min",
                    "Long: cache write, 1 h",
                    "Off-peak discount",
                    "Peak hours per day",
                    "Source",
                    "As of",
                    "Kind");

    private static final int BATCH = 8;
    private static final int THRESHOLD = 9;
    private static final int OFF_PEAK = 15;
    private static final int PEAK_HOURS = 16;

    private final Page page;
    private final Map<Row, Row> rows = new LinkedHashMap<>();

    /**
     * An entry of a price list.
     *
     * @param number of the row on the sheet
     */
    record Row(String provider, String model, TokenPrice price, int number) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Row row
                    && row.provider.equals(provider)
                    && row.model.equals(model)
                    && row.price.equals(price);
        }

        @Override
        public int hashCode() {
            return provider.hashCode() * 31 + model.hashCode() * 7 + price.hashCode();
        }
    }

    /** A kind of token, with its columns. */
    enum Kind {
        INPUT(3, 10),
        OUTPUT(4, 11),
        CACHED(5, 12),
        WRITE_5M(6, 13),
        WRITE_1H(7, 14);

        private final int column;
        private final int longColumn;

        Kind(int column, int longColumn) {
            this.column = column;
            this.longColumn = longColumn;
        }
    }

    PricesSheet(Page page) {
        this.page = page;
        page.title("Token prices");
        page.note(
                "USD per MTok (10^6 tokens). An empty price is not offered: cached input and cache"
                        + " writes are then billed as input. Change the blue cells: every sheet"
                        + " follows.");
        page.skip(1);
        page.heads(HEADS);
        page.widths(16, 26, 12, 10, 10, 10, 10, 10, 10, 12, 10, 10, 10, 10, 10, 10, 10, 50, 11, 11);
        page.sheet().createFreezePane(3, page.next());
    }

    /** The row of a price, which is written when it is asked for first. */
    Row row(String provider, PricedModel model, TokenPrice price) {
        Row asked = new Row(provider, model.id(), price, page.next());
        Row known = rows.get(asked);
        if (known == null) {
            rows.put(asked, asked);
            write(asked);
            return asked;
        }
        return known;
    }

    private void write(Row row) {
        TokenPrice price = row.price();
        int at = page.take();
        page.text(at, 0, row.provider());
        page.text(at, 1, row.model());
        page.date(at, 2, price.from(), Look.FIXED);
        number(at, Kind.INPUT.column, OptionalDouble.of(price.inputUsdPerMTok()));
        number(at, Kind.OUTPUT.column, OptionalDouble.of(price.outputUsdPerMTok()));
        number(at, Kind.CACHED.column, price.cachedInputUsdPerMTok());
        number(at, Kind.WRITE_5M.column, price.cacheWrite5mUsdPerMTok());
        number(at, Kind.WRITE_1H.column, price.cacheWrite1hUsdPerMTok());
        number(at, BATCH, price.batchDiscount());
        price.longContext().ifPresent(tier -> longContext(at, tier));
        price.offPeak()
                .ifPresent(
                        off -> {
                            number(at, OFF_PEAK, OptionalDouble.of(off.discount()));
                            number(at, PEAK_HOURS, OptionalDouble.of(off.peakHoursPerDay()));
                        });
        page.text(at, 17, price.source(), Look.NOTE);
        page.date(at, 18, price.asOf(), Look.NOTE);
        page.text(at, 19, LineWords.kind(price.kind()), Look.NOTE);
    }

    private void longContext(int at, LongContextPrice tier) {
        number(at, THRESHOLD, OptionalDouble.of(tier.aboveInputTokens()));
        number(at, Kind.INPUT.longColumn, OptionalDouble.of(tier.inputUsdPerMTok()));
        number(at, Kind.OUTPUT.longColumn, OptionalDouble.of(tier.outputUsdPerMTok()));
        number(at, Kind.CACHED.longColumn, tier.cachedInputUsdPerMTok());
        number(at, Kind.WRITE_5M.longColumn, tier.cacheWrite5mUsdPerMTok());
        number(at, Kind.WRITE_1H.longColumn, tier.cacheWrite1hUsdPerMTok());
    }

    private void number(int row, int column, OptionalDouble value) {
        String format = column == BATCH || column == OFF_PEAK ? Styles.PERCENT : "0.00####";
        String shown = column == THRESHOLD || column == PEAK_HOURS ? Styles.COUNT : format;
        if (value.isPresent()) {
            page.number(row, column, value.getAsDouble(), Look.INPUT, shown);
        } else {
            page.blank(row, column, Look.INPUT, shown);
        }
    }

    /**
     * What a kind of token costs, in USD per MTok; above its threshold the long-context tier
     * reprices the whole request.
     *
     * @param input cell with the input of a request
     */
    String rate(Row row, Kind kind, String input) {
        String plain = page.from(row.number(), kind.column);
        String ofInput = page.from(row.number(), Kind.INPUT.column);
        boolean always = kind == Kind.INPUT || kind == Kind.OUTPUT;
        String standard = always ? plain : "IF(%s=\"\",%s,%s)".formatted(plain, ofInput, plain);
        if (row.price().longContext().isEmpty()) {
            return standard;
        }
        String stated = page.from(row.number(), kind.longColumn);
        String longInput = page.from(row.number(), Kind.INPUT.longColumn);
        // a price that the tier does not state moves in the proportion in which input moves
        String tier =
                always
                        ? stated
                        : "IF(%s=\"\",%s*IF(%s=0,1,%s/%s),%s)"
                                .formatted(stated, standard, ofInput, longInput, ofInput, stated);
        return "IF(%s>%s,%s,%s)"
                .formatted(input, page.from(row.number(), THRESHOLD), tier, standard);
    }

    String batchDiscount(Row row) {
        return page.from(row.number(), BATCH);
    }

    String offPeakDiscount(Row row) {
        return page.from(row.number(), OFF_PEAK);
    }

    String peakHours(Row row) {
        return page.from(row.number(), PEAK_HOURS);
    }
}
