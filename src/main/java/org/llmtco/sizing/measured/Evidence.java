package org.llmtco.sizing.measured;

import org.llmtco.catalog.CapacityValidation;
import org.llmtco.catalog.CapacityValidation.Group;
import org.llmtco.catalog.GpuProfile;
import org.llmtco.catalog.OpenModel;
import org.llmtco.sizing.EngineProfile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * How much of a case was measured: what a prediction was validated on and what was never measured.
 *
 * @param rowsOfThisCase measured rows of this model on this GPU with this engine
 * @param rowsOfPair measured rows of this model on this GPU
 * @param rowsOfGpu measured rows on this GPU
 * @param rowsOfModel measured rows of this model
 * @param rowsOfEngine measured rows with this engine
 */
public record Evidence(
        String gpu,
        String model,
        String engine,
        int rowsOfThisCase,
        int rowsOfPair,
        int rowsOfGpu,
        int rowsOfModel,
        int rowsOfEngine) {

    public static Evidence of(
            Collection<CapacityValidation> validations,
            GpuProfile gpu,
            OpenModel model,
            EngineProfile engine) {
        Predicate<Group> onGpu = group -> group.gpu().equals(gpu.id());
        Predicate<Group> ofModel = group -> group.model().equals(model.id());
        Predicate<Group> withEngine = group -> group.engine().equals(engine.name());
        return new Evidence(
                gpu.name(),
                model.name(),
                engine.name(),
                rows(validations, onGpu.and(ofModel).and(withEngine)),
                rows(validations, onGpu.and(ofModel)),
                rows(validations, onGpu),
                rows(validations, ofModel),
                rows(validations, withEngine));
    }

    private static int rows(Collection<CapacityValidation> validations, Predicate<Group> which) {
        return validations.stream()
                .flatMap(validation -> validation.groups().stream())
                .filter(which)
                .mapToInt(Group::rows)
                .sum();
    }

    /** Sentences for people, what was measured first. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        if (rowsOfThisCase > 0) {
            words.add(
                    "validated on "
                            + rows(rowsOfThisCase)
                            + " of "
                            + model
                            + " on "
                            + gpu
                            + " with "
                            + engine);
        } else if (rowsOfPair > 0) {
            words.add(
                    "validated on "
                            + rows(rowsOfPair)
                            + " of "
                            + model
                            + " on "
                            + gpu
                            + ", with other engines than "
                            + engine);
        }
        add(words, "on " + gpu, rowsOfGpu);
        add(words, "of " + model, rowsOfModel);
        add(words, "with " + engine, rowsOfEngine);
        if (rowsOfGpu > 0 && rowsOfModel > 0 && rowsOfPair == 0) {
            words.add("never measured: " + model + " on " + gpu);
        }
        return words;
    }

    private static void add(List<String> words, String what, int rows) {
        words.add(rows == 0 ? "never measured: anything " + what : rows(rows) + " " + what);
    }

    private static String rows(int rows) {
        return rows == 1 ? "1 measured row" : rows + " measured rows";
    }
}
