package org.engram.hardware.spinnaker;

import java.util.function.IntToDoubleFunction;

/**
 * How some numbers that are not negative are spread.
 *
 * @param mean mean
 * @param variance population variance, exactly 0 where all are equal
 * @param largest largest, 0 where there are none
 */
record Spread(double mean, double variance, double largest) {

    static Spread of(int count, IntToDoubleFunction numbers) {
        double sum = 0;
        double smallest = Double.POSITIVE_INFINITY;
        double largest = 0;
        for (int k = 0; k < count; k++) {
            double number = numbers.applyAsDouble(k);
            sum += number;
            smallest = Math.min(smallest, number);
            largest = Math.max(largest, number);
        }
        if (count == 0 || smallest == largest) {
            return new Spread(largest, 0, largest);
        }
        double mean = sum / count;
        double squares = 0;
        for (int k = 0; k < count; k++) {
            double deviation = numbers.applyAsDouble(k) - mean;
            squares += deviation * deviation;
        }
        return new Spread(mean, squares / count, largest);
    }
}
