package org.llmtco.storage.claims;

import org.llmtco.catalog.PricedModel;
import org.llmtco.catalog.RentalOffer;
import org.llmtco.storage.EntryForm;
import org.llmtco.storage.TableEntry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * All that is said of one figure.
 *
 * @param place of the entry that counts
 * @param point of the entry that they are about, in words, where it has several
 * @param claims at least two, the one that counts first
 * @param fields in which they differ, and the prices themselves
 */
public record Claims(
        TableEntry place, Optional<String> point, List<Claim> claims, List<Field> fields) {
    /** Fields that say where a figure is from or how it is called, and not how high it is. */
    private static final Set<String> NO_FIGURES =
            Set.of(
                    "id",
                    "name",
                    "huggingFaceId",
                    "source",
                    "asOf",
                    "kind",
                    "note",
                    "from",
                    "through");

    public Claims {
        claims = List.copyOf(claims);
        fields = List.copyOf(fields);
    }

    /**
     * What the claims say of one field.
     *
     * @param key path of the field in the figure, for example {@code inputUsdPerMTok}
     * @param texts one for each claim, as in the files; empty where it says nothing
     * @param numbers the same, where they are numbers
     */
    public record Field(String key, List<String> texts, List<OptionalDouble> numbers) {
        public Field {
            texts = List.copyOf(texts);
            numbers = List.copyOf(numbers);
        }
    }

    static Claims of(TableEntry place, List<Claim> claims) {
        List<Map<String, EntryForm.Field>> forms = new ArrayList<>();
        Set<String> keys = new LinkedHashSet<>();
        for (Claim claim : claims) {
            Map<String, EntryForm.Field> form = new LinkedHashMap<>();
            EntryForm.of((Record) claim.figure()).fields().stream()
                    .filter(field -> !NO_FIGURES.contains(field.name()))
                    .forEach(field -> form.put(field.key(), field));
            forms.add(form);
            keys.addAll(form.keySet());
        }
        Record first = claims.getFirst().entry();
        boolean priced = first instanceof PricedModel || first instanceof RentalOffer;
        List<Field> fields = new ArrayList<>();
        for (String key : keys) {
            Field field = field(key, forms);
            boolean isPrice =
                    priced
                            && forms.stream()
                                    .map(form -> form.get(key))
                                    .anyMatch(
                                            f ->
                                                    f != null
                                                            && f.required()
                                                            && f.kind() == EntryForm.Kind.NUMBER);
            if (isPrice || field.texts().stream().distinct().count() > 1) {
                fields.add(field);
            }
        }
        return new Claims(place, Optional.empty(), claims, fields);
    }

    private static Field field(String key, List<Map<String, EntryForm.Field>> forms) {
        List<String> texts = new ArrayList<>();
        List<OptionalDouble> numbers = new ArrayList<>();
        for (Map<String, EntryForm.Field> form : forms) {
            EntryForm.Field field = form.get(key);
            String text = field == null ? "" : field.value();
            texts.add(text);
            numbers.add(
                    field == null || text.isEmpty() || field.kind() != EntryForm.Kind.NUMBER
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(Double.parseDouble(text)));
        }
        return new Field(key, texts, numbers);
    }

    /** Whether claims about the very same thing differ. */
    public boolean isConflict() {
        return fields.stream()
                .anyMatch(field -> ofSameThing(field.texts()).stream().distinct().count() > 1);
    }

    /**
     * The highest figure divided by the lowest, of the field in which claims about the very same
     * thing lie farthest apart; 1 where no number differs. Nothing is divided by a figure of 0.
     */
    public double spread() {
        return fields.stream()
                .mapToDouble(field -> ratio(ofSameThing(field.numbers())))
                .filter(Double::isFinite)
                .max()
                .orElse(1);
    }

    private <T> List<T> ofSameThing(List<T> values) {
        List<T> same = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            if (claims.get(i).isOfSameThing()) {
                same.add(values.get(i));
            }
        }
        return same;
    }

    /**
     * The highest of numbers divided by the lowest; 1 where fewer than two are known, infinite
     * where the lowest is 0.
     */
    public static double ratio(List<OptionalDouble> numbers) {
        double[] known =
                numbers.stream().flatMapToDouble(OptionalDouble::stream).sorted().toArray();
        if (known.length < 2 || known[0] == known[known.length - 1]) {
            return 1;
        }
        return known[known.length - 1] / known[0];
    }
}
