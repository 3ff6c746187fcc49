package org.engram.snn.engine.internal.plastic;

import java.util.Arrays;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.internal.loop.FloatLoops;
import org.engram.snn.engine.internal.loop.Loops;
import org.engram.snn.engine.internal.transport.Ring;

/** Plastic synapses in single precision; mutable. */
final class FloatWeights extends PlasticWeights {

    private final float[] weights;
    /** What spikes change: the weights, or the eligibility of each synapse. */
    private final float[] changing;

    private final Law law;
    private final float low;
    private final float high;
    /** Bounds of what spikes change. */
    private final float lowest;

    private final float highest;
    /**
     * Traces of the late side, the latest step first: that of step s begins at {@code -s * lateCount}; all of it twice, so that
     * no stretch wraps round.
     */
    private final float[] lateTraces;

    private final int tracesLength;
    private final FloatLoops loops = Loops.chosen();
    private final float[] spike = new float[6];

    private final float[] tracesAtOnce;
    /** Input on its way, the next step first: that of step s begins at {@code s * targets}. */
    private final float[] arriving;

    FloatWeights(Wiring wiring, double[] byConnection, Law law, boolean hasEligibility) {
        super(wiring);
        this.law = law;
        low = (float) law.low();
        high = (float) law.high();
        lowest = hasEligibility ? Float.NEGATIVE_INFINITY : low;
        highest = hasEligibility ? Float.POSITIVE_INFINITY : high;
        weights = new float[wiring.size()];
        changing = hasEligibility ? new float[wiring.size()] : weights;
        copyFrom(byConnection);
        tracesLength = bufferLength(wiring.isImmediate() ? 1 : wiring.longestDelay + 1, wiring.lateCount());
        lateTraces = new float[Math.multiplyExact(2, tracesLength)];
        tracesAtOnce = new float[wiring.start.length - 1];
        arriving = new float[bufferLength(wiring.isAxonal() ? 1 : wiring.longestDelay + 1, wiring.targets)];
    }

    @Override
    void noteLate(int step, double[] traces) {
        float[] buffer = lateTraces;
        int base = lateBase(step);
        int before = Math.min(traces.length, tracesLength - base);
        for (int i = 0; i < before; i++) {
            buffer[base + i] = (float) traces[i];
        }
        for (int i = before; i < traces.length; i++) {
            buffer[i - before] = (float) traces[i];
        }
        System.arraycopy(buffer, base, buffer, base + tracesLength, before);
        System.arraycopy(buffer, 0, buffer, tracesLength, traces.length - before);
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
            tracesAtOnce[i] = (float) traces[i];
        }
    }

    private int lateBase(int step) {
        return (-step * wiring.lateCount()) & (tracesLength - 1);
    }

    @Override
    void atOnce(int neuron, int step, double size, double constant, boolean isUp) {
        spike[0] = (float) size;
        spike[1] = (float) constant;
        spike[2] = (float) law.side(isUp).offset();
        spike[3] = (float) law.side(isUp).slope();
        spike[4] = lowest;
        spike[5] = highest;
        int from = wiring.start[neuron];
        loops.learn(changing, from, wiring.start[neuron + 1], lateTraces, lateBase(step), wiring.partnerAt, spike);
    }

    @Override
    void atOnceAndSend(int neuron, int step, double size, double constant) {
        atOnce(neuron, step, size, constant, false);
        send(neuron, step, 1);
    }

    @Override
    void late(long[] synapses, int from, int to, double size, double constant, boolean isUp) {
        float[] w = changing;
        float[] traces = tracesAtOnce;
        float s = (float) size;
        float c = (float) constant;
        float a = (float) law.side(isUp).offset();
        float b = (float) law.side(isUp).slope();
        for (int n = from; n < to; n++) {
            long entry = synapses[n];
            int k = Wiring.synapse(entry);
            float old = w[k];
            w[k] = bounded(old + (s * traces[Wiring.partner(entry)] + c) * (a + b * old));
        }
    }

    @Override
    void lateAndSend(long[] synapses, int from, int to, int step, double size, double constant) {
        float[] w = changing;
        float[] sent = weights;
        float[] traces = tracesAtOnce;
        float[] out = arriving;
        int outMask = out.length - 1;
        int outBase = step * wiring.targets;
        float s = (float) size;
        float c = (float) constant;
        float a = (float) law.side(false).offset();
        float b = (float) law.side(false).slope();
        for (int n = from; n < to; n++) {
            long entry = synapses[n];
            int k = Wiring.synapse(entry);
            int partner = Wiring.partner(entry);
            float old = w[k];
            w[k] = bounded(old + (s * traces[partner] + c) * (a + b * old));
            out[(outBase + partner) & outMask] += sent[k];
        }
    }

    @Override
    void send(int neuron, int step, double factor) {
        float[] out = arriving;
        int[] arrivalAt = wiring.arrivalAt;
        int outMask = out.length - 1;
        int outBase = step * wiring.targets;
        float f = (float) factor;
        int end = wiring.start[neuron + 1];
        for (int k = wiring.start[neuron]; k < end; k++) {
            out[(outBase + arrivalAt[k]) & outMask] += f * weights[k];
        }
    }

    @Override
    void consolidate(double gain, double drift) {
        float[] w = weights;
        float[] e = changing;
        float g = (float) gain;
        float d = (float) drift;
        for (int k = 0; k < w.length; k++) {
            w[k] = Math.max(low, Math.min(high, w[k] + (d + g * e[k])));
        }
    }

    @Override
    void consolidate(double[] gains, int[] targets, double drift) {
        float d = (float) drift;
        for (int k = 0; k < weights.length; k++) {
            float g = (float) gains[targets[k]];
            weights[k] = Math.max(low, Math.min(high, weights[k] + (d + g * changing[k])));
        }
    }

    @Override
    void decayEligibility(double factor) {
        float[] e = changing;
        float f = (float) factor;
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
            weights[k] = Math.max(low, Math.min(high, (float) (weights[k] * factors[targets[k]])));
        }
    }

    private float bounded(float weight) {
        float w = weight < lowest ? lowest : weight;
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
            weights[k] = (float) byConnection[wiring.origins[k]];
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
        float[] traces = new float[tracesKept()];
        in.read(traces);
        float[] once = new float[tracesLength];
        roll(traces, once, latestTrace(step));
        System.arraycopy(once, 0, lateTraces, 0, tracesLength);
        System.arraycopy(once, 0, lateTraces, tracesLength, tracesLength);
    }

    @Override
    void saveArriving(StateWriter out, int step) {
        out.write(unrolled(arriving, step * wiring.targets, arrivalsKept()));
    }

    @Override
    void restoreArriving(StateReader in, int step) {
        float[] sums = new float[arrivalsKept()];
        in.read(sums);
        roll(sums, arriving, step * wiring.targets);
    }

    /** So many elements of a buffer from a place on. */
    private static float[] unrolled(float[] buffer, int first, int count) {
        float[] elements = new float[count];
        for (int i = 0; i < count; i++) {
            elements[i] = buffer[(first + i) & (buffer.length - 1)];
        }
        return elements;
    }

    /** Puts elements into a buffer from a place on, and nothing elsewhere. */
    private static void roll(float[] elements, float[] buffer, int first) {
        Arrays.fill(buffer, 0);
        for (int i = 0; i < elements.length; i++) {
            buffer[(first + i) & (buffer.length - 1)] = elements[i];
        }
    }
}
