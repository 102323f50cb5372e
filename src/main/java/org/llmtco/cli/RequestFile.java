package org.llmtco.cli;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.PriceList;
import org.llmtco.catalog.PricedModel;
import org.llmtco.catalog.TokenPrice;
import org.llmtco.cost.TokenBill;
import org.llmtco.cost.TokenRequest;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.report.Digits;
import org.llmtco.report.Grid;
import org.llmtco.report.Grid.Column;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A file of requests, a line each, priced line by line. Nothing is printed unless every line can be
 * priced, so the file is read twice: a million lines take no memory.
 */
final class RequestFile {
    private static final List<String> COLUMNS =
            List.of(
                    "provider",
                    "model",
                    "input",
                    "cached",
                    "cache-write",
                    "cache-write-1h",
                    "output",
                    "batch",
                    "off-peak",
                    "on");
    // places in the list above
    private static final int PROVIDER = 0;
    private static final int MODEL = 1;
    private static final int INPUT = 2;
    private static final int CACHED = 3;
    private static final int CACHE_WRITE = 4;
    private static final int CACHE_WRITE_1H = 5;
    private static final int OUTPUT = 6;
    private static final int BATCH = 7;
    private static final int OFF_PEAK = 8;
    private static final int ON = 9;

    private static final int MOST_PROBLEMS = 20;
    private static final int MOST_RECENT = 8;

    /** Characters that are printed at once. */
    private static final int CHUNK = 1 << 16;

    private final Path file;
    private final Catalog catalog;
    private final LocalDate defaultDay;

    /** Prices that were looked up already; most files name few. */
    private final Map<Key, Found> found = new HashMap<>();

    private final CsvLine cells = new CsvLine();

    /** What recent lines named, the latest first: most files name few models, in any order. */
    private final Recent[] recent = new Recent[MOST_RECENT];

    private int recents;

    private final List<String> problems = new ArrayList<>();
    private final Map<String, Sum> sums = new LinkedHashMap<>();

    private record Found(String provider, String model, TokenPrice price, Sum sum) {}

    private record Key(String provider, String model, String day, boolean offPeak) {}

    private record Recent(Key key, Found found) {}

    /** A line of the file. */
    private record Row(Found found, TokenRequest request) {}

    /** What is done with each line. */
    private interface Each {
        void take(int line, Row row);
    }

    /** The requests to one model. */
    private static final class Sum {
        private double requests;
        private double inputTokens;
        private double outputTokens;
        private double usd;

        void add(TokenRequest request, double usdOfRequest) {
            requests++;
            inputTokens += request.inputTokens();
            outputTokens += request.outputTokens();
            usd += usdOfRequest;
        }
    }

    /** The JSON of a file: the sums, without the lines. */
    record Json(double requests, double totalUsd, List<Model> models) {}

    record Model(
            String provider,
            String model,
            double requests,
            double inputTokens,
            double outputTokens,
            double totalUsd) {}

    RequestFile(Path file, Catalog catalog, LocalDate defaultDay) {
        this.file = file;
        this.catalog = catalog;
        this.defaultDay = defaultDay;
    }

    /** Prints the sums by model, or as CSV the bill of every line. */
    void print(Printer printer) {
        read(
                (line, row) ->
                        row.found()
                                .sum()
                                .add(
                                        row.request(),
                                        TokenBill.of(row.request(), row.found().price()).total()));
        if (!problems.isEmpty()) {
            throw new InputProblemException(String.join("\n", problems));
        }
        if (printer.format == Format.CSV) {
            printLines(printer.out());
        } else {
            Grid grid = grid();
            printer.print(grid.toText(), grid, json());
        }
    }

    private static String key(Found found) {
        return found.provider() + "," + found.model();
    }

    private void printLines(PrintWriter out) {
        out.print(
                "line,provider,model,uncachedInputUsd,cachedInputUsd,cacheWrites5mUsd,"
                        + "cacheWrites1hUsd,outputUsd,totalUsd\r\n");
        StringBuilder text = new StringBuilder();
        read(
                (line, row) -> {
                    TokenBill bill = TokenBill.of(row.request(), row.found().price());
                    text.append(line).append(',').append(key(row.found()));
                    append(text, bill.uncachedInput());
                    append(text, bill.cachedInput());
                    append(text, bill.cacheWrites5m());
                    append(text, bill.cacheWrites1h());
                    append(text, bill.output());
                    append(text, bill.total());
                    text.append("\r\n");
                    if (text.length() >= CHUNK) {
                        out.append(text);
                        text.setLength(0);
                    }
                });
        out.append(text);
    }

    private static void append(StringBuilder text, double usd) {
        text.append(',');
        if (usd == 0) {
            text.append('0');
        } else {
            text.append(usd);
        }
    }

    private Grid grid() {
        List<List<String>> rows = new ArrayList<>();
        sums.forEach(
                (key, sum) ->
                        rows.add(
                                List.of(
                                        key.substring(0, key.indexOf(',')),
                                        key.substring(key.indexOf(',') + 1),
                                        Digits.whole(sum.requests),
                                        Digits.whole(sum.inputTokens),
                                        Digits.whole(sum.outputTokens),
                                        Digits.usd(sum.usd))));
        return new Grid(
                List.of(
                        Column.text("provider"),
                        Column.text("model"),
                        Column.number("requests"),
                        Column.number("input tokens"),
                        Column.number("output tokens"),
                        Column.number("USD")),
                rows);
    }

