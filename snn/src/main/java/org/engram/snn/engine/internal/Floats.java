package org.engram.snn.engine.internal;

/** Arrays in single precision. */
final class Floats {

    private Floats() {}

    /** The values rounded to single precision, a new array. */
    static float[] of(double[] values) {
        float[] rounded = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            rounded[i] = (float) values[i];
        }
        return rounded;
    }

    /** Whether each array has the same value throughout. */
    static boolean areUniform(float[]... arrays) {
        for (float[] array : arrays) {
            for (float value : array) {
                if (value != array[0]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The first value of each array. */
    static float[] firsts(float[]... arrays) {
        float[] firsts = new float[arrays.length];
        for (int k = 0; k < arrays.length; k++) {
            firsts[k] = arrays[k].length == 0 ? 0 : arrays[k][0];
        }
        return firsts;
    }
}
