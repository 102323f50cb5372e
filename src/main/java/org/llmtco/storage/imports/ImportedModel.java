package org.llmtco.storage.imports;

import org.llmtco.catalog.Architecture;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a Hugging Face configuration says of a model.
 *
 * @param name of the file's model; the model type where it states no name
 * @param modelType as the file calls the kind of model
 * @param weightFormat id of the format in which the weights are stored; absent if it is not known
 * @param quantization how the file calls it, where {@code weightFormat} is absent
 */
public record ImportedModel(
        String name,
        String modelType,
        Architecture architecture,
        Optional<String> weightFormat,
        Optional<String> quantization,
        OptionalInt contextTokens) {}
