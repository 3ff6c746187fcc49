package org.engram.simulations.paper.multitasking;

import java.util.Arrays;
import org.engram.hopfield.theory.MultitaskingLearning;
import org.engram.hopfield.theory.MultitaskingStart;
import org.engram.hopfield.theory.TrainingSet;

/** What theory says of learning against the number of examples, and how far measurements are from it. */
final class TrainingCurve {

    private TrainingCurve() {}

    /** The share of a pattern that one step recovers, by number of examples. */
    static double[] recovery(double quality, double[] examples) {
        return Arrays.stream(examples)
                .map(number -> new TrainingSet(quality, (long) number).recovery())
                .toArray();
    }

    /** The overlaps after supervised recall at T = 0 from the hierarchical state, shape (patterns, numbers of examples). */
    static double[][] overlaps(int patterns, double dilution, double quality, double[] examples) {
        double[][] overlaps = new double[patterns][examples.length];
        double[] start = MultitaskingStart.HIERARCHICAL.amplitudes(patterns, dilution);
        for (int point = 0; point < examples.length; point++) {
            TrainingSet set = new TrainingSet(quality, (long) examples[point]);
            double[] end = MultitaskingLearning.supervised(start, dilution, 0, set);
            for (int k = 0; k < patterns; k++) {
                overlaps[k][point] = end[k];
            }
        }
        return overlaps;
    }

    /** The first point that is at least the bound; as many as there are if none is. */
    static int first(double[] x, double bound) {
        return (int) Arrays.stream(x).takeWhile(each -> each < bound).count();
    }

    /** Largest deviation of the means of a measured quantity from the expected ones, from the given point on. */
    static double largestDeviation(Measurements measured, int quantity, double[] expected, int from) {
        double largest = 0;
        for (int point = from; point < expected.length; point++) {
            largest = Math.max(largest, Math.abs(measured.mean(quantity, point) - expected[point]));
        }
        return largest;
    }

    /** Where the means of a quantity first reach a level, interpolated in the logarithm of x; not a number if nowhere. */
    static double crossing(Measurements measured, int quantity, double[] x, double level) {
        for (int point = 1; point < x.length; point++) {
            double below = measured.mean(quantity, point - 1);
            double above = measured.mean(quantity, point);
            if (below < level && above >= level) {
                double share = (level - below) / (above - below);
                double start = StrictMath.log(x[point - 1]);
                return StrictMath.exp(start + share * (StrictMath.log(x[point]) - start));
            }
        }
        return Double.NaN;
    }
}
