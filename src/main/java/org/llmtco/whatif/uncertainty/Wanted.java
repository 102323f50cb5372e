package org.llmtco.whatif.uncertainty;

import java.util.function.BooleanSupplier;

/** Whether somebody still waits for what is computed; asked again and again, by many threads. */
@FunctionalInterface
public interface Wanted extends BooleanSupplier {
    /** For who waits to the end. */
    Wanted ALWAYS = () -> true;

    /**
     * Ends a computation that nobody waits for.
     *
     * @throws NoLongerWantedException if so
     */
    default void orEnd() {
        if (!getAsBoolean()) {
            throw new NoLongerWantedException();
        }
    }
}
