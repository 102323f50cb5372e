package org.llmtco.whatif;

import org.llmtco.model.Identified;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Everything that a record says, by place. A place is named as in {@link RecordPath}; what is
 * absent has none.
 */
final class RecordLeaves {
    /** What stands behind a record's place for its class. */
    static final String TYPE = ".type";

    private final Map<String, Object> leaves = new LinkedHashMap<>();

    private RecordLeaves() {}

    static Map<String, Object> of(Record root) {
        RecordLeaves all = new RecordLeaves();
        all.record("", root);
        return all.leaves;
    }

    private void record(String place, Record record) {
        for (var component : record.getClass().getRecordComponents()) {
            String name = place.isEmpty() ? component.getName() : place + "." + component.getName();
            value(name, RecordPath.read(record, component));
        }
    }

    private void value(String place, Object value) {
        switch (value) {
            case Optional<?> maybe -> maybe.ifPresent(present -> value(place, present));
            case OptionalDouble maybe -> maybe.ifPresent(number -> leaves.put(place, number));
            case OptionalInt maybe -> maybe.ifPresent(number -> leaves.put(place, (double) number));
            case Integer number -> leaves.put(place, number.doubleValue());
            case Record record -> {
                leaves.put(place + TYPE, record.getClass().getSimpleName());
                record(place, record);
            }
            case List<?> list when list.stream().allMatch(Identified.class::isInstance) ->
                    list.forEach(item -> value(place + "." + ((Identified) item).id(), item));
            default -> leaves.put(place, value);
        }
    }
}
