package org.llmtco.storage;

import org.jspecify.annotations.Nullable;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.PlainDate;
import org.llmtco.model.Range;
import org.llmtco.model.Ranges;
import org.llmtco.storage.Problem.Severity;

import java.lang.reflect.InvocationTargetException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes records of JSON. Every problem of a file is found at once; a value with a problem makes the
 * values around it absent, without further problems of their own.
 */
final class Binder {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    private final String file;

    /** Whether items of the root's lists stand for themselves. */
    private final boolean keepWhatIsGood;

    private final List<Problem> problems = new ArrayList<>();

    /**
     * A binder for one file.
     *
     * @param file its name in problems
     * @param keepWhatIsGood leave bad items of the root's lists out, instead of the root
     */
    Binder(String file, boolean keepWhatIsGood) {
        this.file = file;
        this.keepWhatIsGood = keepWhatIsGood;
    }

    /** The value of a shape. */
    Reading<Object> bind(Json json, Shape shape) {
        Optional<Object> value = value(json, Key.ROOT, shape);
        return new Reading<>(value, problems);
    }

    /** The value of a record type, strictly: any problem leaves no value. */
    static <T> Reading<T> bind(Json json, String file, Class<T> type) {
        Reading<Object> reading = new Binder(file, false).bind(json, Shape.of(type));
        Optional<T> value =
                Problem.anyError(reading.problems())
                        ? Optional.empty()
                        : reading.value().map(type::cast);
        return new Reading<>(value, reading.problems());
    }

    /**
     * The value of a record type whose list items stand for themselves: a bad one is left out, the
     * others count.
     */
    static <T> Reading<T> bindWhatIsGood(Json json, String file, Class<T> type) {
        Reading<Object> reading = new Binder(file, true).bind(json, Shape.of(type));
        return new Reading<>(reading.value().map(type::cast), reading.problems());
    }

    private Optional<Object> value(Json json, Key key, Shape shape) {
        return switch (shape) {
            case Shape.Maybe maybe -> value(json, key, maybe.value()).map(maybe::wrap);
            case Shape.Decimal decimal ->
                    within(decimal.range(), json, key, decimal(json, key, decimal));
            case Shape.Whole whole -> within(whole.range(), json, key, whole(json, key, whole));
            case Shape.Truth _ when json instanceof Json.Truth truth -> Optional.of(truth.value());
            case Shape.Text _ when json instanceof Json.Text text -> text(text, key);
            case Shape.Date date when json instanceof Json.Text text -> date(text, key, date);
            case Shape.Choice choice when json instanceof Json.Text text ->
                    choice(text, key, choice);
            case Shape.ListOf list when json instanceof Json.Arr array -> list(array, key, list);
            case Shape.OneOf oneOf when json instanceof Json.Obj object ->
                    variant(object, key, oneOf);
            case Shape.OfRecord record when json instanceof Json.Obj object ->
                    record(object, key, record, false);
            default -> wrongType(json, key, shape);
        };
    }

    private Optional<Object> wrongType(Json json, Key key, Shape shape) {
        if (json instanceof Json.Null) {
            return refuse(json.at(), key, "is null: leave the key out where there is no value");
        }
        return refuse(json.at(), key, "is " + json.quote() + ": must be " + shape.expected());
    }

    private Optional<Object> text(Json.Text text, Key key) {
        if (text.value().isBlank()) {
            return refuse(text.at(), key, "is empty: write a text, or leave the key out");
        }
        // a loop: texts are most of what a table holds, and a start of the program reads all tables
        String value = text.value();
        for (int i = 0; i < value.length(); i++) {
            if (steersTheScreen(value.charAt(i))) {
                String code = String.format(Locale.ROOT, "U+%04X", (int) value.charAt(i));
                return refuse(
                        text.at(), key, "has the invisible character " + code + ": remove it");
            }
        }
        return Optional.of(value);
    }

