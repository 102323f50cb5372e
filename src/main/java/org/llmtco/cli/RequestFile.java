package org.llmtco.cli;

import org.llmtco.catalog.Catalog;
import org.llmtco.cost.TokenBill;
import org.llmtco.report.Grid;
import org.llmtco.storage.CsvRows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A file of requests, a line each, priced line by line. Nothing is printed unless every line can be
 * priced, so the file is read twice: a million lines take no memory.
 */
final class RequestFile {
    private static final int MOST_PROBLEMS = 20;

    /** Characters that are printed at once. */
    private static final int CHUNK = 1 << 16;

    private final Path file;
    private final RequestSums sums = new RequestSums();
    private final RequestPrices prices;
    private final Consumer<String> warn;

    /**
     * A file to price.
     *
     * @param warn takes what is to be said beside the result
     */
    RequestFile(Path file, Catalog catalog, LocalDate defaultDay, Consumer<String> warn) {
        this.file = file;
        this.warn = warn;
        this.prices = new RequestPrices(catalog, defaultDay, sums);
    }

    /** Prints the sums by model, or as CSV the bill of every line. */
    void print(Printer printer) {
        read(
                (_, found, request) -> {
                    found.sum().add(request, TokenBill.of(request, found.price()).total());
                    found.sum().assume(found.unstated(), request);
                });
        if (printer.format == Format.CSV) {
            printLines(printer.out());
        } else {
            Grid grid = sums.grid();
            printer.print(grid.toText(), grid, sums.json());
        }
        if (printer.format != Format.JSON) {
            sums.assumptions().forEach(warn);
        }
    }

    private void printLines(PrintWriter out) {
        out.print(
                "line,provider,model,uncachedInputUsd,cachedInputUsd,cacheWrites5mUsd,"
                        + "cacheWrites1hUsd,outputUsd,totalUsd\r\n");
        StringBuilder text = new StringBuilder();
        read(
                (line, found, request) -> {
                    TokenBill bill = TokenBill.of(request, found.price());
                    text.append(line);
                    text.append(',').append(found.provider()).append(',').append(found.model());
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

    private void read(RequestRow.Taker taker) {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            List<String> problems = problems(new CsvRows(reader), taker);
            if (!problems.isEmpty()) {
                throw new InputProblemException(String.join("\n", problems));
            }
        } catch (NoSuchFileException e) {
            throw new InputProblemException(file + ": there is no such file");
        } catch (MalformedInputException e) {
            throw new InputProblemException(file + " is not UTF-8: save it as UTF-8");
        } catch (IOException e) {
            throw new InputProblemException(file + " cannot be read: " + e.getMessage());
        }
    }

    private List<String> problems(CsvRows rows, RequestRow.Taker taker) throws IOException {
        if (!rows.next()) {
            throw new InputProblemException(
                    file
                            + " is empty: write a head such as model,input,output and below it a"
                            + " row for each request");
        }
        RequestRow row = new RequestRow(rows, RequestHead.of(rows, file.toString()), prices);
        List<String> problems = new ArrayList<>();
        boolean any = false;
        while (rows.next()) {
            any = true;
            for (String problem : row.read(taker)) {
                problems.add(file + ":" + rows.line() + ": " + problem);
            }
            if (problems.size() >= MOST_PROBLEMS) {
                problems.add("there may be more; mend these first");
                return problems;
            }
        }
        return any
                ? problems
                : List.of(file + ": there are no requests below the head: write a row for each");
    }
}
