package org.llmtco.report;

import org.llmtco.whatif.Driver;
import org.llmtco.whatif.DriverCosts;
import org.llmtco.whatif.Sweep;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The cheapest option over a driver in words. */
public final class SweepWords {
    private static final int DIGITS = 4;
    private static final double LARGE = 1e6;
    private static final double NOTHING = 1e-12;

    private SweepWords() {}

    /** Name and unit, for an axis. */
    public static String title(Driver driver) {
        return driver.isShare()
                ? driver.label()
                : driver.label() + ", " + (driver.unit().isEmpty() ? "ratio" : driver.unit());
    }

    /** What is compared, with its unit. */
    public static String measure(DriverCosts.Measure measure) {
        return switch (measure) {
            case MONTH -> "USD per month";
            case TOTAL -> "USD over the horizon";
            case NET_PRESENT_VALUE -> "USD over the horizon, in today's money";
        };
    }

    /** A value without its unit, to four digits: {@code 2.412}, {@code 35 %}, {@code 1.25 M}. */
    public static String number(double value, Driver driver) {
        double percent = driver.isShare() ? value * 100 : value;
        // a difference of two equal numbers leaves less than this
        double shown = Math.abs(percent) < NOTHING ? 0 : percent;
        String digits =
                Math.abs(shown) >= LARGE
                        ? Digits.tokens(shown)
                        : driver.whole()
                                ? Digits.whole(shown)
                                : BigDecimal.valueOf(shown)
                                        .round(new MathContext(DIGITS))
                                        .stripTrailingZeros()
                                        .toPlainString();
        return driver.isShare() ? digits + " %" : digits;
    }

    /** A value with its unit. */
    public static String value(double value, Driver driver) {
        return driver.isShare() || driver.unit().isEmpty()
                ? number(value, driver)
                : number(value, driver) + " " + driver.unit();
    }

    /** Who is the cheapest where, as a sentence. */
    public static String cheapest(DriverCosts costs, Sweep sweep) {
        List<String> parts = new ArrayList<>();
        for (Sweep.Stretch stretch : sweep.stretches()) {
            parts.add(name(costs, stretch.option()) + " " + where(stretch, sweep, costs.driver()));
        }
        return "Cheapest: " + String.join(", ", parts) + ".";
    }

    private static String name(DriverCosts costs, OptionalInt option) {
        return option.isEmpty() ? "no option" : costs.options().get(option.getAsInt()).label();
    }

    /** Where a stretch lies. */
    public static String where(Sweep.Stretch stretch, Sweep sweep, Driver driver) {
        boolean first = stretch.equals(sweep.stretches().getFirst());
        boolean last = stretch.equals(sweep.stretches().getLast());
        String from = number(stretch.from(), driver);
        if (first && last) {
            return "from %s to %s"
                    .formatted(
                            number(sweep.range().from(), driver),
                            value(sweep.range().to(), driver));
        }
        if (first) {
            return "up to " + value(stretch.to(), driver);
        }
        boolean single = stretch.from() == stretch.to();
        return last
                ? "from " + value(stretch.from(), driver)
                : single
                        ? "at " + value(stretch.from(), driver)
                        : "from %s to %s".formatted(from, value(stretch.to(), driver));
    }

    /** For a table's cell: where an option is the cheaper one. */
    public static String answer(Sweep sweep, int option, Driver driver) {
        List<String> where =
                sweep.stretches().stream()
                        .filter(stretch -> stretch.option().equals(OptionalInt.of(option)))
                        .map(stretch -> where(stretch, sweep, driver))
                        .toList();
        if (where.isEmpty()) {
            return "never";
        }
        return where.size() == sweep.stretches().size() ? "always" : String.join(", ", where);
    }

    /** What happens where the cheapest one changes. */
    public static String change(Sweep.Change change, DriverCosts.Measure measure) {
        String unit = measure == DriverCosts.Measure.MONTH ? "USD/month" : "USD";
        return switch (change.kind()) {
            case CROSSING -> "a crossing at %s %s".formatted(Digits.usd(change.usd()), unit);
            case JUMP ->
                    "a jump: from %s to %s %s"
                            .formatted(
                                    Digits.usd(change.usd()), Digits.usd(change.nextUsd()), unit);
            case AVAILABILITY -> "one of them can serve the workload on one side only";
        };
    }
}
