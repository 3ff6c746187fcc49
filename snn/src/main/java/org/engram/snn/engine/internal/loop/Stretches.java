package org.engram.snn.engine.internal.loop;

import org.engram.snn.engine.internal.slice.IntList;

/** Neurons in stretches of equal coefficients, if these are long; else in none. Immutable. */
public final class Stretches {

    /** Mean length from which on one call a stretch costs less than coefficients of each neuron. */
    private static final int LONG = 128;

    private final int[] ends;
    private final float[][] coefficients;

    private Stretches(int[] ends, float[][] coefficients) {
        this.ends = ends;
        this.coefficients = coefficients;
    }

    /** The stretches of neurons for which each of the given arrays, one a coefficient, has one value. */
    public static Stretches of(float[]... byNeuron) {
        int size = byNeuron[0].length;
        IntList ends = new IntList();
        for (int i = 1; i < size; i++) {
            if (differs(byNeuron, i)) {
                ends.add(i);
            }
        }
        if (size > 0) {
            ends.add(size);
        }
        int count = ends.size();
        return count > 1 && (long) count * LONG > size
                ? new Stretches(new int[0], new float[0][])
                : new Stretches(ends.toArray(), firsts(byNeuron, ends));
    }

    private static boolean differs(float[][] byNeuron, int i) {
        for (float[] values : byNeuron) {
            if (values[i] != values[i - 1]) {
                return true;
            }
        }
        return false;
    }

    private static float[][] firsts(float[][] byNeuron, IntList ends) {
        float[][] firsts = new float[ends.size()][byNeuron.length];
        for (int r = 0; r < firsts.length; r++) {
            int last = ends.get(r) - 1;
            float[] own = firsts[r];
            for (int k = 0; k < own.length; k++) {
                own[k] = byNeuron[k][last];
            }
        }
        return firsts;
    }

    /** Number of stretches; 0 where they are short. */
    public int count() {
        return ends.length;
    }

    /** The first neuron of a stretch. */
    public int start(int stretch) {
        return stretch == 0 ? 0 : ends[stretch - 1];
    }

    /** The neuron after the last of a stretch. */
    public int end(int stretch) {
        return ends[stretch];
    }

    /** The coefficients of a stretch, in the order of the arrays they come from; not a copy. */
    public float[] coefficients(int stretch) {
        return coefficients[stretch];
    }
}
