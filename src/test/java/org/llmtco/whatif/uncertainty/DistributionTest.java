package org.llmtco.whatif.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.junit.jupiter.api.Test;
import org.llmtco.model.DriverDistribution;
import org.llmtco.model.DriverDistribution.Form;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.RankCorrelation;
import org.llmtco.model.Uncertainty;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/** Quantiles against the library's distributions, which nothing of ours uses. */
class DistributionTest {
    private static final double[] SHARES = {1e-9, 0.001, 0.1, 0.25, 0.5, 0.9, 0.999, 1 - 1e-9};

    private static void same(Distribution ours, RealDistribution theirs) {
        for (double share : SHARES) {
            double expected = theirs.inverseCumulativeProbability(share);
            assertThat(ours.quantile(share))
                    .isCloseTo(expected, within(1e-7 * Math.max(1, Math.abs(expected))));
        }
    }

    @Test
    void quantilesAreThoseOfTheTextbookForms() {
        same(new Distribution.Normal(3, 2), new NormalDistribution(3, 2));
        same(new Distribution.LogNormal(0.5, 0.4), new LogNormalDistribution(0.5, 0.4));
        same(new Distribution.Triangular(1, 2, 6), new TriangularDistribution(1, 2, 6));
        same(new Distribution.Uniform(-1, 4), new UniformRealDistribution(-1, 4));
    }

    /** A PERT distribution is a beta distribution with exponents 1 + 4 m and 5 − 4 m (textbook). */
    @Test
    void aPertDistributionIsItsBetaDistribution() {
        for (double peak : new double[] {0, 0.02, 0.25, 0.5, 0.9, 1}) {
            Distribution ours = new Pert(10, 10 + 40 * peak, 50);
            BetaDistribution beta = new BetaDistribution(null, 1 + 4 * peak, 5 - 4 * peak, 1e-13);
            SplittableRandom random = new SplittableRandom(11);
            double sum = 0;
            for (int i = 0; i < 2_000; i++) {
                double share = i < SHARES.length ? SHARES[i] : random.nextDouble(1e-6, 1 - 1e-6);
                assertThat(ours.quantile(share))
                        .isCloseTo(
                                10 + 40 * beta.inverseCumulativeProbability(share), within(4e-5));
                sum += ours.quantile((i + 0.5) / 2_000);
            }
            double mean = (10 + 4 * (10 + 40 * peak) + 50) / 6;
            assertThat(sum / 2_000).isCloseTo(mean, within(0.01));
        }
    }

    /** P10 and P90 of what was made of P10 and P90 are these. */
    @Test
    void aDistributionGoesThroughThePercentilesThatItWasMadeOf() {
        for (Distribution made :
                List.of(
                        Distribution.Normal.ofP10P90(2, 8),
                        Distribution.LogNormal.ofP10P90(2, 8),
                        new Distribution.Percentiles(2, 3, 8))) {
            assertThat(made.quantile(0.1)).isCloseTo(2, within(1e-12));
            assertThat(made.quantile(0.9)).isCloseTo(8, within(1e-12));
        }
        assertThat(new Distribution.Percentiles(2, 3, 8).quantile(0.5)).isEqualTo(3);
    }

    @Test
    void aShapeTakesTheFiguresThatItNeedsAndNoOthers() {
        assertThatThrownBy(() -> stated(Form.NORMAL, 1, 2, 3))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessageContaining("mode")
                .hasMessageContaining("leave it out");
        assertThatThrownBy(() -> stated(Form.TRIANGULAR, 3, 2, 1))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessageContaining("high is 1.0: must be above low");
        assertThatThrownBy(() -> stated(Form.PERT, 1, 5, 3))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessageContaining("mode is 5.0: must be from low to high");
    }

    private static DriverDistribution stated(Form form, double low, double mode, double high) {
        return new DriverDistribution(
                "peakFactor",
                form,
                OptionalDouble.of(low),
                OptionalDouble.of(mode),
                OptionalDouble.empty(),
                OptionalDouble.of(high));
    }

    /** A copula with a stated rank correlation has it in its draws. */
    @Test
    void driversMoveTogetherAsStated() {
        Copula copula =
                Copula.of(List.of(new RankCorrelation("a", "c", 0.7)), List.of("a", "b", "c"));
        int draws = 40_000;
        double[][] drawn = new double[3][draws];
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < draws; i++) {
            double[] shares = random.doubles(3).toArray();
            copula.correlate(shares);
            for (int d = 0; d < 3; d++) {
                drawn[d][i] = shares[d];
            }
        }
        assertThat(Ranks.correlation(Ranks.of(drawn[0]), Ranks.of(drawn[2])))
                .isCloseTo(0.7, within(0.01));
        assertThat(Ranks.correlation(Ranks.of(drawn[0]), Ranks.of(drawn[1])))
                .isCloseTo(0, within(0.02));
    }

    @Test
    void correlationsThatContradictEachOtherAreRefusedInWords() {
        List<RankCorrelation> impossible =
                List.of(
                        new RankCorrelation("a", "b", 0.9),
                        new RankCorrelation("b", "c", 0.9),
                        new RankCorrelation("a", "c", -0.9));
        assertThatThrownBy(() -> Copula.of(impossible, List.of("a", "b", "c")))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessageContaining("contradict each other");
        assertThatThrownBy(
                        () ->
                                new Uncertainty(
                                        List.of(),
                                        List.of(
                                                new RankCorrelation("a", "b", 0.1),
                                                new RankCorrelation("b", "a", 0.2)),
                                        100,
                                        1))
                .isInstanceOf(InvalidFieldException.class);
    }

    /** Ties share the mean of their ranks, as in Spearman's definition. */
    @Test
    void equalValuesShareTheirRanks() {
        assertThat(Ranks.of(3, 1, 3, 2)).containsExactly(3.5, 1, 3.5, 2);
    }
}
