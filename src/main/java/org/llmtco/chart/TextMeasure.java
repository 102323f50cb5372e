package org.llmtco.chart;

import org.llmtco.chart.Pen.Lettering;

/** How wide a text is, so that room can be kept for it. */
@FunctionalInterface
public interface TextMeasure {
    /** Width in pixels. */
    double width(String text, Lettering lettering);

    /** As much of a text as there is room for, with a mark where it was cut. */
    default String fitting(String text, double room, Lettering lettering) {
        if (width(text, lettering) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 1 && width(text.substring(0, end) + "…", lettering) > room) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    /**
     * Widths of a common sans-serif typeface, a little generous, for where no screen can be asked.
     * In shares of the size: narrow letters 0.32, digits and most letters 0.58, wide letters 0.86.
     */
    TextMeasure SANS =
            (text, lettering) -> {
                double width = 0;
                for (int i = 0; i < text.length(); i++) {
                    char c = text.charAt(i);
                    if ("ijlIft.,:;'|!()[] ".indexOf(c) >= 0) {
                        width += 0.34;
                    } else if ("mwMW@%".indexOf(c) >= 0) {
                        width += 0.90;
                    } else {
                        width += Character.isUpperCase(c) ? 0.70 : 0.60;
                    }
                }
                return width * lettering.size() * (lettering.bold() ? 1.08 : 1);
            };
}
