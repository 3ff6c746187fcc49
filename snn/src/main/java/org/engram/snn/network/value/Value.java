package org.engram.snn.network.value;

import org.engram.core.random.Generator;

/**
 * A number for each neuron or connection: the same for all, listed one by one, drawn from a distribution, or, for
 * connections, by distance.
 */
public sealed interface Value permits Constant, Listed, Distribution, DistanceDependent {

    /** The explicit numbers for {@code count} neurons or connections, a new array. */
    double[] draw(int count, Generator random);

    /** The same number for all. */
    static Value of(double value) {
        return new Constant(value);
    }

    /** One number each, in order; a single number is the same for all. */
    static Value of(double... values) {
        return values.length == 1 ? new Constant(values[0]) : Listed.of(values);
    }
}
