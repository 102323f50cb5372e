package org.llmtco.whatif.uncertainty;

/** What all options share in one draw, and room to compute in. One for each thread's stretch. */
final class DrawState {
    /** Drivers' values in this draw. */
    final double[] values;

    /** Products of responses. */
    final double[] factors;

    /** Powers by month: what is left of a price that declines, by place of the yearly factor. */
    final double[][] declines;

    /** Volume by month; place 0 is not used. */
    final double[] tokens;

    /** Today's worth of a USD by month. */
    final double[] weights;

    final double[] units;
    final double[] taken;
    final double[] running;

    DrawState(int drivers, int factors, int months) {
        values = new double[drivers];
        this.factors = new double[factors];
        declines = new double[factors][];
        tokens = new double[months + 1];
        weights = new double[months + 1];
        units = new double[months + 1];
        taken = new double[months + 1];
        running = new double[months + 1];
    }
}
