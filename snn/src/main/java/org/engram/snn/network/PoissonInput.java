package org.engram.snn.network;

import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.snn.network.synapse.Receptor;

/**
 * Many Poisson sources together, a train of one summed rate for each of some neurons, independent of those of the others.
 *
 * <p>It stands for a population of Poisson sources as large as its target with one synapse each, at a small part of the
 * cost; nobody records its spikes. On a grid the spikes of a timestep, a Poisson number for each neuron, arrive at its beginning;
 * under {@code Scheme.REFERENCE} each train is in continuous time. The numbers depend on the seed, the population, the place of
 * this input among those of the population, and the index of the neuron; on nothing else in the network, and not on threads. Known as {@code poisson_generator} in
 * NEST and {@code PoissonInput} in Brian 2.
 *
 * @param target who receives the spikes, not a spike source
 * @param receptor through which receptor
 * @param rate mean rate of each train, Hz, from 0 to 1e9
 * @param weight weight of each spike, a magnitude, in the unit of the target's synapses
 * @param start the first step that begins at it or after it has spikes, or spikes come after it, ms, not negative
 * @param stop the first step that begins at it or after it has none, or spikes come before it, ms, after the start
 */
public record PoissonInput(Neurons target, Receptor receptor, double rate, double weight, double start, double stop) {

    /** The stop of an input that is not switched off, in ms. */
    public static final double NEVER = 1e12;

    /** Requires a target that takes input, magnitudes and an end after the start. */
    public PoissonInput {
        Check.that(
                !target.population().cell().model().isSource(),
                "PoissonInput.target: '" + target.population().id() + "' is a spike source and takes no input");
        Check.inside("PoissonInput.rate", rate, Bounds.closed(0, 1e9), "Hz");
        Check.inside("PoissonInput.weight", weight, Bounds.NON_NEGATIVE, "(a magnitude; the receptor gives the sign)");
        Check.inside("PoissonInput.start", start, Bounds.NON_NEGATIVE, "ms");
        Check.inside("PoissonInput.stop", stop, new Bounds(start, Double.POSITIVE_INFINITY, true, true), "ms");
    }

    /** Excitatory spikes at a rate in Hz, each of this weight. */
    public static PoissonInput excitatory(Neurons target, double rate, double weight) {
        return new PoissonInput(target, Receptor.EXCITATORY, rate, weight, 0, NEVER);
    }

    /** Inhibitory spikes at a rate in Hz, each of this weight, a magnitude. */
    public static PoissonInput inhibitory(Neurons target, double rate, double weight) {
        return new PoissonInput(target, Receptor.INHIBITORY, rate, weight, 0, NEVER);
    }

    /** The same from {@code begin} up to {@code end}, in ms. */
    public PoissonInput during(double begin, double end) {
        return new PoissonInput(target, receptor, rate, weight, begin, end);
    }
}
