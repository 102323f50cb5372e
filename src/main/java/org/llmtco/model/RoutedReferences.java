package org.llmtco.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Routers lead to options of the same scenario, and never back to themselves. */
final class RoutedReferences {
    private final List<DeploymentOption> options;
    private final Map<String, DeploymentOption> byId = new LinkedHashMap<>();

    private RoutedReferences(List<DeploymentOption> options) {
        this.options = options;
        options.forEach(option -> byId.put(option.id(), option));
    }

    static void check(List<DeploymentOption> options) {
        RoutedReferences references = new RoutedReferences(options);
        for (DeploymentOption option : options) {
            if (option instanceof Routed routed) {
                references.follow(routed, new ArrayDeque<>());
            }
        }
    }

    private void follow(Routed routed, Deque<String> path) {
        path.addLast(routed.id());
        List<Routing.Part> parts = routed.routing().parts();
        for (int i = 0; i < parts.size(); i++) {
            String to = parts.get(i).option();
            DeploymentOption target = byId.get(to);
            if (target == null) {
                throw new InvalidFieldException(key(routed, i), to, nowhere(routed));
            }
            if (path.contains(to)) {
                List<String> circle = new ArrayList<>(path);
                circle.add(to);
                throw new InvalidFieldException(
                        key(routed, i),
                        to,
                        "a router may not lead back to itself (%s): name an option outside this circle"
                                .formatted(
                                        String.join(
                                                " → ",
                                                circle.subList(
                                                        circle.indexOf(to), circle.size()))));
            }
            if (target instanceof Routed next) {
                follow(next, path);
            }
        }
        path.removeLast();
    }

    private String key(Routed routed, int part) {
        return "options[%s].routing.parts[%s].option".formatted(options.indexOf(routed), part);
    }

    private String nowhere(Routed routed) {
        List<String> others = new ArrayList<>(byId.keySet());
        others.remove(routed.id());
        return "the router %s leads to no option of the scenario; %s"
                .formatted(
                        routed.id(),
                        others.isEmpty()
                                ? "add one for it to lead to"
                                : "there are " + String.join(", ", others));
    }
}
