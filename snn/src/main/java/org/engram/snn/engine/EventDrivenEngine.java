package org.engram.snn.engine;

import org.engram.snn.engine.internal.event.EventDrivenSession;
import org.engram.snn.network.Footprint;
import org.engram.snn.network.Network;
import org.engram.snn.network.Realization;

/**
 * Advances a neuron only when an event reaches it or its predicted threshold crossing comes due: {@link Scheme#REFERENCE}.
 *
 * <p>Integrate-and-fire cells with current input are solved in closed form, and no crossing of theirs is missed; all other
 * cells are integrated with steps of adaptive length, their crossings found on the continuous extension. Spike times,
 * delays, refractory periods and arrivals are as given, off the grid; the timestep is the default delay, the length of
 * delta input to a current, and the grid of recordings and pieces of a run. What happens at one time is handled together:
 * input is summed before the threshold is tested.
 *
 * <p>Spikes change synapses at the times at which they reach them, under every rule; traces, eligibility and modulators decay in
 * closed form in between, and so does what they do to weights. Times less than 1e-9 ms apart count as one there. A Poisson input
 * is a train in continuous time for each neuron. Signals to modulators may come at any time that is not over.
 *
 * <p>A run takes one thread, whatever the settings allow, and double precision.
 */
public final class EventDrivenEngine implements Engine {

    /** Refuses, before anything is laid out, a network that the memory of the JVM cannot hold. */
    @Override
    public EventSession start(Realization realization, Settings settings) {
        footprint(realization.network()).requireFits(Runtime.getRuntime().maxMemory());
        return new EventDrivenSession(realization, settings);
    }

    /** About how much memory a run takes at most, recordings and spikes on their way left out. */
    public static Footprint footprint(Network network) {
        return Footprint.of(network).byEvents(network);
    }
}
