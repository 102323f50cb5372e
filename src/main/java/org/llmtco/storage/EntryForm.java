package org.llmtco.storage;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An entry of the tables as fields to fill in, and read back with the checks that files are read
 * with. Absent parts of the entry have empty fields; a part whose fields are all empty stays
 * absent.
 */
public final class EntryForm {
    private static final Set<String> SOURCE = Set.of("source", "asOf", "kind");

    private final Class<? extends Record> type;
    private final Record entry;
    private final List<Field> fields = new ArrayList<>();

    private EntryForm(Record entry) {
        this.type = entry.getClass();
        this.entry = entry;
        addRecord(Key.ROOT, Shape.RECORDS.get(type), entry, true);
    }

    /** The form of an entry, filled in. */
    public static EntryForm of(Record entry) {
        return new EntryForm(entry);
    }

    /** What is typed into a field. */
    public enum Kind {
        NUMBER,
        TEXT,
        DATE,
        CHOICE,
        /** Texts or numbers between semicolons. */
        LIST
    }

    /**
     * A field.
     *
     * @param key path of the value in the entry, for example {@code prices[0].source}
     * @param part path of the part of the entry that it belongs to; empty for the entry itself
     * @param name of the value in its part
     * @param value as it is typed; empty where the entry has none
     * @param choices what can be chosen, of a {@link Kind#CHOICE}
     * @param required whether its part cannot do without
     */
    public record Field(
            String key,
            String part,
            String name,
            Kind kind,
            String value,
            List<String> choices,
            boolean required) {
        public Field {
            choices = List.copyOf(choices);
        }
    }

    /** The fields in the order of the file. */
    public List<Field> fields() {
        return List.copyOf(fields);
    }

    private void addRecord(
            Key at, Shape.OfRecord shape, @Nullable Object record, boolean required) {
        for (Shape.Component component : shape.components()) {
            Object value = record == null ? null : component.of(record);
            add(at.child(component.name()), at, component.shape(), value, required);
        }
    }

    private void add(Key key, Key part, Shape shape, @Nullable Object value, boolean required) {
        switch (shape) {
            case Shape.Maybe maybe ->
                    add(
                            key,
                            part,
                            maybe.value(),
                            value == null ? null : Shape.Maybe.unwrap(value),
                            false);
            case Shape.OfRecord record -> addRecord(key, record, value, required);
            case Shape.OneOf _ when value != null ->
                    addRecord(key, Shape.RECORDS.get(value.getClass()), value, required);
            // a part of several forms cannot be begun here
            case Shape.OneOf _, Shape.MapOf _ -> {}
            case Shape.ListOf list when isPlain(list.element()) ->
                    fields.add(field(key, part, Kind.LIST, text(value), List.of(), false));
            case Shape.ListOf list -> {
                List<?> items = value == null ? List.of() : (List<?>) value;
                for (int i = 0; i < items.size(); i++) {
                    add(key.item(i), key, list.element(), items.get(i), true);
                }
            }
            case Shape.Truth _ ->
                    fields.add(
                            field(
                                    key,
                                    part,
                                    Kind.CHOICE,
                                    text(value),
                                    List.of("true", "false"),
                                    required));
            case Shape.Choice choice ->
                    fields.add(
                            field(
                                    key,
                                    part,
                                    Kind.CHOICE,
                                    text(value),
                                    List.copyOf(choice.constants().keySet()),
                                    required));
            case Shape.Decimal _, Shape.Whole _ ->
                    fields.add(field(key, part, Kind.NUMBER, text(value), List.of(), required));
            case Shape.Date _ ->
                    fields.add(field(key, part, Kind.DATE, text(value), List.of(), required));
            case Shape.Text _ ->
                    fields.add(field(key, part, Kind.TEXT, text(value), List.of(), required));
        }
    }

    private static boolean isPlain(Shape shape) {
        return switch (shape) {
            case Shape.Decimal _, Shape.Whole _, Shape.Text _, Shape.Date _, Shape.Choice _ -> true;
            default -> false;
        };
    }

