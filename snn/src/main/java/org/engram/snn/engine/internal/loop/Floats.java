package org.engram.snn.engine.internal.loop;

/** Arrays in single precision. */
public final class Floats {

    private Floats() {}

    /** The values rounded to single precision, a new array. */
    public static float[] of(double[] values) {
        float[] rounded = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            rounded[i] = (float) values[i];
        }
        return rounded;
    }
}
