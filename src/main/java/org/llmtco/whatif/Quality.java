package org.llmtco.whatif;

import org.llmtco.catalog.BenchmarkScore;
import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.OpenModel;
import org.llmtco.catalog.PricedModel;
import org.llmtco.catalog.QualityRetention;
import org.llmtco.catalog.WeightFormat;
import org.llmtco.cost.Input;
import org.llmtco.model.Answers;
import org.llmtco.model.Constraint;
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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What options score on a named benchmark: as typed, or by the tables. A quantized model keeps the
 * share of the score that its format keeps; where that is not known all of it, and the formula says
 * so. A router's answers are the average of those that give them. A score of one benchmark says
 * little about another task.
 */
public final class Quality {
    private static final String POINTS = "points";

    private final String benchmark;
    private final Scenario scenario;
    private final Catalog catalog;

    public Quality(String benchmark, Scenario scenario, Catalog catalog) {
        this.benchmark = benchmark;
        this.scenario = scenario;
        this.catalog = catalog;
    }

    /** Every benchmark on which the tables state a score or the scenario demands one, by name. */
    public static List<String> benchmarks(Scenario scenario, Catalog catalog) {
        NavigableSet<String> names = stated(catalog);
        demanded(scenario)
                .filter(name -> names.stream().noneMatch(name::equalsIgnoreCase))
                .ifPresent(names::add);
        return List.copyOf(names);
    }

    /** The benchmarks on which the tables state a score, by name. */
    static List<String> benchmarks(Catalog catalog) {
        return List.copyOf(stated(catalog));
    }

    private static NavigableSet<String> stated(Catalog catalog) {
        TreeSet<String> names =
                new TreeSet<>(
                        String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder()));
        catalog.scores().forEach(scored -> names.add(scored.score().benchmark()));
        return names;
    }

    private static Optional<String> demanded(Scenario scenario) {
        return scenario.constraints().stream()
                .filter(Constraint.MinimumQuality.class::isInstance)
                .map(constraint -> ((Constraint.MinimumQuality) constraint).benchmark())
                .findFirst();
    }

    /** The score of an option; empty where nobody states it. */
    public Optional<QualityScore> score(DeploymentOption option) {
        return switch (option) {
            case TokenPriced o -> typed(o.answers()).or(() -> sold(o.provider(), o.model()));
            case RentedGpus o -> typed(o.answers()).or(() -> served(o));
            case OwnedServers o -> typed(o.answers()).or(() -> served(o));
            case ProvisionedEndpoint o ->
                    typed(o.answers())
                            .or(
                                    () ->
                                            switch (o.unit()) {
                                                case EndpointUnit.GpuReplica unit -> served(unit);
                                                case EndpointUnit.ThroughputUnit unit ->
                                                        sold(unit.provider(), unit.model());
                                            });
            case Routed o -> routed(o);
        };
    }

    /** A typed score is one on the benchmark of the quality constraint and on no other. */
    private Optional<QualityScore> typed(Answers answers) {
        return answers.qualityScore().isPresent()
                        && demanded(scenario).filter(benchmark::equalsIgnoreCase).isPresent()
                ? Optional.of(
                        new QualityScore(
                                answers.qualityScore().getAsDouble(),
                                "what the scenario says",
                                List.of(
                                        Input.of(
                                                "score on " + benchmark,
                                                answers.qualityScore().getAsDouble(),
                                                POINTS))))
                : Optional.empty();
    }

    private Optional<QualityScore> sold(String provider, String modelId) {
        Optional<PricedModel> model = catalog.pricedModel(provider, modelId);
        return model.flatMap(priced -> in(priced.name(), priced.benchmarks()))
                .or(
                        () ->
                                model.flatMap(PricedModel::openModel)
                                        .map(catalog.models()::get)
                                        .flatMap(open -> in(open.name(), open.benchmarks())));
    }

    private Optional<QualityScore> served(ReplicaDesign design) {
        OpenModel model = catalog.models().get(design.model());
        WeightFormat format = catalog.weightFormats().get(design.weightFormat());
        return model == null || format == null
                ? Optional.empty()
                : in(model.name(), model.benchmarks()).map(whole -> kept(whole, format));
    }

    private static QualityScore kept(QualityScore whole, WeightFormat format) {
        if (format.qualityRetention().isEmpty()) {
            return isWhole(format)
                    ? whole
                    : new QualityScore(
                            whole.score(),
                            "%s; what %s keeps of it is not known: all of it is taken"
                                    .formatted(whole.formula(), format.name()),
                            whole.inputs());
        }
        QualityRetention kept = format.qualityRetention().get();
        List<Input> inputs = new ArrayList<>(whole.inputs());
        inputs.add(Input.from(kept, "share that " + format.name() + " keeps", kept.share(), ""));
        return new QualityScore(
                whole.score() * kept.share(),
                whole.formula() + " × the share of the quality that the weight format keeps",
                inputs);
    }

    private static boolean isWhole(WeightFormat format) {
        return format.family() == WeightFormat.Family.BF16
                || format.family() == WeightFormat.Family.FP32;
    }

    private Optional<QualityScore> routed(Routed routed) {
        List<Routing.Part> parts = routed.routing().parts();
        List<Input> inputs = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < parts.size(); i++) {
            double share = routed.routing().answeringShares().get(i);
            if (share == 0) {
                continue;
            }
            DeploymentOption part = scenario.option(parts.get(i).option()).orElseThrow();
            Optional<QualityScore> score = score(part);
            if (score.isEmpty()) {
                return score;
            }
            sum += share * score.get().score();
            inputs.add(Input.of("share of the answers by " + part.label(), share, ""));
            inputs.addAll(score.get().inputs());
        }
        return Optional.of(
                new QualityScore(
                        sum, "share of the answers × score, over the parts that answer", inputs));
    }

    private Optional<QualityScore> in(String model, List<BenchmarkScore> scores) {
        return scores.stream()
                .filter(score -> score.benchmark().equalsIgnoreCase(benchmark))
                .max(Comparator.comparingDouble(BenchmarkScore::score))
                .map(
                        score ->
                                new QualityScore(
                                        score.score(),
                                        "that of the tables",
                                        List.of(
                                                Input.from(
                                                        score,
                                                        "%s on %s"
                                                                .formatted(
                                                                        model, score.benchmark()),
                                                        score.score(),
                                                        POINTS))));
    }
}
