package org.engram.sdr.vsa;

import java.util.Arrays;
import java.util.List;
import org.engram.core.Bounds;
import org.engram.core.Check;

/** Checks of the terms of sums. */
final class Terms {

    private Terms() {}

    /** Weights of 1 for terms, of which there must be one at least. */
    static double[] equal(List<?> terms) {
        Check.that(!terms.isEmpty(), "VectorSymbols.bundle: at least one term needed, got none");
        double[] weights = new double[terms.size()];
        Arrays.fill(weights, 1);
        return weights;
    }

    /** The weights, when they are finite and one for each of the terms, of which there must be one at least. */
    static double[] checked(List<?> terms, double[] weights) {
        Check.that(!terms.isEmpty(), "ProductSymbols.nearestSymbol: at least one term needed, got none");
        Check.that(
                terms.size() == weights.length,
                "ProductSymbols.nearestSymbol: one weight for each of " + terms.size() + " terms needed, got "
                        + weights.length);
        for (double weight : weights) {
            Check.inside("ProductSymbols.nearestSymbol weight", weight, Bounds.FINITE, "");
        }
        return weights;
    }
}
