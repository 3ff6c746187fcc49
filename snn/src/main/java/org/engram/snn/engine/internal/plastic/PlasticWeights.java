package org.engram.snn.engine.internal.plastic;

import java.util.Arrays;
import org.engram.snn.engine.Precision;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.internal.slice.IntList;
import org.engram.snn.engine.internal.transport.Ring;

/**
 * The numbers of plastic synapses with what they read and write at spikes: weights, traces of the other side, input on its
 * way; mutable.
 *
 * <p>A spike of size s changes each of its synapses by {@code w += (s trace + c)(a + b w)} and stops at the bounds. The loops
 * have no branch that depends on the data. Spikes of the late side meet many short runs; where all are of one size, the runs
 * are first copied into one list, eight entries at a time, so that the processor predicts the way.
 */
abstract class PlasticWeights {

    private static final int LONG_RUN = 24;

    final Wiring wiring;
    private final boolean hasLongRuns;
    private long[] list = new long[1024];
    private int listed;

    PlasticWeights(Wiring wiring) {
        this.wiring = wiring;
        hasLongRuns = wiring.size() > (long) LONG_RUN * (wiring.runStart.length - 1);
    }

    /** Weights in the precision of the run; with eligibility, that is what spikes change. */
    static PlasticWeights of(
            Precision precision, Wiring wiring, double[] byConnection, Law law, boolean hasEligibility) {
        if (law.isPower()) {
            return new PowerLawWeights(wiring, byConnection, law);
        }
        return precision == Precision.DOUBLE
                ? new DoubleWeights(wiring, byConnection, law, hasEligibility)
                : new FloatWeights(wiring, byConnection, law, hasEligibility);
    }

    /** Notes the traces of the late side as they stand after the spikes of a step. */
    abstract void noteLate(int step, double[] traces);

    /** The trace of the late side that a synapse sees at a step. */
    abstract double lateTrace(int synapse, int step);

    /** What spikes change of a synapse. */
    abstract double changing(int synapse);

    /** Notes the traces of the side at once as late spikes find them. */
    abstract void noteAtOnce(double[] traces);

    /** A spike of the side at once. */
    abstract void atOnce(int neuron, int step, double size, double constant, boolean isUp);

    /** A spike of the presynaptic side, where that is the one at once: changes the weights and sends them on their way. */
    abstract void atOnceAndSend(int neuron, int step, double size, double constant);

    /** Late spikes of one size at the synapses of a list. */
    abstract void late(long[] synapses, int from, int to, double size, double constant, boolean isUp);

    /** Late presynaptic spikes of one size at the synapses of a list, which send their weights. */
    abstract void lateAndSend(long[] synapses, int from, int to, int step, double size, double constant);

    /** Sends so much of each weight of a presynaptic neuron on its way, where that side is the one at once. */
    abstract void send(int neuron, int step, double factor);

    /** Adds {@code drift + gain e} to every weight and keeps it in its bounds. */
    abstract void consolidate(double gain, double drift);

    /** Adds {@code drift + gain e} with the gain of its target to every weight and keeps it in its bounds. */
    abstract void consolidate(double[] gains, int[] targets, double drift);

    /** Multiplies every eligibility. */
    abstract void decayEligibility(double factor);

    /** Sets to 0 what is so small that processors slow down. */
    abstract void clearSmallEligibility(double nothing);

    /** Multiplies every weight by the factor of its target and keeps it in its bounds. */
    abstract void scale(double[] factors, int[] targets);

    /** Moves what arrives at a step to the ring. */
    abstract void drain(int step, Ring ring, int channel, int sign, int firstTarget);

    /** Writes the weights to the places of their connections. */
    abstract void copyTo(double[] byConnection);

    /** Takes the weights from the places of their connections. */
    abstract void copyFrom(double[] byConnection);

    /** Writes the weights, one a synapse. */
    abstract void saveWeights(StateWriter out);

    /** Reads what {@link #saveWeights} wrote. */
    abstract void restoreWeights(StateReader in);

    /** Writes the traces of the late side after the steps before this one, as far back as spikes look. */
    abstract void saveTraces(StateWriter out, int step);