    private Json json() {
        List<Model> models = new ArrayList<>();
        double requests = 0;
        double usd = 0;
        for (Map.Entry<String, Sum> entry : sums.entrySet()) {
            String key = entry.getKey();
            Sum sum = entry.getValue();
            models.add(
                    new Model(
                            key.substring(0, key.indexOf(',')),
                            key.substring(key.indexOf(',') + 1),
                            sum.requests,
                            sum.inputTokens,
                            sum.outputTokens,
                            sum.usd));
            requests += sum.requests;
            usd += sum.usd;
        }
        return new Json(requests, usd, models);
    }

    private void read(Each each) {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String head = reader.readLine();
            if (head == null) {
                throw new InputProblemException(file + " is empty: write a head and requests");
            }
            int[] places = places(head);
            int line = 1;
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                line++;
                if (!text.isBlank()) {
                    take(line, text, places, each);
                }
                if (problems.size() == MOST_PROBLEMS) {
                    problems.add("there may be more; mend these first");
                    return;
                }
            }
        } catch (MalformedInputException e) {
            throw new InputProblemException(file + " is not UTF-8: save it as UTF-8");
        } catch (IOException e) {
            throw new InputProblemException(file + " cannot be read: " + e.getMessage());
        }
    }

    private void take(int line, String text, int[] places, Each each) {
        try {
            each.take(line, row(text, places));
        } catch (InputProblemException | InvalidFieldException e) {
            problems.add(file + ":" + line + ": " + e.getMessage());
        }
    }

    /** For each known column its place in the file, or -1. */
    private int[] places(String head) {
        CsvLine line = new CsvLine();
        line.read(head.replace("\uFEFF", ""));
        List<String> names = IntStream.range(0, line.cells()).mapToObj(line::text).toList();
        for (String name : names) {
            if (!COLUMNS.contains(name)) {
                throw new InputProblemException(
                        "%s:1: the column \"%s\" is not known: known are %s"
                                .formatted(file, name, String.join(", ", COLUMNS)));
            }
        }
        for (String name : List.of("model", "input", "output")) {
            if (!names.contains(name)) {
                throw new InputProblemException(
                        "%s:1: the column \"%s\" is missing: add it".formatted(file, name));
            }
        }
        return COLUMNS.stream().mapToInt(names::indexOf).toArray();
    }

    private Row row(String text, int[] places) {
        cells.read(text);
        return new Row(
                found(places, truth(places, OFF_PEAK)),
                new TokenRequest(
                        number(places, INPUT),
                        number(places, CACHED),
                        number(places, CACHE_WRITE),
                        number(places, CACHE_WRITE_1H),
                        number(places, OUTPUT),
                        truth(places, BATCH)));
    }

    private Found found(int[] places, boolean offPeak) {
        for (int i = 0; i < recents; i++) {
            Key key = recent[i].key();
            if (key.offPeak() == offPeak
                    && cells.is(places[MODEL], key.model())
                    && cells.is(places[PROVIDER], key.provider())
                    && cells.is(places[ON], key.day())) {
                return recent[i].found();
            }
        }
        Key key =
                new Key(
                        cells.text(places[PROVIDER]),
                        cells.text(places[MODEL]),
                        cells.text(places[ON]),
                        offPeak);
        Found priced = found.get(key);
        if (priced == null) {
            priced = find(key.provider(), key.model(), key.day(), offPeak);
            found.put(key, priced);
        }
        recents = Math.min(MOST_RECENT, recents + 1);
        System.arraycopy(recent, 0, recent, 1, recents - 1);
        recent[0] = new Recent(key, priced);
        return priced;
    }

    private Found find(String provider, String model, String day, boolean offPeak) {
        List<PriceList> lists =
                catalog.priceLists().values().stream()
                        .filter(list -> provider.isEmpty() || provider.equals(list.id()))
                        .filter(list -> PriceCommand.sold(list, model).isPresent())
                        .toList();
        if (lists.isEmpty()) {
            throw new InputProblemException(
                    "no price list%s has a model \"%s\"; see llm-tco list prices"
                            .formatted(provider.isEmpty() ? "" : " of " + provider, model));
        }
        if (lists.size() > 1) {
            throw new InputProblemException(
                    "several sell \"%s\": add a column provider with one of %s"
                            .formatted(
                                    model,
                                    String.join(", ", lists.stream().map(PriceList::id).toList())));
        }
        PriceList list = lists.getFirst();
        PricedModel priced = PriceCommand.sold(list, model).orElseThrow();
        LocalDate on = day.isEmpty() ? defaultDay : date(day);
        Optional<TokenPrice> price = priced.priceOn(on);
        if (price.isEmpty()) {
            throw new InputProblemException(
                    "%s has no price for \"%s\" on %s".formatted(list.id(), model, on));
        }
        return new Found(
                list.id(),
                priced.id(),
                offPeak ? price.get().outsidePeakHours() : price.get(),
                sums.computeIfAbsent(list.id() + "," + priced.id(), _ -> new Sum()));
    }

    private static LocalDate date(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new InputProblemException("on is \"" + day + "\": write a date like 2026-03-15");
        }
    }

    private double number(int[] places, int column) {
        try {
            return cells.number(places[column]);
        } catch (NumberFormatException e) {
            throw new InputProblemException(
                    "%s is \"%s\": must be a number"
                            .formatted(COLUMNS.get(column), cells.text(places[column])));
        }
    }

    private boolean truth(int[] places, int column) {
        int place = places[column];
        if (cells.is(place, "") || cells.is(place, "false") || cells.is(place, "0")) {
            return false;
        }
        if (cells.is(place, "true") || cells.is(place, "1")) {
            return true;
        }
        throw new InputProblemException(
                "%s is \"%s\": must be true or false"
                        .formatted(COLUMNS.get(column), cells.text(place)));
    }
}
