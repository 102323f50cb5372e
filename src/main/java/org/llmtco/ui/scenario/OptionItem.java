package org.llmtco.ui.scenario;

/**
 * An option in the panel's list.
 *
 * @param color its place in the palette
 * @param baseline whether the others are held against it
 */
public record OptionItem(String id, String label, int color, boolean enabled, boolean baseline) {}
