package org.llmtco.sizing.measured;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.OpenModel;
import org.llmtco.sizing.LatencyPoint;
import org.llmtco.sizing.Placement;
import org.llmtco.sizing.PlacementAnswer;
import org.llmtco.sizing.PlacementSearch;
import org.llmtco.sizing.SizingQuestion;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Everything that is known about a model on GPUs of one kind: where it goes, how fast it is there,
 * and how sure that is.
 *
 * @param best most output tokens per second and GPU; absent where the model cannot be placed
 * @param smallest fewest GPUs; the same as {@code best} where there is one choice only
 * @param evidence what the prediction was validated on
 */
public record SizingResult(
        SizingQuestion question,
        PlacementAnswer answer,
        Optional<Served> best,
        Optional<Served> smallest,
        Evidence evidence) {

    /**
     * One placement.
     *
     * @param curve throughput and latency of one replica over concurrency
     */
    public record Served(Placement placement, Throughput throughput, List<LatencyPoint> curve) {}

    /**
     * Searches and gathers.
     *
     * @param gpus on exactly so many; on what one server holds if absent
     * @param own the user's measurements; none is fine
     */
    public static SizingResult of(
            SizingQuestion question,
            OpenModel model,
            OptionalInt gpus,
            Catalog catalog,
            List<RowMatch.Matched> own) {
        PlacementAnswer answer =
                gpus.isPresent()
                        ? PlacementSearch.search(question, gpus.getAsInt())
                        : PlacementSearch.search(question);
        Evidence evidence =
                Evidence.of(
                        catalog.validations().values(), question.gpu(), model, question.engine());
        return switch (answer) {
            case PlacementAnswer.Placed placed ->
                    new SizingResult(
                            question,
                            answer,
                            Optional.of(served(question, placed.best(), catalog, own)),
                            Optional.of(served(question, placed.smallest(), catalog, own)),
                            evidence);
            case PlacementAnswer.NotPlaced _ ->
                    new SizingResult(
                            question, answer, Optional.empty(), Optional.empty(), evidence);
        };
    }

    private static Served served(
            SizingQuestion question,
            Placement placement,
            Catalog catalog,
            List<RowMatch.Matched> own) {
        return new Served(
                placement,
                Throughput.of(question, placement, catalog, own),
                LatencyPoint.curve(
                        question.constants(), question.on(placement.layout()), question.shape()));
    }
}
