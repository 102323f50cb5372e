package org.llmtco.ui.option;

import org.llmtco.catalog.BenchmarkScore;
import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.GpuProfile;
import org.llmtco.catalog.License;
import org.llmtco.catalog.OpenModel;
import org.llmtco.catalog.QualityRetention;
import org.llmtco.catalog.RentalOffer.RentalTerm;
import org.llmtco.catalog.WeightFormat;
import org.llmtco.model.Engine;
import org.llmtco.model.ReplicaDesign;
import org.llmtco.model.Scenario;
import org.llmtco.report.Digits;
import org.llmtco.sizing.EngineProfile;
import org.llmtco.sizing.Placement;
import org.llmtco.sizing.WeightBytes;
import org.llmtco.ui.choice.Choice;
import org.llmtco.ui.choice.ChoiceTable;
import org.llmtco.ui.choice.ChoiceTable.Column;
import org.llmtco.ui.number.Amount;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a replica can be made of, with the facts that decide whether it serves. */
public final class HardwareTables {
    private static final double GB = 1e9;

    private final Catalog catalog;
    private final Fitting fitting;
    private final Scenario scenario;

    HardwareTables(Scenario scenario, Catalog catalog) {
        this.scenario = scenario;
        this.catalog = catalog;
        fitting = new Fitting(scenario, catalog);
    }

    /** Models whose weights can be had. */
    ChoiceTable models() {
        return new ChoiceTable(
                "Model",
                List.of(
                        Column.number("Parameters, B", 112),
                        Column.number("Active, B", 80),
                        Column.number("Context", 80),
                        Column.word("Licence", 160),
                        Column.word("Terms", 96)),
                catalog.models().values().stream()
                        .sorted(
                                Comparator.comparing(
                                        OpenModel::name, String.CASE_INSENSITIVE_ORDER))
                        .map(this::model)
                        .toList());
    }

    private Choice model(OpenModel model) {
        Optional<License> license = Optional.ofNullable(catalog.licenses().get(model.license()));
        return new Choice(
                model.id(),
                model.name(),
                List.of(
                        billions(model.totalParametersBillions()),
                        billions(model.activeParametersBillions()),
                        PriceTables.tokens(model.contextTokens()),
                        Choice.word(license.map(License::name).orElse(model.license())),
                        Choice.word(license.map(l -> PriceTables.word(l.tier())).orElse(""))));
    }

    private static Amount billions(double parameters) {
        return Amount.of(parameters, Digits.fixed(parameters, 1));
    }

    /** GPUs, and on how many of each a design's model fits. */
    ChoiceTable gpus(ReplicaDesign design) {
        return new ChoiceTable(
                "GPU",
                List.of(
                        Column.number("Memory, GB", 120),
                        Column.number("GB/s", 72),
                        Column.number("TDP, W", 80),
                        Column.number("From $/GPU-hour", 160),
                        Column.word("Fits on GPUs", 120)),
                catalog.gpus().values().stream().map(gpu -> gpu(gpu, design)).toList());
    }

    private Choice gpu(GpuProfile gpu, ReplicaDesign design) {
        return new Choice(
                gpu.id(),
                gpu.name(),
                List.of(
                        PriceTables.whole(gpu.memoryGb()),
                        PriceTables.whole(gpu.memoryBandwidthGbPerSecond()),
                        PriceTables.whole(gpu.tdpWatts()),
                        catalog.cheapestRental(gpu.id(), RentalTerm.ON_DEMAND, scenario.pricedOn())
                                .map(quote -> PriceTables.price(quote.price().usdPerGpuHour()))
                                .orElse(Amount.NONE),
                        Choice.word(
                                fits(
                                        fitting.placements(
                                                design.model(),
                                                design.weightFormat(),
                                                design.keyValueBits(),
                                                design.engine(),
                                                gpu.id())))));
    }

