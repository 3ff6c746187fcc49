package org.engram.snn.engine.internal.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.engram.snn.engine.internal.loop.FloatLoops;

/** Loops over as many neurons at once as the processor's vectors hold, each with the plain loops' operations in their order. */
public final class VectorLoops implements FloatLoops {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Integer> INTS = VectorSpecies.of(int.class, SPECIES.vectorShape());
    private static final int LANES = SPECIES.length();
    /** Neurons that are looked through together, a multiple of all lengths of vectors. */
    private static final int BLOCK = 128;

    /** Made where the module of the Vector API is present. */
    public VectorLoops() {}

    @Override
    public boolean readsAnywhere() {
        return true;
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
        float half = c[0];
        float k2 = c[1];
        float k1 = c[2];
        float a = c[3];
        float b = c[4];
        float shift = c[5];
        float leak = c[6];
        int bound = first + SPECIES.loopBound(end - first);
        int noted = count;
        for (int start = first; start < bound; start += BLOCK) {
            int to = Math.min(start + BLOCK, bound);
            IntVector below = IntVector.broadcast(INTS, -1);
            for (int i = start; i < to; i += LANES) {
                FloatVector x = FloatVector.fromArray(SPECIES, v, i);
                FloatVector w = FloatVector.fromArray(SPECIES, u, i);
                FloatVector constant = FloatVector.fromArray(SPECIES, input, from + i)
                        .add(FloatVector.fromArray(SPECIES, drive, i))
                        .sub(w);
                x = x.add(x.mul(k2).add(k1).mul(x).add(constant).mul(half));
                x = x.add(x.mul(k2).add(k1).mul(x).add(constant).mul(half));
                w = w.add(x.mul(b).sub(w.mul(leak).add(shift)).mul(a));
                x.intoArray(v, i);
                w.intoArray(u, i);
                below = below.and(x.sub(PEAK).reinterpretAsInts());
            }
            if (below.compare(VectorOperators.GE, 0).anyTrue()) {
                noted = FloatLoops.note(v, PEAK, start, to, reached, noted);
            }
        }
        for (int i = bound; i < end; i++) {
            float constant = input[from + i] + drive[i] - u[i];
            float x = v[i];
            x += half * ((k2 * x + k1) * x + constant);
            x += half * ((k2 * x + k1) * x + constant);
            v[i] = x;
            u[i] += a * (b * x - (shift + leak * u[i]));
            if (x >= PEAK) {
                reached[noted++] = i;
            }
        }
        return noted;
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
        float decay = c[0];
        float pE = c[1];
        float pI = c[2];
        float gE = c[3];
        float gI = c[4];
        float decayE = c[5];
        float decayI = c[6];
        float threshold = c[7];
        int bound = first + SPECIES.loopBound(end - first);
        int noted = count;
        for (int start = first; start < bound; start += BLOCK) {
            int to = Math.min(start + BLOCK, bound);
            IntVector below = IntVector.broadcast(INTS, -1);
            for (int k = start; k < to; k += LANES) {
                FloatVector exc = FloatVector.fromArray(SPECIES, e, k)
                        .add(FloatVector.fromArray(SPECIES, inputE, from + k).mul(gE));
                FloatVector inh = FloatVector.fromArray(SPECIES, i, k)
                        .add(FloatVector.fromArray(SPECIES, inputI, from + k).mul(gI));
                FloatVector x = FloatVector.fromArray(SPECIES, v, k)
                        .mul(decay)
                        .add(FloatVector.fromArray(SPECIES, drive, k))
                        .add(exc.mul(pE))
                        .sub(inh.mul(pI));
                x.intoArray(v, k);
                exc.mul(decayE).intoArray(e, k);
                inh.mul(decayI).intoArray(i, k);
                below = below.and(x.sub(threshold).reinterpretAsInts());
            }
            if (below.compare(VectorOperators.GE, 0).anyTrue()) {
                noted = FloatLoops.note(v, threshold, start, to, reached, noted);
            }
        }
        for (int k = bound; k < end; k++) {
            float exc = e[k] + gE * inputE[from + k];
            float inh = i[k] + gI * inputI[from + k];
            float x = decay * v[k] + drive[k] + pE * exc - pI * inh;
            v[k] = x;
            e[k] = exc * decayE;
            i[k] = inh * decayI;
            if (x >= threshold) {
                reached[noted++] = k;
            }
        }
        return noted;
    }

    @Override
    public void learn(float[] w, int from, int to, float[] traces, int base, int[] at, float[] law) {
        float s = law[0];
        float constant = law[1];
        float a = law[2];
        float b = law[3];
        float low = law[4];
        float high = law[5];
        int bound = from + SPECIES.loopBound(to - from);
        for (int k = from; k < bound; k += LANES) {
            FloatVector old = FloatVector.fromArray(SPECIES, w, k);
            FloatVector x = FloatVector.fromArray(SPECIES, traces, base, at, k)
                    .mul(s)
                    .add(constant)
                    .mul(old.mul(b).add(a))
                    .add(old);
            x = x.blend(low, x.compare(VectorOperators.LT, low));
            x.blend(high, x.compare(VectorOperators.GT, high)).intoArray(w, k);
        }
        for (int k = bound; k < to; k++) {
            float x = w[k] + (s * traces[base + at[k]] + constant) * (a + b * w[k]);
            x = x < low ? low : x;
            w[k] = x > high ? high : x;
        }
    }
}
