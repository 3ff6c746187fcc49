package org.engram.snn.engine.internal.plastic;

import java.util.Arrays;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.internal.transport.Ring;

/** Plastic synapses in double precision; mutable. */
class DoubleWeights extends PlasticWeights {

    final double[] weights;
    /** What spikes change: the weights, or the eligibility of each synapse. */
    private final double[] changing;

    final Law law;
    private final double low;
    private final double high;
    /** Bounds of what spikes change. */
    private final double lowest;

    private final double highest;
    /** Traces of the late side, the latest step first: that of step s begins at {@code -s * lateCount}. */
    final double[] lateTraces;

    final double[] tracesAtOnce;
    /** Input on its way, the next step first: that of step s begins at {@code s * targets}. */
    final double[] arriving;

    DoubleWeights(Wiring wiring, double[] byConnection, Law law, boolean hasEligibility) {
        super(wiring);
        this.law = law;
        low = law.low();
        high = law.high();
        lowest = hasEligibility ? Double.NEGATIVE_INFINITY : low;
        highest = hasEligibility ? Double.POSITIVE_INFINITY : high;
        weights = new double[wiring.size()];
        changing = hasEligibility ? new double[wiring.size()] : weights;
        copyFrom(byConnection);
        lateTraces = new double[bufferLength(wiring.isImmediate() ? 1 : wiring.longestDelay + 1, wiring.lateCount())];
        tracesAtOnce = new double[wiring.start.length - 1];
        arriving = new double[bufferLength(wiring.isAxonal() ? 1 : wiring.longestDelay + 1, wiring.targets)];
    }

    @Override
    void noteLate(int step, double[] traces) {
        double[] buffer = lateTraces;
        int mask = buffer.length - 1;
        int base = (-step * traces.length) & mask;
        int before = Math.min(traces.length, buffer.length - base);
        for (int i = 0; i < before; i++) {
            buffer[base + i] = traces[i];
        }
        for (int i = before; i < traces.length; i++) {
            buffer[i - before] = traces[i];
        }
    }

    @Override
    final double lateTrace(int synapse, int step) {
        return lateTraces[(-step * wiring.lateCount() + wiring.partnerAt[synapse]) & (lateTraces.length - 1)];
    }

    @Override
    final double changing(int synapse) {
        return changing[synapse];
    }

    @Override
    void noteAtOnce(double[] traces) {
        for (int i = 0; i < traces.length; i++) {
            tracesAtOnce[i] = traces[i];
        }
    }

    @Override
    void atOnce(int neuron, int step, double size, double constant, boolean isUp) {
        double[] w = changing;
        double[] traces = lateTraces;
        int[] partnerAt = wiring.partnerAt;
        int mask = traces.length - 1;
        int base = -step * wiring.lateCount();
        double s = size;
        double c = constant;
        double a = law.side(isUp).offset();
        double b = law.side(isUp).slope();
        int end = wiring.start[neuron + 1];
        for (int k = wiring.start[neuron]; k < end; k++) {
            double old = w[k];
            w[k] = bounded(old + (s * traces[(base + partnerAt[k]) & mask] + c) * (a + b * old));
        }
    }

    @Override
    void atOnceAndSend(int neuron, int step, double size, double constant) {
        double[] w = changing;
        double[] sent = weights;
        double[] traces = lateTraces;
        double[] out = arriving;
        int[] partnerAt = wiring.partnerAt;
        int[] arrivalAt = wiring.arrivalAt;
        int mask = traces.length - 1;
        int outMask = out.length - 1;
        int base = -step * wiring.lateCount();
        int outBase = step * wiring.targets;
        double s = size;
        double c = constant;
        double a = law.side(false).offset();
        double b = law.side(false).slope();
        int end = wiring.start[neuron + 1];
        for (int k = wiring.start[neuron]; k < end; k++) {
            double old = w[k];
            w[k] = bounded(old + (s * traces[(base + partnerAt[k]) & mask] + c) * (a + b * old));
            out[(outBase + arrivalAt[k]) & outMask] += sent[k];
        }
    }

    @Override
    void late(long[] synapses, int from, int to, double size, double constant, boolean isUp) {
        double[] w = changing;
        double[] traces = tracesAtOnce;
        double s = size;
        double c = constant;
        double a = law.side(isUp).offset();
        double b = law.side(isUp).slope();
        for (int n = from; n < to; n++) {
            long entry = synapses[n];
            int k = Wiring.synapse(entry);
            double old = w[k];
            w[k] = bounded(old + (s * traces[Wiring.partner(entry)] + c) * (a + b * old));
        }
    }

