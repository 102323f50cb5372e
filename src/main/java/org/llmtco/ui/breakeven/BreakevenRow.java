package org.llmtco.ui.breakeven;

/**
 * Where an option is cheaper than the baseline.
 *
 * @param color its place in the palette
 * @param answer in a sentence
 * @param changes the volumes at which the winner changes, in words
 */
public record BreakevenRow(String label, int color, String answer, String changes) {}
