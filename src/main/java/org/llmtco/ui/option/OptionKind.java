package org.llmtco.ui.option;

/** The ways of serving a workload, as a user knows them. */
public enum OptionKind {
    API("Token-priced API", "A closed model, paid by the token"),
    MANAGED("Managed open model", "An open model that a provider runs, paid by the token"),
    RENTED("Rented GPUs", "An open model that you run on GPUs by the hour"),
    OWNED("Owned servers", "An open model on servers that you buy"),
    ENDPOINT("Dedicated endpoint", "GPUs that a provider keeps for you, by the hour"),
    ROUTED("Router", "Requests are shared among other options");

    private final String title;
    private final String description;

    OptionKind(String title, String description) {
        this.title = title;
        this.description = description;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }
}
