package org.engram.simulations.paper.engines;

import static org.engram.snn.recording.Variable.SPIKES;
import static org.engram.snn.recording.Variable.V;

import java.util.List;
import org.engram.core.data.Trace;
import org.engram.snn.engine.Arrivals;
import org.engram.snn.engine.Run;
import org.engram.snn.engine.Scheme;
import org.engram.snn.engine.Simulation;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.Izhikevich;
import org.engram.snn.network.cell.StandardCell;
import org.engram.snn.network.synapse.Receptor;
import org.engram.snn.recording.Recording;

/**
 * One neuron under input at whole ms, with a time before its first spike at which potentials are compared.
 *
 * @param title what it is, for figures and claims
 * @param cell neuron
 * @param onBoard the neuron whose equations SPINNAKER solves
 * @param weight weight of each of the inputs
 * @param inputs times of the inputs, whole ms
 * @param probe time at which the potential is compared, whole ms before the first spike
 * @param duration length of the run, whole ms
 * @param longestStep longest timestep at which errors follow their order, ms
 * @param leastError potential error in mV below which rounding, or the reference's tolerance, shows
 * @param schemes clock-driven schemes to compare, with the order of their potentials
 */
record TestBed(
        String title,
        StandardCell<?> cell,
        StandardCell<?> onBoard,
        double weight,
        List<Double> inputs,
        int probe,
        double duration,
        double longestStep,
        double leastError,
        List<SchemeOrder> schemes) {

    /** sPyNNaker's number for 0.04. */
    private static final double BOARD_K2 = 1311.0 / 32768;

    /**
     * A scheme with what is known of it.
     *
     * @param scheme scheme
     * @param order order of its potentials between spikes, 0 where they are exact
     */
    record SchemeOrder(Scheme scheme, int order) {}

    /** An integrate-and-fire neuron with exponential currents. */
    static TestBed integrateAndFire() {
        IfCurrExp cell = IfCurrExp.standard().withTauRefrac(2).withIOffset(0.8);
        return new TestBed(
                "Integrate-and-fire",
                cell,
                cell,
                0.5,
                List.of(2.0, 5.0, 11.0, 30.0, 31.0, 47.0),
                16,
                200,
                0.5,
                1e-12,
                List.of(
                        new SchemeOrder(Scheme.EXACT, 0),
                        new SchemeOrder(Scheme.SPINNAKER, 2),
                        new SchemeOrder(Scheme.EXPONENTIAL_EULER, 1),
                        new SchemeOrder(Scheme.RUNGE_KUTTA_4, 4)));
    }

    /** A regularly spiking neuron of Izhikevich's with exponential currents. */
    static TestBed izhikevich() {
        Izhikevich cell = Izhikevich.of(0.02, 0.2, -65, 8).withIOffset(6);
        return new TestBed(
                "Izhikevich",
                cell,
                cell.withQuadratic(BOARD_K2, 5, 140),
                1,
                List.of(2.0, 5.0, 30.0, 31.0, 47.0, 120.0),
                3,
                200,
                0.25,
                1e-9,
                List.of(
                        new SchemeOrder(Scheme.SPINNAKER, 2),
                        new SchemeOrder(Scheme.IZHIKEVICH_2003, 1),
                        new SchemeOrder(Scheme.IZHIKEVICH_2004, 1),
                        new SchemeOrder(Scheme.RUNGE_KUTTA_4, 4)));
    }

    /** What a scheme makes of it. */
    Outcome run(Scheme scheme, double timestep) {
        return run(cell, scheme, timestep);
    }

    /** The exact solution of the equations that a scheme solves. */
    Outcome reference(Scheme scheme) {
        return run(scheme == Scheme.SPINNAKER ? onBoard : cell, Scheme.REFERENCE, 1);
    }

    private Outcome run(StandardCell<?> neuron, Scheme scheme, double timestep) {
        NetworkBuilder builder = Network.named(title);
        Population population = builder.population("cell", 1, neuron);
        double[] times = inputs.stream().mapToDouble(Double::doubleValue).toArray();
        try (Simulation simulation =
                Simulation.of(builder.build()).timestep(timestep).scheme(scheme)) {
            Run run = simulation
                    .arrivals(Arrivals.at(population, Receptor.EXCITATORY, weight, times))
                    .record(SPIKES, population)
                    .record(Recording.of(V, population).every(1))
                    .run(duration);
            Trace potential = run.trace(V, population);
            return new Outcome(potential.value(0, probe), run.spikes(population).times());
        }
    }

    /**
     * The two things compared.
     *
     * @param potential potential at the probe's time, mV
     * @param spikes spike times as the scheme records them, ms
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Outcome(double potential, double[] spikes) {

        /** Mean distance of the spikes from those of another outcome, as many as both have, ms. */
        double spikeError(Outcome reference) {
            int count = Math.min(spikes.length, reference.spikes.length);
            double sum = 0;
            for (int k = 0; k < count; k++) {
                sum += Math.abs(spikes[k] - reference.spikes[k]);
            }
            return sum / count;
        }
    }
}
