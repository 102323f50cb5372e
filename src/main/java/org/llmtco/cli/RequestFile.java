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
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    private final Path file;
    private final Catalog catalog;
    private final LocalDate defaultDay;

    /** Prices that were looked up already; most files name few. */
    private final Map<Key, Found> found = new HashMap<>();

    private final List<String> problems = new ArrayList<>();
    private final Map<String, Sum> sums = new LinkedHashMap<>();

    private record Found(String provider, String model, TokenPrice price, Sum sum) {}

    private record Key(String provider, String model, String day, boolean offPeak) {}

    /** A line of the file. */
    private record Row(Found found, TokenRequest request) {}

    /** What is done with each line. */
    private interface Each {
        void take(int line, Row row);
    }

    /** The requests to one model. */
    private static final class Sum {
        private long requests;
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
    record Json(long requests, double totalUsd, List<Model> models) {}

    record Model(
            String provider,
            String model,
            long requests,
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
                    text.setLength(0);
                    text.append(line).append(',').append(key(row.found()));
                    text.append(',').append(bill.uncachedInput());
                    text.append(',').append(bill.cachedInput());
                    text.append(',').append(bill.cacheWrites5m());
                    text.append(',').append(bill.cacheWrites1h());
                    text.append(',').append(bill.output());
                    text.append(',').append(bill.total()).append("\r\n");
                    out.append(text);
                });
    }

    private Grid grid() {
        List<List<String>> rows = new ArrayList<>();
        sums.forEach(
                (key, sum) ->
                        rows.add(
                                List.of(
                                        key.substring(0, key.indexOf(',')),
                                        key.substring(key.indexOf(',') + 1),
                                        Digits.whole((double) sum.requests),
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
        long requests = 0;
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
        List<String> names = Arrays.stream(split(head.replace("\uFEFF", ""))).toList();
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
        String[] cells = split(text);
        String day = cell(cells, places, ON);
        boolean offPeak = truth(cells, places, OFF_PEAK);
        String provider = cell(cells, places, PROVIDER);
        String model = cell(cells, places, MODEL);
        Key key = new Key(provider, model, day, offPeak);
        Found priced = found.get(key);
        if (priced == null) {
            priced = find(provider, model, day, offPeak);
            found.put(key, priced);
        }
        return new Row(
                priced,
                new TokenRequest(
                        number(cells, places, INPUT),
                        number(cells, places, CACHED),
                        number(cells, places, CACHE_WRITE),
                        number(cells, places, CACHE_WRITE_1H),
                        number(cells, places, OUTPUT),
                        truth(cells, places, BATCH)));
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

    private static String cell(String[] cells, int[] places, int column) {
        int place = places[column];
        return place < 0 || place >= cells.length ? "" : cells[place];
    }

    private static double number(String[] cells, int[] places, int column) {
        String cell = cell(cells, places, column);
        try {
            return cell.isEmpty()
                    ? 0
                    : isShortCount(cell) ? Integer.parseInt(cell) : Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            throw new InputProblemException(
                    COLUMNS.get(column) + " is \"" + cell + "\": must be a number");
        }
    }

    /** Nearly every cell; quicker to read than a decimal. */
    private static boolean isShortCount(String cell) {
        if (cell.length() > 9) {
            return false;
        }
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) < '0' || cell.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean truth(String[] cells, int[] places, int column) {
        String cell = cell(cells, places, column);
        return switch (cell) {
            case "", "false", "0" -> false;
            case "true", "1" -> true;
            default ->
                    throw new InputProblemException(
                            COLUMNS.get(column) + " is \"" + cell + "\": must be true or false");
        };
    }

    /** Cells between commas, without the quotes around them; ids and numbers hold no commas. */
    private static String[] split(String line) {
        List<String> cells = new ArrayList<>(COLUMNS.size());
        int from = 0;
        while (from <= line.length()) {
            int comma = line.indexOf(',', from);
            int to = comma < 0 ? line.length() : comma;
            String cell = line.substring(from, to).strip();
            if (cell.length() >= 2 && cell.startsWith("\"") && cell.endsWith("\"")) {
                cell = cell.substring(1, cell.length() - 1);
            }
            cells.add(cell);
            from = to + 1;
        }
        return cells.toArray(String[]::new);
    }
}
