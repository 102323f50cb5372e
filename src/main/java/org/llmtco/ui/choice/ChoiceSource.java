package org.llmtco.ui.choice;

import org.llmtco.model.Scenario;

import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A part of the scenario that is one of many.
 *
 * @param text what is chosen, in a few words
 * @param chosen id of what is chosen; empty if it is none of the table
 * @param choose a copy of the scenario with another choice; refuses with an {@link
 *     org.llmtco.model.InvalidFieldException} what cannot be
 */
public record ChoiceSource(
        Function<Scenario, String> text,
        Function<Scenario, String> chosen,
        Function<Scenario, ChoiceTable> table,
        BiFunction<Scenario, String, Scenario> choose) {}
