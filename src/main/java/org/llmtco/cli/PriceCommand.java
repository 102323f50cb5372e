package org.llmtco.cli;

import org.llmtco.catalog.FigureKind;
import org.llmtco.catalog.PriceList;
import org.llmtco.catalog.TokenPrice;
import org.llmtco.cost.RequestLimit;
import org.llmtco.cost.TokenBill;
import org.llmtco.cost.TokenRates.Part;
import org.llmtco.cost.TokenRequest;
import org.llmtco.model.Decimals;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.report.Digits;
import org.llmtco.report.Grid;
import org.llmtco.report.Grid.Column;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** {@code price}: the bill of one request, or of every request in a file. */
@Command(
        name = "price",
        mixinStandardHelpOptions = true,
        description = {
            "What one request costs, at every provider that sells the model; or what each request",
            "of a file costs. The file is CSV with a head: model, input, output, and where they",
            "apply provider, cached, cache-write, cache-write-1h, batch, off-peak, on."
        })
final class PriceCommand implements Callable<Integer> {
    static final String NO_OFF_PEAK_PRICE = "no off-peak price is stated: billed in full";

    @Mixin Inputs inputs;
    @Mixin Printer printer;
    @Spec CommandSpec command;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "REQUESTS.csv",
            description = "A file of requests, instead of the options below.")
    Optional<Path> file = Optional.empty();

    @Option(names = "--model", paramLabel = "ID", description = "The model.")
    Optional<String> wanted = Optional.empty();

    @Option(names = "--provider", paramLabel = "ID", description = "Default: all that sell it.")
    Optional<String> provider = Optional.empty();

    @Option(
            names = "--input",
            paramLabel = "N",
            description = "Input tokens, the cached and the written ones included.")
    Optional<Double> input = Optional.empty();

    @Option(names = "--cached", paramLabel = "N", description = "Of these, read from a cache.")
    double cached;

    @Option(
            names = "--cache-write",
            paramLabel = "N",
            description = "Of these, written to a five-minute cache.")
    double cacheWrite5m;

    @Option(
            names = "--cache-write-1h",
            paramLabel = "N",
            description = "Of these, written to a one-hour cache.")
    double cacheWrite1h;

    @Option(names = "--output", paramLabel = "N", description = "Output tokens.")
    Optional<Double> output = Optional.empty();

    @Option(names = "--batch", description = "At the batch price.")
    boolean batch;

    @Option(
            names = "--off-peak",
            description = "At the price outside the peak hours, where a list has one.")
    boolean offPeak;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "The day whose prices count, such as 2026-03-15. Default: the newest.")
    LocalDate day = LocalDate.MAX;

    /** The JSON of the command: one bill for each provider. */
    record Json(List<Bill> bills) {}

    record Bill(
            String provider,
            String model,
            double uncachedInputUsd,
            double cachedInputUsd,
            double cacheWrites5mUsd,
            double cacheWrites1hUsd,
            double outputUsd,
            double totalUsd,
            boolean longContext,
            LocalDate priceFrom,
            String source,
            LocalDate asOf,
            FigureKind kind,
            List<String> assumptions) {}

    @Override
    public Integer call() {
        if (file.isPresent()) {
            if (wanted.isPresent() || input.isPresent() || output.isPresent()) {
                throw new ParameterException(
                        command.commandLine(),
                        "name a file of requests, or one request by --model, --input and"
                                + " --output, not both");
            }
            new RequestFile(file.get(), inputs.catalog(), day, inputs::warn).print(printer);
            return CommandLineTool.DONE;
        }
        TokenRequest request = request();
        String model = model();
        List<Bill> bills = bills(request, new Sellers(inputs.catalog(), model, provider));
        Grid grid = grid(bills);
        printer.print(grid.toText() + assumptions(bills), grid, new Json(bills));
        return CommandLineTool.DONE;
    }

    private String model() {
        return wanted.orElseThrow(() -> missing("--model"));
    }

    private ParameterException missing(String option) {
        return new ParameterException(
                command.commandLine(),
                option + " is missing: describe a request, or name a file of requests");
    }

    private TokenRequest request() {
        double inputTokens = input.orElseThrow(() -> missing("--input"));
        double outputTokens = output.orElseThrow(() -> missing("--output"));
        requireTokens("--input", inputTokens);
        requireTokens("--cached", cached);
        requireTokens("--cache-write", cacheWrite5m);
        requireTokens("--cache-write-1h", cacheWrite1h);
        requireTokens("--output", outputTokens);
        try {
            return new TokenRequest(
                    inputTokens, cached, cacheWrite5m, cacheWrite1h, outputTokens, batch);
        } catch (InvalidFieldException e) {
            throw new InputProblemException(
                    "--cached, --cache-write and --cache-write-1h are part of --input and may not"
                            + " exceed it");
        }
    }

    private static void requireTokens(String option, double tokens) {
        if (!(tokens >= 0 && tokens <= RequestRow.MOST_TOKENS && tokens == Math.rint(tokens))) {
            throw new InputProblemException(
                    "%s is %s: must be a whole number of tokens, from 0 to 1e15"
                            .formatted(option, Decimals.plain(tokens)));
        }
    }

    private List<Bill> bills(TokenRequest request, Sellers sellers) {
        List<PriceList> lists = sellers.lists();
        if (lists.isEmpty()) {
            throw new InputProblemException(sellers.nobody());
        }
        List<PriceList> taking =
                lists.stream().filter(list -> takes(list, request, sellers)).toList();
        if (taking.isEmpty()) {
            throw new InputProblemException(
                    "no provider takes such a request: see the limits above");
        }
        List<Bill> bills =
                taking.stream().flatMap(list -> bill(list, request, sellers).stream()).toList();
        if (bills.isEmpty()) {
            throw new InputProblemException(sellers.noPriceOn(day));
        }
        return bills;
    }

    /** Whether a provider takes a request of that length; says so where it does not. */
    private boolean takes(PriceList list, TokenRequest request, Sellers sellers) {
        Optional<String> problem =
                sellers.sold(list)
                        .flatMap(
                                sold ->
                                        RequestLimit.problem(
                                                request.inputTokens(),
                                                request.outputTokens(),
                                                sold.limits().contextTokens(),
                                                sold.limits().maxOutputTokens()));
        problem.ifPresent(words -> inputs.warn(list.id() + ": " + words));
        return problem.isEmpty();
    }

    private Optional<Bill> bill(PriceList list, TokenRequest request, Sellers sellers) {
        return sellers.sold(list)
                .flatMap(
                        found ->
                                found.priceOn(day)
                                        .map(price -> bill(list.id(), found.id(), price, request)));
    }

    private Bill bill(String providerId, String modelId, TokenPrice listed, TokenRequest request) {
        TokenPrice price = offPeak ? listed.outsidePeakHours() : listed;
        List<String> assumptions =
                new ArrayList<>(
                        TokenBill.assumptions(request, price).stream().map(Part::words).toList());
        if (offPeak && listed.offPeak().isEmpty()) {
            assumptions.add(NO_OFF_PEAK_PRICE);
        }
        TokenBill bill = TokenBill.of(request, price);
        return new Bill(
                providerId,
                modelId,
                bill.uncachedInput(),
                bill.cachedInput(),
                bill.cacheWrites5m(),
                bill.cacheWrites1h(),
                bill.output(),
                bill.total(),
                bill.rates().longContext(),
                price.from(),
                price.source(),
                price.asOf(),
                price.kind(),
                assumptions);
    }

    private static String assumptions(List<Bill> bills) {
        return bills.stream()
                .flatMap(
                        bill ->
                                bill.assumptions().stream()
                                        .map(words -> bill.provider() + ": " + words + ".\n"))
                .collect(Collectors.joining());
    }

    private static Grid grid(List<Bill> bills) {
        return new Grid(
                List.of(
                        Column.text("provider"),
                        Column.number("uncached input USD"),
                        Column.number("cached USD"),
                        Column.number("cache writes USD"),
                        Column.number("output USD"),
                        Column.number("total USD"),
                        Column.text("tier"),
                        Column.text("price from"),
                        Column.text("source")),
                bills.stream()
                        .map(
                                bill ->
                                        List.of(
                                                bill.provider(),
                                                Digits.fixed(bill.uncachedInputUsd(), 6),
                                                Digits.fixed(bill.cachedInputUsd(), 6),
                                                Digits.fixed(
                                                        bill.cacheWrites5mUsd()
                                                                + bill.cacheWrites1hUsd(),
                                                        6),
                                                Digits.fixed(bill.outputUsd(), 6),
                                                Digits.fixed(bill.totalUsd(), 6),
                                                bill.longContext() ? "long context" : "standard",
                                                bill.priceFrom().toString(),
                                                bill.source()))
                        .toList());
    }
}
