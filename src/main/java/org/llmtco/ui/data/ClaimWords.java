package org.llmtco.ui.data;

import org.llmtco.report.Digits;
import org.llmtco.report.tables.FieldName;
import org.llmtco.storage.claims.Claim;
import org.llmtco.storage.claims.Claim.Standing;
import org.llmtco.storage.claims.Claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * All that is said of a figure, as the page shows it.
 *
 * @param heads of the fields, with their units
 * @param spread how far the claims lie apart, field by field
 * @param lines the lowest first
 */
record ClaimWords(
        Claims claims, String title, List<String> heads, String spread, List<Line> lines) {
    /** Fields that stand beside each other; the card of differences has all of them. */
    private static final int MOST_FIELDS = 4;

    /**
     * A claim.
     *
     * @param values one for each head
     */
    record Line(Claim claim, List<String> values, OptionalDouble first) {
        boolean counts() {
            return claim.standing() == Standing.COUNTS;
        }
    }

    static ClaimWords of(Claims claims) {
        List<Claims.Field> fields = claims.fields().stream().limit(MOST_FIELDS).toList();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < claims.claims().size(); i++) {
            int place = i;
            lines.add(
                    new Line(
                            claims.claims().get(i),
                            fields.stream().map(field -> text(field, place)).toList(),
                            fields.isEmpty()
                                    ? OptionalDouble.empty()
                                    : fields.getFirst().numbers().get(i)));
        }
        lines.sort(
                Comparator.comparingDouble(line -> line.first().orElse(Double.POSITIVE_INFINITY)));
        return new ClaimWords(
                claims,
                title(claims),
                fields.stream().map(ClaimWords::head).toList(),
                spread(claims, fields),
                lines);
    }

    /** Other sellers are no part of a disagreement, and stand beside it. */
    private static String title(Claims claims) {
        if (!claims.isConflict()) {
            return "The same elsewhere";
        }
        return claims.claims().stream().allMatch(Claim::isOfSameThing)
                ? "Sources disagree"
                : "Sources disagree; other sellers beside them";
    }

    private static String spread(Claims claims, List<Claims.Field> fields) {
        String differing =
                fields.stream()
                        .filter(field -> field.texts().stream().distinct().count() > 1)
                        .map(ClaimWords::spread)
                        .collect(Collectors.joining("; "));
        int left = claims.fields().size() - fields.size();
        String more = left == 0 ? "" : "; %s more fields differ".formatted(left);
        return differing.isEmpty() ? "All say the same." : differing + more + ".";
    }

    private static String spread(Claims.Field field) {
        double[] known =
                field.numbers().stream().flatMapToDouble(OptionalDouble::stream).sorted().toArray();
        if (known.length < 2 || known[0] == known[known.length - 1]) {
            return head(field) + " " + said(field);
        }
        String times =
                known[0] == 0
                        ? "any number of times"
                        : Digits.fixed(Claims.ratio(field.numbers()), 2) + " times";
        return "%s %s to %s, the highest %s the lowest"
                .formatted(
                        head(field),
                        Digits.exact(known[0]),
                        Digits.exact(known[known.length - 1]),
                        times);
    }

    private static String said(Claims.Field field) {
        return IntStream.range(0, field.texts().size())
                .mapToObj(claim -> text(field, claim))
                .distinct()
                .map(text -> text.isEmpty() ? "not stated" : text)
                .collect(Collectors.joining(" or "));
    }

    private static String head(Claims.Field field) {
        int dot = field.key().lastIndexOf('.');
        FieldName name = FieldName.of(field.key().substring(dot + 1));
        String part =
                dot < 0 ? "" : EntryEditorViewModel.title(field.key().substring(0, dot)) + ": ";
        return part + name.words() + (name.unit().isEmpty() ? "" : ", " + name.unit());
    }

    private static String text(Claims.Field field, int claim) {
        OptionalDouble number = field.numbers().get(claim);
        return number.isPresent() ? Digits.exact(number.getAsDouble()) : field.texts().get(claim);
    }
}
