package org.engram.snn.network;

import java.util.Optional;
import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * A third factor of plasticity: a value, such as the dopamine around all synapses, an error of each neuron, or an attention
 * gate, that signals from outside and spikes of neurons move.
 *
 * <p>Between signals the value goes back to its rest with tau, or stays where it is. {@link #decaying} and {@link #held} make
 * one, {@code with} changes it.
 *
 * @param id name, unique among the modulators of its network
 * @param tau time constant of its return to rest, ms, above 0; nothing for a value that stays
 * @param rest value at the beginning and after a long time
 * @param range values it can take; a signal moves it to the bound at most
 * @param isSet whether a signal sets the value, instead of adding to it
 * @param neurons the population of which each neuron has a value of its own; nothing for one value for all
 */
public record Modulator(
        String id, Optional<Double> tau, double rest, Range range, boolean isSet, Optional<Population> neurons) {

    /** Requires a readable name, a positive time constant and a rest in the range. */
    public Modulator {
        Names.check("modulator", id);
        tau.ifPresent(value -> Check.positive("Modulator.tau", value, "ms"));
        Check.inside("Modulator.rest", rest, Bounds.FINITE, "");
        Check.that(
                rest >= range.lowest() && rest <= range.highest(),
                "Modulator.rest: must be in [" + Check.text(range.lowest()) + ", " + Check.text(range.highest())
                        + "], got " + Check.text(rest));
    }

    /** One value for all that jumps by signals and decays to 0 with tau in ms. */
    public static Modulator decaying(String id, double tau) {
        return new Modulator(id, Optional.of(tau), 0, Range.ALL, false, Optional.empty());
    }

    /** One value for all that begins with a value and stays until a signal sets another. */
    public static Modulator held(String id, double value) {
        return new Modulator(id, Optional.empty(), value, Range.ALL, true, Optional.empty());
    }

    /** A gate from 0, closed, to 1, open as at the beginning, set by signals. */
    public static Modulator gate(String id) {
        return held(id, 1).within(0, 1);
    }

    /** The dopamine of {@code ThreeFactorSynapse.izhikevich2007}: rests at 0.002 and decays by 0.995 a ms. */
    public static Modulator dopamine2007(String id) {
        return decaying(id, -1 / StrictMath.log(0.995)).withRest(0.002);
    }

    /** With another value at rest. */
    public Modulator withRest(double value) {
        return new Modulator(id, tau, value, range, isSet, neurons);
    }

    /** Kept between two values. */
    public Modulator within(double lowest, double highest) {
        return new Modulator(id, tau, rest, new Range(lowest, highest), isSet, neurons);
    }

    /** With a value for each neuron of a population. */
    public Modulator of(Population population) {
        return new Modulator(id, tau, rest, range, isSet, Optional.of(population));
    }

    /** Number of values. */
    public int size() {
        return neurons.map(Population::size).orElse(1);
    }

    /**
     * The values a modulator can take.
     *
     * @param lowest lowest value, or negative infinity
     * @param highest highest value, or infinity
     */
    public record Range(double lowest, double highest) {

        /** All numbers. */
        public static final Range ALL = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

        /** Requires bounds in order. */
        public Range {
            Check.that(lowest <= highest, "Modulator.range: must be in order, got " + lowest + " to " + highest);
        }
    }
}
