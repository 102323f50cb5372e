package org.llmtco.cli;

import org.llmtco.catalog.FigureKind;
import org.llmtco.report.Digits;
import org.llmtco.report.Grid;
import org.llmtco.report.Grid.Column;
import org.llmtco.report.LineWords;
import org.llmtco.storage.CatalogReading;
import org.llmtco.storage.claims.Claim;
import org.llmtco.storage.claims.ClaimFinder;
import org.llmtco.storage.claims.Claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** {@code list conflicts}: entries of which sources say different things. */
record ConflictList(List<Conflict> conflicts) {
    /**
     * An entry.
     *
     * @param entry table, list and id
     * @param spread the highest figure divided by the lowest; absent where that is no number
     * @param claims the one that counts first
     */
    record Conflict(String entry, OptionalDouble spread, List<Said> claims) {}

    /** What one source says. */
    record Said(
            String standing,
            String of,
            List<Figure> figures,
            String source,
            LocalDate asOf,
            FigureKind kind,
            String file) {
        private List<String> cells(Conflict conflict) {
            return List.of(
                    conflict.entry(),
                    standing,
                    of.equals(conflict.entry()) ? "" : of,
                    figures.stream()
                            .map(figure -> figure.field() + " " + figure.value())
                            .collect(Collectors.joining("; ")),
                    conflict.spread().isPresent()
                            ? Digits.fixed(conflict.spread().getAsDouble(), 2)
                            : "",
                    asOf.toString(),
                    LineWords.kind(kind),
                    source,
                    file);
        }
    }

    /** A figure as it stands in the file; empty where the source says nothing. */
    record Figure(String field, String value) {}

    static ConflictList of(CatalogReading tables, LocalDate day) {
        return new ConflictList(
                new ClaimFinder(tables, day)
                        .conflicts().stream().map(ConflictList::conflict).toList());
    }

    private static Conflict conflict(Claims claims) {
        List<Said> said = new ArrayList<>();
        for (int i = 0; i < claims.claims().size(); i++) {
            Claim claim = claims.claims().get(i);
            if (claim.isOfSameThing()) {
                said.add(said(claims, claim, i));
            }
        }
        double spread = claims.spread();
        return new Conflict(
                claims.place().origin(),
                spread == 1 ? OptionalDouble.empty() : OptionalDouble.of(spread),
                said);
    }

    private static Said said(Claims claims, Claim claim, int place) {
        return new Said(
                claim.standing().name().toLowerCase(Locale.ROOT),
                claim.place().origin(),
                claims.fields().stream()
                        .map(field -> new Figure(field.key(), field.texts().get(place)))
                        .toList(),
                claim.figure().source(),
                claim.figure().asOf(),
                claim.figure().kind(),
                claim.file());
    }

    Grid grid() {
        return new Grid(
                List.of(
                        Column.text("entry"),
                        Column.text("standing"),
                        Column.text("says"),
                        Column.text("figures"),
                        Column.number("spread"),
                        Column.text("as of"),
                        Column.text("kind"),
                        Column.text("source"),
                        Column.text("file")),
                conflicts.stream()
                        .flatMap(
                                conflict ->
                                        conflict.claims().stream()
                                                .map(said -> said.cells(conflict)))
                        .toList());
    }
}