    @Override
    void lateAndSend(long[] synapses, int from, int to, int step, double size, double constant) {
        double[] w = changing;
        double[] sent = weights;
        double[] traces = tracesAtOnce;
        double[] out = arriving;
        int outMask = out.length - 1;
        int outBase = step * wiring.targets;
        double s = size;
        double c = constant;
        double a = law.side(false).offset();
        double b = law.side(false).slope();
        for (int n = from; n < to; n++) {
            long entry = synapses[n];
            int k = Wiring.synapse(entry);
            int partner = Wiring.partner(entry);
            double old = w[k];
            w[k] = bounded(old + (s * traces[partner] + c) * (a + b * old));
            out[(outBase + partner) & outMask] += sent[k];
        }
    }

    @Override
    void send(int neuron, int step, double factor) {
        double[] out = arriving;
        int[] arrivalAt = wiring.arrivalAt;
        int outMask = out.length - 1;
        int outBase = step * wiring.targets;
        double f = factor;
        int end = wiring.start[neuron + 1];
        for (int k = wiring.start[neuron]; k < end; k++) {
            out[(outBase + arrivalAt[k]) & outMask] += f * weights[k];
        }
    }

    @Override
    void consolidate(double gain, double drift) {
        double[] w = weights;
        double[] e = changing;
        double g = gain;
        double d = drift;
        for (int k = 0; k < w.length; k++) {
            w[k] = Math.max(low, Math.min(high, w[k] + (d + g * e[k])));
        }
    }

    @Override
    void consolidate(double[] gains, int[] targets, double drift) {
        double d = drift;
        for (int k = 0; k < weights.length; k++) {
            double g = gains[targets[k]];
            weights[k] = Math.max(low, Math.min(high, weights[k] + (d + g * changing[k])));
        }
    }

    @Override
    void decayEligibility(double factor) {
        double[] e = changing;
        double f = factor;
        for (int k = 0; k < e.length; k++) {
            e[k] *= f;
        }
    }

    @Override
    void clearSmallEligibility(double nothing) {
        for (int k = 0; k < changing.length; k++) {
            if (Math.abs(changing[k]) < nothing) {
                changing[k] = 0;
            }
        }
    }

    @Override
    void scale(double[] factors, int[] targets) {
        for (int k = 0; k < weights.length; k++) {
            weights[k] = Math.max(low, Math.min(high, (weights[k] * factors[targets[k]])));
        }
    }

    private double bounded(double weight) {
        double w = weight < lowest ? lowest : weight;
        return w > highest ? highest : w;
    }

    @Override
    void drain(int step, Ring ring, int channel, int sign, int firstTarget) {
        int base = (step * wiring.targets) & (arriving.length - 1);
        int before = Math.min(wiring.targets, arriving.length - base);
        drain(base, base + before, step, ring, channel, firstTarget, sign);
        drain(0, wiring.targets - before, step, ring, channel, firstTarget + before, sign);
    }

    private void drain(int from, int to, int step, Ring ring, int channel, int first, int sign) {
        if (sign < 0) {
            for (int k = from; k < to; k++) {
                arriving[k] = -arriving[k];
            }
        }
        ring.add(step, channel, arriving, from, to, first);
        Arrays.fill(arriving, from, to, 0);
    }

    @Override
    void copyTo(double[] byConnection) {
        for (int k = 0; k < weights.length; k++) {
            byConnection[wiring.origins[k]] = weights[k];
        }
    }

    @Override
    void copyFrom(double[] byConnection) {
        for (int k = 0; k < weights.length; k++) {
            weights[k] = byConnection[wiring.origins[k]];
        }
    }

    @Override
    void saveWeights(StateWriter out) {
        out.write(weights);
        if (changing != weights) {
            out.write(changing);
        }
    }

    @Override
    void restoreWeights(StateReader in) {
        in.read(weights);
        if (changing != weights) {
            in.read(changing);
        }
    }

    @Override
    void saveTraces(StateWriter out, int step) {
        out.write(unrolled(lateTraces, latestTrace(step), tracesKept()));
    }

    @Override
    void restoreTraces(StateReader in, int step) {
        double[] traces = new double[tracesKept()];
        in.read(traces);
        roll(traces, lateTraces, latestTrace(step));
    }

    @Override
    void saveArriving(StateWriter out, int step) {
        out.write(unrolled(arriving, step * wiring.targets, arrivalsKept()));
    }

    @Override
    void restoreArriving(StateReader in, int step) {
        double[] sums = new double[arrivalsKept()];
        in.read(sums);
        roll(sums, arriving, step * wiring.targets);
    }

    /** So many elements of a buffer from a place on. */
    private static double[] unrolled(double[] buffer, int first, int count) {
        double[] elements = new double[count];
        for (int i = 0; i < count; i++) {
            elements[i] = buffer[(first + i) & (buffer.length - 1)];
        }
        return elements;
    }

    /** Puts elements into a buffer from a place on, and nothing elsewhere. */
    private static void roll(double[] elements, double[] buffer, int first) {
        Arrays.fill(buffer, 0);
        for (int i = 0; i < elements.length; i++) {
            buffer[(first + i) & (buffer.length - 1)] = elements[i];
        }
    }
}
