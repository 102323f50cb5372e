package org.llmtco.ui.hardware;

import org.llmtco.ui.number.Amount;

/**
 * A row of the matrix among those that are compared.
 *
 * @param label what tells it from the others
 * @param color its place in the palette
 * @param firstTokenMillis of a request that need not queue
 * @param perTokenMillis while other requests are prefilled in between
 * @param evidence why it cannot be placed, if so; what the prediction was validated on and what was
 *     never measured
 */
public record ComparedRow(
        MatrixRow row,
        String label,
        int color,
        Amount firstTokenMillis,
        Amount perTokenMillis,
        String evidence) {}
