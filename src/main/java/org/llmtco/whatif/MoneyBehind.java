package org.llmtco.whatif;

import org.llmtco.catalog.Sourced;
import org.llmtco.cost.CostLine;
import org.llmtco.cost.OptionCost;

import java.util.function.Predicate;

/**
 * What of an option's running month rests on some figures: the lines that have one of them among
 * their inputs, each counted once. Where a line is proportional to the figure, 1 % of the figure is
 * 1 % of the line; it is at most that where the line has more parts.
 *
 * @param option its label
 * @param usdPerMonth of the lines that rest on the figures
 * @param monthUsd of all lines
 */
public record MoneyBehind(String option, double usdPerMonth, double monthUsd) {
    /**
     * The money of an option behind figures.
     *
     * @param figures tells the figures that are asked about
     */
    public static MoneyBehind of(OptionCost.Priced option, Predicate<Sourced> figures) {
        return new MoneyBehind(
                option.option().label(),
                option.lines().stream()
                        .filter(line -> restsOn(line, figures))
                        .mapToDouble(CostLine::usdPerMonth)
                        .sum(),
                option.usdPerMonth());
    }

    private static boolean restsOn(CostLine line, Predicate<Sourced> figures) {
        return line.inputs().stream().anyMatch(input -> input.source().filter(figures).isPresent());
    }

    /** Of the whole month, 0..1. */
    public double share() {
        return monthUsd == 0 ? 0 : usdPerMonth / monthUsd;
    }
}
