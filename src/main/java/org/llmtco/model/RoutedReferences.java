package org.llmtco.model;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Routers lead to options of the same scenario, and never back to themselves. */
final class RoutedReferences {
    private RoutedReferences() {}

    static void check(Collection<DeploymentOption> options) {
        Map<String, DeploymentOption> byId = new HashMap<>();
        options.forEach(option -> byId.put(option.id(), option));
        for (DeploymentOption option : options) {
            if (option instanceof Routed routed) {
                follow(routed, byId, new ArrayDeque<>());
            }
        }
    }

    private static void follow(
            Routed routed, Map<String, DeploymentOption> byId, Deque<String> path) {
        Require.that(
                !path.contains(routed.id()),
                "options",
                routed.id(),
                "a router may not lead back to itself");
        path.push(routed.id());
        for (Routing.Part part : routed.routing().parts()) {
            DeploymentOption target = byId.get(part.option());
            if (target == null) {
                throw new InvalidFieldException(
                        "options",
                        part.option(),
                        "the router " + routed.id() + " leads to no option of the scenario");
            }
            if (target instanceof Routed next) {
                follow(next, byId, path);
            }
        }
        path.pop();
    }
}
