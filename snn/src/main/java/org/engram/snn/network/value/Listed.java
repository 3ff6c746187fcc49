package org.engram.snn.network.value;

import java.util.Arrays;
import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.core.random.Generator;

/** One number for each neuron or connection, in order. Immutable. */
public final class Listed implements Value {

    private final double[] values;

    private Listed(double[] values) {
        this.values = values;
    }

    /** The finite numbers given, which are copied. */
    public static Listed of(double... values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                Check.inside("value[" + i + "]", values[i], Bounds.FINITE, "");
            }
        }
        return new Listed(values.clone());
    }

    /** How many numbers there are. */
    public int size() {
        return values.length;
    }

    /** The i-th number. */
    public double value(int i) {
        return values[i];
    }

    /** All numbers, a copy. */
    public double[] toArray() {
        return values.clone();
    }

    /** The listed numbers; {@code count} must be how many there are. */
    @Override
    public double[] draw(int count, Generator random) {
        Check.that(
                count == values.length,
                "values: one each for " + count + " neurons or connections needed, got " + values.length);
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Listed that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Listed[" + values.length + "]";
    }
}
