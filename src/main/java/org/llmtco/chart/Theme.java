package org.llmtco.chart;

import org.llmtco.chart.Pen.Lettering;

import java.util.Arrays;
import java.util.List;

/**
 * Colours and sizes of figures.
 *
 * @param series colours of the series, told apart by colour-blind readers too; after Okabe and Ito,
 *     darkened or lightened until each has a contrast of at least 3:1 against the background
 */
public record Theme(
        Paint background, Paint ink, Paint muted, Paint grid, Paint accent, List<Paint> series) {
    public static final Theme LIGHT =
            new Theme(
                    Paint.of("#ffffff"),
                    Paint.of("#1f2328"),
                    Paint.of("#59636e"),
                    Paint.of("#e3e7eb"),
                    Paint.of("#0969da"),
                    paints(
                            "#0072b2", "#c04f00", "#00805c", "#a3468c", "#8f6a00", "#2b8fbd",
                            "#4c4c9d", "#6b6b6b"));

    public static final Theme DARK =
            new Theme(
                    Paint.of("#0d1117"),
                    Paint.of("#f0f6fc"),
                    Paint.of("#9198a1"),
                    Paint.of("#262c36"),
                    Paint.of("#4493f8"),
                    paints(
                            "#58a6e6", "#f08c4b", "#3fc79a", "#e08cc8", "#e0b94c", "#8fd3f4",
                            "#a5a5ff", "#b8b8b8"));

    public static final Lettering LABEL = new Lettering(12, false);
    public static final Lettering STRONG = new Lettering(12, true);
    public static final Lettering TITLE = new Lettering(13, true);

    /** The colour of the series in a place; places beyond the palette begin again. */
    public Paint series(int place) {
        return place == Figure.Segment.NEUTRAL ? accent : series.get(place % series.size());
    }

    private static List<Paint> paints(String... hex) {
        return Arrays.stream(hex).map(Paint::of).toList();
    }
}
