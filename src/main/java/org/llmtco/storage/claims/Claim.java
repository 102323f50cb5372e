package org.llmtco.storage.claims;

import org.llmtco.catalog.Sourced;
import org.llmtco.storage.CatalogReading;
import org.llmtco.storage.TableEntry;

/**
 * What one source says of a figure.
 *
 * @param place of the entry that says it
 * @param file that the entry comes from
 * @param entry as a whole
 * @param figure the part of it that counts on the day: a price, or the entry itself
 */
public record Claim(
        Standing standing, TableEntry place, String file, Record entry, Sourced figure) {
    /** How a claim stands to the figure that counts. */
    public enum Standing {
        /** It is the one. */
        COUNTS,
        /** An entry of the same id in a folder above replaces it. */
        REPLACED,
        /**
         * The price before it in its history, by another source: one that states no first day may
         * have read another price, or the price may have changed.
         */
        EARLIER,
        /** Another entry states the same thing. */
        RIVAL,
        /** Another seller's figure for the same goods: it may well differ. */
        ELSEWHERE
    }

    /** Whether it is about the very same thing, so that another figure contradicts it. */
    public boolean isOfSameThing() {
        return standing != Standing.ELSEWHERE;
    }

    /** Whose figure it is, in words. */
    public String by() {
        String whose = CatalogReading.isShipped(file) ? "shipped" : file;
        return switch (standing) {
            case COUNTS -> "counts, " + whose;
            case REPLACED -> "replaced, " + whose;
            case EARLIER -> "the price before, " + whose;
            case RIVAL, ELSEWHERE ->
                    (place.list().isEmpty() ? place.id() : place.list() + "/" + place.id())
                            + ", "
                            + whose;
        };
    }
}
