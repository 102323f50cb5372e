package org.llmtco.cli;

import org.llmtco.model.DeploymentOption;
import org.llmtco.model.Scenario;
import org.llmtco.whatif.WinnerMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The JSON of a breakeven over two drivers; the component names are the field names. */
record WinnerMapJson(
        String scenario,
        String over,
        String unit,
        double from,
        double to,
        String and,
        String andUnit,
        double andFrom,
        double andTo,
        String measure,
        List<Cell> cells) {
    record Cell(double value, double andValue, Optional<String> cheapest, List<Cost> costs) {}

    record Cost(String option, OptionalDouble usd) {}

    static WinnerMapJson of(WinnerMap map, Scenario scenario, String measure) {
        return new WinnerMapJson(
                scenario.id(),
                map.x().key(),
                map.x().unit(),
                map.xRange().from(),
                map.xRange().to(),
                map.y().key(),
                map.y().unit(),
                map.yRange().from(),
                map.yRange().to(),
                measure,
                map.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .map(cell -> cell(cell, map.options()))
                        .toList());
    }

    private static Cell cell(WinnerMap.Cell cell, List<DeploymentOption> options) {
        List<Cost> costs = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            costs.add(new Cost(options.get(i).id(), cell.usd().get(i)));
        }
        return new Cell(
                cell.x(),
                cell.y(),
                cell.cheapest().isPresent()
                        ? Optional.of(options.get(cell.cheapest().getAsInt()).id())
                        : Optional.empty(),
                costs);
    }
}
