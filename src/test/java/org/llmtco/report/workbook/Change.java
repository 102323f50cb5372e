package org.llmtco.report.workbook;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.RegionalFigure;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Routed;
import org.llmtco.model.Routing;
import org.llmtco.model.Scenario;
import org.llmtco.whatif.Driver;
import org.llmtco.whatif.Drivers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The same change of an input in a scenario as in its workbook. */
record Change(Scenario scenario, Catalog catalog, Scenario original) {
    /** Another value of an input that both a workbook and a scenario take. */
    static double another(String key, NamedInput input) {
        double old = input.value().orElse(input.isShare() ? 0.31 : 0.5);
        if (key.endsWith("tensorParallelism")) {
            return old * 2;
        }
        if (key.equals("activeHoursPerMonth") || key.endsWith(".share")) {
            return old * 0.93;
        }
        if (input.whole()) {
            return Math.min(input.max(), old + 1);
        }
        double next = old == 0 ? (input.max() > 1 ? 0.037 : 0.013) : old * 1.017;
        double within = Math.max(input.min(), Math.min(input.max(), next));
        return within == old ? old * 0.97 : within;
    }

    /**
     * The change, made in a scenario whose capacities are pinned.
     *
     * @throws InvalidFieldException if the scenario refuses it
     */
    Change with(String key, double value) {
        if (key.equals("workingDaysPerYear")) {
            return new Change(scenario, withWorkingDays(value), original);
        }
        Scenario changed = scenario;
        if (key.endsWith(".share") && split(key).isPresent()) {
            return new Change(withShare(split(key).get(), key, value), catalog, original);
        }
        Optional<Driver> own = Drivers.find(scenario, key);
        if (own.isPresent()) {
            changed = own.get().write(changed, value);
        }
        for (DeploymentOption option : scenario.options()) {
            if (option instanceof Routed routed) {
                changed = behind(routed, key, value, changed);
            }
        }
        return new Change(changed, catalog, original);
    }

    /** Writes a value to the copies behind a router that it is for. */
    private Scenario behind(Routed routed, String key, double value, Scenario scenario) {
        Scenario changed = scenario;
        for (Routing.Part part : routed.routing().parts()) {
            String from = PinnedCapacity.original(routed.id(), part.option());
            String path = routed.id() + "." + from + ".";
            String copied = null;
            if (key.startsWith(from + ".") && !isModelled(key)) {
                copied = part.option() + key.substring(from.length());
            } else if (key.equals(path + "outputTokensPerSecondPerReplica")) {
                copied = part.option() + ".outputTokensPerSecondPerReplica";
            } else if (key.startsWith(path)) {
                copied = routed.id() + "." + part.option() + "." + key.substring(path.length());
            }
            if (copied != null) {
                Optional<Driver> driver = Drivers.find(changed, copied);
                if (driver.isPresent()) {
                    changed = driver.get().write(changed, value);
                }
            }
        }
        return changed;
    }

    /** A throughput that the capacity model gave is another one behind a router. */
    private boolean isModelled(String key) {
        return key.endsWith(".outputTokensPerSecondPerReplica")
                && Drivers.find(original, key).orElseThrow().read(original).isEmpty();
    }

    private Optional<Routed> split(String key) {
        return scenario.options().stream()
                .filter(
                        option ->
                                option instanceof Routed routed
                                        && key.startsWith(routed.id() + ".")
                                        && routed.routing() instanceof Routing.Split)
                .map(option -> (Routed) option)
                .findFirst();
    }

    /** The last part that requests reach takes what the others leave. */
    private Scenario withShare(Routed routed, String key, double value) {
        List<Routing.Part> reached =
                routed.routing().parts().stream().filter(part -> part.share() > 0).toList();
        Map<String, Double> shares = new LinkedHashMap<>();
        double left = 1;
        for (Routing.Part part : reached.subList(0, reached.size() - 1)) {
            String from = PinnedCapacity.original(routed.id(), part.option());
            double share = key.equals(routed.id() + "." + from + ".share") ? value : part.share();
            shares.put(part.option(), share);
            left -= share;
        }
        shares.put(reached.getLast().option(), left);
        Routed changed =
                new Routed(
                        routed.id(),
                        routed.label(),
                        routed.enabled(),
                        new Routing.Split(
                                routed.routing().parts().stream()
                                        .map(
                                                part ->
                                                        new Routing.Part(
                                                                part.option(),
                                                                shares.getOrDefault(
                                                                        part.option(), 0.0),
                                                                part.inputMultiplier(),
                                                                part.outputMultiplier()))
                                        .toList()),
                        routed.routerUsdPerMTok());
        return scenario.withOptions(
                scenario.options().stream()
                        .map(option -> option.id().equals(routed.id()) ? changed : option)
                        .toList());
    }

    private Catalog withWorkingDays(double value) {
        Map<String, RegionalFigure> operations = new LinkedHashMap<>(catalog.operations());
        operations.computeIfPresent(
                "working-days",
                (_, f) ->
                        new RegionalFigure(
                                f.id(),
                                f.measure(),
                                f.name(),
                                f.region(),
                                OptionalDouble.empty(),
                                OptionalDouble.of(value),
                                OptionalDouble.empty(),
                                f.unit(),
                                f.source(),
                                f.asOf(),
                                f.kind(),
                                f.note()));
        return CatalogEdits.withOperations(catalog, operations);
    }
}
