package org.engram.snn.engine.internal.slice;

/** A state variable of the neurons of a group, in whatever numbers the kernel keeps it. */
@FunctionalInterface
public interface StateView {

    /** Its value for neuron {@code i} of the group. */
    double get(int i);

    /** The elements of an array. */
    static StateView of(double[] values) {
        return i -> values[i];
    }
}
