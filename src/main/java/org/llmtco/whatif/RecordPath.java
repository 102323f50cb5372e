package org.llmtco.whatif;

import org.llmtco.model.Identified;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The place of a number within a record: component names joined by dots; in a list the id of an
 * element stands for the element, as in {@code options.h100.targetLoad}; an optional record that is
 * present stands for itself.
 */
record RecordPath(List<String> names) {
    static RecordPath of(String... names) {
        return new RecordPath(List.of(names));
    }

    /** The number there; empty where an optional number is absent. */
    OptionalDouble get(Record root) {
        Object value = root;
        for (String name : names) {
            value = child(value, name);
        }
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
        @SuppressWarnings("unchecked") // a changed record keeps its class
        R copy = (R) replaced(root, names, number);
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

    private static Object replaced(Object old, List<String> path, double number) {
        if (path.isEmpty()) {
            return switch (old) {
                case OptionalDouble _ -> OptionalDouble.of(number);
                case OptionalInt _ -> OptionalInt.of((int) Math.rint(number));
                case Integer _ -> (int) Math.rint(number);
                default -> number;
            };
        }
        String name = path.getFirst();
        List<String> rest = path.subList(1, path.size());
        if (old instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list);
            copy.replaceAll(
                    element -> hasId(element, name) ? replaced(element, rest, number) : element);
            return copy;
        }
        if (old instanceof Optional<?> present) {
            return Optional.of(replaced(present.orElseThrow(), path, number));
        }
        return copyWith((Record) old, name, replaced(child(old, name), rest, number));
    }

    private static boolean hasId(Object element, String id) {
        return element instanceof Identified identified && identified.id().equals(id);
    }

    private static Record copyWith(Record old, String name, Object value) {
        RecordComponent[] components = old.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = components[i].getName().equals(name) ? value : read(old, components[i]);
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return old.getClass().getDeclaredConstructor(types).newInstance(values);
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
        return Arrays.stream(parent.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(parent.getClass() + " has no " + name));
    }

    static Object read(Record parent, RecordComponent component) {
        try {
            return component.getAccessor().invoke(parent);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
