package org.engram.hopfield.modern;

import java.util.Arrays;

/**
 * How many patterns a state of a modern network mixes, judged by the least number that holds 90 % of the softmax weight.
 *
 * <p>H. Ramsauer et al., Hopfield networks is all you need (2021), which measures heads of transformers so.
 */
public enum Regime {

    /** One pattern holds 90 % of the weight. */
    SINGLE_PATTERN,

    /** More than one pattern, but at most half of them, hold 90 % of the weight. */
    METASTABLE,

    /** More than half of the patterns are needed for 90 % of the weight. */
    GLOBAL_AVERAGE;

    private static final double MOST_OF_THE_WEIGHT = 0.9;

    /** The regime of weights that sum up to 1. */
    static Regime of(double[] weights) {
        double[] sorted = weights.clone();
        Arrays.sort(sorted);
        int needed = 0;
        for (double sum = 0; needed < sorted.length && sum < MOST_OF_THE_WEIGHT; needed++) {
            sum += sorted[sorted.length - 1 - needed];
        }
        if (needed == 1) {
            return SINGLE_PATTERN;
        }
        return 2 * needed <= sorted.length ? METASTABLE : GLOBAL_AVERAGE;
    }
}
