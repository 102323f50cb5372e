package org.llmtco.ui.hardware;

import org.llmtco.model.RentedGpus;

/** A model in a weight format on one kind of GPU, by their ids. */
public record Candidate(String model, String format, String gpu) {
    static Candidate of(RentedGpus option) {
        return new Candidate(option.model(), option.weightFormat(), option.gpu());
    }
}
