package org.llmtco.ui.breakeven;

import org.llmtco.breakeven.Breakeven;
import org.llmtco.breakeven.TimeBreakeven;
import org.llmtco.cost.OptionCost;
import org.llmtco.report.Digits;
import org.llmtco.report.FinanceWords;
import org.llmtco.ui.session.Answer;

import java.util.ArrayList;
import java.util.List;

/** Costs since the start, and in which months each option has cost less than the baseline. */
final class TimeContent {
    private TimeContent() {}

    static BreakevenContent of(Answer answer) {
        List<BreakevenRow> rows = new ArrayList<>();
        for (OptionCost.Priced option : answer.comparison().priced()) {
            answer.comparison()
                    .pricedBaseline()
                    .filter(baseline -> !baseline.equals(option))
                    .map(baseline -> TimeBreakeven.of(option.ledger(), baseline.ledger()))
                    .ifPresent(
                            time ->
                                    rows.add(
                                            new BreakevenRow(
                                                    option.option().label(),
                                                    answer.comparison()
                                                            .scenario()
                                                            .options()
                                                            .indexOf(option.option()),
                                                    months(time),
                                                    paybacks(time))));
        }
        return new BreakevenContent(
                answer.overTime(),
                StripWords.sentence(
                        answer.overTime().strip(), month -> "month " + Digits.whole(month)),
                rows);
    }

    private static String months(TimeBreakeven time) {
        List<String> words = new ArrayList<>();
        int last = time.stretches().getLast().toMonth();
        for (TimeBreakeven.Stretch stretch : time.stretches()) {
            if (stretch.cheaper() == Breakeven.Cheaper.OPTION) {
                words.add(
                        stretch.toMonth() == last
                                ? "from month " + stretch.fromMonth()
                                : "months " + stretch.fromMonth() + " to " + stretch.toMonth());
            }
        }
        return words.isEmpty() ? "never" : StripWords.few(words);
    }

    private static String paybacks(TimeBreakeven time) {
        return "payback: %s; in today's money: %s"
                .formatted(
                        FinanceWords.payback(time.simplePayback()),
                        FinanceWords.payback(time.discountedPayback()));
    }
}
