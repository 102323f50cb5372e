package org.llmtco.report;

import org.llmtco.chart.Axis;
import org.llmtco.chart.Figure;
import org.llmtco.chart.Figure.Bar;
import org.llmtco.model.DeploymentOption;
import org.llmtco.whatif.CostMeasure;
import org.llmtco.whatif.SideBySide;
import org.llmtco.whatif.SideBySide.Computed;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The figure of a scenario beside its variants. */
public final class VariantFigures {
    private VariantFigures() {}

    /** Every option's cost in each variant: a heading for each option, then a bar a variant. */
    public static Figure.Bars costs(SideBySide table, CostMeasure measure) {
        List<Bar> bars = new ArrayList<>();
        double most = 0;
        int color = 0;
        for (DeploymentOption option : table.options().values()) {
            int place = place(option, color++, table);
            bars.add(new Bar(option.label(), place, List.of(), ""));
            for (Computed column : table.computed()) {
                OptionalDouble usd = column.usd(option.id(), measure);
                if (usd.isPresent()) {
                    most = Math.max(most, usd.getAsDouble());
                    bars.add(
                            new Bar(
                                    label(table, column),
                                    place,
                                    List.of(usd.getAsDouble()),
                                    Digits.whole(usd.getAsDouble())));
                }
            }
        }
        String unit = VariantWords.name(measure, table.base().scenario());
        return new Figure.Bars(
                unit + " of each option in the scenario and its variants",
                Axis.linear(unit, 0, Math.max(most, 1e-9)),
                List.of(unit),
                bars);
    }

    private static String label(SideBySide table, Computed column) {
        return column.equals(table.base()) ? "Scenario" : column.label();
    }

    /** An option has the colour that it has everywhere; those of other files come after. */
    public static int place(DeploymentOption option, int row, SideBySide table) {
        List<DeploymentOption> own = table.base().scenario().options();
        for (int i = 0; i < own.size(); i++) {
            if (own.get(i).id().equals(option.id())) {
                return i;
            }
        }
        return own.size() + row;
    }
}
