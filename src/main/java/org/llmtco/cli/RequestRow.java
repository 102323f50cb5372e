package org.llmtco.cli;

import org.llmtco.cost.RequestLimit;
import org.llmtco.cost.TokenRequest;
import org.llmtco.storage.CsvRows;
import org.llmtco.storage.PlainNumber;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the row of a file that is to hand as a request; a bad one with all its problems. */
final class RequestRow {
    /** More tokens in one request are a mistake. */
    static final double MOST_TOKENS = 1e15;

    private static final int LONGEST_QUOTE = 60;

    private final CsvRows row;
    private final RequestHead head;
    private final RequestPrices prices;
    private final List<String> problems = new ArrayList<>();

    RequestRow(CsvRows row, RequestHead head, RequestPrices prices) {
        this.row = row;
        this.head = head;
        this.prices = prices;
    }

    /** What is done with a request. */
    @FunctionalInterface
    interface Taker {
        /**
         * Takes a request.
         *
         * @param line of the file, from 1
         */
        void take(int line, RequestPrices.Found found, TokenRequest request);
    }

    /** Hands the request over, or returns what is wrong with the row. */
    List<String> read(Taker taker) {
        problems.clear();
        if (row.fault().isPresent()) {
            return List.of(row.fault().get());
        }
        checkSize();
        boolean batch = truth(RequestColumn.BATCH);
        Optional<RequestPrices.Found> found = found(truth(RequestColumn.OFF_PEAK));
        double input = tokens(RequestColumn.INPUT);
        double cached = tokens(RequestColumn.CACHED);
        double cacheWrite5m = tokens(RequestColumn.CACHE_WRITE);
        double cacheWrite1h = tokens(RequestColumn.CACHE_WRITE_1H);
        double output = tokens(RequestColumn.OUTPUT);
        if (problems.isEmpty() && cached + cacheWrite5m + cacheWrite1h > input) {
            problems.add(
                    "%s holds fewer tokens than cached, cache-write and cache-write-1h together:"
                                    .formatted(head.name(RequestColumn.INPUT))
                            + " they are part of it");
        }
        if (problems.isEmpty()) {
            checkLength(found.orElseThrow(), input, output);
        }
        if (problems.isEmpty()) {
            taker.take(
                    row.line(),
                    found.orElseThrow(),
                    new TokenRequest(input, cached, cacheWrite5m, cacheWrite1h, output, batch));
        }
        return problems;
    }

    /** A request may not be longer than the model takes. */
    private void checkLength(RequestPrices.Found found, double input, double output) {
        RequestLimit.problem(input, output, OptionalInt.empty(), found.limits().maxOutputTokens())
                .ifPresent(words -> tooLong(RequestColumn.OUTPUT, words));
        RequestLimit.problem(input, output, found.limits().contextTokens(), OptionalInt.empty())
                .ifPresent(words -> tooLong(RequestColumn.INPUT, words));
    }

    private void tooLong(RequestColumn column, String words) {
        problems.add(head.name(column) + ": " + words);
    }

    private void checkSize() {
        if (row.size() < head.size()) {
            problems.add(
                    "the row has %s cells, the head has %s: %s missing; write every comma, also"
                                    .formatted(
                                            row.size(),
                                            head.size(),
                                            String.join(", ", head.from(row.size()))
                                                    + (head.size() - row.size() == 1
                                                            ? " is"
                                                            : " are"))
                            + " beside an empty cell");
        } else if (row.size() > head.size()) {
            problems.add(
                    "the row has %s cells, the head has %s: write numbers without commas, and put"
                                    .formatted(row.size(), head.size())
                            + " quotes around a text that holds one");
        }
    }

    private Optional<RequestPrices.Found> found(boolean offPeak) {
        if (isEmpty(RequestColumn.MODEL)) {
            problem(RequestColumn.MODEL, "empty", "write the id of a model");
            return Optional.empty();
        }
        if (!row.has(head.place(RequestColumn.MODEL))) {
            return Optional.empty();
        }
        try {
            return Optional.of(prices.of(row, head, offPeak));
        } catch (InputProblemException e) {
            problems.add(e.getMessage());
            return Optional.empty();
        }
    }

    /** Whether the row has a cell for the column with nothing in it. */
    private boolean isEmpty(RequestColumn column) {
        int place = head.place(column);
        return row.has(place) && row.is(place, "");
    }

    private double tokens(RequestColumn column) {
        int place = head.place(column);
        long digits = row.digits(place);
        if (digits >= 0) {
            return (double) digits;
        }
        if (isEmpty(column) && column.required()) {
            problem(column, "empty", "write how many tokens there are, 0 if none");
        }
        if (row.is(place, "")) {
            return 0;
        }
        double tokens = PlainNumber.parse(row.text(place)).orElse(Double.NaN);
        if (!(tokens >= 0 && tokens <= MOST_TOKENS && tokens == Math.rint(tokens))) {
            problem(column, quoted(place), "must be a whole number of tokens, from 0 to 1e15");
            return 0;
        }
        return tokens;
    }

    private boolean truth(RequestColumn column) {
        int place = head.place(column);
        if (row.is(place, "") || row.is(place, "false") || row.is(place, "0")) {
            return false;
        }
        if (!row.is(place, "true") && !row.is(place, "1")) {
            problem(column, quoted(place), "must be true or false");
        }
        return true;
    }

    private void problem(RequestColumn column, String value, String expectation) {
        problems.add("%s is %s: %s".formatted(head.name(column), value, expectation));
    }

    private String quoted(int place) {
        String text = row.text(place).replace('\n', ' ');
        return '"'
                + (text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text)
                + '"';
    }
}
