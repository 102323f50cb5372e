package org.llmtco.cost;

/** Straight-line depreciation, as a spreadsheet's SLN(). */
public final class StraightLine {
    private StraightLine() {}

    /**
     * Written off in each period: (cost − salvage) ÷ life.
     *
     * @param life in periods; above 0
     */
    public static double perPeriod(double cost, double salvage, double life) {
        return (cost - salvage) / life;
    }
}
