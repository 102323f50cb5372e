package org.llmtco.sizing;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Tries every layout of a model on GPUs of one kind and keeps the best that fits and holds the
 * latency target.
 */
public final class PlacementSearch {
    /** No measured row that the model was fitted on has a larger replica. */
    public static final int LARGEST_REPLICA = 8;

    /** Up to here it is told on how many GPUs a model would fit. */
    private static final int LARGEST_TRIED = 128;

    private final SizingQuestion question;
    private @Nullable Placement best;
    private @Nullable Placement smallest;
    private @Nullable MemoryPlan closest;
    private int largestTried;
    private boolean tooSlow;
    private double firstToken = Double.POSITIVE_INFINITY;
    private double perToken = Double.POSITIVE_INFINITY;

    private PlacementSearch(SizingQuestion question) {
        this.question = question;
    }

    /** One replica of any size that a server holds. */
    public static PlacementAnswer search(SizingQuestion question) {
        PlacementSearch search = new PlacementSearch(question);
        int most = largestReplica(question);
        for (int gpus = 1; gpus <= most; gpus *= 2) {
            search.tryAll(gpus, 1);
        }
        return search.answer(most);
    }

    /** Equal replicas on exactly so many GPUs. */
    public static PlacementAnswer search(SizingQuestion question, int gpus) {
        PlacementSearch search = new PlacementSearch(question);
        for (int size = 1; size <= Math.min(gpus, largestReplica(question)); size++) {
            if (gpus % size == 0) {
                search.tryAll(size, gpus / size);
            }
        }
        return search.answer(gpus);
    }

    /**
     * Every replica that fits and holds the target and whose GPUs cut every matrix among them and
     * do nothing else, from the smallest to the largest.
     */
    public static List<Placement> tensorParallel(SizingQuestion question) {
        List<Placement> placements = new ArrayList<>();
        for (int gpus = 1; gpus <= largestReplica(question); gpus *= 2) {
            Parallelism plain = Parallelism.tensor(gpus);
            PlacementSearch search = new PlacementSearch(question);
            if (Layouts.of(question.architecture(), gpus).contains(plain)) {
                search.tryOut(plain, 1);
            }
            if (search.best != null) {
                placements.add(search.best);
            }
        }
        return placements;
    }

    private static int largestReplica(SizingQuestion question) {
        return Math.min(question.gpu().gpusPerServer(), LARGEST_REPLICA);
    }

    private void tryAll(int size, int replicas) {
        for (Parallelism layout : Layouts.of(question.architecture(), size)) {
            tryOut(layout, replicas);
        }
    }

    private void tryOut(Parallelism layout, int replicas) {
        double concurrency = question.concurrency().orElse(Double.POSITIVE_INFINITY);
        double busy = Math.min(replicas, Math.max(1, concurrency));
        Deployment deployment = question.on(layout);
        switch (ReplicaEstimate.of(
                question.constants(),
                deployment,
                question.shape(),
                concurrency / busy,
                question.target())) {
            case ReplicaEstimate.Fits fits -> keep(new Placement(layout, replicas, busy, fits));
            case ReplicaEstimate.DoesNotFit no -> {
                if (closest == null
                        || layout.gpus() > largestTried
                        || no.memory().missingGib() < closest.missingGib()) {
                    closest = no.memory();
                }
                largestTried = Math.max(largestTried, layout.gpus());
            }
            case ReplicaEstimate.TooSlow slow -> {
                tooSlow = true;
                firstToken = Math.min(firstToken, slow.timeToFirstTokenSeconds());
                perToken = Math.min(perToken, slow.secondsPerOutputToken());
            }
        }
    }

    private void keep(Placement placement) {
        if (best == null
                || placement.outputTokensPerSecondPerGpu() > best.outputTokensPerSecondPerGpu()) {
            best = placement;
        }
        if (smallest == null
                || placement.layout().gpus() < smallest.layout().gpus()
                || (placement.layout().gpus() == smallest.layout().gpus()
                        && placement.outputTokensPerSecond() > smallest.outputTokensPerSecond())) {
            smallest = placement;
        }
    }

    private PlacementAnswer answer(int gpus) {
        if (best != null && smallest != null) {
            return new PlacementAnswer.Placed(best, smallest);
        }
        if (tooSlow) {
            return new PlacementAnswer.TooSlow(gpus, question.target(), firstToken, perToken);
        }
        return closest == null
                ? new PlacementAnswer.NoLayout(gpus)
                : new PlacementAnswer.TooLarge(
                        largestTried, closest, enough(), question.gpu().gpusPerServer());
    }

    /** Fewest GPUs, by powers of two, on which weights and one request fit. */
    private OptionalInt enough() {
        for (int gpus = 1; gpus <= LARGEST_TRIED; gpus *= 2) {
            for (Parallelism layout : layoutsAcrossServers(gpus)) {
                if (MemoryPlan.of(question.on(layout), question.shape()).fits()) {
                    return OptionalInt.of(gpus);
                }
            }
        }
        return OptionalInt.empty();
    }

    /** Whole matrices are cut within a server only; layers may be spread over several. */
    private List<Parallelism> layoutsAcrossServers(int gpus) {
        List<Parallelism> layouts = new ArrayList<>(Layouts.of(question.architecture(), gpus));
        layouts.removeIf(layout -> layout.tensor() > question.gpu().gpusPerServer());
        return layouts;
    }
}
