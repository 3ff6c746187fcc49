package org.engram.snn.engine.internal.loop;

/** Loops without a branch that store one array each, which the just-in-time compiler turns into vector instructions. */
public final class PlainLoops implements FloatLoops {

    /** Neurons that are looked through together. */
    private static final int BLOCK = 128;

    /** Equal indices into all arrays are what tells the compiler that they do not overlap. */
    @Override
    public boolean readsAnywhere() {
        return false;
    }

    @Override
    public int izhikevich(
            float[] v,
            float[] u,
            float[] input,
            int from,
            float[] drive,
            float[] c,
            int first,
            int end,
            int[] reached,
            int count) {
        potentials(v, u, input, drive, c, first, end);
        recovery(v, u, c, first, end);
        return above(v, PEAK, first, end, reached, count);
    }

    private static void potentials(float[] v, float[] u, float[] input, float[] drive, float[] c, int first, int end) {
        float half = c[0];
        float k2 = c[1];
        float k1 = c[2];
        for (int i = first; i < end; i++) {
            float constant = input[i] + drive[i] - u[i];
            float x = v[i];
            x += half * ((k2 * x + k1) * x + constant);
            x += half * ((k2 * x + k1) * x + constant);
            v[i] = x;
        }
    }

    private static void recovery(float[] v, float[] u, float[] c, int first, int end) {
        float a = c[3];
        float b = c[4];
        float shift = c[5];
        float leak = c[6];
        for (int i = first; i < end; i++) {
            u[i] += a * (b * v[i] - (shift + leak * u[i]));
        }
    }

    @Override
    public int leaky(
            float[] v,
            float[] e,
            float[] i,
            float[] inputE,
            float[] inputI,
            int from,
            float[] drive,
            float[] c,
            int first,
            int end,
            int[] reached,
            int count) {
        membrane(v, e, i, inputE, inputI, drive, c, first, end);
        decay(e, inputE, c[3], c[5], first, end);
        decay(i, inputI, c[4], c[6], first, end);
        return above(v, c[7], first, end, reached, count);
    }

    private static void membrane(
            float[] v,
            float[] e,
            float[] i,
            float[] inputE,
            float[] inputI,
            float[] drive,
            float[] c,
            int first,
            int end) {
        float decay = c[0];
        float pE = c[1];
        float pI = c[2];
        float gE = c[3];
        float gI = c[4];
        for (int k = first; k < end; k++) {
            v[k] = decay * v[k] + drive[k] + pE * (e[k] + gE * inputE[k]) - pI * (i[k] + gI * inputI[k]);
        }
    }

    private static void decay(float[] current, float[] input, float gain, float decay, int first, int end) {
        for (int i = first; i < end; i++) {
            current[i] = (current[i] + gain * input[i]) * decay;
        }
    }

    @Override
    public void learn(float[] w, int from, int to, float[] traces, int base, int[] at, float[] law) {
        int mask = traces.length - 1;
        float s = law[0];
        float constant = law[1];
        float a = law[2];
        float b = law[3];
        float low = law[4];
        float high = law[5];
        for (int k = from; k < to; k++) {
            float x = w[k] + (s * traces[(base + at[k]) & mask] + constant) * (a + b * w[k]);
            x = x < low ? low : x;
            w[k] = x > high ? high : x;
        }
    }

    /** Notes which values have come to a level, looking only through blocks where one has. */
    public static int above(float[] v, float level, int first, int end, int[] reached, int count) {
        int next = count;
        for (int from = first; from < end; from += BLOCK) {
            int to = Math.min(from + BLOCK, end);
            if (anyAbove(v, level, from, to)) {
                next = FloatLoops.note(v, level, from, to, reached, next);
            }
        }
        return next;
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
