package org.llmtco.storage.imports;

import org.llmtco.storage.Position;

import java.util.List;
import java.util.Optional;

/**
 * What becomes of a row of a file.
 *
 * @param line of the file, from 1
 * @param list id of the list; as the file says where the row is refused
 * @param entry id in the list; as the file says where the row is refused
 * @param detail what changes, or what exactly is wrong
 * @param change of new and changed rows
 */
public record ImportRow<C>(
        Outcome outcome,
        int line,
        String list,
        String entry,
        Optional<Refusal> refusal,
        String detail,
        Optional<C> change) {

    /** A row that is not taken over. */
    public static <C> ImportRow<C> refused(
            Position at, String list, String entry, Refusal refusal, String detail) {
        return new ImportRow<>(
                Outcome.REFUSED,
                at.line(),
                SafeName.shown(list),
                SafeName.shown(entry),
                Optional.of(refusal),
                SafeName.shown(detail),
                Optional.empty());
    }

    /** A row that says what the tables say. */
    public static <C> ImportRow<C> equal(Position at, String list, String entry) {
        return new ImportRow<>(
                Outcome.EQUAL, at.line(), list, entry, Optional.empty(), "", Optional.empty());
    }

    /** How many rows have an outcome. */
    public static int count(List<? extends ImportRow<?>> rows, Outcome outcome) {
        return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
