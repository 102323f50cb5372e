package org.llmtco.breakeven;

import org.llmtco.cost.Quantity;

import java.util.List;

/** A few stairs that are looked at together when one of them changes. */
final class Flight {
    private static final int STAIRS = 8;

    private final Stair[] stairs;
    private final double[] passed;
    private final double[] edges;
    private final double[] parts;
    private double nearestEdge;
    private double usd;

    private Flight(Stair... stairs) {
        this.stairs = stairs;
        passed = new double[stairs.length];
        edges = new double[stairs.length];
        parts = new double[stairs.length];
        for (int i = 0; i < stairs.length; i++) {
            enterStep(i);
        }
        sum();
    }

    static Flight[] of(List<Stair> stairs) {
        Flight[] flights = new Flight[(stairs.size() + STAIRS - 1) / STAIRS];
        for (int i = 0; i < flights.length; i++) {
            int end = Math.min(stairs.size(), (i + 1) * STAIRS);
            flights[i] = new Flight(stairs.subList(i * STAIRS, end).toArray(Stair[]::new));
        }
        return flights;
    }

    /** The volume at which the next of the stairs goes up. */
    double nearestEdge() {
        return nearestEdge;
    }

    /** What all of the stairs cost on the piece. */
    double usd() {
        return usd;
    }

    /** Goes on to a volume that no more than one step of each stair lies below. */
    void enter(double reached) {
        for (int i = 0; i < edges.length; i++) {
            if (edges[i] <= reached) {
                passed[i]++;
                enterStep(i);
            }
        }
        sum();
    }

    private void enterStep(int i) {
        Quantity.Steps steps = stairs[i].steps();
        edges[i] = (passed[i] + 1) * steps.tokensPerStep();
        parts[i] =
                stairs[i].usdPerUnit() * steps.units(Math.max(steps.minimumSteps(), passed[i] + 1));
    }

    private void sum() {
        nearestEdge = Double.POSITIVE_INFINITY;
        usd = 0;
        for (int i = 0; i < edges.length; i++) {
            nearestEdge = Math.min(nearestEdge, edges[i]);
            usd += parts[i];
        }
    }
}
