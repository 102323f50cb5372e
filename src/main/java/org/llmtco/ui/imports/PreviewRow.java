package org.llmtco.ui.imports;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import org.llmtco.storage.imports.ImportRow;
import org.llmtco.storage.imports.Outcome;
import org.llmtco.storage.imports.Refusal;

import java.util.Arrays;
import java.util.Locale;

/** What becomes of a row of a file, and whether it is taken. */
public final class PreviewRow {
    private final Outcome outcome;
    private final int line;
    private final String list;
    private final String entry;
    private final String text;
    private final String haystack;
    private final BooleanProperty taken = new SimpleBooleanProperty();

    /**
     * A row.
     *
     * @param line of the file, from 1; 0 where it is of the file as a whole
     * @param list that it belongs to; empty where there is none
     * @param entry what it is about
     * @param text what changes, or why it is refused
     */
    PreviewRow(Outcome outcome, int line, String list, String entry, String text) {
        this.outcome = outcome;
        this.line = line;
        this.list = list;
        this.entry = entry;
        this.text = text;
        haystack = String.join("\n", outcome(), list, entry, text).toLowerCase(Locale.ROOT);
        taken.set(isTakeable());
    }

    static PreviewRow of(ImportRow<?> row) {
        String detail = ImportOption.inWords(row.detail()).replace(" -> ", " → ");
        return new PreviewRow(
                row.outcome(),
                row.line(),
                row.list(),
                row.entry(),
                row.refusal()
                        .map(Refusal::words)
                        .map(why -> detail.isEmpty() ? why : why + ": " + detail)
                        .orElse(detail));
    }

    Outcome kind() {
        return outcome;
    }

    /** What the import does with it, in a word. */
    public String outcome() {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    public String line() {
        return line == 0 ? "" : String.valueOf(line);
    }

    public String list() {
        return list;
    }

    public String entry() {
        return entry;
    }

    public String text() {
        return text;
    }

    /** Whether there is something to write. */
    public boolean isTakeable() {
        return outcome == Outcome.NEW || outcome == Outcome.CHANGED;
    }

    /** Whether it will be written. */
    public BooleanProperty takenProperty() {
        return taken;
    }

    /** Whether it has all of some words, in any column. */
    boolean has(String words) {
        return Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .allMatch(haystack::contains);
    }
}
