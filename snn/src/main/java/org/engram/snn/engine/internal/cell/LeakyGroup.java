package org.engram.snn.engine.internal.cell;

import org.engram.core.Check;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.internal.input.Drive;
import org.engram.snn.engine.internal.slice.IntList;
import org.engram.snn.engine.internal.slice.Slice;
import org.engram.snn.engine.internal.transport.Ring;

/**
 * Leaky integrate-and-fire neurons: what all kernels made for them share; mutable.
 *
 * <p>Every neuron is advanced without a test; those that are refractory are then put back, and a block of neurons is looked
 * through only where one of them is above threshold.
 */
abstract class LeakyGroup implements Group {

    private static final int BLOCK = 128;

    final double[] v;
    final double[] rest;
    final double[] decay;
    final Drive drive;
    private final double[] threshold;
    private final double[] reset;
    private final Refractory refractory;

    LeakyGroup(Slice slice) {
        double h = slice.timestep();
        v = slice.values("v");
        rest = slice.values("v_rest");
        decay = slice.map("tau_m", tau -> StrictMath.exp(-h / tau));
        drive = new Drive(slice);
        threshold = slice.values("v_thresh");
        reset = slice.values("v_reset");
        refractory = new Refractory(slice);
        requireResetBelowThreshold(slice);
    }

    /** A neuron reset to its threshold or above would fire even while it is refractory. */
    static void requireResetBelowThreshold(Slice slice) {
        double[] threshold = slice.values("v_thresh");
        double[] reset = slice.values("v_reset");
        for (int i = 0; i < reset.length; i++) {
            if (!(reset[i] < threshold[i])) {
                throw new IllegalArgumentException(slice.place() + ": v_reset of neuron " + (slice.from() + i)
                        + " must be below v_thresh " + Check.text(threshold[i]) + " mV, got " + Check.text(reset[i]));
            }
        }
    }

    /** Advances currents and potentials of all neurons, refractory ones too. */
    abstract void integrate(int step, Ring arriving, int offset);

    @Override
    public final void step(int step, Ring arriving, int offset, IntList fired) {
        integrate(step, arriving, offset);
        refractory.hold(v, reset);
        for (int from = 0; from < v.length; from += BLOCK) {
            int to = Math.min(from + BLOCK, v.length);
            if (anyAbove(from, to)) {
                fire(from, to, fired);
            }
        }
    }

    private boolean anyAbove(int from, int to) {
        int above = 0;
        for (int i = from; i < to; i++) {
            above |= v[i] >= threshold[i] ? 1 : 0;
        }
        return above != 0;
    }

    private void fire(int from, int to, IntList fired) {
        for (int i = from; i < to; i++) {
            if (v[i] >= threshold[i]) {
                v[i] = reset[i];
                refractory.begin(i);
                fired.add(i);
            }
        }
    }

    @Override
    public void save(StateWriter out) {
        out.write(v);
        refractory.save(out);
        drive.save(out);
    }

    @Override
    public void restore(StateReader in) {
        in.read(v);
        refractory.restore(in);
        drive.restore(in);
    }
}
