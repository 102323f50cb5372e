package org.llmtco.storage.imports.measured;

import org.llmtco.storage.Json;
import org.llmtco.storage.PlainNumber;
import org.llmtco.storage.imports.Refusal;
import org.llmtco.storage.imports.RefusedRow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The fields of a result; a null is no value. */
record ResultFields(Json.Obj object) {
    /** Settings lie deep in settings. */
    private static final int DEEPEST = 8;

    /** More of anything is a mistake. */
    private static final double MOST = 1e15;

    Optional<Json> value(String key) {
        List<Json> found =
                object.members().stream()
                        .filter(member -> member.key().equals(key))
                        .map(Json.Member::value)
                        .toList();
        if (found.size() > 1) {
            throw new RefusedRow(Refusal.NOT_AN_ENTRY, key + " stands twice");
        }
        return found.stream().filter(value -> !(value instanceof Json.Null)).findFirst();
    }

    Optional<ResultFields> nested(String key) {
        return value(key)
                .filter(Json.Obj.class::isInstance)
                .map(value -> new ResultFields((Json.Obj) value));
    }

    Optional<String> text(String key) {
        return value(key)
                .filter(Json.Text.class::isInstance)
                .map(value -> ((Json.Text) value).value());
    }

    /** A number of 0 or more. */
    OptionalDouble number(String key) {
        Optional<Json> value = value(key);
        return value.isPresent()
                ? OptionalDouble.of(number(key, value.get()))
                : OptionalDouble.empty();
    }

    private static double number(String key, Json value) {
        OptionalDouble number =
                value instanceof Json.Num num
                        ? PlainNumber.parse(num.literal())
                        : OptionalDouble.empty();
        if (number.isEmpty()
                || Double.isInfinite(number.getAsDouble())
                || number.getAsDouble() < 0) {
            throw new RefusedRow(Refusal.NO_FIGURE, key + " is " + value.quote());
        }
        return number.getAsDouble();
    }

    /** A number above 0 that must be there. */
    double required(String key) {
        OptionalDouble number = number(key);
        if (number.isEmpty() || number.getAsDouble() == 0) {
            throw new RefusedRow(
                    Refusal.NO_FIGURE, key + (number.isEmpty() ? " is missing" : " is 0"));
        }
        return number.getAsDouble();
    }

    /**
     * A whole number of things that can be counted, 0 or more.
     *
     * @throws RefusedRow if it is another number
     */
    OptionalDouble count(String key) {
        OptionalDouble number = number(key);
        if (number.isPresent()
                && (number.getAsDouble() != Math.rint(number.getAsDouble())
                        || number.getAsDouble() > MOST)) {
            throw new RefusedRow(
                    Refusal.NOT_A_COUNT, key + " is " + value(key).map(Json::quote).orElse(""));
        }
        return number;
    }

    /** A count above 0 that must be there. */
    double requiredCount(String key) {
        count(key);
        return required(key);
    }

    /** All values of a key, however deep it stands. */
    List<Json> everywhere(String key) {
        List<Json> found = new ArrayList<>();
        collect(object, key, found, 0);
        return found;
    }

    private static void collect(Json json, String key, List<Json> found, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (json instanceof Json.Obj obj) {
            for (Json.Member member : obj.members()) {
                if (member.key().equals(key) && !(member.value() instanceof Json.Null)) {
                    found.add(member.value());
                }
                collect(member.value(), key, found, depth + 1);
            }
        } else if (json instanceof Json.Arr list) {
            list.items().forEach(item -> collect(item, key, found, depth + 1));
        }
    }
}
