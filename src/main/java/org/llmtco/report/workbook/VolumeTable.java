package org.llmtco.report.workbook;

import org.llmtco.report.workbook.Styles.Look;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What each option costs in a running month over a range of volumes around the scenario's.
 *
 * @param first row of volumes
 * @param last row of volumes
 */
record VolumeTable(int first, int last) {
    private static final int POINTS = 41;

    /** Points by which a volume grows tenfold. */
    private static final int PER_DECADE = 10;

    static VolumeTable write(Page page, List<OptionSheet> options, Timeline timeline) {
        page.title("Cost of a running month over volume");
        page.note("From a hundredth of the scenario's volume to a hundred times of it.");
        int head = page.heads(List.of("Tokens per month"));
        for (int i = 0; i < options.size(); i++) {
            page.text(
                    head,
                    i + 1,
                    SafeText.line(options.get(i).cost().option().label(), 60),
                    Look.HEAD);
        }
        int first = page.next();
        for (int p = 0; p < POINTS; p++) {
            int row = page.take();
            page.formula(
                    row,
                    0,
                    "%s*10^((ROW()-ROW(%s)-%s)/%s)"
                            .formatted(
                                    timeline.tokensPerMonth(),
                                    Page.at(first, 0),
                                    POINTS / 2,
                                    PER_DECADE),
                    Look.FORMULA,
                    Styles.COUNT);
            for (int i = 0; i < options.size(); i++) {
                page.formula(
                        row,
                        i + 1,
                        options.get(i).runningMonthAt(Page.at(row, 0)),
                        Look.FORMULA,
                        Styles.USD);
            }
        }
        int[] widths = new int[options.size() + 1];
        Arrays.fill(widths, 22);
        page.widths(widths);
        page.sheet().createFreezePane(1, head + 1);
        return new VolumeTable(first, page.next() - 1);
    }

    /** The volumes at export. */
    static List<Double> volumes(double tokensPerMonth) {
        return IntStream.range(0, POINTS)
                .mapToObj(
                        p -> tokensPerMonth * Math.pow(10, (p - POINTS / 2) / (double) PER_DECADE))
                .toList();
    }
}
