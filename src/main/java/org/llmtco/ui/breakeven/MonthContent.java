package org.llmtco.ui.breakeven;

import org.jspecify.annotations.Nullable;
import org.llmtco.ui.session.Answer;
import org.llmtco.whatif.uncertainty.MonthlyRanges;

import java.util.Optional;

/** The content of a running month; the same question is answered once. */
final class MonthContent {
    private @Nullable Answer answer;
    private Optional<MonthlyRanges> ranges = Optional.empty();
    private @Nullable BreakevenContent content;

    BreakevenContent of(Answer nowAnswer, Optional<MonthlyRanges> nowRanges) {
        BreakevenContent known = content;
        if (known != null && nowAnswer.equals(answer) && ranges.equals(nowRanges)) {
            return known;
        }
        BreakevenContent made = VolumeContent.ofMonth(nowAnswer, nowRanges);
        answer = nowAnswer;
        ranges = nowRanges;
        content = made;
        return made;
    }
}
