package org.llmtco.whatif;

import org.llmtco.catalog.Catalog;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What the enabled options of a scenario cost over the values of two drivers, everything else being
 * as in the scenario.
 *
 * @param options in the order of the costs
 * @param rows one for each value of y, rising
 */
public record WinnerMap(
        Driver x,
        Driver y,
        SweepRange xRange,
        SweepRange yRange,
        DriverCosts.Measure measure,
        List<DeploymentOption> options,
        List<Row> rows) {
    public WinnerMap {
        options = List.copyOf(options);
        rows = List.copyOf(rows);
    }

    /** The cells with one value of y, x rising. */
    public record Row(double y, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One pair of values.
     *
     * @param usd of each option; empty where it cannot serve the workload
     * @param cheapest place of the cheapest option, the first of equal ones; empty if none can
     *     serve
     */
    public record Cell(double x, double y, List<OptionalDouble> usd, OptionalInt cheapest) {
        public Cell {
            usd = List.copyOf(usd);
        }
    }

    /** The question: two drivers, their ranges, and how many values of each are looked at. */
    public record Plan(
            Scenario scenario,
            Driver x,
            Driver y,
            SweepRange xRange,
            SweepRange yRange,
            DriverCosts.Measure measure,
            int grid) {
        public Plan {
            if (grid < 2 || x.key().equals(y.key())) {
                throw new IllegalArgumentException("a map needs two drivers and two values each");
            }
        }

        /** Values of y, rising; fewer than the grid asks for where there are not as many. */
        public double[] ys() {
            return yRange.spread(grid - 1);
        }

        /** The cells with one value of y. */
        public Row row(double value, Catalog catalog) {
            double[] xs = xRange.spread(grid - 1);
            Scenario there;
            try {
                there = y.write(scenario, value);
            } catch (InvalidFieldException e) {
                return new Row(value, Arrays.stream(xs).mapToObj(v -> none(v, value)).toList());
            }
            DriverCosts costs = new DriverCosts(there, x, measure, catalog);
            return new Row(
                    value, Arrays.stream(xs).mapToObj(v -> cell(v, value, costs.at(v))).toList());
        }

        private Cell none(double xValue, double yValue) {
            double[] nothing = new double[options().size()];
            Arrays.fill(nothing, Double.NaN);
            return cell(xValue, yValue, nothing);
        }

        List<DeploymentOption> options() {
            return scenario.options().stream().filter(DeploymentOption::enabled).toList();
        }

        /** The map of rows that were made of this plan. */
        public WinnerMap of(List<Row> rows) {
            return new WinnerMap(x, y, xRange, yRange, measure, options(), rows);
        }
    }

    public static WinnerMap of(Plan plan, Catalog catalog) {
        List<Row> rows = new ArrayList<>();
        for (double value : plan.ys()) {
            rows.add(plan.row(value, catalog));
        }
        return plan.of(rows);
    }

    private static Cell cell(double x, double y, double... usd) {
        int best = -1;
        for (int i = 0; i < usd.length; i++) {
            // false for no number
            if (usd[i] < (best < 0 ? Double.POSITIVE_INFINITY : usd[best])) {
                best = i;
            }
        }
        return new Cell(
                x,
                y,
                Arrays.stream(usd)
                        .mapToObj(
                                cost ->
                                        Double.isNaN(cost)
                                                ? OptionalDouble.empty()
                                                : OptionalDouble.of(cost))
                        .toList(),
                best < 0 ? OptionalInt.empty() : OptionalInt.of(best));
    }

    /** Share of the cells in which an option is the cheapest. */
    public double share(int option) {
        long won =
                rows.stream()
                        .flatMap(row -> row.cells().stream())
                        .filter(cell -> cell.cheapest().equals(OptionalInt.of(option)))
                        .count();
        long all = rows.stream().mapToLong(row -> row.cells().size()).sum();
        return all == 0 ? 0 : (double) won / all;
    }
}
