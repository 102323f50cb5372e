package org.llmtco.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything the user decides. A scenario that exists is valid.
 *
 * @param pricedOn the day whose prices count; the engine reads no clock
 * @param hoursPerMonth 730 is 8,760 / 12; a month of 30 days has 720
 * @param levels factors on figures that options share
 * @param uncertainty what is not known for sure
 * @param baseline id of the option that the others are held against; the first one if absent
 */
public record Scenario(
        String id,
        String title,
        Optional<String> description,
        LocalDate pricedOn,
        @Default("730") double hoursPerMonth,
        Workload workload,
        @Default("{}") Operations operations,
        @Default("{}") Finance finance,
        @Default("{}") Levels levels,
        @Default("{}") Uncertainty uncertainty,
        @Default("[]") List<Constraint> constraints,
        Optional<String> baseline,
        List<DeploymentOption> options)
        implements Identified {
    public Scenario {
        Require.id("id", id);
        Require.that(
                hoursPerMonth >= 1 && hoursPerMonth <= 744,
                "hoursPerMonth",
                hoursPerMonth,
                "must be from 1 to 744 (31 days)");
        double activeHours = workload.activeHoursPerMonth().orElse(hoursPerMonth);
        Require.that(
                activeHours <= hoursPerMonth,
                "workload.activeHoursPerMonth",
                activeHours,
                "may not exceed hoursPerMonth, " + hoursPerMonth);
        options = Require.distinct("options", options);
        constraints = Require.distinct("constraints", constraints);
        RoutedReferences.check(options);
        Require.that(
                !options.isEmpty(), "options", "[]", "a scenario compares at least one option");
        if (baseline.isPresent()) {
            String baselineId = baseline.get();
            Require.that(
                    options.stream().anyMatch(option -> option.id().equals(baselineId)),
                    "baseline",
                    baselineId,
                    "must be the id of one of the options");
        }
    }

    /** A scenario with every figure as the tables have it and default uncertainty. */
    public Scenario(
            String id,
            String title,
            Optional<String> description,
            LocalDate pricedOn,
            double hoursPerMonth,
            Workload workload,
            Operations operations,
            Finance finance,
            List<Constraint> constraints,
            Optional<String> baseline,
            List<DeploymentOption> options) {
        this(
                id,
                title,
                description,
                pricedOn,
                hoursPerMonth,
                workload,
                operations,
                finance,
                Levels.NONE,
                Uncertainty.DEFAULT,
                constraints,
                baseline,
                options);
    }

    public double daysPerMonth() {
        return hoursPerMonth / 24;
    }

    /** Input and output tokens per month, before retries. */
    public double tokensPerMonth() {
        return workload.volume().tokensPerMonth(workload.tokensPerRequest(), daysPerMonth());
    }

    /** Hours per month in which requests arrive. */
    public double activeHoursPerMonth() {
        return workload.activeHoursPerMonth().orElse(hoursPerMonth);
    }

    public Scenario withWorkload(Workload changed) {
        return new Scenario(
                id,
                title,
                description,
                pricedOn,
                hoursPerMonth,
                changed,
                operations,
                finance,
                levels,
                uncertainty,
                constraints,
                baseline,
                options);
    }

    public Scenario withOptions(List<DeploymentOption> changed) {
        return new Scenario(
                id,
                title,
                description,
                pricedOn,
                hoursPerMonth,
                workload,
                operations,
                finance,
                levels,
                uncertainty,
                constraints,
                baseline,
                changed);
    }

    public Scenario withConstraints(List<Constraint> changed) {
        return new Scenario(
                id,
                title,
                description,
                pricedOn,
                hoursPerMonth,
                workload,
                operations,
                finance,
                levels,
                uncertainty,
                changed,
                baseline,
                options);
    }

    public Scenario withBaseline(Optional<String> changed) {
        return new Scenario(
                id,
                title,
                description,
                pricedOn,
                hoursPerMonth,
                workload,
                operations,
                finance,
                levels,
                uncertainty,
                constraints,
                changed,
                options);
    }

    public Scenario withLevels(Levels changed) {
        return new Scenario(
                id,
                title,
                description,
                pricedOn,
                hoursPerMonth,
                workload,
                operations,
                finance,
                changed,
                uncertainty,
                constraints,
                baseline,
                options);
    }

    public Scenario withUncertainty(Uncertainty changed) {
        return new Scenario(
                id,
                title,
                description,
                pricedOn,
                hoursPerMonth,
                workload,
                operations,
                finance,
                levels,
                changed,
                constraints,
                baseline,
                options);
    }

    /** The option of this id, whether enabled or not. */
    public Optional<DeploymentOption> option(String optionId) {
        return options.stream().filter(option -> option.id().equals(optionId)).findFirst();
    }
}
