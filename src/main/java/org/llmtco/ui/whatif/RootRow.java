package org.llmtco.ui.whatif;

/**
 * A value of an input at which a goal is met, or stepped over.
 *
 * @param words what happens there
 */
public record RootRow(double value, String text, String words) {}
