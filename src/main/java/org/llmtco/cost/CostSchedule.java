package org.llmtco.cost;

import java.util.List;

/** What an option costs in a running month as a function of the volume: a sum of terms. */
public record CostSchedule(List<CostTerm> terms) {
    public CostSchedule {
        terms = List.copyOf(terms);
    }

    /**
     * USD per month.
     *
     * @param tokensPerMonth input and output tokens of the workload, before retries
     */
    public double usdPerMonth(double tokensPerMonth) {
        double sum = 0;
        for (CostTerm term : terms) {
            sum += term.usdPerMonth(tokensPerMonth);
        }
        return sum;
    }

    /** The lines of the bill at a volume, each with its formula, inputs and sources. */
    public List<CostLine> linesAt(double tokensPerMonth) {
        return terms.stream().flatMap(term -> CostLine.of(term, tokensPerMonth)).toList();
    }
}
