package org.engram.simulations.paper.izhikevich;

import java.util.List;
import org.engram.snn.engine.Run;
import org.engram.snn.engine.Scheme;
import org.engram.snn.engine.Simulation;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.Izhikevich;
import org.engram.snn.network.current.DeterministicCurrent;
import org.engram.snn.recording.Variable;

/**
 * One of the twenty firing patterns: a cell, its input, and the timestep it was published with.
 *
 * <p>The published scripts update at every grid time from 0 to the duration inclusive, so a run has one step more than the
 * duration.
 *
 * @param letter letter of the panel, A to T
 * @param title what the pattern is called
 * @param cell cell with its initial values
 * @param timestep Euler step, ms
 * @param duration time of the last update, ms
 * @param input injected currents, summed
 */
public record FiringPattern(
        String letter,
        String title,
        Izhikevich cell,
        double timestep,
        double duration,
        List<DeterministicCurrent> input) {

    /** Name of the only population. */
    public static final String POPULATION = "neuron";

    /** Copies the list. */
    public FiringPattern {
        input = List.copyOf(input);
    }

    /** The network: one neuron with its input. */
    public Network network() {
        NetworkBuilder network = Network.named("pattern " + letter);
        Population neuron = network.population(POPULATION, 1, cell);
        input.forEach(current -> network.inject(current, neuron));
        return network.build();
    }

    /** Simulates the neuron under the published scheme, with spikes, v and u recorded at every step. */
    public Run run() {
        Network network = network();
        Population neuron = network.population(POPULATION);
        try (Simulation simulation = Simulation.of(network)) {
            return simulation
                    .timestep(timestep)
                    .scheme(Scheme.IZHIKEVICH_2004)
                    .record(Variable.SPIKES, neuron)
                    .record(Variable.V, neuron)
                    .record(Variable.U, neuron)
                    .run(duration + timestep);
        }
    }

    /** Input current at a time in ms. */
    public double inputAt(double time) {
        return input.stream().mapToDouble(current -> current.at(time)).sum();
    }
}
