package org.llmtco.storage.imports;

import org.llmtco.storage.Json;
import org.llmtco.storage.Position;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Typed access to the fields of a configuration. Makers call the same thing by several names; two
 * of them with different values contradict each other. A null is an absent value.
 *
 * @param prefix of the field names in messages, for a nested object
 */
record ConfigFields(Json.Obj object, String prefix) {

    /** The value of the first of the names that is there. */
    private Optional<Json.Member> member(String... names) {
        List<Json.Member> found = new ArrayList<>();
        for (String name : names) {
            object.member(name)
                    .filter(m -> !(m.value() instanceof Json.Null))
                    .ifPresent(found::add);
        }
        for (Json.Member other : found) {
            if (!other.value().quote().equals(found.getFirst().value().quote())) {
                throw refuse(
                        other,
                        "is %s, but %s is %s: they mean the same and contradict each other"
                                .formatted(
                                        other.value().quote(),
                                        found.getFirst().key(),
                                        found.getFirst().value().quote()));
            }
        }
        return found.stream().findFirst();
    }

    boolean has(String... names) {
        return member(names).isPresent();
    }

    OptionalInt whole(String... names) {
        Optional<Json.Member> member = member(names);
        return member.isPresent() ? OptionalInt.of(whole(member.get())) : OptionalInt.empty();
    }

    private int whole(Json.Member member) {
        if (member.value() instanceof Json.Num number) {
            double value = Double.parseDouble(number.literal());
            if (value == Math.rint(value) && Double.isFinite(value)) {
                ConfigBounds.fault(member.key(), Math.abs(value))
                        .ifPresent(
                                fault -> {
                                    throw refuse(member, fault);
                                });
                return (int) value;
            }
        }
        throw refuse(member, "is " + member.value().quote() + ": must be a whole number");
    }

    /** A whole number above 0. */
    OptionalInt positive(String... names) {
        OptionalInt value = whole(names);
        if (value.isPresent() && value.getAsInt() <= 0) {
            throw refuse(
                    member(names).orElseThrow(), "is " + value.getAsInt() + ": must be above 0");
        }
        return value;
    }

    /** A whole number above 0 that must be there. */
    int required(String... names) {
        return positive(names).orElseThrow(() -> missing(names));
    }

    ConfigException missing(String... names) {
        String others =
                names.length == 1
                        ? ""
                        : " (or "
                                + String.join(", ", List.of(names).subList(1, names.length))
                                + ")";
        return new ConfigException(
                prefix + names[0], object.at(), "is missing: the sizes need it" + others);
    }

    Optional<Boolean> truth(String name) {
        return member(name)
                .map(
                        m -> {
                            if (m.value() instanceof Json.Truth truth) {
                                return truth.value();
                            }
                            throw refuse(m, "is " + m.value().quote() + ": must be true or false");
                        });
    }

    Optional<String> text(String... names) {
        return member(names)
                .map(
                        m -> {
                            if (m.value() instanceof Json.Text text) {
                                return text.value();
                            }
                            throw refuse(m, "is " + m.value().quote() + ": must be a text");
                        });
    }

    Optional<ConfigFields> nested(String name) {
        return member(name)
                .map(
                        m -> {
                            if (m.value() instanceof Json.Obj inner) {
                                return new ConfigFields(inner, prefix + name + ".");
                            }
                            throw refuse(
                                    m, "is " + m.value().quote() + ": must be an object { … }");
                        });
    }

    /** The items of a list of texts or whole numbers, as written. */
    Optional<List<String>> items(String name) {
        return member(name)
                .map(
                        m -> {
                            if (m.value() instanceof Json.Arr list) {
                                return list.items().stream().map(ConfigFields::item).toList();
                            }
                            throw refuse(m, "is " + m.value().quote() + ": must be a list [ … ]");
                        });
    }

    private static String item(Json item) {
        return item instanceof Json.Text text ? text.value() : item.quote();
    }

    ConfigException refuse(String name, String problem) {
        return new ConfigException(prefix + name, at(name), problem);
    }

    private ConfigException refuse(Json.Member member, String problem) {
        return new ConfigException(prefix + member.key(), member.value().at(), problem);
    }

    private Position at(String name) {
        return object.member(name).map(m -> m.value().at()).orElse(object.at());
    }
}
