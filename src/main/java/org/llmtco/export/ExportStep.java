package org.llmtco.export;

/** What an export does, in this order. */
public enum ExportStep {
    SIMULATING("Simulating", 0.05),
    ASKING("Putting the report together", 0.3),
    MAKING("Laying it out", 0.45),
    WRITING("Writing the file", 0.95);

    private final String words;
    private final double share;

    ExportStep(String words, double share) {
        this.words = words;
        this.share = share;
    }

    public String words() {
        return words;
    }

    /** How much of the work is done when it begins, 0 to 1. */
    public double share() {
        return share;
    }
}
