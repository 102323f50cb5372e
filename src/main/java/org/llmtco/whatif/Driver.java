package org.llmtco.whatif;

import org.llmtco.model.DriverRange;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * A named numeric input of a scenario that can be varied.
 *
 * @param key the name after {@code --set}, in JSON and in formulas
 * @param unit empty for a ratio
 * @param min smallest value that makes sense
 * @param max largest value that makes sense
 * @param whole whether only whole numbers make sense
 * @param reader the scenario's value; empty where the tables decide
 * @param writer a copy of the scenario with another value
 * @param standard a copy of the scenario with the default; empty where there is none
 * @param spread where its default distribution comes from; empty if it is taken as known
 */
public record Driver(
        String key,
        String label,
        String unit,
        double min,
        double max,
        boolean whole,
        Function<Scenario, OptionalDouble> reader,
        Writer writer,
        Function<Scenario, Optional<Scenario>> standard,
        Optional<Spread> spread) {

    /** A driver without a default, which is taken as known unless the user says otherwise. */
    public Driver(
            String key,
            String label,
            String unit,
            double min,
            double max,
            boolean whole,
            Function<Scenario, OptionalDouble> reader,
            Writer writer) {
        this(
                key,
                label,
                unit,
                min,
                max,
                whole,
                reader,
                writer,
                _ -> Optional.empty(),
                Optional.empty());
    }

    /** The same driver with a default distribution. */
    public Driver spreadBy(Spread known) {
        return new Driver(
                key, label, unit, min, max, whole, reader, writer, standard, Optional.of(known));
    }

    /** Makes a copy of a scenario with another value. */
    @FunctionalInterface
    public interface Writer {
        Scenario write(Scenario scenario, double value);
    }

    /** Whether it is a share, which people read in percent. */
    public boolean isShare() {
        return unit.isEmpty() && max <= 1;
    }

    public OptionalDouble read(Scenario scenario) {
        return reader.apply(scenario);
    }

    /** The values that it takes. */
    public DriverRange range() {
        return new DriverRange(key, min, max, whole);
    }

    /**
     * A copy of the scenario in which this is as if it had been left out; empty if it must be
     * there.
     */
    public Optional<Scenario> withDefault(Scenario scenario) {
        try {
            return standard.apply(scenario);
        } catch (InvalidFieldException e) {
            return Optional.empty();
        }
    }

    /**
     * A copy of the scenario with this value.
     *
     * @throws InvalidFieldException if the value is outside the range or the scenario refuses it
     */
    public Scenario write(Scenario scenario, double value) {
        range().check(key, value);
        return writer.write(scenario, value);
    }
}
