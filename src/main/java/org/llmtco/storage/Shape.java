package org.llmtco.storage;

import org.jspecify.annotations.Nullable;
import org.llmtco.model.Default;
import org.llmtco.model.Range;
import org.llmtco.model.Ranges;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** How the values of a Java type look in JSON. */
sealed interface Shape {
    /** What belongs here, as the end of "must be …". */
    String expected();

    /** A {@code double}. */
    record Decimal(Optional<Range> range) implements Shape {
        @Override
        public String expected() {
            return "a number" + range.map(r -> ", " + Ranges.words(r)).orElse("");
        }
    }

    /** An {@code int}. */
    record Whole(Optional<Range> range) implements Shape {
        @Override
        public String expected() {
            return "a whole number" + range.map(r -> ", " + Ranges.words(r)).orElse("");
        }
    }

    record Truth() implements Shape {
        @Override
        public String expected() {
            return "true or false";
        }
    }

    record Text() implements Shape {
        @Override
        public String expected() {
            return "a text in double quotes";
        }
    }

    record Date() implements Shape {
        @Override
        public String expected() {
            return "a date like \"2026-03-15\"";
        }
    }

    /** An enum: its constants in lower case with hyphens. */
    record Choice(Map<String, Object> constants) implements Shape {
        @Override
        public String expected() {
            return oneOf(constants);
        }
    }

    record ListOf(Shape element) implements Shape {
        @Override
        public String expected() {
            return "a list [ … ]";
        }
    }

    /** Values by name: an object whose keys are data. Only written, never read. */
    record MapOf(Shape value) implements Shape {
        @Override
        public String expected() {
            return "an object { … }";
        }
    }

    /** An optional value: its key is left out when it is absent. */
    record Maybe(Shape value, Class<?> type) implements Shape {
        Object wrap(Object present) {
            return switch (present) {
                case Double number when type == OptionalDouble.class -> OptionalDouble.of(number);
                case Integer number when type == OptionalInt.class -> OptionalInt.of(number);
                default -> Optional.of(present);
            };
        }

        Object absent() {
            if (type == OptionalDouble.class) {
                return OptionalDouble.empty();
            }
            return type == OptionalInt.class ? OptionalInt.empty() : Optional.empty();
        }

        static @Nullable Object unwrap(Object optional) {
            return switch (optional) {
                case OptionalDouble number -> number.isPresent() ? number.getAsDouble() : null;
                case OptionalInt number -> number.isPresent() ? number.getAsInt() : null;
                case Optional<?> value -> value.orElse(null);
                default -> throw new IllegalArgumentException(optional.getClass().getName());
            };
        }

        @Override
        public String expected() {
            return value.expected();
        }
    }