    private static String fits(List<Placement> placements) {
        return placements.isEmpty()
                ? "none"
                : placements.stream()
                        .map(placement -> String.valueOf(placement.layout().tensor()))
                        .collect(Collectors.joining(", "));
    }

    /** Weight formats, and what a design's model would be in each. */
    ChoiceTable formats(ReplicaDesign design) {
        return new ChoiceTable(
                "Weights in",
                List.of(
                        Column.number("Bits", 72),
                        Column.number("Weights, GB", 104),
                        Column.word("Fits on GPUs", 112),
                        Column.number("Quality kept", 104)),
                catalog.weightFormats().values().stream()
                        .map(format -> format(format, design))
                        .toList());
    }

    private Choice format(WeightFormat format, ReplicaDesign design) {
        OpenModel model = catalog.models().get(design.model());
        return new Choice(
                format.id(),
                format.name(),
                List.of(
                        Amount.of(format.linearBits(), Digits.fixed(format.linearBits(), 2)),
                        model == null
                                ? Amount.NONE
                                : PriceTables.whole(
                                        WeightBytes.of(model.architecture(), format).total() / GB),
                        Choice.word(
                                fits(
                                        fitting.placements(
                                                design.model(),
                                                format.id(),
                                                design.keyValueBits(),
                                                design.engine(),
                                                design.gpu()))),
                        format.qualityRetention()
                                .map(QualityRetention::share)
                                .map(share -> Amount.of(share, Digits.percent(share)))
                                .orElse(Amount.NONE)));
    }

    static ChoiceTable engines() {
        return new ChoiceTable(
                "Engine",
                List.of(
                        Column.number("Memory used", 104),
                        Column.number("Reserved, GiB", 112),
                        Column.number("Largest batch", 112)),
                Arrays.stream(Engine.values()).map(HardwareTables::engine).toList());
    }

    private static Choice engine(Engine engine) {
        EngineProfile profile = EngineProfile.of(engine);
        return new Choice(
                engine.name(),
                profile.name(),
                List.of(
                        Amount.of(profile.memoryShare(), Digits.percent(profile.memoryShare())),
                        Amount.of(profile.reservedGib(), Digits.fixed(profile.reservedGib(), 2)),
                        PriceTables.whole(profile.maxBatch())));
    }

    static ChoiceTable keyValueBits() {
        return new ChoiceTable(
                "KV cache",
                List.of(Column.word("", 320)),
                List.of(
                        new Choice("16", "16 bits", List.of(Choice.word("as it is computed"))),
                        new Choice("8", "8 bits", List.of(Choice.word("twice as many requests")))));
    }

    /** Benchmarks that the tables know scores of. */
    public static ChoiceTable benchmarks(Catalog catalog) {
        Map<String, List<BenchmarkScore>> known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Stream.concat(
                        catalog.models().values().stream().flatMap(m -> m.benchmarks().stream()),
                        catalog.priceLists().values().stream()
                                .flatMap(list -> list.models().stream())
                                .flatMap(m -> m.benchmarks().stream()))
                .forEach(
                        score ->
                                known.computeIfAbsent(score.benchmark(), _ -> new ArrayList<>())
                                        .add(score));
        return new ChoiceTable(
                "Benchmark",
                List.of(
                        Column.number("Models", 80),
                        Column.number("Lowest", 88),
                        Column.number("Highest", 88)),
                known.entrySet().stream().map(e -> benchmark(e.getKey(), e.getValue())).toList());
    }

    private static Choice benchmark(String name, List<BenchmarkScore> scores) {
        double least = scores.stream().mapToDouble(BenchmarkScore::score).min().orElseThrow();
        double most = scores.stream().mapToDouble(BenchmarkScore::score).max().orElseThrow();
        return new Choice(
                name,
                name,
                List.of(
                        PriceTables.whole(scores.size()),
                        Amount.of(least, Digits.fixed(least, 1)),
                        Amount.of(most, Digits.fixed(most, 1))));
    }
}
