package org.llmtco.whatif;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.License;
import org.llmtco.catalog.OpenModel;
import org.llmtco.catalog.PricedModel;
import org.llmtco.cost.Demand;
import org.llmtco.cost.OptionCost;
import org.llmtco.cost.ReplicaSizing;
import org.llmtco.model.Answers;
import org.llmtco.model.Constraint;
import org.llmtco.model.Decimals;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.EndpointUnit;
import org.llmtco.model.ProvisionedEndpoint;
import org.llmtco.model.ReplicaDesign;
import org.llmtco.model.Routed;
import org.llmtco.model.Scenario;
import org.llmtco.model.SelfHosted;
import org.llmtco.model.TokenPriced;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Holds an option against a constraint. What is not known is not satisfied, except the latency of
 * managed services, which nobody states in the tables. A router satisfies what all its parts do.
 */
final class ConstraintCheck {
    private final Scenario scenario;
    private final Catalog catalog;

    ConstraintCheck(Scenario scenario, Catalog catalog) {
        this.scenario = scenario;
        this.catalog = catalog;
    }

    Judgement judge(OptionCost cost, List<Constraint> constraints) {
        return new Judgement(
                cost,
                constraints.stream()
                        .flatMap(
                                constraint ->
                                        failure(cost.option(), constraint).stream()
                                                .map(
                                                        reason ->
                                                                new Judgement.Failure(
                                                                        constraint,
                                                                        reason,
                                                                        advice(constraint))))
                        .toList());
    }

    /** Why an option fails a constraint, as the end of a sentence; empty if it does not. */
    private Optional<String> failure(DeploymentOption option, Constraint constraint) {
        if (constraint instanceof Constraint.MinimumQuality quality) {
            return quality(option, quality);
        }
        return parts(option, Demand.all(scenario))
                .flatMap(
                        part ->
                                partFailure(part, constraint)
                                        .map(
                                                reason ->
                                                        part.option().equals(option)
                                                                ? reason
                                                                : "relies on "
                                                                        + part.option().label()
                                                                        + ", which "
                                                                        + reason)
                                        .stream())
                .findFirst();
    }

    /** An option and the requests that reach it, which a router may lengthen. */
    private record Part(DeploymentOption option, Demand demand) {}

    /** The option itself, or every option behind its router that requests reach. */
    private Stream<Part> parts(DeploymentOption option, Demand demand) {
        return option instanceof Routed routed
                ? routed.routing().parts().stream()
                        .filter(part -> part.share() > 0)
                        .flatMap(
                                part ->
                                        parts(
                                                scenario.option(part.option()).orElseThrow(),
                                                demand.part(part)))
                : Stream.of(new Part(option, demand));
    }

    private Optional<String> partFailure(Part part, Constraint constraint) {
        DeploymentOption option = part.option();
        return switch (constraint) {
            case Constraint.OwnInfrastructure _ ->
                    option instanceof SelfHosted
                            ? Optional.empty()
                            : Optional.of("sends requests to a provider");
            case Constraint.NoMlopsStaff _ ->
                    option instanceof SelfHosted
                            ? Optional.of("needs people who operate GPUs")
                            : Optional.empty();
            case Constraint.LicenseAllows c -> license(option, c.monthlyActiveUsers());
            case Constraint.MinimumContext c -> context(option, c.tokens());
            case Constraint.MaximumLatency c -> latency(part, c);
            case Constraint.MinimumQuality _ -> Optional.empty();
        };
    }

    private Optional<String> quality(DeploymentOption option, Constraint.MinimumQuality c) {
        Optional<QualityScore> score = new Quality(c.benchmark(), scenario, catalog).score(option);
        if (score.isEmpty()) {
            return Optional.of("has no known score on " + c.benchmark());
        }
        return score.get().score() >= c.score()
                ? Optional.empty()
                : Optional.of(
                        "scores %s on %s, less than %s"
                                .formatted(
                                        plain(score.get().score()),
                                        c.benchmark(),
                                        plain(c.score())));
    }

    /** What a benchmark may have been meant to be that no table has. */
    private Optional<String> advice(Constraint constraint) {
        if (!(constraint instanceof Constraint.MinimumQuality quality)) {
            return Optional.empty();
        }
        List<String> known = Quality.benchmarks(catalog);
        return known.stream().anyMatch(quality.benchmark()::equalsIgnoreCase)
                ? Optional.empty()
                : Optional.of(
                        "the benchmark \"%s\" is in no table: name one of %s, or type the options' scores"
                                .formatted(quality.benchmark(), String.join(", ", known)));
    }

