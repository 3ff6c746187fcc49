package org.engram.sdr.sparsey;

import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * One unit for each class that listens to the units of codes and learns by the delta rule, each example once; mutable.
 *
 * <p>The classes' shares {@code p} are the softmax of the sums of the active units' weights; an example of class c moves each
 * weight from an active unit to class k by {@code rate ([k = c] - p_k)}. Answers come from the mean of the weights after each
 * example, which a single pass leaves nearer to the best ones than the last. The work for an example is the number of active
 * units times that of classes, and the memory the number of units times that of classes, whatever the number of examples.
 */
public final class ClassUnits {

    private final int units;
    private final int classes;
    private final double rate;
    private final double[] weights;

    /** What to subtract from the weights, divided by the number of examples, to get their mean. */
    private final double[] lag;

    private long examples;

    /**
     * Class units that have learned nothing.
     *
     * @param units number of units that can be active, {@code >= 1}
     * @param classes number of classes, {@code >= 1}
     * @param rate rate of learning, {@code > 0}; about the inverse of the number of active units or more
     */
    public ClassUnits(int units, int classes, double rate) {
        this.units = Check.between("ClassUnits.units", units, 1, Integer.MAX_VALUE);
        this.classes = Check.between("ClassUnits.classes", classes, 1, Integer.MAX_VALUE / units);
        this.rate = Check.inside("ClassUnits.rate", rate, Bounds.POSITIVE, "");
        this.weights = new double[units * classes];
        this.lag = new double[units * classes];
    }

    /** Learns that these units were active in an example of a class in [0, classes). */
    public void learn(int label, int... activeUnits) {
        Check.index("ClassUnits.class", label, classes);
        double[] change = softmax(sums(false, activeUnits));
        for (int k = 0; k < classes; k++) {
            change[k] = rate * ((k == label ? 1 : 0) - change[k]);
        }
        for (int unit : activeUnits) {
            for (int k = 0; k < classes; k++) {
                weights[unit * classes + k] += change[k];
                lag[unit * classes + k] += examples * change[k];
            }
        }
        examples++;
    }

    /** The shares of the classes, which sum to 1, when these units are active. */
    public double[] shares(int... activeUnits) {
        return softmax(sums(true, activeUnits));
    }

    private static double[] softmax(double... sums) {
        double largest = sums[best(sums)];
        double total = 0;
        for (int k = 0; k < sums.length; k++) {
            sums[k] = StrictMath.exp(sums[k] - largest);
            total += sums[k];
        }
        for (int k = 0; k < sums.length; k++) {
            sums[k] /= total;
        }
        return sums;
    }

    /** The class of largest share, the first of equals, when these units are active. */
    public int classify(int... activeUnits) {
        return best(sums(true, activeUnits));
    }

    private double[] sums(boolean ofMean, int... activeUnits) {
        double[] sums = new double[classes];
        double share = ofMean && examples > 0 ? 1.0 / examples : 0;
        for (int unit : activeUnits) {
            Check.index("ClassUnits.unit", unit, units);
            for (int k = 0; k < classes; k++) {
                sums[k] += weights[unit * classes + k] - share * lag[unit * classes + k];
            }
        }
        return sums;
    }

    private static int best(double... values) {
        int best = 0;
        for (int k = 1; k < values.length; k++) {
            best = values[k] > values[best] ? k : best;
        }
        return best;
    }
}
