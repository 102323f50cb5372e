package org.llmtco.report;

import org.llmtco.model.DeploymentOption;
import org.llmtco.report.Grid.Column;
import org.llmtco.whatif.Driver;
import org.llmtco.whatif.DriverCosts;
import org.llmtco.whatif.Sweep;
import org.llmtco.whatif.SweepRange;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Breakevens of pairs of options over a driver as sentences and tables. */
public final class SweepTables {
    private SweepTables() {}

    /**
     * An option, the one it is held against, and which of them is the cheaper one.
     *
     * @param option place in the list of options
     * @param other place of the other one
     */
    public record Pair(DriverCosts costs, int option, int other, Sweep sweep) {
        /** The pair's sweep; where both cost the same, the other one is held to be the cheaper. */
        public static Pair of(DriverCosts costs, SweepRange range, int option, int other) {
            return new Pair(costs, option, other, Sweep.of(costs, range, other, option));
        }

        public DeploymentOption optionOf() {
            return costs.options().get(option);
        }

        public DeploymentOption otherOf() {
            return costs.options().get(other);
        }

        /** The stretches on which the option is the cheaper one, or the only one. */
        public List<Sweep.Stretch> cheaper() {
            return sweep.stretches().stream()
                    .filter(stretch -> stretch.option().equals(OptionalInt.of(option)))
                    .toList();
        }

        /** "option", "other" or "neither", for programs. */
        public String winner(Sweep.Stretch stretch) {
            return stretch.option().isEmpty()
                    ? "neither"
                    : stretch.option().getAsInt() == option ? "option" : "other";
        }
    }

    /** A sentence for each pair, and its stretches below it. */
    public static String text(List<Pair> pairs) {
        StringBuilder text = new StringBuilder();
        for (Pair pair : pairs) {
            text.append(text.isEmpty() ? "" : "\n").append(sentence(pair)).append('\n');
            if (pair.sweep().stretches().size() > 1) {
                text.append('\n').append(stretches(pair).toText());
            }
        }
        return text.toString();
    }

    private static String sentence(Pair pair) {
        Driver driver = pair.costs().driver();
        int cheaper = pair.cheaper().size();
        String where =
                cheaper == 0
                        ? "at no value"
                        : cheaper == pair.sweep().stretches().size()
                                ? "at every value"
                                : "at some values";
        String now =
                pair.costs().present().isPresent()
                        ? " It is %s now."
                                .formatted(
                                        SweepWords.value(
                                                pair.costs().present().getAsDouble(), driver))
                        : "";
        return "%s is cheaper than %s %s of %s from %s to %s.%s%s"
                .formatted(
                        pair.optionOf().label(),
                        pair.otherOf().label(),
                        where,
                        driver.key(),
                        SweepWords.number(pair.sweep().range().from(), driver),
                        SweepWords.value(pair.sweep().range().to(), driver),
                        now,
                        pair.sweep().complete()
                                ? ""
                                : " There are too many steps to look at each; ask for a shorter"
                                        + " range.");
    }

    private static Grid stretches(Pair pair) {
        Driver driver = pair.costs().driver();
        List<List<String>> rows = new ArrayList<>();
        List<Sweep.Stretch> stretches = pair.sweep().stretches();
        for (int i = 0; i < stretches.size(); i++) {
            Sweep.Stretch stretch = stretches.get(i);
            rows.add(
                    List.of(
                            SweepWords.number(stretch.from(), driver),
                            SweepWords.number(stretch.to(), driver),
                            stretch.option().isEmpty()
                                    ? "neither can serve the workload"
                                    : pair.costs()
                                            .options()
                                            .get(stretch.option().getAsInt())
                                            .label(),
                            i < pair.sweep().changes().size()
                                    ? SweepWords.change(
                                            pair.sweep().changes().get(i), pair.costs().measure())
                                    : ""));
        }
        String unit = driver.unit().isEmpty() ? "" : ", " + driver.unit();
        return new Grid(
                List.of(
                        Column.number("from" + unit),
                        Column.number("to" + unit),
                        Column.text("cheaper"),
                        Column.text("ends in")),
                rows);
    }

    /** One row for each stretch of each pair, for programs. */
    public static Grid grid(List<Pair> pairs) {
        List<List<String>> rows = new ArrayList<>();
        for (Pair pair : pairs) {
            for (Sweep.Stretch stretch : pair.sweep().stretches()) {
                rows.add(
                        List.of(
                                pair.optionOf().id(),
                                pair.otherOf().id(),
                                pair.costs().driver().key(),
                                Double.toString(stretch.from()),
                                Double.toString(stretch.to()),
                                pair.winner(stretch)));
            }
        }
        return new Grid(
                List.of(
                        Column.text("option"),
                        Column.text("against"),
                        Column.text("driver"),
                        Column.number("from"),
                        Column.number("to"),
                        Column.text("cheaper")),
                rows);
    }
}
