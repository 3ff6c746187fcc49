package org.engram.snn.engine.internal.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.engram.snn.engine.internal.FloatLoops;

/** Loops over as many neurons at once as the processor's vectors hold, each with the plain loops' operations in their order. */
public final class VectorLoops implements FloatLoops {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /** Made where the module of the Vector API is present. */
    public VectorLoops() {}

    @Override
    public int izhikevich(float[] v, float[] u, float[] input, float[] drive, float[] c, int[] reached) {
        float half = c[0];
        float k2 = c[1];
        float k1 = c[2];
        float a = c[3];
        float b = c[4];
        float shift = c[5];
        float leak = c[6];
        int bound = SPECIES.loopBound(v.length);
        int count = 0;
        for (int i = 0; i < bound; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, v, i);
            FloatVector w = FloatVector.fromArray(SPECIES, u, i);
            FloatVector constant = FloatVector.fromArray(SPECIES, input, i)
                    .add(FloatVector.fromArray(SPECIES, drive, i))
                    .sub(w);
            x = x.add(x.mul(k2).add(k1).mul(x).add(constant).mul(half));
            x = x.add(x.mul(k2).add(k1).mul(x).add(constant).mul(half));
            w = w.add(x.mul(b).sub(w.mul(leak).add(shift)).mul(a));
            x.intoArray(v, i);
            w.intoArray(u, i);
            VectorMask<Float> above = x.compare(VectorOperators.GE, PEAK);
            if (above.anyTrue()) {
                count = note(above.toLong(), i, reached, count);
            }
        }
        for (int i = bound; i < v.length; i++) {
            float constant = input[i] + drive[i] - u[i];
            float x = v[i];
            x += half * ((k2 * x + k1) * x + constant);
            x += half * ((k2 * x + k1) * x + constant);
            v[i] = x;
            u[i] += a * (b * x - (shift + leak * u[i]));
            if (x >= PEAK) {
                reached[count++] = i;
            }
        }
        return count;
    }

    @Override
    public int leaky(
            float[] v, float[] e, float[] i, float[] inputE, float[] inputI, float[] drive, float[] c, int[] reached) {
        float decay = c[0];
        float pE = c[1];
        float pI = c[2];
        float gE = c[3];
        float gI = c[4];
        float decayE = c[5];
        float decayI = c[6];
        float threshold = c[7];
        int bound = SPECIES.loopBound(v.length);
        int count = 0;
        for (int k = 0; k < bound; k += LANES) {
            FloatVector exc = FloatVector.fromArray(SPECIES, e, k)
                    .add(FloatVector.fromArray(SPECIES, inputE, k).mul(gE));
            FloatVector inh = FloatVector.fromArray(SPECIES, i, k)
                    .add(FloatVector.fromArray(SPECIES, inputI, k).mul(gI));
            FloatVector x = FloatVector.fromArray(SPECIES, v, k)
                    .mul(decay)
                    .add(FloatVector.fromArray(SPECIES, drive, k))
                    .add(exc.mul(pE))
                    .sub(inh.mul(pI));
            x.intoArray(v, k);
            exc.mul(decayE).intoArray(e, k);
            inh.mul(decayI).intoArray(i, k);
            VectorMask<Float> above = x.compare(VectorOperators.GE, threshold);
            if (above.anyTrue()) {
                count = note(above.toLong(), k, reached, count);
            }
        }
        for (int k = bound; k < v.length; k++) {
            float exc = e[k] + gE * inputE[k];
            float inh = i[k] + gI * inputI[k];
            float x = decay * v[k] + drive[k] + pE * exc - pI * inh;
            v[k] = x;
            e[k] = exc * decayE;
            i[k] = inh * decayI;
            if (x >= threshold) {
                reached[count++] = k;
            }
        }
        return count;
    }

    private static int note(long lanes, int first, int[] reached, int count) {
        int next = count;
        for (long left = lanes; left != 0; left &= left - 1) {
            reached[next++] = first + Long.numberOfTrailingZeros(left);
        }
        return next;
    }
}
