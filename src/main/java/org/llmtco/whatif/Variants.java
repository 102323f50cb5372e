package org.llmtco.whatif;

import org.jspecify.annotations.Nullable;
import org.llmtco.model.Adjustment;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;
import org.llmtco.model.Variant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** What variants do to a scenario, and how they are made of one. */
public final class Variants {
    private Variants() {}

    /**
     * The scenario with a variant's adjustments.
     *
     * @throws InvalidFieldException if the scenario has no such driver, or refuses a value
     */
    public static Scenario applied(Scenario base, Variant variant) {
        return applied(base, variant.adjustments());
    }

    /**
     * The scenario with adjustments, in any order that it accepts: one that contradicts the present
     * value of another input waits until that is adjusted too.
     *
     * @throws InvalidFieldException if the scenario has no such driver, or refuses a value
     */
    public static Scenario applied(Scenario base, List<Adjustment> adjustments) {
        Scenario changed = base;
        List<Adjustment> waiting = new ArrayList<>(adjustments);
        while (!waiting.isEmpty()) {
            List<Adjustment> refused = new ArrayList<>();
            @Nullable InvalidFieldException refusal = null;
            for (Adjustment adjustment : waiting) {
                try {
                    changed = driver(base, adjustment).write(changed, adjustment.value());
                } catch (InvalidFieldException e) {
                    refusal = refusal == null ? e : refusal;
                    refused.add(adjustment);
                }
            }
            if (refusal != null && refused.size() == waiting.size()) {
                throw refusal;
            }
            waiting = refused;
        }
        return changed;
    }

    private static Driver driver(Scenario base, Adjustment adjustment) {
        return Drivers.find(base, adjustment.driver())
                .orElseThrow(
                        () ->
                                new InvalidFieldException(
                                        "driver",
                                        adjustment.driver(),
                                        "the scenario has no such driver"));
    }

    /**
     * The scenario whose variants name no driver that it does not have: what was adjusted of an
     * option goes with the option.
     */
    public static Scenario withoutLostDrivers(Scenario scenario) {
        if (scenario.variants().stream().allMatch(variant -> variant.adjustments().isEmpty())) {
            return scenario;
        }
        Set<String> known =
                Drivers.of(scenario).stream().map(Driver::key).collect(Collectors.toSet());
        return scenario.withVariants(
                scenario.variants().stream().map(variant -> only(known, variant)).toList());
    }

    private static Variant only(Set<String> known, Variant variant) {
        return variant.withAdjustments(
                variant.adjustments().stream()
                        .filter(adjustment -> known.contains(adjustment.driver()))
                        .toList());
    }

    /**
     * A variant's adjustment of a driver as a driver of its own: it reads and writes the value in
     * the variant.
     */
    public static Driver adjustment(String variantId, Driver driver) {
        return new Driver(
                variantId + "/" + driver.key(),
                driver.label(),
                driver.unit(),
                driver.min(),
                driver.max(),
                driver.whole(),
                scenario -> value(scenario, variantId, driver.key()),
                (scenario, value) -> adjusted(scenario, variantId, driver, value));
    }

    private static OptionalDouble value(Scenario scenario, String variantId, String key) {
        return scenario.variant(variantId).stream()
                .flatMap(variant -> variant.adjustments().stream())
                .filter(adjustment -> adjustment.driver().equals(key))
                .mapToDouble(Adjustment::value)
                .findFirst();
    }

    /**
     * The scenario with an adjustment in one of its variants, in place of an earlier one of the
     * same driver.
     *
     * @throws InvalidFieldException if the value is out of range, or the scenario with the variant
     *     applied refuses it
     */
    public static Scenario adjusted(
            Scenario scenario, String variantId, Driver driver, double value) {
        Variant variant = scenario.variant(variantId).orElseThrow();
        List<Adjustment> adjustments = new ArrayList<>(variant.adjustments());
        Adjustment adjustment = new Adjustment(driver.key(), value);
        adjustments.replaceAll(old -> old.driver().equals(driver.key()) ? adjustment : old);
        if (!adjustments.contains(adjustment)) {
            adjustments.add(adjustment);
        }
        Variant changed = variant.withAdjustments(adjustments);
        applied(scenario, changed);
        return replaced(scenario, changed);
    }

