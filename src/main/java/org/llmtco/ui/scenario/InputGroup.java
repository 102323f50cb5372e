package org.llmtco.ui.scenario;

import org.llmtco.ui.number.NumberInput;

import java.util.List;

/** Inputs under a common heading. */
public record InputGroup(String title, List<NumberInput> inputs) {
    public InputGroup {
        inputs = List.copyOf(inputs);
    }
}
