package org.llmtco.cost;

import java.util.ArrayList;
import java.util.List;

/**
 * An option's costs month by month over the horizon, for each term, as cash that is paid and as
 * cost that is booked. Month 0 is before the start; resale is a negative cost.
 */
public final class Ledger {
    private final Horizon horizon;
    private final double tokensPerMonth;
    private final List<Row> rows;
    private final double[] cash;
    private final double[] booked;

    private Ledger(Horizon horizon, double tokensPerMonth, List<Row> rows) {
        this.horizon = horizon;
        this.tokensPerMonth = tokensPerMonth;
        this.rows = List.copyOf(rows);
        cash = new double[horizon.months() + 1];
        booked = new double[horizon.months() + 1];
        for (Row row : rows) {
            for (int m = 0; m < cash.length; m++) {
                cash[m] += row.flows.cash()[m];
                booked[m] += row.flows.booked()[m];
            }
        }
    }

    /** One term's amounts. */
    public static final class Row {
        private final CostTerm term;
        private final TermFlows flows;

        private Row(CostTerm term, TermFlows flows) {
            this.term = term;
            this.flows = flows;
        }

        public CostTerm term() {
            return term;
        }

        /** USD paid in a month. */
        public double cash(int month) {
            return flows.cash()[month];
        }

        /** USD booked in a month. */
        public double booked(int month) {
            return flows.booked()[month];
        }
    }

    /**
     * The ledger of a schedule.
     *
     * @param tokensPerMonth the volume before growth and ramp-up
     */
    public static Ledger of(CostSchedule schedule, double tokensPerMonth, Horizon horizon) {
        List<Row> rows = new ArrayList<>(schedule.terms().size());
        for (CostTerm term : schedule.terms()) {
            rows.add(new Row(term, TermFlows.of(term, tokensPerMonth, horizon)));
        }
        return new Ledger(horizon, tokensPerMonth, rows);
    }

    public Horizon horizon() {
        return horizon;
    }

    public List<Row> rows() {
        return rows;
    }

    /** USD paid in a month, 0 to the horizon. */
    public double cash(int month) {
        return cash[month];
    }

    /** USD booked in a month, 1 to the horizon; nothing in month 0. */
    public double booked(int month) {
        return booked[month];
    }

    /** USD paid in a month for one category. */
    public double cash(int month, CostCategory category) {
        double sum = 0;
        for (Row row : rows) {
            sum += row.term.item().category() == category ? row.cash(month) : 0;
        }
        return sum;
    }

    /** USD booked in a month for one category. */
    public double booked(int month, CostCategory category) {
        double sum = 0;
        for (Row row : rows) {
            sum += row.term.item().category() == category ? row.booked(month) : 0;
        }
        return sum;
    }

    /** USD paid by month, the first place is month 0. */
    public double[] cashByMonth() {
        return cash.clone();
    }

    /** USD paid over the horizon, less what is resold. */
    public double totalUsd() {
        return sum(cash);
    }

    /** USD booked over the horizon. */
    public double bookedTotalUsd() {
        return sum(booked);
    }

    /** The cash in today's money: Σ cash_m ÷ (1 + monthly rate)^m. */
    public double netPresentValueUsd() {
        double value = 0;
        for (int m = 0; m < cash.length; m++) {
            value += cash[m] * horizon.discountFactor(m);
        }
        return value;
    }

    /** USD paid per year on average over the horizon. */
    public double annualUsd() {
        return totalUsd() / horizon.months() * 12;
    }

    /** Tokens of the workload over the horizon. */
    public double tokens() {
        return tokensPerMonth * horizon.volumeFactorSum();
    }

    /** USD paid per MTok (10^6 tokens) of the workload over the horizon. */
    public double usdPerMTok() {
        return totalUsd() / (tokens() / 1e6);
    }

    private static double sum(double... values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
