package org.llmtco.whatif.uncertainty;

import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.RankCorrelation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes drivers move together: a Gaussian copula with stated rank correlations. Spearman's rank
 * correlation s of two normal numbers belongs to the correlation 2 sin(π s ÷ 6) of the numbers.
 */
final class Copula {
    /** Places of the correlated drivers. */
    private final int[] places;

    private final double[][] factor;

    private Copula(int[] places, double[][] factor) {
        this.places = places;
        this.factor = factor;
    }

    /**
     * The copula of the stated correlations.
     *
     * @param keys of the drivers that are drawn, in their order
     * @throws InvalidFieldException if a driver is not drawn, or the correlations contradict each
     *     other
     */
    static Copula of(List<RankCorrelation> correlations, List<String> keys) {
        Set<String> named = new LinkedHashSet<>();
        for (int i = 0; i < correlations.size(); i++) {
            named.add(required(i, "first", correlations.get(i).first(), keys));
            named.add(required(i, "second", correlations.get(i).second(), keys));
        }
        List<String> order = List.copyOf(named);
        int[] places = order.stream().mapToInt(keys::indexOf).toArray();
        if (order.isEmpty()) {
            return new Copula(places, new double[0][]);
        }
        RealMatrix matrix = MatrixUtils.createRealIdentityMatrix(order.size());
        for (RankCorrelation correlation : correlations) {
            int i = order.indexOf(correlation.first());
            int j = order.indexOf(correlation.second());
            double value = 2 * Math.sin(Math.PI * correlation.rank() / 6);
            matrix.setEntry(i, j, value);
            matrix.setEntry(j, i, value);
        }
        try {
            return new Copula(places, new CholeskyDecomposition(matrix).getL().getData());
        } catch (NonPositiveDefiniteMatrixException e) {
            throw new InvalidFieldException(
                    "uncertainty.correlations",
                    String.join(", ", order),
                    "these correlations contradict each other (their matrix is not positive"
                            + " definite): two drivers that both follow a third one closely"
                            + " cannot move against each other; bring some of them nearer to 0");
        }
    }

    private static String required(int place, String field, String key, List<String> keys) {
        if (!keys.contains(key)) {
            throw new InvalidFieldException(
                    "uncertainty.correlations[%s].%s".formatted(place, field),
                    key,
                    "this driver is not drawn: give it a distribution; drawn are "
                            + String.join(", ", keys));
        }
        return key;
    }

    /** Whether any drivers are correlated. */
    boolean isIndependent() {
        return places.length == 0;
    }

    /** Replaces independent shares of the cases by ones that move together. */
    void correlate(double... shares) {
        double[] independent = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            independent[i] = Gaussian.quantile(shares[places[i]]);
        }
        for (int i = 0; i < places.length; i++) {
            double sum = 0;
            for (int j = 0; j <= i; j++) {
                sum += factor[i][j] * independent[j];
            }
            shares[places[i]] = Draws.within(Gaussian.share(sum));
        }
    }
}
