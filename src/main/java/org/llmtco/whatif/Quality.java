package org.llmtco.whatif;

import org.llmtco.catalog.BenchmarkScore;
import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.OpenModel;
import org.llmtco.catalog.PricedModel;
import org.llmtco.catalog.QualityRetention;
import org.llmtco.catalog.WeightFormat;
import org.llmtco.model.Answers;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.EndpointUnit;
import org.llmtco.model.OwnedServers;
import org.llmtco.model.ProvisionedEndpoint;
import org.llmtco.model.RentedGpus;
import org.llmtco.model.ReplicaDesign;
import org.llmtco.model.Routed;
import org.llmtco.model.Routing;
import org.llmtco.model.Scenario;
import org.llmtco.model.TokenPriced;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What options score on a named benchmark: as typed, or by the tables. A quantized model keeps the
 * share of the score that its format keeps, where that is known; a router's answers are the average
 * of those that give them. A score of one benchmark says little about another task.
 */
public final class Quality {
    private final String benchmark;
    private final Scenario scenario;
    private final Catalog catalog;

    public Quality(String benchmark, Scenario scenario, Catalog catalog) {
        this.benchmark = benchmark;
        this.scenario = scenario;
        this.catalog = catalog;
    }

    /** The benchmarks on which the tables have scores, in the order of the alphabet. */
    static List<String> benchmarks(Catalog catalog) {
        return Stream.concat(
                        catalog.models().values().stream().map(OpenModel::benchmarks),
                        catalog.priceLists().values().stream()
                                .flatMap(list -> list.models().stream())
                                .map(PricedModel::benchmarks))
                .flatMap(List::stream)
                .map(BenchmarkScore::benchmark)
                .distinct()
                .sorted()
                .toList();
    }

    public String benchmark() {
        return benchmark;
    }

    /** The score of an option, in the benchmark's own unit; empty where nobody states it. */
    public OptionalDouble score(DeploymentOption option) {
        return switch (option) {
            case TokenPriced o -> typedOr(o.answers(), sold(o.provider(), o.model()));
            case RentedGpus o -> typedOr(o.answers(), served(o));
            case OwnedServers o -> typedOr(o.answers(), served(o));
            case ProvisionedEndpoint o ->
                    typedOr(
                            o.answers(),
                            switch (o.unit()) {
                                case EndpointUnit.GpuReplica unit -> served(unit);
                                case EndpointUnit.ThroughputUnit unit ->
                                        sold(unit.provider(), unit.model());
                            });
            case Routed o -> routed(o);
        };
    }

    /**
     * A view, not a result: USD per point of the benchmark.
     *
     * @param usd cost of the option, of a month or of the horizon
     */
    public OptionalDouble usdPerPoint(DeploymentOption option, double usd) {
        OptionalDouble score = score(option);
        return score.isPresent() && score.getAsDouble() > 0
                ? OptionalDouble.of(usd / score.getAsDouble())
                : OptionalDouble.empty();
    }

    private static OptionalDouble typedOr(Answers answers, OptionalDouble known) {
        return answers.qualityScore().isPresent() ? answers.qualityScore() : known;
    }

    private OptionalDouble sold(String provider, String modelId) {
        Optional<PricedModel> model = catalog.pricedModel(provider, modelId);
        if (model.isEmpty()) {
            return OptionalDouble.empty();
        }
        OptionalDouble own = in(model.get().benchmarks());
        return own.isPresent()
                ? own
                : model.get()
                        .openModel()
                        .map(catalog.models()::get)
                        .map(open -> in(open.benchmarks()))
                        .orElse(OptionalDouble.empty());
    }

    private OptionalDouble served(ReplicaDesign design) {
        OpenModel model = catalog.models().get(design.model());
        WeightFormat format = catalog.weightFormats().get(design.weightFormat());
        if (model == null || format == null) {
            return OptionalDouble.empty();
        }
        OptionalDouble whole = in(model.benchmarks());
        double kept = format.qualityRetention().map(QualityRetention::share).orElse(1.0);
        return whole.isPresent() ? OptionalDouble.of(whole.getAsDouble() * kept) : whole;
    }

    private OptionalDouble routed(Routed routed) {
        List<Routing.Part> parts = routed.routing().parts();
        double sum = 0;
        for (int i = 0; i < parts.size(); i++) {
            double share = routed.routing().answeringShares().get(i);
            if (share == 0) {
                continue;
            }
            OptionalDouble score = score(scenario.option(parts.get(i).option()).orElseThrow());
            if (score.isEmpty()) {
                return score;
            }
            sum += share * score.getAsDouble();
        }
        return OptionalDouble.of(sum);
    }

    private OptionalDouble in(List<BenchmarkScore> scores) {
        return scores.stream()
                .filter(score -> score.benchmark().equalsIgnoreCase(benchmark))
                .mapToDouble(BenchmarkScore::score)
                .max();
    }
}
