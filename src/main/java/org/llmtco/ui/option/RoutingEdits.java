package org.llmtco.ui.option;

import org.llmtco.model.DeploymentOption;
import org.llmtco.model.Routing;
import org.llmtco.model.Routing.Part;
import org.llmtco.model.Scenario;
import org.llmtco.ui.choice.Choice;
import org.llmtco.ui.choice.ChoiceTable;
import org.llmtco.ui.choice.ChoiceTable.Column;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Routings that follow from another one. */
final class RoutingEdits {
    static final String SPLIT = "split";
    static final String CASCADE = "cascade";

    private RoutingEdits() {}

    static ChoiceTable kinds() {
        return new ChoiceTable(
                "Router",
                List.of(Column.word("How", 400)),
                List.of(
                        new Choice(
                                SPLIT,
                                title(SPLIT),
                                List.of(
                                        Choice.word(
                                                "Decides before a request is answered; each goes"
                                                        + " to one option"))),
                        new Choice(
                                CASCADE,
                                title(CASCADE),
                                List.of(
                                        Choice.word(
                                                "Every request tries the first option; some go on"
                                                        + " to the next")))));
    }

    static String title(String kind) {
        return kind.equals(SPLIT) ? "Split" : "Cascade";
    }

    static String kind(Routing routing) {
        return switch (routing) {
            case Routing.Split _ -> SPLIT;
            case Routing.Cascade _ -> CASCADE;
        };
    }

    /** Half of the requests to each of the first two options; empty if there are not so many. */
    static Optional<Routing> between(Scenario scenario, String kind) {
        List<DeploymentOption> options = scenario.options();
        return options.size() < 2
                ? Optional.empty()
                : Optional.of(
                        as(
                                kind,
                                List.of(
                                        new Part(options.get(0).id(), 0.5, 1, 1),
                                        new Part(options.get(1).id(), 0.5, 1, 1))));
    }

    /** The same answers from the same options by the other kind of router. */
    static Routing as(String kind, Routing routing) {
        return as(kind, withShares(routing.parts(), routing.answeringShares()));
    }

    /**
     * A routing in which parts give their share of the answers.
     *
     * <p>share that tries a tier = answers of this tier and of those after it
     */
    private static Routing as(String kind, List<Part> answering) {
        if (kind.equals(SPLIT)) {
            return new Routing.Split(answering);
        }
        List<Double> tries = new ArrayList<>();
        for (int i = 0; i < answering.size(); i++) {
            tries.add(
                    i == 0
                            ? 1
                            : Math.min(
                                    1,
                                    answering.subList(i, answering.size()).stream()
                                            .mapToDouble(Part::share)
                                            .sum()));
        }
        return new Routing.Cascade(withShares(answering, tries));
    }

    /** One more option: an even share of a split, half of what reached the last tier before. */
    static Routing with(Routing routing, String option) {
        List<Part> parts = new ArrayList<>();
        return switch (routing) {
            case Routing.Split split -> {
                double share = 1.0 / (split.parts().size() + 1);
                split.parts().forEach(p -> parts.add(withShare(p, p.share() * (1 - share))));
                parts.add(new Part(option, share, 1, 1));
                yield new Routing.Split(parts);
            }
            case Routing.Cascade cascade -> {
                parts.addAll(cascade.parts());
                parts.add(new Part(option, parts.getLast().share() / 2, 1, 1));
                yield new Routing.Cascade(parts);
            }
        };
    }

    /** One option less; the others answer its requests in their proportions. */
    static Routing without(Routing routing, String option) {
        List<Part> others =
                routing.parts().stream().filter(p -> !p.option().equals(option)).toList();
        return switch (routing) {
            case Routing.Split _ -> {
                double sum = others.stream().mapToDouble(Part::share).sum();
                yield new Routing.Split(
                        others.stream()
                                .map(
                                        p ->
                                                withShare(
                                                        p,
                                                        sum == 0
                                                                ? 1.0 / others.size()
                                                                : p.share() / sum))
                                .toList());
            }
            case Routing.Cascade _ ->
                    new Routing.Cascade(
                            others.isEmpty()
                                    ? others
                                    : Stream.concat(
                                                    Stream.of(withShare(others.getFirst(), 1)),
                                                    others.stream().skip(1))
                                            .toList());
        };
    }

    /** An option one place earlier; in a cascade each place keeps its share. */
    static Routing earlier(Routing routing, String option) {
        List<Part> parts = new ArrayList<>(routing.parts());
        int place = parts.stream().map(Part::option).toList().indexOf(option);
        if (place < 1) {
            return routing;
        }
        parts.add(place - 1, parts.remove(place));
        return switch (routing) {
            case Routing.Split _ -> new Routing.Split(parts);
            case Routing.Cascade cascade ->
                    new Routing.Cascade(
                            withShares(parts, cascade.parts().stream().map(Part::share).toList()));
        };
    }

    private static List<Part> withShares(List<Part> parts, List<Double> shares) {
        List<Part> changed = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            changed.add(withShare(parts.get(i), shares.get(i)));
        }
        return changed;
    }

    private static Part withShare(Part part, double share) {
        return new Part(part.option(), share, part.inputMultiplier(), part.outputMultiplier());
    }
}
