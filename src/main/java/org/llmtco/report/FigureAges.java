package org.llmtco.report;

import org.llmtco.catalog.Sourced;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.CostLine;
import org.llmtco.cost.Input;
import org.llmtco.cost.OptionCost;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;

/** How old the figures are that an answer rests on. */
public final class FigureAges {
    private FigureAges() {}

    /** The oldest sourced figure among the inputs of all bills. */
    public static Optional<Sourced> oldest(Comparison comparison) {
        return comparison.costs().stream()
                .filter(OptionCost.Priced.class::isInstance)
                .map(OptionCost.Priced.class::cast)
                .flatMap(cost -> cost.lines().stream())
                .map(CostLine::inputs)
                .flatMap(inputs -> inputs.stream().map(Input::source))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Sourced::asOf));
    }

    /** The day of a figure, and how long that is before the day whose prices count. */
    public static String words(Sourced figure, LocalDate pricedOn) {
        int days = Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(figure.asOf(), pricedOn)));
        return "Oldest figure %s, %s days old".formatted(figure.asOf(), Digits.whole(days));
    }
}
