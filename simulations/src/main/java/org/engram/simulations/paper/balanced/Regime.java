package org.engram.simulations.paper.balanced;

import java.util.List;
import org.engram.core.random.Streams;
import org.engram.simulations.analysis.Activity;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.snn.engine.Run;
import org.engram.snn.engine.Scheme;
import org.engram.snn.engine.Simulation;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.PoissonInput;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.IfCurrDelta;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.recording.Variable;
import org.engram.snn.theory.Siegert;

/**
 * Brunel's network A at one point of its phase diagram.
 *
 * @param title what the state is called
 * @param g strength of inhibition relative to excitation
 * @param eta external rate relative to the one that brings the mean potential to threshold
 */
record Regime(String title, double g, double eta) {

    static final double TIMESTEP = 0.1;

    private static final double WEIGHT = 0.1;
    private static final double DELAY = 1.5;
    private static final double TAU = 20;
    private static final double THRESHOLD = 20;
    private static final double RESET = 10;
    private static final double REFRACTORY = 2;
    private static final double CONNECTED = 0.1;

    static List<Regime> all() {
        return List.of(
                new Regime("synchronous regular", 3, 2),
                new Regime("synchronous irregular, fast", 6, 4),
                new Regime("asynchronous irregular", 5, 2),
                new Regime("synchronous irregular, slow", 4.5, 0.9));
    }

    /** Connections from excitatory neurons to each neuron. */
    private static int indegree(int excitatory) {
        return (int) Math.rint(CONNECTED * excitatory);
    }

    /** Total external rate of a neuron, Hz. */
    private double externalRate() {
        return eta * 1000 * THRESHOLD / (WEIGHT * TAU);
    }

    Network network(int excitatory) {
        NetworkBuilder network = Network.named("brunel 2000");
        IfCurrDelta cell = IfCurrDelta.standard()
                .withVRest(0)
                .withTauM(TAU)
                .withTauRefrac(REFRACTORY)
                .withVReset(RESET)
                .withVThresh(THRESHOLD)
                .startingAt(0);
        Population e = network.population("excitatory", excitatory, cell);
        Population i = network.population("inhibitory", excitatory / 4, cell);
        int indegree = indegree(excitatory);
        for (Neurons target : List.of(e, i)) {
            network.connect(
                    e,
                    target,
                    Connector.fixedNumberPre(indegree).withoutSelf(),
                    Synapse.excitatory(WEIGHT).delay(DELAY));
            network.connect(
                    i,
                    target,
                    Connector.fixedNumberPre(indegree / 4).withoutSelf(),
                    Synapse.inhibitory(g * WEIGHT).delay(DELAY));
            network.stimulate(PoissonInput.excitatory(target, externalRate(), WEIGHT));
        }
        return network.build();
    }

    /** Simulates the network and looks at its excitatory neurons after the transient, times in ms. */
    Activity run(ExperimentContext context, Streams streams, double transients, double duration) {
        Network network = network(context.count("excitatory"));
        Population excitatory = network.population("excitatory");
        try (Simulation simulation = Simulation.of(network)) {
            Run run = simulation
                    .timestep(TIMESTEP)
                    .seed(streams.child(title).generator().nextLong())
                    .scheme(Scheme.EXACT)
                    .threads(context.threads())
                    .progress(context.progress())
                    .record(Variable.SPIKES, excitatory)
                    .run(transients + duration);
            return new Activity(run.spikes(excitatory), transients, transients + duration);
        }
    }

    /** The stationary rate of the mean-field theory, Hz, for a network of this many excitatory neurons. */
    double meanField(int excitatory) {
        int c = indegree(excitatory);
        double perHz = TAU / 1000;
        return new Siegert(TAU, REFRACTORY, RESET, THRESHOLD)
                .stationary(
                        nu -> WEIGHT * perHz * (externalRate() + c * nu * (1 - g / 4)),
                        nu -> WEIGHT * Math.sqrt(perHz * (externalRate() + c * nu * (1 + g * g / 4))));
    }
}
