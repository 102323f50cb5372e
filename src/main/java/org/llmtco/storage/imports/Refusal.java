package org.llmtco.storage.imports;

/** Why a row of a file is not taken over. */
public enum Refusal {
    EXAMPLE("the file's own example, not a model"),
    NOT_AN_ENTRY("not in the form of the file's other entries"),
    NOT_TEXT("does not answer in text"),
    NO_PRICE("no input or no output price by the token"),
    FREE("costs nothing: free or not priced yet"),
    NEGATIVE("a negative price"),
    TOO_HIGH("above 1,000 USD per MTok: the unit is wrong"),
    NOT_A_NUMBER("a price that is no number"),
    HIGH_RENT("above 1,000 USD per GPU and hour: the unit is wrong"),
    UNKNOWN_GPU("the tables have no such GPU"),
    OTHER_MEMORY("the GPU of the tables has another memory"),
    WHICH_FORM("the GPU is sold in forms of different speed, and the row does not say which"),
    BY_THE_HOUR("the price depends on the hour of the day"),
    MORE_STEPS("more lengths of input with prices of their own than the tables hold"),
    UNKNOWN_SET_UP("the tables do not have the model, the GPU or the set-up"),
    NO_FIGURE("a figure is missing or is no number above 0"),
    NOT_A_COUNT("a count that is no whole number"),
    NOT_SAID("the file does not say it: an option has to"),
    TO_COME("of a day that is still to come"),
    CONTRADICTION("its figures contradict each other"),
    NOT_FULL_LOAD("requests came at a set rate: the throughput is that of the load"),
    FAILED("requests failed, or the run was broken off"),
    LEFT_OUT("the file says that it does not count"),
    BAD_NAME("a name that cannot be shown or kept safely"),
    TWICE("another row of the file means the same"),
    OLDER("the tables have a figure of a later day"),
    INVALID("the tables would refuse it");

    private final String words;

    Refusal(String words) {
        this.words = words;
    }

    /** The reason as people read it. */
    public String words() {
        return words;
    }
}
