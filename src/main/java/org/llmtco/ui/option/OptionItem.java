package org.llmtco.ui.option;

/**
 * An option in the panel's list.
 *
 * @param color its place in the palette
 * @param baseline whether the others are held against it
 * @param message why it cannot serve, or why what was asked for cannot be done; empty if neither
 */
public record OptionItem(
        String id, String label, int color, boolean enabled, boolean baseline, String message) {}
