package org.llmtco.storage.imports.usage;

import org.llmtco.model.Decimals;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;
import org.llmtco.model.Volume;
import org.llmtco.model.Workload;
import org.llmtco.storage.imports.SafeName;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The workload that a log shows.
 *
 * @param from first day of the log (UTC)
 * @param through last day of the log (UTC)
 * @param notes what a reader should know
 */
public record UsageWorkload(
        Workload workload, LocalDate from, LocalDate through, List<String> notes) {
    private static final int HOURS_PER_DAY = 24;
    private static final int DAYS_PER_WEEK = 7;

    /** Fewer weeks say more about chance than about growth. */
    private static final int FEWEST_WEEKS = 4;

    private static final double HIGHEST_PEAK = 100;
    private static final String OF_A_LOG = ", with the workload of a log";

    public UsageWorkload {
        notes = List.copyOf(notes);
    }

    /** Days of the log, the first and the last one counted whole. */
    public long days() {
        return through.toEpochDay() - from.toEpochDay() + 1;
    }

    /**
     * Derives a workload.
     *
     * @param base what the log says nothing about, the length of a month with it
     * @throws InvalidFieldException if a figure of the log is none of a workload
     */
    public static UsageWorkload of(UsageLog log, Scenario base) {
        long firstDay = Math.floorDiv(log.hours().firstKey(), HOURS_PER_DAY);
        long lastDay = Math.floorDiv(log.hours().lastKey(), HOURS_PER_DAY);
        long days = lastDay - firstDay + 1;
        UsageLog.Sums sums = log.total();
        double activeShare = log.hours().size() / (double) (days * HOURS_PER_DAY);
        List<String> notes = new ArrayList<>();
        double growth = growthPerMonth(log, firstDay, days, base.daysPerMonth(), notes);
        Workload workload =
                new Workload(
                        new Volume(sums.requests() / (double) days, Volume.Unit.REQUESTS_PER_DAY),
                        sums.input() / (double) sums.requests(),
                        sums.output() / (double) sums.requests(),
                        share(sums.cached(), sums.input()),
                        share(sums.cacheWrite(), sums.input()),
                        0,
                        share(sums.batched(), sums.requests()),
                        // a request that was sent again stands in the log a second time
                        0,
                        peakFactor(log, notes),
                        activeShare == 1
                                ? OptionalDouble.empty()
                                : OptionalDouble.of(
                                        Math.max(1, activeShare * base.hoursPerMonth())),
                        growth,
                        0);
        if (days < DAYS_PER_WEEK) {
            notes.add(
                    "the log covers %s of a week's 7 days: weekends may be missing"
                            .formatted(days));
        }
        return new UsageWorkload(
                workload, LocalDate.ofEpochDay(firstDay), LocalDate.ofEpochDay(lastDay), notes);
    }

    /**
     * The base with this workload; it says from which file.
     *
     * @throws InvalidFieldException if a figure of the log is none of a scenario
     */
    public Scenario in(Scenario base, Path file) {
        return new Scenario(
                base.id(),
                base.title().endsWith(OF_A_LOG) ? base.title() : base.title() + OF_A_LOG,
                // what the base says about its own workload is no longer so
                Optional.of(
                        "The workload is that of %s, %s to %s."
                                .formatted(
                                        SafeName.shown(String.valueOf(file.getFileName())),
                                        from,
                                        through)),
                base.pricedOn(),
                base.hoursPerMonth(),
                workload,
                base.operations(),
                base.finance(),
                base.levels(),
                base.uncertainty(),
                base.constraints(),
                base.baseline(),
                base.options(),
                base.variants());
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : part / (double) whole;
    }

    /** Tokens of the fullest hour over those of the average hour with requests. */
    private static double peakFactor(UsageLog log, List<String> notes) {
        double most = log.hours().values().stream().mapToLong(Long::longValue).max().orElse(0);
        double all = log.total().input() + (double) log.total().output();
        double factor = all == 0 ? 1 : most * log.hours().size() / all;
        if (factor > HIGHEST_PEAK) {
            notes.add(
                    "the fullest hour has %s times the average hour's tokens: 100 is the highest"
                                    .formatted(Decimals.plain(Math.rint(factor)))
                            + " peak factor");
        }
        return Math.min(HIGHEST_PEAK, Math.max(1, factor));
    }

    /** The slope of a straight line through the logarithms of the weeks' tokens, per month. */
    private static double growthPerMonth(
            UsageLog log, long firstDay, long days, double daysPerMonth, List<String> notes) {
        int weeks = (int) (days / DAYS_PER_WEEK);
        if (weeks < FEWEST_WEEKS) {
            notes.add("growth is 0: it takes 4 whole weeks to see any");
            return 0;
        }
        double[] tokens = new double[weeks];
        log.hours()
                .forEach(
                        (hour, sum) -> {
                            long week =
                                    (Math.floorDiv(hour, HOURS_PER_DAY) - firstDay) / DAYS_PER_WEEK;
                            if (week < weeks) {
                                tokens[(int) week] += sum;
                            }
                        });
        double middle = (weeks - 1) / 2.0;
        double slope = 0;
        double spread = 0;
        for (int week = 0; week < weeks; week++) {
            if (tokens[week] == 0) {
                notes.add("growth is 0: week %s of the log has no tokens".formatted(week + 1));
                return 0;
            }
            slope += (week - middle) * Math.log(tokens[week]);
            spread += (week - middle) * (week - middle);
        }
        double perMonth = Math.expm1(slope / spread * daysPerMonth / DAYS_PER_WEEK);
        return Math.min(1, Math.max(-0.99, perMonth));
    }
}
