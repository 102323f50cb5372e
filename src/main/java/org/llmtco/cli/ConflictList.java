package org.llmtco.cli;

import org.llmtco.catalog.FigureKind;
import org.llmtco.report.Digits;
import org.llmtco.report.Grid;
import org.llmtco.report.Grid.Column;
import org.llmtco.report.LineWords;
import org.llmtco.storage.claims.Claim;
import org.llmtco.storage.claims.ClaimFinder;
import org.llmtco.storage.claims.Claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** {@code list conflicts}: entries of which sources say different things. */
record ConflictList(List<Conflict> conflicts) {
    /** Widths of the longest cells of the text, which so stays below 120 characters. */
    private static final int WIDEST_FIGURES = 52;

    private static final int WIDEST_SOURCE = 36;

    /**
     * An entry.
     *
     * @param entry table, list and id
     * @param point of the entry that the claims are about, where it has several
     * @param spread the highest figure divided by the lowest; absent where that is no number
     * @param claims the one that counts first
     */
    record Conflict(
            String entry, Optional<String> point, OptionalDouble spread, List<Said> claims) {
        private String title() {
            return entry
                    + (spread.isPresent()
                            ? ", spread " + Digits.fixed(spread.getAsDouble(), 2)
                            : "")
                    + point.map(at -> "\n" + at).orElse("");
        }
    }

    /**
     * What one source says.
     *
     * @param number of the claim among those of the entry, from 1
     */
    record Said(
            int number,
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
                    conflict.point().orElse(""),
                    String.valueOf(number),
                    standing,
                    of.equals(conflict.entry()) ? "" : of,
                    figureWords(),
                    conflict.spread().isPresent()
                            ? Digits.fixed(conflict.spread().getAsDouble(), 2)
                            : "",
                    asOf.toString(),
                    LineWords.kind(kind),
                    source,
                    file);
        }

        String figureWords() {
            return figures.stream()
                    .map(figure -> figure.field() + " " + figure.value())
                    .collect(Collectors.joining("; "));
        }
    }

    /** A figure as it stands in the file; empty where the source says nothing. */
    record Figure(String field, String value) {}

    /** All conflicts, the farthest apart first. */
    static ConflictList of(ClaimFinder finder) {
        return new ConflictList(
                finder.conflicts().stream()
                        .map(claims -> conflict(claims, before(claims, finder), false))
                        .toList());
    }

    /** All that is said of an entry, in the order of the numbers. */
    static ConflictList of(List<Claims> parts) {
        List<Conflict> conflicts = new ArrayList<>();
        int before = 0;
        for (Claims part : parts) {
            conflicts.add(conflict(part, before, true));
            before += part.claims().size();
        }
        return new ConflictList(conflicts);
    }

    /** How many claims of the same entry are numbered before these. */
    private static int before(Claims claims, ClaimFinder finder) {
        return claims.point().isEmpty()
                ? 0
                : finder.parts(claims.place()).stream()
                        .takeWhile(part -> !part.point().equals(claims.point()))
                        .mapToInt(part -> part.claims().size())
                        .sum();
    }

    private static Conflict conflict(Claims claims, int before, boolean elsewhereToo) {
        List<Said> said = new ArrayList<>();
        for (int i = 0; i < claims.claims().size(); i++) {
            Claim claim = claims.claims().get(i);
            if (elsewhereToo || claim.isOfSameThing()) {
                said.add(said(claims, claim, i, before));
            }
        }
        double spread = claims.spread();
        return new Conflict(
                claims.place().origin(),
                claims.point(),
                spread == 1 ? OptionalDouble.empty() : OptionalDouble.of(spread),
                said);
    }

    private static Said said(Claims claims, Claim claim, int place, int before) {
        return new Said(
                before + place + 1,
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
                        Column.text("point"),
                        Column.number("number"),
                        Column.text("standing"),
                        Column.text("of"),
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

    /** For people: the claims below the entry that they are about. */
    String text() {
        Grid all =
                new Grid(
                        List.of(
                                Column.number("no"),
                                Column.text("standing"),
                                Column.text("figures"),
                                Column.text("as of"),
                                Column.text("source")),
                        conflicts.stream()
                                .flatMap(
                                        conflict ->
                                                conflict.claims().stream()
                                                        .map(said -> narrow(conflict, said)))
                                .toList());
        List<String> lines = all.toText().lines().toList();
        StringBuilder text = new StringBuilder();
        lines.subList(0, 2).forEach(line -> text.append(line).append('\n'));
        int next = 2;
        for (Conflict conflict : conflicts) {
            text.append(conflict.title()).append('\n');
            for (String line : lines.subList(next, next + conflict.claims().size())) {
                text.append(line).append('\n');
            }
            next += conflict.claims().size();
        }
        return text.toString();
    }

    private static List<String> narrow(Conflict conflict, Said said) {
        String whose = said.of().equals(conflict.entry()) ? "" : said.of() + ", ";
        return List.of(
                String.valueOf(said.number()),
                said.standing(),
                cut(said.figureWords(), WIDEST_FIGURES),
                said.asOf().toString(),
                cut(whose + said.source(), WIDEST_SOURCE));
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
