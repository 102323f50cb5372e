package org.llmtco.report.workbook;

import org.llmtco.catalog.Sourced;
import org.llmtco.report.LineWords;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An input of the workbook that a user may change.
 *
 * @param name of the cell
 * @param section under which it stands
 * @param unit empty for a ratio
 * @param value at export; empty where nothing is entered
 * @param follows formula of other inputs that counts until something is entered
 * @param basis where the value comes from, in words
 * @param source of a table's figure
 * @param min smallest value that makes sense
 * @param max largest value that makes sense
 * @param whole whether only whole numbers make sense
 */
record NamedInput(
        String name,
        String section,
        String label,
        String unit,
        OptionalDouble value,
        Optional<String> follows,
        String basis,
        Optional<Sourced> source,
        double min,
        double max,
        boolean whole) {
    /** Kind of the figure: of the tables, of the user's, or the program's own. */
    String kind() {
        return source.map(Sourced::kind)
                .map(LineWords::kind)
                .orElse(basis.equals(NamedInputs.IN_SCENARIO) ? "user" : "program");
    }

    boolean isShare() {
        return unit.isEmpty() && max <= 1;
    }
}