    /** Line breaks, terminal escapes and marks that turn the direction of what follows. */
    private static boolean steersTheScreen(char c) {
        return Character.isISOControl(c)
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069);
    }

    private Optional<Object> within(
            Optional<Range> range, Json json, Key key, Optional<Object> value) {
        return range.isEmpty()
                        || value.isEmpty()
                        || Ranges.holds(range.get(), ((Number) value.get()).doubleValue())
                ? value
                : refuse(
                        json.at(),
                        key,
                        "is " + json.quote() + ": must be " + Ranges.words(range.get()));
    }

    private Optional<Object> decimal(Json json, Key key, Shape shape) {
        if (json instanceof Json.Text text && isNumber(text.value())) {
            return refuse(
                    json.at(), key, "is " + json.quote() + ": write the number without quotes");
        }
        if (!(json instanceof Json.Num number)) {
            return wrongType(json, key, shape);
        }
        double value = Double.parseDouble(number.literal());
        return Double.isInfinite(value)
                ? refuse(json.at(), key, "is " + number.quote() + ": the number is too large")
                : Optional.of(value);
    }

    private Optional<Object> whole(Json json, Key key, Shape shape) {
        Optional<Object> number = decimal(json, key, shape);
        if (number.isEmpty()) {
            return number;
        }
        double value = (Double) number.get();
        return value == Math.rint(value) && Math.abs(value) <= Integer.MAX_VALUE
                ? Optional.of((int) value)
                : refuse(
                        json.at(),
                        key,
                        "is " + json.quote() + ": must be a whole number below 2,147,483,648");
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    private Optional<Object> date(Json.Text text, Key key, Shape.Date date) {
        Optional<LocalDate> day = PlainDate.parse(text.value());
        return day.isPresent() ? Optional.of(day.get()) : wrongType(text, key, date);
    }

    private Optional<Object> choice(Json.Text text, Key key, Shape.Choice choice) {
        Object constant = choice.constants().get(text.value());
        return constant == null ? wrongType(text, key, choice) : Optional.of(constant);
    }

    private Optional<Object> list(Json.Arr array, Key key, Shape.ListOf shape) {
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < array.items().size(); i++) {
            value(array.items().get(i), key.item(i), shape.element()).ifPresent(items::add);
        }
        // without one of its prices a model would be sold at another one
        boolean whole = items.size() == array.items().size();
        return whole || (keepWhatIsGood && key.isInRoot())
                ? Optional.of(List.copyOf(items))
                : Optional.empty();
    }

    private Optional<Object> variant(Json.Obj object, Key key, Shape.OneOf shape) {
        Optional<Json.Member> type = object.member(Shape.OneOf.TYPE);
        String names = Shape.oneOf(shape.variants());
        if (type.isEmpty()) {
            return refuse(object.at(), key, "has no type: add \"type\", " + names);
        }
        Key typeKey = key.child(Shape.OneOf.TYPE);
        if (!(type.get().value() instanceof Json.Text name)) {
            return refuse(type.get().value().at(), typeKey, "must be " + names);
        }
        Shape.OfRecord variant = shape.variants().get(name.value());
        return variant == null
                ? refuse(name.at(), typeKey, "is " + name.quote() + ": must be " + names)
                : record(object, key, variant, true);
    }

    private Optional<Object> record(
            Json.Obj object, Key key, Shape.OfRecord shape, boolean isVariant) {
        Map<String, Json.Member> members = new HashMap<>();
        // an unknown key may be a misspelt one: do not go on with the default instead
        boolean keysAreGood = takeMembers(object, key, shape, isVariant, members);
        List<Object> arguments = new ArrayList<>();
        for (Shape.Component component : shape.components()) {
            component(object, members.get(component.name()), key, component)
                    .ifPresent(arguments::add);
        }
        if (!keysAreGood || arguments.size() < shape.components().size()) {
            return Optional.empty();
        }
        try {
            return Optional.of(shape.create(arguments.toArray()));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof InvalidFieldException invalid) {
                return refuseField(object, key, invalid);
            }
            throw new IllegalStateException(e);
        }
    }

    private Optional<Object> component(
            Json.Obj object, Json.@Nullable Member member, Key key, Shape.Component component) {
        if (member != null) {
            return value(member.value(), key.child(component.name()), component.shape());
        }
        if (component.whenAbsent().isPresent()) {
            return component.whenAbsent();
        }
        String expected = component.shape().expected();
        return refuse(object.at(), key.child(component.name()), "is missing: add it, " + expected);
    }

    /** Takes the members by their keys; answers whether each is known and stands once. */
    private boolean takeMembers(
            Json.Obj object,
            Key key,
            Shape.OfRecord shape,
            boolean isVariant,
            Map<String, Json.Member> members) {
        Set<String> known = shape.names();
        int before = problems.size();
        for (Json.Member member : object.members()) {
            String name = member.key();
            boolean allowed =
                    known.contains(name)
                            || (isVariant && name.equals(Shape.OneOf.TYPE))
                            || (key.isRoot() && name.equals("$schema"));
            if (!allowed) {
                String slip =
                        Nearest.slipOf(name, known)
                                .map(near -> "did you mean " + near + "?")
                                .orElse(
                                        known.isEmpty()
                                                ? "nothing belongs here besides the type"
                                                : "known are " + String.join(", ", known));
                add(member.at(), key.child(name), "is not known here: " + slip);
            } else if (members.putIfAbsent(name, member) != null) {
                add(member.at(), key.child(name), "stands twice: remove one of the two");
            }
        }
        return problems.size() == before;
    }

    private Optional<Object> refuseField(Json.Obj object, Key key, InvalidFieldException invalid) {
        problems.add(problem(object, key, key.field(invalid.field()), invalid, file));
        return Optional.empty();
    }

    /**
     * What was refused, as a problem of the file.
     *
     * @param object the JSON at {@code base}
     * @param field the value that was refused, within the object
     */
    static Problem problem(
            Json object, Key base, Key field, InvalidFieldException invalid, String file) {
        Position at = field.positionIn(object, base);
        return new Problem(
                Severity.ERROR,
                file,
                at.line(),
                at.column(),
                field.toString(),
                "is " + shown(invalid.value()) + ": " + invalid.expectation());
    }

    /** Numbers as a person writes them. */
    private static String shown(String value) {
        return value.endsWith(".0") ? value.substring(0, value.length() - 2) : value;
    }

    private Optional<Object> refuse(Position at, Key key, String message) {
        add(at, key, message);
        return Optional.empty();
    }

    private void add(Position at, Key key, String message) {
        problems.add(
                new Problem(Severity.ERROR, file, at.line(), at.column(), key.toString(), message));
    }
}
