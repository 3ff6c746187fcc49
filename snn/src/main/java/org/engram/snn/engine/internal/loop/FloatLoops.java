package org.engram.snn.engine.internal.loop;

/**
 * The loops over neurons in single precision, in one written order of operations per neuron, so that every implementation gives
 * the same bits.
 */
public interface FloatLoops {

    /** The potential of an Izhikevich neuron's spike in mV. */
    float PEAK = 30;

    /** Notes which of the values {@code first} up to, not including, {@code end} are at a level or above. */
    static int note(float[] v, float level, int first, int end, int[] reached, int count) {
        int next = count;
        for (int i = first; i < end; i++) {
            if (v[i] >= level) {
                reached[next++] = i;
            }
        }
        return next;
    }

    /** Whether input may begin at any place of its array; if not, it must begin at 0. */
    boolean readsAnywhere();

    /**
     * Izhikevich neurons of equal coefficients, by {@code Scheme.IZHIKEVICH_2003}: twice
     * {@code v += half ((k2 v + k1) v + (input + drive - u))}, then {@code u += a (b v - (shift + leak u))}.
     *
     * @param from where the input of neuron 0 is
     * @param drive k0 and all current but synaptic input
     * @param c half, k2, k1, a, b, shift, leak
     * @param first the first neuron
     * @param end the neuron after the last
     * @param reached where to note, in ascending order, which neurons have come to the peak or above
     * @param count how many are noted there
     * @return how many are noted there now
     */
    int izhikevich(
            float[] v,
            float[] u,
            float[] input,
            int from,
            float[] drive,
            float[] c,
            int first,
            int end,
            int[] reached,
            int count);

    /**
     * Leaky neurons with two exponential currents, all of equal coefficients:
     * {@code v = decay v + drive + pE (e + gE inputE) - pI (i + gI inputI)}, then each current decays.
     *
     * @param from where the input of neuron 0 is, in both arrays
     * @param drive what resting potential and current but synaptic input add
     * @param c decay, pE, pI, gE, gI, decayE, decayI, threshold
     * @param first the first neuron
     * @param end the neuron after the last
     * @param reached where to note, in ascending order, which neurons have come to the threshold or above
     * @param count how many are noted there
     * @return how many are noted there now
     */
    int leaky(
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
            int count);

    /**
     * A spike at plastic synapses {@code from} up to, not including, {@code to}: {@code w += (s trace + constant)(a + b w)},
     * then back to the bound that is passed.
     *
     * @param traces traces, an array whose length is a power of two
     * @param base where in it {@code at} counts from
     * @param at by synapse, where its trace is
     * @param law s, constant, a, b, low, high
     */
    void learn(float[] w, int from, int to, float[] traces, int base, int[] at, float[] law);
}
