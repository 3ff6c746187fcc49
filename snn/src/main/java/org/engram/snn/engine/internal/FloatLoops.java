package org.engram.snn.engine.internal;

/**
 * The loops over neurons in single precision, in one written order of operations per neuron, so that every implementation gives
 * the same bits.
 */
public interface FloatLoops {

    /** The potential of an Izhikevich neuron's spike in mV. */
    float PEAK = 30;

    /**
     * Izhikevich neurons of equal coefficients, by {@code Scheme.IZHIKEVICH_2003}: twice
     * {@code v += half ((k2 v + k1) v + (input + drive - u))}, then {@code u += a (b v - (shift + leak u))}.
     *
     * @param drive k0 and all current but synaptic input
     * @param c half, k2, k1, a, b, shift, leak
     * @param reached where to write, in ascending order, which neurons have come to the peak or above
     * @return how many they are
     */
    int izhikevich(float[] v, float[] u, float[] input, float[] drive, float[] c, int[] reached);

    /**
     * Leaky neurons with two exponential currents, all of equal coefficients:
     * {@code v = decay v + drive + pE (e + gE inputE) - pI (i + gI inputI)}, then each current decays.
     *
     * @param drive what resting potential and current but synaptic input add
     * @param c decay, pE, pI, gE, gI, decayE, decayI, threshold
     * @param reached where to write, in ascending order, which neurons have come to the threshold or above
     * @return how many they are
     */
    int leaky(float[] v, float[] e, float[] i, float[] inputE, float[] inputI, float[] drive, float[] c, int[] reached);
}
