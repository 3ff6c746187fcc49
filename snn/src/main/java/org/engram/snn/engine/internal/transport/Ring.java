package org.engram.snn.engine.internal.transport;

import org.engram.snn.engine.Stateful;
import org.engram.snn.network.cell.CellModel;
import org.engram.snn.network.synapse.Receptor;

/**
 * Input still on its way to some neurons: one array of summed weights for each coming step and channel; mutable.
 *
 * <p>Neurons that keep excitation and inhibition apart have two channels of magnitudes, by {@link #channel}; where both only
 * add up, as in delta input, channel 0 holds excitation minus inhibition.
 */
public abstract class Ring implements Stateful {

    /** The most channels that neurons have: one for excitation, one for inhibition. */
    public static final int CHANNELS = 2;

    /** Number of a receptor, from 0 to one below {@link #CHANNELS}. */
    static int index(Receptor receptor) {
        return receptor == Receptor.EXCITATORY ? 0 : 1;
    }

    /** The channel by which a receptor reaches neurons of this model. */
    public static int channel(Receptor receptor, CellModel post) {
        return post.input().hasTwoChannels() ? index(receptor) : 0;
    }

    /** Sign of a magnitude in that channel. */
    public static int sign(Receptor receptor, CellModel post) {
        return post.input().hasTwoChannels() || receptor == Receptor.EXCITATORY ? 1 : -1;
    }

    /** Adds a weight that arrives at a step, not before the present one and at most the longest delay after it. */
    public abstract void add(int step, int channel, int target, double weight);

    /** Adds weights that arrive at a step to as many targets in a row. */
    public abstract void add(int step, int channel, float[] weights, int from, int to, int firstTarget);

    /** Adds weights that arrive at a step to as many targets in a row. */
    public abstract void add(int step, int channel, double[] weights, int from, int to, int firstTarget);

    /** Input by neuron that arrives at a step; in single precision a copy, valid until the next call. */
    public abstract double[] doubles(int step, int channel);

    /** Makes room for the steps to come after the slots of this one were read. */
    public abstract void clear(int step);
}
