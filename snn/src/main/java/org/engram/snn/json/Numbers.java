package org.engram.snn.json;

import java.util.Arrays;

/** A list of numbers, possibly empty; takes arrays over without copying. */
final class Numbers implements Json {

    private final double[] values;

    Numbers(double[] values) {
        this.values = values;
    }

    int size() {
        return values.length;
    }

    double value(int i) {
        return values[i];
    }

    double[] toArray() {
        return values;
    }

    @Override
    public String described() {
        return "a list";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Numbers that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
