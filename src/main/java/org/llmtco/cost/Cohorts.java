package org.llmtco.cost;

/**
 * Units that stay for a term once they are taken: rented with a commitment, or bought for a useful
 * life. What a month needs beyond the units still running is taken in that month.
 */
final class Cohorts {
    private final double[] taken;
    private final double[] running;

    private Cohorts(double[] taken, double[] running) {
        this.taken = taken;
        this.running = running;
    }

    /**
     * Follows the needs of months 1, 2, …
     *
     * @param needed units that month m needs, at place m; place 0 is not used
     * @param term months for which a unit stays, at least 1
     */
    static Cohorts of(double[] needed, int term) {
        int months = needed.length - 1;
        double[] taken = new double[months + 1];
        double[] running = new double[months + 1];
        double carried = 0;
        for (int m = 1; m <= months; m++) {
            if (m > term) {
                carried -= taken[m - term];
            }
            taken[m] = Math.max(0, needed[m] - carried);
            carried += taken[m];
            running[m] = carried;
        }
        return new Cohorts(taken, running);
    }

    int months() {
        return taken.length - 1;
    }

    /** Units taken in a month. */
    double taken(int month) {
        return taken[month];
    }

    /** Units there in a month, the ones taken in it included. */
    double running(int month) {
        return running[month];
    }
}