    private static Field field(
            Key key, Key part, Kind kind, String value, List<String> choices, boolean required) {
        return new Field(
                key.toString(), part.toString(), key.name(), kind, value, choices, required);
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Double number -> JsonWriter.number(number);
            case Enum<?> constant -> Shape.ofConstant(constant);
            case List<?> list -> String.join("; ", list.stream().map(EntryForm::text).toList());
            default -> value.toString();
        };
    }

    /**
     * The entry that the texts make, or the problems of the fields by their keys.
     *
     * @param texts by key; a field without one counts as empty
     */
    public Reading<Record> read(Map<String, String> texts) {
        Optional<Json> json = json(Key.ROOT, Shape.RECORDS.get(type), entry, texts);
        Reading<? extends Record> bound =
                Binder.bind(
                        json.orElse(new Json.Obj(Position.START, List.of())), "the entry", type);
        List<Problem> problems = new ArrayList<>(bound.problems());
        if (bound.value().isPresent()) {
            problems.addAll(unsourced(texts));
        }
        return new Reading<>(
                Problem.anyError(problems) ? Optional.empty() : bound.value().map(r -> r),
                problems);
    }

    /** A figure that says what its source does not is worse than none. */
    private List<Problem> unsourced(Map<String, String> texts) {
        Map<String, Boolean> changed = new HashMap<>();
        Map<String, Boolean> sourceChanged = new HashMap<>();
        Map<String, String> kinds = new HashMap<>();
        for (Field field : fields) {
            String now = texts.getOrDefault(field.key(), "").strip();
            boolean differs = !now.equals(field.value());
            if (SOURCE.contains(field.name())) {
                sourceChanged.merge(field.part(), differs, Boolean::logicalOr);
                if (field.name().equals("kind")) {
                    kinds.put(field.part(), now);
                }
            } else if (field.kind() == Kind.NUMBER) {
                changed.merge(field.part(), differs, Boolean::logicalOr);
            }
        }
        return changed.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .filter(part -> Boolean.FALSE.equals(sourceChanged.get(part)))
                .filter(part -> !"user".equals(kinds.get(part)))
                .sorted()
                .map(
                        part ->
                                new Problem(
                                        Problem.Severity.ERROR,
                                        "the entry",
                                        1,
                                        1,
                                        part.isEmpty() ? "source" : part + ".source",
                                        "states another figure: say where the new one is from, or"
                                                + " mark it as your own"))
                .toList();
    }

    /** The JSON of a part; empty if the part is absent. */
    private Optional<Json> json(
            Key key, Shape shape, @Nullable Object value, Map<String, String> texts) {
        return switch (shape) {
            case Shape.Maybe maybe ->
                    json(
                            key,
                            maybe.value(),
                            value == null ? null : Shape.Maybe.unwrap(value),
                            texts);
            case Shape.OfRecord record -> object(key, record, value, Stream.empty(), texts);
            case Shape.OneOf oneOf when value != null ->
                    object(
                            key,
                            Shape.RECORDS.get(value.getClass()),
                            value,
                            Stream.of(
                                    member(
                                            Shape.OneOf.TYPE,
                                            new Json.Text(Position.START, oneOf.nameOf(value)))),
                            texts);
            case Shape.OneOf _, Shape.MapOf _ -> Optional.empty();
            case Shape.ListOf list when isPlain(list.element()) -> {
                String typed = texts.getOrDefault(key.toString(), "").strip();
                yield typed.isEmpty()
                        ? value == null ? Optional.empty() : Optional.of(array(List.of()))
                        : Optional.of(
                                array(
                                        Stream.of(typed.split(";", -1))
                                                .map(item -> scalar(list.element(), item.strip()))
                                                .toList()));
            }
            case Shape.ListOf list -> {
                List<?> items = value == null ? List.of() : (List<?>) value;
                List<Json> read = new ArrayList<>();
                for (int i = 0; i < items.size(); i++) {
                    json(key.item(i), list.element(), items.get(i), texts).ifPresent(read::add);
                }
                yield value == null ? Optional.empty() : Optional.of(array(read));
            }
            default -> {
                String typed = texts.getOrDefault(key.toString(), "").strip();
                yield typed.isEmpty() ? Optional.empty() : Optional.of(scalar(shape, typed));
            }
        };
    }

    private Optional<Json> object(
            Key key,
            Shape.OfRecord shape,
            @Nullable Object record,
            Stream<Json.Member> first,
            Map<String, String> texts) {
        List<Json.Member> members = new ArrayList<>();
        for (Shape.Component component : shape.components()) {
            Object value = record == null ? null : component.of(record);
            json(key.child(component.name()), component.shape(), value, texts)
                    .ifPresent(json -> members.add(member(component.name(), json)));
        }
        return members.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Json.Obj(
                                Position.START, Stream.concat(first, members.stream()).toList()));
    }

    private static Json.Member member(String name, Json value) {
        return new Json.Member(name, Position.START, value);
    }

    private static Json array(List<Json> items) {
        return new Json.Arr(Position.START, items);
    }

    private static Json scalar(Shape shape, String typed) {
        return switch (shape) {
            case Shape.Decimal _, Shape.Whole _ -> number(typed);
            case Shape.Truth _ when typed.equals("true") || typed.equals("false") ->
                    new Json.Truth(Position.START, typed.equals("true"));
            default -> new Json.Text(Position.START, typed);
        };
    }

    /**
     * A number as people type and paste it: thousands may be parted, a currency may stand before.
     */
    private static Json number(String typed) {
        String plain = typed.replaceAll("(?<=\\d)[, \\u00a0\\u202f](?=\\d{3}(\\D|$))", "");
        plain = plain.replaceAll("^\\$\\s*", "");
        return plain.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?")
                ? new Json.Num(Position.START, plain)
                : new Json.Text(Position.START, typed);
    }
}
