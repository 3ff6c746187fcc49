package org.engram.snn.engine.internal.transport;

/** The static synapses of one projection onto one partition, in rows by source; mutable only while it is filled. */
abstract class StaticTable {

    private final int firstSource;
    private final int sources;
    private final int channel;

    /**
     * A table of the synapses of some sources.
     *
     * @param firstSource index within the network of the first neuron of the presynaptic population
     */
    StaticTable(int firstSource, int sources, int channel) {
        this.firstSource = firstSource;
        this.sources = sources;
        this.channel = channel;
    }

    /** Adds the synapses of a source, in ascending order of sources, with targets as indices within their population. */
    abstract void row(int source, int count, int[] post, double[] weight, int[] delay);

    /** Ends the filling. */
    abstract void seal();

    /** Sends the spikes {@code spikes[from] .. spikes[to - 1]} of this projection's sources on their way. */
    abstract void deliver(int step, FloatRing ring, int[] spikes, int from, int to);

    final int sources() {
        return sources;
    }

    final int firstSource() {
        return firstSource;
    }

    final int channel() {
        return channel;
    }
}
