package org.llmtco.whatif.uncertainty;

/** An option's cash as a function of the drivers. */
interface OptionModel {
    /**
     * The cash of one draw.
     *
     * @param cash USD by month, month 0 included; written
     * @return whether the option can serve the workload in this draw
     */
    boolean fill(DrawState draw, double[] cash);

    /** Whether every draw asks the cost engine anew. */
    boolean isFull();
}
