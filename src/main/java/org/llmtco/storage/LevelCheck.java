package org.llmtco.storage;

import org.llmtco.model.DeploymentOption;
import org.llmtco.model.EndpointUnit;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Level;
import org.llmtco.model.OwnedServers;
import org.llmtco.model.ProvisionedEndpoint;
import org.llmtco.model.Routed;
import org.llmtco.model.Scenario;
import org.llmtco.model.SelfHosted;
import org.llmtco.model.TokenPriced;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Levels that change nothing, since no option uses what they belong to. These are warnings: an
 * option may be removed and come back.
 */
final class LevelCheck {
    private final Set<String> priceLists = new TreeSet<>();
    private final Set<String> gpus = new TreeSet<>();
    private final Set<String> servers = new TreeSet<>();

    private LevelCheck(List<DeploymentOption> options) {
        options.forEach(this::add);
    }

    private void add(DeploymentOption option) {
        switch (option) {
            case TokenPriced o -> priceLists.add(o.provider());
            case SelfHosted o -> {
                gpus.add(o.gpu());
                if (o instanceof OwnedServers owned) {
                    servers.add(owned.server());
                }
            }
            case ProvisionedEndpoint o -> {
                if (o.unit() instanceof EndpointUnit.GpuReplica unit) {
                    gpus.add(unit.gpu());
                }
            }
            case Routed _ -> {}
        }
    }

    /**
     * All of them.
     *
     * @param json what the scenario was read from
     * @param file its name in problems
     */
    static List<Problem> of(Scenario scenario, Json json, String file) {
        LevelCheck used = new LevelCheck(scenario.options());
        List<Problem> problems = new ArrayList<>();
        Key levels = Key.ROOT.child("levels");
        check(scenario.levels().tokenPrices(), used.priceLists, "price list")
                .forEach(e -> problems.add(warning(levels.child("tokenPrices"), e, json, file)));
        check(scenario.levels().gpuPrices(), used.gpus, "GPU")
                .forEach(e -> problems.add(warning(levels.child("gpuPrices"), e, json, file)));
        check(scenario.levels().serverPrices(), used.servers, "server")
                .forEach(e -> problems.add(warning(levels.child("serverPrices"), e, json, file)));
        check(scenario.levels().capacities(), used.gpus, "GPU")
                .forEach(e -> problems.add(warning(levels.child("capacities"), e, json, file)));
        return problems;
    }

    private record Unused(int place, InvalidFieldException words) {}

    private static List<Unused> check(List<Level> levels, Set<String> used, String what) {
        List<Unused> unused = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            String id = levels.get(i).id();
            if (!used.contains(id)) {
                unused.add(
                        new Unused(
                                i,
                                new InvalidFieldException(
                                        "id",
                                        JsonText.quote(id),
                                        "no option uses this %s, so the level changes nothing; %s"
                                                .formatted(what, Nearest.of(id, used)))));
            }
        }
        return unused;
    }

    private static Problem warning(Key levels, Unused unused, Json json, String file) {
        Key field = levels.item(unused.place()).child(unused.words().field());
        Problem problem = Binder.problem(json, Key.ROOT, field, unused.words(), file);
        return new Problem(
                Problem.Severity.WARNING,
                problem.file(),
                problem.line(),
                problem.column(),
                problem.key(),
                problem.message());
    }
}
