package org.llmtco.storage.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many rows of a file are refused for one reason.
 *
 * @param reason as people read it
 */
public record RefusalCount(String reason, int rows) {
    /** Counts refused rows, in the order of {@link Refusal}. */
    public static List<RefusalCount> of(List<? extends ImportRow<?>> rows) {
        Map<Refusal, Integer> counts = new EnumMap<>(Refusal.class);
        rows.forEach(row -> row.refusal().ifPresent(r -> counts.merge(r, 1, Integer::sum)));
        List<RefusalCount> refusals = new ArrayList<>();
        counts.forEach((refusal, count) -> refusals.add(new RefusalCount(refusal.words(), count)));
        return refusals;
    }
}
