package org.llmtco.report.document;

import org.llmtco.cost.Fleet;
import org.llmtco.cost.OptionCost;
import org.llmtco.cost.ReplicaCapacity;
import org.llmtco.report.Digits;
import org.llmtco.report.Grid;
import org.llmtco.report.Grid.Column;

import java.util.List;
import java.util.OptionalDouble;

/** What options that keep hardware keep, and how fast it is. */
final class HardwareTable {
    private HardwareTable() {}

    static Grid of(List<OptionCost.Priced> kept) {
        return new Grid(
                List.of(
                        Column.text("option"),
                        Column.number("replicas"),
                        Column.number("of them spare"),
                        Column.number("GPUs paid for"),
                        Column.number("average load"),
                        Column.number("output tok/s per replica"),
                        Column.number("P10 to P90"),
                        Column.number("first token, ms"),
                        Column.number("per output token, ms")),
                kept.stream().map(cost -> row(cost, cost.fleet().orElseThrow())).toList());
    }

    private static List<String> row(OptionCost.Priced cost, Fleet fleet) {
        ReplicaCapacity capacity = fleet.capacity();
        double rate = capacity.outputTokensPerSecond();
        return List.of(
                cost.option().label(),
                Digits.whole(fleet.replicas()),
                Digits.whole(fleet.spareReplicas()),
                Digits.whole(fleet.billedGpus()),
                Digits.percent(fleet.averageLoadShare()),
                Digits.whole(rate),
                capacity.error()
                        .map(
                                error ->
                                        Digits.whole(rate * error.low())
                                                + "–"
                                                + Digits.whole(rate * error.high()))
                        .orElse("not known"),
                millis(capacity.timeToFirstTokenMillis()),
                millis(capacity.timePerOutputTokenMillis()));
    }

    private static String millis(OptionalDouble millis) {
        return millis.isPresent() ? Digits.whole(millis.getAsDouble()) : "not known";
    }

    /** Where the throughput comes from, and how far it can be trusted. */
    static String basis(OptionCost.Priced cost) {
        ReplicaCapacity capacity = cost.fleet().orElseThrow().capacity();
        return "%s: throughput from %s%s."
                .formatted(
                        cost.option().label(),
                        capacity.basis(),
                        capacity.error()
                                .map(error -> "; the range holds for " + error.basis())
                                .orElse(""));
    }
}
