package org.engram.snn.recording;

import org.engram.core.Check;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.Projection;

/**
 * Something to record during a run: {@code Recording.of(V, exc.first(3)).every(0.5).from(100).until(200)}.
 *
 * <p>Without more words it is every spike, or a sample at every timestep, of the whole run.
 */
public sealed interface Recording {

    /** A variable of some neurons: their spikes, or a state. */
    static Recording of(Variable variable, Neurons neurons) {
        return variable.equals(Variable.SPIKES) ? new Spikes(neurons) : new State(variable, neurons, Times.ALL);
    }

    /** The weights of all connections of a projection. */
    static Weights weights(Projection projection) {
        return new Weights(projection, 1, Times.ALL);
    }

    /** A state variable of all synapses of a projection, such as {@link Variable#ELIGIBILITY}. */
    static Synapses of(Variable variable, Projection projection) {
        return new Synapses(variable, projection, 1, Times.ALL);
    }

    /** When it is recorded. */
    Times times();

    /** The same at other times. */
    Recording at(Times times);

    /** The same every so many ms, a multiple of the timestep; spikes have no interval. */
    default Recording every(double milliseconds) {
        return at(times().withInterval(milliseconds));
    }

    /** The same from a time in ms on. */
    default Recording from(double milliseconds) {
        return at(times().withFrom(milliseconds));
    }

    /** The same before a time in ms. */
    default Recording until(double milliseconds) {
        return at(times().withUntil(milliseconds));
    }

    /** The same with the timestep in ms as its interval where it says every timestep. */
    default Recording on(double timestep) {
        return times().interval() == 0 ? every(timestep) : this;
    }

    /**
     * Every spike of some neurons.
     *
     * @param neurons whose spikes
     * @param times when, without an interval
     */
    record Spikes(Neurons neurons, Times times) implements Recording {

        /** Requires that there is no interval. */
        public Spikes {
            Check.that(times.interval() == 0, "recording: spikes have no interval");
        }

        /** Every spike of the whole run. */
        public Spikes(Neurons neurons) {
            this(neurons, Times.ALL);
        }

        @Override
        public Spikes at(Times other) {
            return new Spikes(neurons, other);
        }

        @Override
        public Spikes on(double timestep) {
            return this;
        }
    }

    /**
     * A state variable of some neurons, sampled as it stands at the beginning of a step, before its update.
     *
     * @param variable state variable of the cell, such as {@link Variable#V}
     * @param neurons whose state
     * @param times when
     */
    record State(Variable variable, Neurons neurons, Times times) implements Recording {

        /** Requires a state variable of the cell. */
        public State {
            var model = neurons.population().cell().model();
            Check.known(
                    "population '" + neurons.population().id() + "': recordable",
                    variable.name(),
                    model.states().stream().map(s -> s.name()).toList());
        }

        /** Every so many ms of the whole run. */
        public State(Variable variable, Neurons neurons, double interval) {
            this(variable, neurons, Times.every(interval));
        }

        /** Time between samples, ms; 0 for every timestep. */
        public double interval() {
            return times.interval();
        }

        @Override
        public State at(Times other) {
            return new State(variable, neurons, other);
        }
    }

    /**
     * The weights of every {@code step}-th connection of a projection, with all that earlier spikes have earned.
     *
     * @param projection whose weights
     * @param step distance between the connections recorded, at least 1, in the connector's order
     * @param times when
     */
    record Weights(Projection projection, int step, Times times) implements OfConnections {

        /** Requires a step of at least 1. */
        public Weights {
            Check.between("recording of weights: step", step, 1, Integer.MAX_VALUE);
        }

        /** All connections, every so many ms of the whole run. */
        public Weights(Projection projection, double interval) {
            this(projection, 1, Times.every(interval));
        }

        /** Every n-th connection of the projection, from the first on. */
        public Weights everyNth(int connections) {
            return new Weights(projection, connections, times);
        }

        /** Time between samples, ms; 0 for every timestep. */
        public double interval() {
            return times.interval();
        }

        @Override
        public Variable variable() {
            return Variable.WEIGHT;
        }

        @Override
        public String unit() {
            return projection.post().population().cell().model().input().weightUnit();
        }

        @Override
        public Weights at(Times other) {
            return new Weights(projection, step, other);
        }
    }

    /**
     * A state variable of every {@code step}-th synapse of a projection as it stands there at the beginning of a step, with the
     * spikes that reach the synapse then after a delay.
     *
     * <p>{@link Variable#PRE_TRACE} and {@link Variable#POST_TRACE} of plastic synapses (the traces of the pair, without those that
     * triplets need besides), {@link Variable#ELIGIBILITY} of three-factor ones, {@link Variable#U} and {@link Variable#X} of
     * short-term ones: what a spike then would find, not what it uses.
     *
     * @param variable state variable of the synapse
     * @param projection whose synapses
     * @param step distance between the connections recorded, at least 1, in the connector's order
     * @param times when
     */
    record Synapses(Variable variable, Projection projection, int step, Times times) implements OfConnections {

        /** Requires a state variable of the synapse and a step of at least 1. */
        public Synapses {
            String place = "projection '" + projection.id() + "': recordable";
            var known = projection.synapse().type().states();
            Check.that(!known.isEmpty(), place + ": static synapses have no states, got " + variable.name());
            Check.known(place, variable.name(), known);
            Check.between("recording of " + variable.name() + ": step", step, 1, Integer.MAX_VALUE);
        }

        /** Every n-th connection of the projection, from the first on. */
        public Synapses everyNth(int connections) {
            return new Synapses(variable, projection, connections, times);
        }

        @Override
        public String unit() {
            return "";
        }

        @Override
        public Synapses at(Times other) {
            return new Synapses(variable, projection, step, other);
        }
    }

    /** Something of the connections of a projection. */
    sealed interface OfConnections extends Recording {

        /** What of them. */
        Variable variable();

        /** Whose connections. */
        Projection projection();

        /** Distance between the connections recorded, in the connector's order. */
        int step();

        /** Unit of the variable, empty for none. */
        String unit();
    }
}
