package org.engram.hardware.spinnaker;

import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import org.engram.core.Check;

/**
 * The element of a list that breaks a rule most, so that a finding tells of one and counts the rest.
 *
 * @param index index of the worst
 * @param score how much it breaks the rule, above 0 where it does
 * @param count how many break it
 */
record Worst(int index, double score, int count) {

    static Worst of(double[] values, DoubleUnaryOperator score) {
        return of(values.length, i -> score.applyAsDouble(values[i]));
    }

    static Worst of(int size, IntToDoubleFunction score) {
        int index = 0;
        double highest = 0;
        int count = 0;
        for (int i = 0; i < size; i++) {
            double own = score.applyAsDouble(i);
            if (own > 0) {
                count++;
            }
            if (own > highest) {
                highest = own;
                index = i;
            }
        }
        return new Worst(index, highest, count);
    }

    boolean found() {
        return count > 0;
    }

    /** The worst value with its unit, and whose it is where neurons differ. */
    String describe(double[] values, String unit) {
        String value = (Check.text(values[index]) + " " + unit).strip();
        return count == values.length ? value : value + " at neuron " + index + ", " + count + " in all";
    }
}