    /** The scenario with another variant in the place of the one with its id. */
    public static Scenario replaced(Scenario scenario, Variant changed) {
        return scenario.withVariants(
                scenario.variants().stream()
                        .map(variant -> variant.id().equals(changed.id()) ? changed : variant)
                        .toList());
    }

    /**
     * The scenario with one more variant, which sets one driver.
     *
     * @param label its name, numbered if a variant has it already
     * @throws InvalidFieldException if the value is out of range, or the scenario with the variant
     *     applied refuses it
     */
    public static Scenario added(Scenario scenario, String label, Driver driver, double value) {
        String free = freeLabel(scenario, label);
        Variant variant =
                new Variant(
                        freeId(scenario, free), free, List.of(new Adjustment(driver.key(), value)));
        applied(scenario, variant);
        List<Variant> variants = new ArrayList<>(scenario.variants());
        variants.add(variant);
        return scenario.withVariants(variants);
    }

    /** A name that no variant of the scenario has: the wanted one, numbered if need be. */
    public static String freeLabel(Scenario scenario, String wanted) {
        Set<String> taken =
                scenario.variants().stream().map(Variant::label).collect(Collectors.toSet());
        String label = wanted;
        for (int number = 2; taken.contains(label); number++) {
            label = wanted + " " + number;
        }
        return label;
    }

    /** An id that no variant of the scenario has: the name in lower case, numbered if need be. */
    public static String freeId(Scenario scenario, String label) {
        String words =
                label.chars()
                        .map(c -> c >= 'A' && c <= 'Z' ? c + 'a' - 'A' : c)
                        .mapToObj(c -> isOfAnId(c) ? String.valueOf((char) c) : "-")
                        .collect(Collectors.joining())
                        .replaceAll("-+", "-")
                        .replaceAll("^-|-$", "");
        String plain = words.isEmpty() ? "variant" : words;
        String id = plain;
        for (int number = 2; scenario.variant(id).isPresent(); number++) {
            id = plain + "-" + number;
        }
        return id;
    }

    private static boolean isOfAnId(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    /**
     * What became of a scenario, kept as a variant of what it was.
     *
     * @param scenario the earlier scenario with the variant; options switched on or off, added and
     *     removed since stay so
     * @param variant has the drivers that differ
     * @param others what differs besides, which a variant cannot hold
     */
    public record Capture(
            Scenario scenario, Variant variant, List<ScenarioDifference.OtherChange> others) {
        public Capture {
            others = List.copyOf(others);
        }
    }

    /**
     * Keeps what differs between an earlier scenario and the present one as a variant.
     *
     * @return empty if no driver differs
     */
    public static Optional<Capture> captured(Scenario earlier, Scenario present, String label) {
        Scenario base = withOptionsOf(present, earlier);
        ScenarioDifference difference = ScenarioDifference.between(base, present);
        List<Adjustment> adjustments = new ArrayList<>();
        List<ScenarioDifference.OtherChange> others = new ArrayList<>(difference.others());
        for (ScenarioDifference.InputChange input : difference.inputs()) {
            input.to()
                    .ifPresentOrElse(
                            value -> adjustments.add(new Adjustment(input.driver().key(), value)),
                            () -> others.add(cleared(input)));
        }
        if (adjustments.isEmpty()) {
            return Optional.empty();
        }
        Variant variant = new Variant(freeId(present, label), label, adjustments);
        List<Variant> variants = new ArrayList<>(present.variants());
        variants.add(variant);
        return Optional.of(new Capture(base.withVariants(variants), variant, others));
    }

    private static ScenarioDifference.OtherChange cleared(ScenarioDifference.InputChange input) {
        return new ScenarioDifference.OtherChange(
                input.driver().key(),
                Optional.of(String.valueOf(input.from().orElseThrow())),
                Optional.empty());
    }

    /** The earlier numbers with the present choice of options. */
    private static Scenario withOptionsOf(Scenario present, Scenario earlier) {
        List<DeploymentOption> options =
                present.options().stream()
                        .map(
                                option ->
                                        earlier.option(option.id())
                                                .map(old -> old.withEnabled(option.enabled()))
                                                .orElse(option))
                        .toList();
        try {
            return earlier.withBaseline(Optional.empty())
                    .withOptions(options)
                    .withBaseline(present.baseline())
                    .withVariants(present.variants());
        } catch (InvalidFieldException e) {
            // a router of the earlier scenario relies on an option that is gone
            return earlier.withVariants(present.variants());
        }
    }
}
