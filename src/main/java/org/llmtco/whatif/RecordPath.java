package org.llmtco.whatif;

import org.llmtco.model.Default;
import org.llmtco.model.Identified;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The place of a value within a record: component names joined by dots; in a list the id of an
 * element stands for the element, as in {@code options.h100.targetLoad}; an optional record that is
 * present stands for itself.
 */
public record RecordPath(List<String> names) {
    private static final ClassValue<Shape> SHAPES =
            new ClassValue<>() {
                @Override
                protected Shape computeValue(Class<?> type) {
                    return Shape.of(type);
                }
            };

    public static RecordPath of(String... names) {
        return new RecordPath(List.of(names));
    }

    /** The place of a component of the record at this place. */
    public RecordPath to(String component) {
        return new RecordPath(Stream.concat(names.stream(), Stream.of(component)).toList());
    }

    /** What stands there. */
    public Object value(Record root) {
        Object value = root;
        for (String name : names) {
            value = child(value, name);
        }
        return value;
    }

    /** The number there; empty where an optional number is absent. */
    OptionalDouble get(Record root) {
        Object value = value(root);
        return switch (value) {
            case OptionalDouble optional -> optional;
            case OptionalInt optional ->
                    optional.isPresent()
                            ? OptionalDouble.of(optional.getAsInt())
                            : OptionalDouble.empty();
            case Number number -> OptionalDouble.of(number.doubleValue());
            default -> throw new IllegalStateException(names + " is no number: " + value);
        };
    }

    /** The record that has the number. */
    Record owner(Record root) {
        Object value = root;
        for (String name : names.subList(0, names.size() - 1)) {
            value = child(value, name);
        }
        return (Record) (value instanceof Optional<?> present ? present.orElseThrow() : value);
    }

    /**
     * A copy with another number there.
     *
     * @throws org.llmtco.model.InvalidFieldException if a record on the way refuses it
     */
    <R extends Record> R with(R root, double number) {
        return change(root, old -> asIn(old, number));
    }

    /**
     * A copy with another value there.
     *
     * @throws org.llmtco.model.InvalidFieldException if a record on the way refuses it
     */
    public <R extends Record> R withValue(R root, Object value) {
        return change(root, _ -> value);
    }

    /**
     * A copy with the number that a file gets which leaves it out; empty where it may not.
     *
     * @throws org.llmtco.model.InvalidFieldException if a record on the way refuses it
     */
    <R extends Record> Optional<R> withDefault(R root) {
        Object parent = new RecordPath(names.subList(0, names.size() - 1)).value(root);
        if (parent instanceof Optional<?> present) {
            parent = present.orElseThrow();
        }
        RecordComponent place = component(parent, names.getLast());
        if (place.getType() == OptionalDouble.class) {
            return Optional.of(withValue(root, OptionalDouble.empty()));
        }
        if (place.getType() == OptionalInt.class) {
            return Optional.of(withValue(root, OptionalInt.empty()));
        }
        return Optional.ofNullable(place.getAnnotation(Default.class))
                .map(standard -> with(root, Double.parseDouble(standard.value())));
    }

    private <R extends Record> R change(R root, UnaryOperator<Object> changed) {
        @SuppressWarnings("unchecked") // a changed record keeps its class
        R copy = (R) replaced(root, names, changed);
        return copy;
    }

    private static Object child(Object parent, String name) {
        if (parent instanceof List<?> list) {
            return list.stream().filter(element -> hasId(element, name)).findFirst().orElseThrow();
        }
        if (parent instanceof Optional<?> present) {
            return child(present.orElseThrow(), name);
        }
        return read((Record) parent, component(parent, name));
    }

    private static Object asIn(Object old, double number) {
        return switch (old) {
            case OptionalDouble _ -> OptionalDouble.of(number);
            case OptionalInt _ -> OptionalInt.of((int) Math.rint(number));
            case Integer _ -> (int) Math.rint(number);
            default -> number;
        };
    }

    private static Object replaced(Object old, List<String> path, UnaryOperator<Object> changed) {
        if (path.isEmpty()) {
            return changed.apply(old);
        }
        String name = path.getFirst();
        List<String> rest = path.subList(1, path.size());
        if (old instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list);
            copy.replaceAll(
                    element -> hasId(element, name) ? replaced(element, rest, changed) : element);
            return copy;
        }
        if (old instanceof Optional<?> present) {
            return Optional.of(replaced(present.orElseThrow(), path, changed));
        }
        return copyWith((Record) old, name, replaced(child(old, name), rest, changed));
    }

    private static boolean hasId(Object element, String id) {
        return element instanceof Identified identified && identified.id().equals(id);
    }

    private static Record copyWith(Record old, String name, Object value) {
        Shape shape = SHAPES.get(old.getClass());
        Object[] values =
                shape.components().stream()
                        .map(part -> part.getName().equals(name) ? value : read(old, part))
                        .toArray();
        try {
            return (Record) shape.constructor().newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RecordComponent component(Object parent, String name) {
        for (RecordComponent component : SHAPES.get(parent.getClass()).components()) {
            if (component.getName().equals(name)) {
                return component;
            }
        }
        throw new IllegalStateException(parent.getClass() + " has no " + name);
    }

    /** The parts of a record class; asking the class for them each time is slow. */
    private record Shape(List<RecordComponent> components, Constructor<?> constructor) {
        static Shape of(Class<?> type) {
            List<RecordComponent> components = List.of(type.getRecordComponents());
            try {
                return new Shape(
                        components,
                        type.getDeclaredConstructor(
                                components.stream()
                                        .map(RecordComponent::getType)
                                        .toArray(Class<?>[]::new)));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static Object read(Record parent, RecordComponent component) {
        try {
            return component.getAccessor().invoke(parent);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
