package org.engram.snn.network.space;

import java.util.function.IntFunction;

/** The position of each neuron of a population, in um. Immutable. */
public final class Positions {

    private final double[] x;
    private final double[] y;
    private final double[] z;

    private Positions(int size) {
        x = new double[size];
        y = new double[size];
        z = new double[size];
    }

    /** So many positions, each from its index, in order. */
    public static Positions of(int size, IntFunction<Point> position) {
        Positions made = new Positions(size);
        for (int i = 0; i < size; i++) {
            Point point = position.apply(i);
            made.x[i] = point.x();
            made.y[i] = point.y();
            made.z[i] = point.z();
        }
        return made;
    }

    /** How many positions there are. */
    public int size() {
        return x.length;
    }

    /** Position of neuron {@code i} along the first axis. */
    public double x(int i) {
        return x[i];
    }

    /** Position of neuron {@code i} along the second axis. */
    public double y(int i) {
        return y[i];
    }

    /** Position of neuron {@code i} along the third axis. */
    public double z(int i) {
        return z[i];
    }
}
