package org.engram.snn.engine.internal.transport;

import java.util.Arrays;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;

/** A ring in double precision; mutable. */
public final class DoubleRing extends Ring {

    private final double[][] slots;
    private final int mask;

    /** Room for delays up to {@code maxDelay} steps. */
    public DoubleRing(int neurons, int maxDelay) {
        int count = Integer.highestOneBit(maxDelay) << 1;
        mask = count - 1;
        slots = new double[count * CHANNELS][neurons];
    }

    @Override
    public void add(int step, int channel, int target, double weight) {
        doubles(step, channel)[target] += weight;
    }

    @Override
    public void add(int step, int channel, double[] weights, int from, int to, int firstTarget) {
        double[] slot = doubles(step, channel);
        for (int k = from; k < to; k++) {
            slot[firstTarget + k - from] += weights[k];
        }
    }

    @Override
    public void add(int step, int channel, float[] weights, int from, int to, int firstTarget) {
        double[] slot = doubles(step, channel);
        for (int k = from; k < to; k++) {
            slot[firstTarget + k - from] += weights[k];
        }
    }

    @Override
    public double[] doubles(int step, int channel) {
        return slots[(step & mask) * CHANNELS + channel];
    }

    @Override
    public void clear(int step) {
        for (int channel = 0; channel < CHANNELS; channel++) {
            Arrays.fill(doubles(step, channel), 0);
        }
    }

    @Override
    public void save(StateWriter out) {
        for (double[] slot : slots) {
            out.write(slot);
        }
    }

    @Override
    public void restore(StateReader in) {
        for (double[] slot : slots) {
            in.read(slot);
        }
    }
}
