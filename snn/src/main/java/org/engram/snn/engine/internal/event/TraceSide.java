package org.engram.snn.engine.internal.event;

import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;

/**
 * One side of plastic synapses: the places at which its spikes reach them, and the traces that they have left there; mutable.
 *
 * <p>Where spikes of a neuron reach all its synapses at once, these are one place; where they travel, those of each delay are.
 * So a trace stands at each place as its synapses see it, and nothing has to be looked up in the past.
 */
final class TraceSide implements Stateful {

    private final DelayRows places;
    private final int[] placeOf;
    private final double tau;
    private final double secondTau;
    private final boolean isNearest;
    private final double[] traces;
    private final double[] seconds;
    private final double[] since;

    /**
     * A side without spikes.
     *
     * @param neurons neuron of this side of each synapse, by its index within the population
     * @param delays how long its spikes take to each synapse, ms; none where they reach all at once
     * @param size size of the population
     * @param decays how the traces decay
     */
    TraceSide(int[] neurons, double[] delays, int size, Decays decays) {
        SynapseTable table = new SynapseTable();
        for (int k = 0; k < neurons.length; k++) {
            table.add(neurons[k], k, delays.length == 0 ? 0 : delays[k], 0);
        }
        places = DelayRows.of(table, size);
        placeOf = new int[neurons.length];
        for (int place = 0; place < places.runs(); place++) {
            for (int n = places.start(place); n < places.end(place); n++) {
                placeOf[places.target(n)] = place;
            }
        }
        tau = decays.tau();
        secondTau = decays.secondTau();
        isNearest = decays.isNearest();
        traces = new double[places.runs()];
        seconds = new double[decays.hasSecond() ? places.runs() : 0];
        since = new double[places.runs()];
    }

    /**
     * How traces of a side decay and rise.
     *
     * @param tau decay time of the trace, ms
     * @param secondTau decay time of the second one, ms
     * @param hasSecond whether there is a second one
     * @param isNearest whether spikes set traces to 1
     */
    record Decays(double tau, double secondTau, boolean hasSecond, boolean isNearest) {}

    /** The places: a run of equal delays each, whose targets are synapses. */
    DelayRows places() {
        return places;
    }

    /** The trace at a synapse. */
    double trace(int synapse, double time) {
        int place = placeOf[synapse];
        return decayed(traces[place], time - since[place], tau);
    }

    /** The second trace at a place, 0 where there is none. */
    double second(int place, double time) {
        return seconds.length == 0 ? 0 : decayed(seconds[place], time - since[place], secondTau);
    }

    /** A spike reaches a place. */
    void raise(int place, double time) {
        double elapsed = time - since[place];
        traces[place] = isNearest ? 1 : 1 + decayed(traces[place], elapsed, tau);
        if (seconds.length > 0) {
            seconds[place] = isNearest ? 1 : 1 + decayed(seconds[place], elapsed, secondTau);
        }
        since[place] = Math.max(since[place], time);
    }

    /** Spikes that count as simultaneous may come in any order of their times; a trace does not grow by itself. */
    private static double decayed(double trace, double elapsed, double tau) {
        return trace == 0 || elapsed <= 0 ? trace : trace * StrictMath.exp(-elapsed / tau);
    }

    @Override
    public void save(StateWriter out) {
        out.write(traces);
        out.write(seconds);
        out.write(since);
    }

    @Override
    public void restore(StateReader in) {
        in.read(traces);
        in.read(seconds);
        in.read(since);
    }
}
