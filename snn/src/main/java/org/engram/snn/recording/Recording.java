package org.engram.snn.recording;

import org.engram.core.Check;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.Projection;

/** Something to record during a run. */
public sealed interface Recording {

    /**
     * Every spike of some neurons.
     *
     * @param neurons whose spikes
     */
    record Spikes(Neurons neurons) implements Recording {}

    /**
     * A state variable of some neurons, sampled as it stands at the beginning of a step, before its update.
     *
     * @param variable state variable of the cell, such as {@link Variable#V}
     * @param neurons whose state
     * @param interval time between samples, ms, a multiple of the timestep
     */
    record State(Variable variable, Neurons neurons, double interval) implements Recording {

        /** Requires a state variable of the cell and a positive interval. */
        public State {
            var model = neurons.population().cell().model();
            Check.known(
                    "population '" + neurons.population().id() + "': recordable",
                    variable.name(),
                    model.states().stream().map(s -> s.name()).toList());
            Check.positive("recording interval", interval, "ms");
        }
    }

    /**
     * The weights of a projection, with all that earlier spikes have earned.
     *
     * @param projection whose weights
     * @param interval time between samples, ms, a multiple of the timestep
     */
    record Weights(Projection projection, double interval) implements Recording {

        /** Requires a positive interval. */
        public Weights {
            Check.positive("recording interval", interval, "ms");
        }
    }
}
