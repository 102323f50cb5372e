package org.llmtco.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.OptionalInt;

class FinanceFunctionsTest {
    /** Worked case R11, from the documentation of a spreadsheet's NPV(). */
    @Test
    void presentValueAgreesWithTheSpreadsheetsExample() {
        assertThat(PresentValue.spreadsheet(0.10, -10_000, 3_000, 4_200, 6_800))
                .isCloseTo(1_188.44, within(0.005));
    }

    @Test
    void theFirstFlowIsToday() {
        assertThat(PresentValue.ofFlows(0.10, 100, 110, 121)).isCloseTo(300, within(1e-12));
    }

    /** (1.01)^12 - 1 = 12.682503 % per year. */
    @Test
    void twelveMonthlyRatesMakeTheAnnualOne() {
        assertThat(PresentValue.monthlyRate(0.12682503013196977)).isCloseTo(0.01, within(1e-15));
    }

    /** Worked case R12, from the documentation of a spreadsheet's SLN(). */
    @Test
    void straightLineAgreesWithTheSpreadsheetsExample() {
        assertThat(StraightLine.perPeriod(30_000, 7_500, 10)).isEqualTo(2_250);
    }

    /**
     * From the documentation of a spreadsheet's IRR(): -70,000, 12,000, 15,000, 18,000, 21,000,
     * 26,000 return 8.66 % per period; per year that is 1.0866^12 - 1.
     */
    @Test
    void theRateOfReturnAgreesWithTheSpreadsheetsExample() {
        InternalRate rate = InternalRate.ofMonthly(-70_000, 12_000, 15_000, 18_000, 21_000, 26_000);

        assertThat(rate).isInstanceOf(InternalRate.OfReturn.class);
        double monthly = Math.pow(1 + ((InternalRate.OfReturn) rate).perYear(), 1 / 12.0) - 1;
        assertThat(monthly).isCloseTo(0.0866, within(0.00005));
    }

    /** -100 + 230 / q - 132 / q² is 0 at q = 1.1 and at q = 1.2. */
    @Test
    void flowsThatChangeSignTwiceMayHaveTwoRates() {
        InternalRate rate = InternalRate.ofMonthly(-100, 230, -132);

        assertThat(rate).isInstanceOf(InternalRate.Several.class);
        assertThat(((InternalRate.Several) rate).perYear())
                .satisfiesExactly(
                        low -> assertThat(low).isCloseTo(Math.pow(1.1, 12) - 1, within(1e-9)),
                        high -> assertThat(high).isCloseTo(Math.pow(1.2, 12) - 1, within(1e-9)));
    }

    @Test
    void flowsOfOneSignHaveNoRate() {
        assertThat(InternalRate.ofMonthly(-1, -2))
                .isEqualTo(new InternalRate.None("nothing is ever saved"));
        assertThat(InternalRate.ofMonthly(1, 2))
                .isEqualTo(new InternalRate.None("nothing is paid first"));
    }

    /** 100 more at the start, 30 less a month: 120 after four months. */
    @Test
    void thePaybackIsTheMonthInWhichTheSavingsExceedTheFirstCost() {
        double[] option = {100, 10, 10, 10, 10, 10};
        double[] other = {0, 40, 40, 40, 40, 40};

        assertThat(Payback.of(option, other, 0)).isEqualTo(new Payback.InMonth(4));
        // 30 × (1 - 1.1^-4) / 0.1 = 95.1, 30 × (1 - 1.1^-5) / 0.1 = 113.7
        assertThat(Payback.of(option, other, 0.1)).isEqualTo(new Payback.InMonth(5));
        // at the horizon 150 of 100 have come back
        assertThat(Payback.of(other, option, 0)).isEqualTo(new Payback.Never(OptionalInt.of(3)));
        assertThat(Payback.of(new double[] {0, 10}, new double[] {0, 10}, 0))
                .isEqualTo(new Payback.AtOnce());
    }

    @Test
    void whatNeverComesBackIsNever() {
        assertThat(Payback.of(new double[] {100, 10}, new double[] {0, 40}, 0))
                .isEqualTo(new Payback.Never(OptionalInt.empty()));
    }

    /** 100 less at the start, 30 more a month: +100, 70, 40, 10, −20, −50. */
    @Test
    void whatIsAheadFirstAndBehindAtTheHorizonNeverPaysBack() {
        double[] option = {0, 40, 40, 40, 40, 40};
        double[] other = {100, 10, 10, 10, 10, 10};

        assertThat(Payback.of(option, other, 0)).isEqualTo(new Payback.Never(OptionalInt.of(3)));
        // 100 − 30 × (1 − 1.1^−4) ÷ 0.1 = 4.9 is still ahead, 100 − 113.7 is not
        assertThat(Payback.of(option, other, 0.1)).isEqualTo(new Payback.Never(OptionalInt.of(4)));
    }

    /** +10, −10, +15: behind in month 1 alone, ahead again from month 2 on. */
    @Test
    void whatFallsBehindInBetweenPaysBackInTheMonthInWhichItIsAheadForGood() {
        assertThat(Payback.of(new double[] {0, 20, 0}, new double[] {10, 0, 25}, 0))
                .isEqualTo(new Payback.InMonth(2));
    }

    /** The spreadsheet's example with the signs turned round: borrowed at 8.66 % per period. */
    @Test
    void whatIsReceivedFirstAndPaidLaterHasACostOfBorrowing() {
        InternalRate rate =
                InternalRate.ofMonthly(70_000, -12_000, -15_000, -18_000, -21_000, -26_000);

        assertThat(rate).isInstanceOf(InternalRate.OfBorrowing.class);
        double monthly = Math.pow(1 + ((InternalRate.OfBorrowing) rate).perYear(), 1 / 12.0) - 1;
        assertThat(monthly).isCloseTo(0.0866, within(0.00005));
    }
}
