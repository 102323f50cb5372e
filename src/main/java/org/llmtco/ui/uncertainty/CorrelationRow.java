package org.llmtco.ui.uncertainty;

/** Another input that the edited one moves together with. */
public record CorrelationRow(String key, String label, String rank) {}