    /**
     * A record: an object with a key for each component, in the order of declaration.
     *
     * @param names of the components
     */
    record OfRecord(Constructor<?> constructor, List<Component> components, Set<String> names)
            implements Shape {
        OfRecord(Constructor<?> constructor, List<Component> components) {
            this(
                    constructor,
                    List.copyOf(components),
                    components.stream()
                            .map(Component::name)
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
        }

        /** Throws what the record's constructor throws. */
        Object create(Object... arguments) throws InvocationTargetException {
            try {
                return constructor.newInstance(arguments);
            } catch (InstantiationException | IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }

        Class<?> type() {
            return constructor.getDeclaringClass();
        }

        @Override
        public String expected() {
            return "an object { … }";
        }
    }

    /** A sealed interface: its records are told apart by the key {@code type}. */
    record OneOf(Map<String, OfRecord> variants) implements Shape {
        static final String TYPE = "type";

        String nameOf(Object value) {
            return hyphenated(value.getClass().getSimpleName());
        }

        @Override
        public String expected() {
            return "an object { … }";
        }
    }

    /**
     * A record component.
     *
     * @param whenAbsent the value where a file leaves the key out; empty if the key is required
     */
    record Component(String name, Shape shape, Optional<Object> whenAbsent, Method accessor) {
        Object of(Object record) {
            try {
                return accessor.invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The shapes of record classes, each looked into once. */
    ClassValue<OfRecord> RECORDS =
            new ClassValue<>() {
                @Override
                protected OfRecord computeValue(Class<?> type) {
                    return recordShape(type);
                }
            };

    static Shape of(Type type) {
        if (type instanceof ParameterizedType generic) {
            if (generic.getRawType() == Map.class) {
                return new MapOf(of(generic.getActualTypeArguments()[1]));
            }
            Shape inner = of(generic.getActualTypeArguments()[0]);
            return generic.getRawType() == List.class
                    ? new ListOf(inner)
                    : new Maybe(inner, Optional.class);
        }
        if (!(type instanceof Class<?> plain)) {
            throw new IllegalArgumentException("no JSON for " + type);
        }
        if (plain == double.class || plain == Double.class) {
            return new Decimal(Optional.empty());
        }
        if (plain == int.class) {
            return new Whole(Optional.empty());
        }
        if (plain == boolean.class) {
            return new Truth();
        }
        if (plain == String.class) {
            return new Text();
        }
        if (plain == LocalDate.class) {
            return new Date();
        }
        if (plain == OptionalDouble.class) {
            return new Maybe(new Decimal(Optional.empty()), plain);
        }
        if (plain == OptionalInt.class) {
            return new Maybe(new Whole(Optional.empty()), plain);
        }
        if (plain.isEnum()) {
            Map<String, Object> constants = new LinkedHashMap<>();
            for (Object constant : plain.getEnumConstants()) {
                constants.put(ofConstant((Enum<?>) constant), constant);
            }
            return new Choice(constants);
        }
        if (plain.isSealed()) {
            Map<String, OfRecord> variants = new LinkedHashMap<>();
            addVariants(plain, variants);
            return new OneOf(variants);
        }
        if (plain.isRecord()) {
            return RECORDS.get(plain);
        }
        throw new IllegalArgumentException("no JSON for " + type);
    }

    /** The records below a sealed interface, those below sealed interfaces in it included. */
    private static void addVariants(Class<?> sealed, Map<String, OfRecord> variants) {
        for (Class<?> variant : sealed.getPermittedSubclasses()) {
            if (variant.isRecord()) {
                variants.put(hyphenated(variant.getSimpleName()), RECORDS.get(variant));
            } else {
                addVariants(variant, variants);
            }
        }
    }

    private static OfRecord recordShape(Class<?> type) {
        List<Component> components = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Shape shape =
                    within(
                            Optional.ofNullable(component.getAnnotation(Range.class)),
                            of(component.getGenericType()));
            Optional<Object> whenAbsent =
                    shape instanceof Maybe maybe
                            ? Optional.of(maybe.absent())
                            : defaultOf(component, shape);
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            components.add(new Component(component.getName(), shape, whenAbsent, accessor));
        }
        Class<?>[] types =
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return new OfRecord(constructor, components);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The shape of a number with the range of its component. */
    private static Shape within(Optional<Range> range, Shape shape) {
        return switch (shape) {
            case Decimal _ -> new Decimal(range);
            case Whole _ -> new Whole(range);
            case Maybe maybe -> new Maybe(within(range, maybe.value()), maybe.type());
            default -> shape;
        };
    }

    private static Optional<Object> defaultOf(AnnotatedElement component, Shape shape) {
        Default given = component.getAnnotation(Default.class);
        if (given == null) {
            return Optional.empty();
        }
        byte[] json = given.value().getBytes(StandardCharsets.UTF_8);
        return Optional.of(
                JsonReader.read(json, "@Default")
                        .value()
                        .map(value -> new Binder("@Default", false).bind(value, shape).orThrow())
                        .orElseThrow());
    }

    static String ofConstant(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code GroupedQuery} as {@code grouped-query}. */
    static String hyphenated(String name) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isUpperCase(c) && i > 0) {
                out.append('-');
            }
            out.append(Character.toLowerCase(c));
        }
        return out.toString();
    }

    static String oneOf(Map<String, ?> names) {
        return names.keySet().stream()
                .map(JsonText::quote)
                .collect(Collectors.joining(", ", "one of ", ""));
    }
}
