package org.llmtco.report;

/** Sizes of paper, held upright. */
public enum Paper {
    /** 210 mm x 297 mm. */
    A4("A4", 210, 297),
    /** 8.5 in x 11 in. */
    LETTER("Letter", 215.9, 279.4);

    private static final double POINTS_PER_MM = 72 / 25.4;

    private final String label;
    private final double widthMm;
    private final double heightMm;

    Paper(String label, double widthMm, double heightMm) {
        this.label = label;
        this.widthMm = widthMm;
        this.heightMm = heightMm;
    }

    /** Points, 72 an inch. */
    public float width() {
        return (float) (widthMm * POINTS_PER_MM);
    }

    /** Points, 72 an inch. */
    public float height() {
        return (float) (heightMm * POINTS_PER_MM);
    }

    @Override
    public String toString() {
        return label;
    }
}
