package org.llmtco.ui.breakeven;

/** Over what costs are shown. */
public enum BreakevenMode {
    VOLUME("Volume, a month", "Drag the marker to change the volume"),
    HORIZON("Volume, horizon", "Drag the marker to change the volume before growth"),
    TIME("Time", "Circles mark the months in which an option has paid for itself"),
    DRIVER("Any driver", "Drag the marker to change the value");

    private final String label;
    private final String hint;

    BreakevenMode(String label, String hint) {
        this.label = label;
        this.hint = hint;
    }

    public String label() {
        return label;
    }

    public String hint() {
        return hint;
    }
}
