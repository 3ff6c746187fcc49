package org.engram.snn.network;

/** Takes the connections of a projection source by source. */
@FunctionalInterface
public interface RowSink {

    /**
     * Takes all connections of one source, one at least; the arrays hold {@code count} of them or more, are used again for
     * the next source, and must not be changed.
     *
     * @param pre presynaptic neuron, an index within its population that rises from call to call
     * @param count number of connections
     * @param post postsynaptic neurons, indices within their population
     * @param weight weights, magnitudes
     * @param delaySteps delays in steps of the grid, from 1 to 2^20 - 1
     */
    void row(int pre, int count, int[] post, double[] weight, int[] delaySteps);
}
