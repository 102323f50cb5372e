package org.llmtco.ui.imports;

import org.llmtco.model.Decimals;
import org.llmtco.model.Volume;
import org.llmtco.model.Workload;
import org.llmtco.report.Digits;
import org.llmtco.storage.imports.Outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** A workload held against another one, input by input. */
final class WorkloadRows {
    private final List<PreviewRow> rows = new ArrayList<>();

    private WorkloadRows() {}

    /** Every input with what it is and what it becomes. */
    static List<PreviewRow> between(Workload before, Workload after) {
        WorkloadRows rows = new WorkloadRows();
        rows.add("Volume", volume(before.volume()), volume(after.volume()));
        rows.tokens("Input length", before.inputSequenceLength(), after.inputSequenceLength());
        rows.tokens("Output length", before.outputSequenceLength(), after.outputSequenceLength());
        rows.share("Cached input", before.cachedInputShare(), after.cachedInputShare());
        rows.share("5 min writes", before.cacheWrite5mShare(), after.cacheWrite5mShare());
        rows.share("1 h writes", before.cacheWrite1hShare(), after.cacheWrite1hShare());
        rows.share("Batch share", before.batchShare(), after.batchShare());
        rows.share("Retries", before.retryShare(), after.retryShare());
        rows.add("Peak factor", number(before.peakFactor()), number(after.peakFactor()));
        rows.add(
                "Active hours",
                hours(before.activeHoursPerMonth()),
                hours(after.activeHoursPerMonth()));
        rows.share("Growth", before.growthPerMonth(), after.growthPerMonth());
        rows.add("Ramp-up", before.rampUpMonths() + " months", after.rampUpMonths() + " months");
        return rows.rows;
    }

    private void tokens(String input, double before, double after) {
        add(input, number(before) + " tokens", number(after) + " tokens");
    }

    private void share(String input, double before, double after) {
        add(input, Digits.percent(before), Digits.percent(after));
    }

    private void add(String input, String before, String after) {
        boolean same = before.equals(after);
        rows.add(
                new PreviewRow(
                        same ? Outcome.EQUAL : Outcome.CHANGED,
                        0,
                        "",
                        input,
                        same ? before : before + " → " + after));
    }

    private static String volume(Volume volume) {
        return number(volume.amount())
                + " "
                + volume.unit().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String hours(OptionalDouble hours) {
        return hours.isPresent() ? number(hours.getAsDouble()) + " a month" : "all";
    }

    /** Two decimals say enough of what is only shown. */
    private static String number(double value) {
        return Decimals.grouped(Math.rint(value * 100) / 100);
    }
}
