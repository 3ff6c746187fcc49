package org.engram.snn.engine;

import java.util.ArrayList;
import java.util.List;
import org.engram.core.data.Trace;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.StandardCell;
import org.engram.snn.network.current.CurrentSource;
import org.engram.snn.network.synapse.Receptor;
import org.engram.snn.recording.Variable;

/** A run of one cell, for tests; mutable. */
final class OneCell {

    private final Population population;
    private final NetworkBuilder builder = Network.named("one cell");
    private final Scheme scheme;
    private final double timestep;
    private final List<Arrivals> arrivals = new ArrayList<>();

    OneCell(StandardCell<?> cell, Scheme scheme, double timestep) {
        population = builder.population("cell", 1, cell);
        this.scheme = scheme;
        this.timestep = timestep;
    }

    OneCell driven(CurrentSource current) {
        builder.inject(current, population);
        return this;
    }

    OneCell arriving(Receptor receptor, double weight, double... times) {
        arrivals.add(Arrivals.at(population, receptor, weight, times));
        return this;
    }

    double[] spikes(double duration) {
        return run(duration, "v").spikes(population).times();
    }

    Trace trace(String state, double duration) {
        return run(duration, state).trace(new Variable(state), population);
    }

    private Run run(double duration, String state) {
        try (Simulation simulation =
                Simulation.of(builder.build()).timestep(timestep).scheme(scheme)) {
            arrivals.forEach(simulation::arrivals);
            return simulation
                    .record(Variable.SPIKES, population)
                    .record(new Variable(state), population)
                    .run(duration);
        }
    }
}
