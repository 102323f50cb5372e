package org.llmtco.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything the user decides. A scenario that exists is valid.
 *
 * @param pricedOn the day whose prices count; the engine reads no clock
 * @param hoursPerMonth 730 is 8,760 / 12; months of 30 and 31 days have 720 and 744
 * @param levels factors on figures that options share
 * @param uncertainty what is not known for sure
 * @param baseline id of the option that the others are held against; the first one if absent
 * @param variants what-ifs that are kept with the scenario, in the order in which they are shown
 */
public record Scenario(
        String id,
        String title,
        Optional<String> description,
        LocalDate pricedOn,
        @Default("730") @Range(min = 1, max = 744) double hoursPerMonth,
        Workload workload,
        @Default("{}") Operations operations,
        @Default("{}") Finance finance,
        @Default("{}") Levels levels,
        @Default("{}") Uncertainty uncertainty,
        @Default("[]") List<Constraint> constraints,
        Optional<String> baseline,
        List<DeploymentOption> options,
        @Default("[]") List<Variant> variants)
        implements Identified {
    public Scenario {
        Require.id("id", id);
        Require.positive("hoursPerMonth", hoursPerMonth);
        double activeHours = workload.activeHoursPerMonth().orElse(hoursPerMonth);
        Require.that(
                activeHours <= hoursPerMonth,
                "workload.activeHoursPerMonth",
                activeHours,
                "may not exceed hoursPerMonth, " + hoursPerMonth);
        options = Require.distinct("options", options);
        constraints = Require.distinct("constraints", "type", constraints);
        variants = Require.distinct("variants", variants);
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
                options,
                List.of());
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
        return with(changed, levels, uncertainty, constraints, baseline, options, variants);
    }

    public Scenario withOptions(List<DeploymentOption> changed) {
        return with(workload, levels, uncertainty, constraints, baseline, changed, variants);
    }

    public Scenario withConstraints(List<Constraint> changed) {
        return with(workload, levels, uncertainty, changed, baseline, options, variants);
    }

    public Scenario withBaseline(Optional<String> changed) {
        return with(workload, levels, uncertainty, constraints, changed, options, variants);
    }

    public Scenario withVariants(List<Variant> changed) {
        return with(workload, levels, uncertainty, constraints, baseline, options, changed);
    }

    public Scenario withLevels(Levels changed) {
        return with(workload, changed, uncertainty, constraints, baseline, options, variants);
    }

    public Scenario withUncertainty(Uncertainty changed) {
        return with(workload, levels, changed, constraints, baseline, options, variants);
    }

    private Scenario with(
            Workload newWorkload,
            Levels newLevels,
            Uncertainty newUncertainty,
            List<Constraint> newConstraints,
            Optional<String> newBaseline,
            List<DeploymentOption> newOptions,
            List<Variant> newVariants) {
        return new Scenario(
                id,
                title,
                description,
                pricedOn,
                hoursPerMonth,
                newWorkload,
                operations,
                finance,
                newLevels,
                newUncertainty,
                newConstraints,
                newBaseline,
                newOptions,
                newVariants);
    }

    /** The option of this id, whether enabled or not. */
    public Optional<DeploymentOption> option(String optionId) {
        return options.stream().filter(option -> option.id().equals(optionId)).findFirst();
    }

    public Optional<Variant> variant(String variantId) {
        return variants.stream().filter(variant -> variant.id().equals(variantId)).findFirst();
    }
}
