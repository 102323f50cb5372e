package org.llmtco.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * An axis.
 *
 * @param min smallest value shown; above 0 on a logarithmic axis
 * @param max largest value shown; above min
 * @param unit how values are written
 */
public record Axis(String title, Scale scale, double min, double max, Unit unit) {
    private static final int[] MONTH_STEPS = {1, 2, 3, 6, 12, 24, 60, 120};

    public Axis {
        if (!(max > min) || (scale == Scale.LOG && !(min > 0))) {
            throw new IllegalArgumentException("no axis from " + min + " to " + max);
        }
    }

    /** How values are spread along an axis, and what they are: dates are days since 1970. */
    public enum Scale {
        LINEAR,
        LOG,
        DATE
    }

    /** How values are written. */
    public enum Unit {
        NUMBER,
        /** A ratio is written as so many of a hundred. */
        PERCENT
    }

    /** A labelled place on an axis; without text it is a minor one. */
    public record Tick(double value, String label) {}

    public static Axis linear(String title, double min, double max) {
        return new Axis(title, Scale.LINEAR, min, max, Unit.NUMBER);
    }

    public static Axis log(String title, double min, double max) {
        return new Axis(title, Scale.LOG, min, max, Unit.NUMBER);
    }

    /** An axis of days; its values are those of {@link LocalDate#toEpochDay}. */
    public static Axis date(String title, LocalDate first, LocalDate last) {
        return new Axis(title, Scale.DATE, first.toEpochDay(), last.toEpochDay(), Unit.NUMBER);
    }

    public Axis between(double newMin, double newMax) {
        return new Axis(title, scale, newMin, newMax, unit);
    }

    /** The same axis with ratios written in percent. */
    public Axis inPercent() {
        return new Axis(title, scale, min, max, Unit.PERCENT);
    }

    /**
     * A value as this axis writes it, without the unit of its title: {@code 1.5 M}, {@code 35 %},
     * {@code 2026-11-01}.
     */
    public String text(double value) {
        if (scale == Scale.DATE) {
            return LocalDate.ofEpochDay((long) Math.floor(value)).toString();
        }
        return switch (unit) {
            case NUMBER -> ShortNumber.format(value);
            case PERCENT -> ShortNumber.format(value * 100) + " %";
        };
    }

    /** The unit in a title such as "Volume, tokens/month"; the title where it names none. */
    public String unitName() {
        int comma = title.lastIndexOf(", ");
        return comma < 0 ? title : title.substring(comma + 2);
    }

    /** Where a value stands: 0 at min, 1 at max. */
    public double share(double value) {
        return switch (scale) {
            case LINEAR, DATE -> (value - min) / (max - min);
            case LOG ->
                    value <= 0
                            ? Double.NEGATIVE_INFINITY
                            : Math.log(value / min) / Math.log(max / min);
        };
    }

    /** The value that stands at a share. */
    public double value(double share) {
        return switch (scale) {
            case LINEAR, DATE -> min + share * (max - min);
            case LOG -> min * Math.pow(max / min, share);
        };
    }

    /**
     * Ticks at round values.
     *
     * @param most labelled ticks, about
     */
    public List<Tick> ticks(int most) {
        return switch (scale) {
            case DATE -> months(most);
            case LOG -> max / min >= 8 ? decades(most) : roundSteps(most);
            case LINEAR -> roundSteps(most);
        };
    }

    /** First days of months, so many apart that a year divides into them. */
    private List<Tick> months(int most) {
        YearMonth first = YearMonth.from(LocalDate.ofEpochDay((long) min));
        YearMonth last = YearMonth.from(LocalDate.ofEpochDay((long) max));
        long span =
                12L * (last.getYear() - first.getYear())
                        + last.getMonthValue()
                        - first.getMonthValue();
        int step = MONTH_STEPS[MONTH_STEPS.length - 1];
        for (int i = MONTH_STEPS.length - 1; i >= 0 && span / MONTH_STEPS[i] <= most; i--) {
            step = MONTH_STEPS[i];
        }
        List<Tick> ticks = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            double day = month.atDay(1).toEpochDay();
            if (Math.floorMod(month.getMonthValue() - 1 + 12 * month.getYear(), step) == 0
                    && day >= min) {
                ticks.add(new Tick(day, month.toString()));
            }
        }
        return ticks;
    }

    private List<Tick> decades(int most) {
        int first = (int) Math.floor(Math.log10(min));
        int last = (int) Math.ceil(Math.log10(max));
        int every = Math.max(1, (int) Math.ceil((last - first) / (double) most));
        List<Tick> ticks = new ArrayList<>();
        for (int decade = first; decade <= last; decade++) {
            for (int digit = 1; digit <= 9; digit++) {
                double value = digit * Math.pow(10, decade);
                boolean labelled =
                        digit == 1
                                ? Math.floorMod(decade, every) == 0
                                : last - first <= 2 && (digit == 2 || digit == 5);
                if (value >= min * (1 - 1e-9) && value <= max * (1 + 1e-9)) {
                    ticks.add(new Tick(value, labelled ? text(value) : ""));
                }
            }
        }
        return ticks;
    }

    private List<Tick> roundSteps(int most) {
        double rough = (max - min) / Math.max(1, most);
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = power;
        for (double digit : new double[] {1, 2, 5, 10}) {
            step = digit * power;
            if (step >= rough) {
                break;
            }
        }
        List<Tick> ticks = new ArrayList<>();
        for (double k = Math.ceil(min / step - 1e-9); k * step <= max * (1 + 1e-9); k++) {
            ticks.add(new Tick(k * step, text(k * step)));
        }
        return ticks;
    }
}
