package org.llmtco.ui.uncertainty;

import org.llmtco.ui.number.Amount;

/**
 * An input that is not known for sure.
 *
 * @param worth expected saving of knowing it exactly before choosing, in today's money
 * @param correlation of its rank with that of the difference between the two options
 * @param low its P10, in its unit
 * @param high its P90
 * @param basis where the distribution comes from
 */
public record DriverRow(
        String key,
        String label,
        Amount worth,
        Amount correlation,
        double low,
        double high,
        String p10,
        String p50,
        String p90,
        String basis) {}
