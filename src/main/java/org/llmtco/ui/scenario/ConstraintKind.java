package org.llmtco.ui.scenario;

/** A constraint in the words of the panel. */
public enum ConstraintKind {
    OWN_INFRASTRUCTURE(
            "own-infrastructure",
            "Own infrastructure",
            "Requests stay on hardware that you rent or own"),
    LICENSE_ALLOWS("license-allows", "Licence", "Commercial use is allowed for so many users"),
    MINIMUM_QUALITY(
            "minimum-quality", "Quality", "The model reaches a score; an unknown one does not"),
    MINIMUM_CONTEXT("minimum-context", "Context", "A request of this length is possible"),
    MAXIMUM_LATENCY("maximum-latency", "Latency", "Answers come fast enough at full load"),
    NO_MLOPS_STAFF("no-mlops-staff", "No MLOps staff", "Nobody is there to operate GPUs");

    private final String id;
    private final String title;
    private final String description;

    ConstraintKind(String id, String title, String description) {
        this.id = id;
        this.title = title;
        this.description = description;
    }

    /** As the constraint has it. */
    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }
}
