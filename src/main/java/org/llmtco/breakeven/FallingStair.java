package org.llmtco.breakeven;

import org.llmtco.cost.HorizonStair;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Units that stay for a term while the volume falls: their cost is followed month by month. */
final class FallingStair {
    private final HorizonStair stair;
    private final double[] volume;
    private final double[] weights;

    FallingStair(HorizonStair stair, double[] volume, double[] weights) {
        this.stair = stair;
        this.volume = volume;
        this.weights = weights;
    }

    double usdAt(double tokens) {
        double[] units = new double[volume.length];
        for (int m = 1; m < volume.length; m++) {
            units[m] = stair.steps().at(tokens * volume[m]);
        }
        return stair.usd(units, weights);
    }

    DoubleStream tokensPerStep() {
        return Arrays.stream(volume, 1, volume.length)
                .map(factor -> stair.steps().tokensPerStep() / factor);
    }
}