    /** Reads what {@link #saveTraces} wrote at the same step. */
    abstract void restoreTraces(StateReader in, int step);

    /** Writes the input that arrives at a step and later, target by target. */
    abstract void saveArriving(StateWriter out, int step);

    /** Reads what {@link #saveArriving} wrote at the same step. */
    abstract void restoreArriving(StateReader in, int step);

    /** Number of traces that {@link #saveTraces} writes: those of the step itself do for spikes that are not delayed. */
    final int tracesKept() {
        return wiring.isImmediate() ? 0 : wiring.longestDelay * wiring.lateCount();
    }

    /** Where the traces of the step before stand in their buffer; those of earlier steps follow. */
    final int latestTrace(int step) {
        return -(step - 1) * wiring.lateCount();
    }

    /** Number of sums of input on its way that {@link #saveArriving} writes. */
    final int arrivalsKept() {
        return (wiring.isAxonal() ? 1 : wiring.longestDelay) * wiring.targets;
    }

    /** Late spikes, each one of its delays ago, reach their synapses at a step. */
    final void late(int step, DelayedSpikes spikes, boolean isUniform, double constant, boolean isPre) {
        if (isUniform && !hasLongRuns) {
            lateInOne(step, spikes, constant, isPre);
            return;
        }
        for (int r = 0; r < wiring.lateDelays.length; r++) {
            int fired = step - wiring.lateDelays[r];
            IntList neurons = spikes.neurons(fired);
            for (int k = 0; k < neurons.size(); k++) {
                int run = neurons.get(k) * wiring.lateDelays.length + r;
                late(
                        wiring.runs,
                        wiring.runStart[run],
                        wiring.runStart[run + 1],
                        step,
                        spikes.size(fired, k),
                        constant,
                        isPre);
            }
        }
    }

    /** Late presynaptic spikes send their weights and change nothing. */
    final void lateFrozen(int step, DelayedSpikes spikes) {
        for (int r = 0; r < wiring.lateDelays.length; r++) {
            IntList neurons = spikes.neurons(step - wiring.lateDelays[r]);
            for (int k = 0; k < neurons.size(); k++) {
                int run = neurons.get(k) * wiring.lateDelays.length + r;
                lateAndSend(wiring.runs, wiring.runStart[run], wiring.runStart[run + 1], step, 0, 0);
            }
        }
    }

    private void late(long[] synapses, int from, int to, int step, double size, double constant, boolean isPre) {
        if (isPre) {
            lateAndSend(synapses, from, to, step, size, constant);
        } else {
            late(synapses, from, to, size, constant, true);
        }
    }

    private void lateInOne(int step, DelayedSpikes spikes, double constant, boolean isPre) {
        listed = 0;
        double size = 0;
        for (int r = 0; r < wiring.lateDelays.length; r++) {
            int fired = step - wiring.lateDelays[r];
            IntList neurons = spikes.neurons(fired);
            for (int k = 0; k < neurons.size(); k++) {
                list(neurons.get(k) * wiring.lateDelays.length + r);
                size = spikes.size(fired, k);
            }
        }
        late(list, 0, listed, step, size, constant, isPre);
    }

    private void list(int run) {
        int from = wiring.runStart[run];
        int to = wiring.runStart[run + 1];
        if (listed + to - from + Wiring.PADDING > list.length) {
            list = Arrays.copyOf(list, 2 * (listed + to - from + Wiring.PADDING));
        }
        long[] runs = wiring.runs;
        long[] all = list;
        int n = listed;
        int k = from;
        do {
            all[n] = runs[k];
            all[n + 1] = runs[k + 1];
            all[n + 2] = runs[k + 2];
            all[n + 3] = runs[k + 3];
            all[n + 4] = runs[k + 4];
            all[n + 5] = runs[k + 5];
            all[n + 6] = runs[k + 6];
            all[n + 7] = runs[k + 7];
            n += Wiring.PADDING;
            k += Wiring.PADDING;
        } while (k < to);
        listed += to - from;
    }

    /** Length of a buffer, a power of two, over so many steps and neurons. */
    static int bufferLength(int steps, int neurons) {
        return Math.max(2, Integer.highestOneBit(Math.max(1, steps * neurons - 1)) << 1);
    }
}