    private Optional<String> license(DeploymentOption option, double users) {
        Optional<OpenModel> model = openModel(option);
        if (model.isEmpty()) {
            // the provider of a closed model sells its use
            return pricedModel(option)
                    .filter(priced -> priced.weights() == PricedModel.Weights.OPEN)
                    .map(_ -> "has open weights whose licence the tables do not know");
        }
        License license = catalog.licenses().get(model.get().license());
        if (license == null) {
            return Optional.of("has a licence that the tables do not know");
        }
        if (!license.commercialUse()) {
            return Optional.of("may not be used commercially (" + license.name() + ")");
        }
        double limit = license.monthlyActiveUserLimit().orElse(Double.POSITIVE_INFINITY);
        return users <= limit
                ? Optional.empty()
                : Optional.of(
                        "needs another licence above %s monthly users (%s)"
                                .formatted(plain(limit), license.name()));
    }

    private Optional<String> context(DeploymentOption option, double tokens) {
        OptionalDouble most = contextTokens(option);
        if (most.isEmpty()) {
            return Optional.of("has no known context length");
        }
        return most.getAsDouble() >= tokens
                ? design(option).flatMap(design -> ReplicaSizing.tooLong(design, tokens, catalog))
                : Optional.of(
                        "takes %s tokens at most, less than %s"
                                .formatted(plain(most.getAsDouble()), plain(tokens)));
    }

    private OptionalDouble contextTokens(DeploymentOption option) {
        Optional<ReplicaDesign> design = design(option);
        if (design.isPresent()) {
            OpenModel model = catalog.models().get(design.get().model());
            return model != null && model.contextTokens().isPresent()
                    ? OptionalDouble.of(model.contextTokens().getAsInt())
                    : OptionalDouble.empty();
        }
        Optional<PricedModel> model = pricedModel(option);
        return model.isPresent() && model.get().limits().contextTokens().isPresent()
                ? OptionalDouble.of(model.get().limits().contextTokens().getAsInt())
                : OptionalDouble.empty();
    }

    private Optional<String> latency(Part part, Constraint.MaximumLatency limit) {
        Optional<ReplicaDesign> design = design(part.option());
        boolean limited =
                limit.timeToFirstTokenMillis().isPresent()
                        || limit.timePerOutputTokenMillis().isPresent();
        if (design.isEmpty() || !limited) {
            return Optional.empty();
        }
        if (design.get().outputTokensPerSecondPerReplica().isPresent()) {
            String what =
                    limit.timeToFirstTokenMillis().isPresent() ? "first token" : "output token";
            return Optional.of("has no known time per " + what);
        }
        return ReplicaSizing.tooSlow(design.get(), answers(part.option()), part.demand(), catalog);
    }

    private static Answers answers(DeploymentOption option) {
        return switch (option) {
            case TokenPriced o -> o.answers();
            case ProvisionedEndpoint o -> o.answers();
            case SelfHosted o -> o.answers();
            case Routed _ -> Answers.PLAIN;
        };
    }

    private Optional<OpenModel> openModel(DeploymentOption option) {
        return design(option)
                .map(ReplicaDesign::model)
                .or(() -> pricedModel(option).flatMap(PricedModel::openModel))
                .flatMap(id -> Optional.ofNullable(catalog.models().get(id)));
    }

    private static Optional<ReplicaDesign> design(DeploymentOption option) {
        return switch (option) {
            case SelfHosted o -> Optional.of(o);
            case ProvisionedEndpoint o when o.unit() instanceof EndpointUnit.GpuReplica unit ->
                    Optional.of(unit);
            case ProvisionedEndpoint _, TokenPriced _, Routed _ -> Optional.empty();
        };
    }

    private Optional<PricedModel> pricedModel(DeploymentOption option) {
        return switch (option) {
            case TokenPriced o -> catalog.pricedModel(o.provider(), o.model());
            case ProvisionedEndpoint o when o.unit() instanceof EndpointUnit.ThroughputUnit unit ->
                    catalog.pricedModel(unit.provider(), unit.model());
            case ProvisionedEndpoint _, SelfHosted _, Routed _ -> Optional.empty();
        };
    }

    /** To a hundredth. */
    private static String plain(double value) {
        return Decimals.grouped(Math.rint(value * 100) / 100);
    }
}
