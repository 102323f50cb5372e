package org.llmtco.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Routers lead to options of the same scenario, over a few levels, never back to themselves. */
final class RoutedReferences {
    /** A router of routers of routers … is followed this far. */
    private static final int MOST_LEVELS = 8;

    /** Ways from a router to options that answer, each of which is costed. */
    private static final int MOST_WAYS = 1_000;

    private final List<DeploymentOption> options;
    private final Map<String, DeploymentOption> byId = new LinkedHashMap<>();
    private final Map<String, Reach> known = new HashMap<>();

    private RoutedReferences(List<DeploymentOption> options) {
        this.options = options;
        options.forEach(option -> byId.put(option.id(), option));
    }

    /**
     * What lies behind a router.
     *
     * @param levels of routers, itself included
     * @param ways to options that answer
     */
    private record Reach(int levels, double ways) {}

    static void check(List<DeploymentOption> options) {
        RoutedReferences references = new RoutedReferences(options);
        for (DeploymentOption option : options) {
            if (option instanceof Routed routed) {
                references.follow(routed, new ArrayDeque<>());
            }
        }
    }

    private Reach follow(Routed routed, Deque<String> path) {
        Reach before = known.get(routed.id());
        if (before != null) {
            return before;
        }
        path.addLast(routed.id());
        int levels = 1;
        double ways = 0;
        List<Routing.Part> parts = routed.routing().parts();
        for (int i = 0; i < parts.size(); i++) {
            String to = parts.get(i).option();
            DeploymentOption target = byId.get(to);
            if (target == null) {
                throw new InvalidFieldException(key(routed, i), to, nowhere(routed));
            }
            if (path.contains(to)) {
                throw new InvalidFieldException(key(routed, i), to, circle(path, to));
            }
            if (!(target instanceof Routed next)) {
                ways++;
                continue;
            }
            if (path.size() == MOST_LEVELS) {
                throw tooDeep(routed, i);
            }
            Reach reach = follow(next, path);
            levels = Math.max(levels, 1 + reach.levels());
            ways += reach.ways();
            if (levels > MOST_LEVELS) {
                throw tooDeep(routed, i);
            }
            if (ways > MOST_WAYS) {
                throw new InvalidFieldException(
                        key(routed, i),
                        to,
                        ("the router %s reaches options in more than %s ways through other"
                                        + " routers: let it lead to fewer routers")
                                .formatted(routed.id(), MOST_WAYS));
            }
        }
        path.removeLast();
        Reach reach = new Reach(levels, ways);
        known.put(routed.id(), reach);
        return reach;
    }

    private InvalidFieldException tooDeep(Routed routed, int part) {
        return new InvalidFieldException(
                key(routed, part),
                routed.routing().parts().get(part).option(),
                ("the router %s is in a chain of more than %s routers: name an option that is no"
                                + " router")
                        .formatted(routed.id(), MOST_LEVELS));
    }

    private static String circle(Deque<String> path, String to) {
        List<String> circle = new ArrayList<>(path);
        circle.add(to);
        return "a router may not lead back to itself (%s): name an option outside this circle"
                .formatted(String.join(" → ", circle.subList(circle.indexOf(to), circle.size())));
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
