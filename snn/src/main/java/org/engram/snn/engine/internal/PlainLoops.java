package org.engram.snn.engine.internal;

/** Loops without a branch that store one array each, which the just-in-time compiler turns into vector instructions. */
final class PlainLoops implements FloatLoops {

    /** Neurons that are looked through together. */
    private static final int BLOCK = 128;

    @Override
    public int izhikevich(float[] v, float[] u, float[] input, float[] drive, float[] c, int[] reached) {
        potentials(v, u, input, drive, c[0], c[1], c[2]);
        recovery(v, u, c[3], c[4], c[5], c[6]);
        return above(v, PEAK, reached);
    }

    private static void potentials(float[] v, float[] u, float[] input, float[] drive, float half, float k2, float k1) {
        for (int i = 0; i < v.length; i++) {
            float constant = input[i] + drive[i] - u[i];
            float x = v[i];
            x += half * ((k2 * x + k1) * x + constant);
            x += half * ((k2 * x + k1) * x + constant);
            v[i] = x;
        }
    }

    private static void recovery(float[] v, float[] u, float a, float b, float shift, float leak) {
        for (int i = 0; i < u.length; i++) {
            u[i] += a * (b * v[i] - (shift + leak * u[i]));
        }
    }

    @Override
    public int leaky(
            float[] v, float[] e, float[] i, float[] inputE, float[] inputI, float[] drive, float[] c, int[] reached) {
        membrane(v, e, i, inputE, inputI, drive, c);
        decay(e, inputE, c[3], c[5]);
        decay(i, inputI, c[4], c[6]);
        return above(v, c[7], reached);
    }

    private static void membrane(
            float[] v, float[] e, float[] i, float[] inputE, float[] inputI, float[] drive, float[] c) {
        float decay = c[0];
        float pE = c[1];
        float pI = c[2];
        float gE = c[3];
        float gI = c[4];
        for (int k = 0; k < v.length; k++) {
            v[k] = decay * v[k] + drive[k] + pE * (e[k] + gE * inputE[k]) - pI * (i[k] + gI * inputI[k]);
        }
    }

    private static void decay(float[] current, float[] input, float gain, float decay) {
        for (int i = 0; i < current.length; i++) {
            current[i] = (current[i] + gain * input[i]) * decay;
        }
    }

    /** Writes which values have come to a level, looking only through blocks where one has. */
    static int above(float[] v, float level, int[] reached) {
        int count = 0;
        for (int from = 0; from < v.length; from += BLOCK) {
            int to = Math.min(from + BLOCK, v.length);
            if (anyAbove(v, level, from, to)) {
                for (int i = from; i < to; i++) {
                    if (v[i] >= level) {
                        reached[count++] = i;
                    }
                }
            }
        }
        return count;
    }

    /** The sign bits of the differences, joined: it is clear where a difference is 0 or above. */
    private static boolean anyAbove(float[] v, float level, int from, int to) {
        int below = -1;
        for (int i = from; i < to; i++) {
            below &= Float.floatToRawIntBits(v[i] - level);
        }
        return below >= 0;
    }
}
