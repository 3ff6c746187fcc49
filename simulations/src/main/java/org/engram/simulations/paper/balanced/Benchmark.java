package org.engram.simulations.paper.balanced;

import org.engram.core.data.Raster;
import org.engram.core.random.Streams;
import org.engram.simulations.analysis.Activity;
import org.engram.snn.engine.Run;
import org.engram.snn.engine.Scheme;
import org.engram.snn.engine.Simulation;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.PoissonInput;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.IfCondExp;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.StandardCell;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.network.value.Distribution;
import org.engram.snn.recording.Variable;
import org.engram.snn.theory.Siegert;

/**
 * A benchmark network of Vogels and Abbott: 3200 excitatory and 800 inhibitory neurons, connected with probability 0.02.
 *
 * @param title name of the benchmark
 * @param cell the cell of all neurons
 * @param scheme how it is solved
 * @param excitation weight of excitatory synapses, in the cell's unit
 * @param inhibition weight of inhibitory synapses, in the cell's unit
 */
record Benchmark(String title, StandardCell<?> cell, Scheme scheme, double excitation, double inhibition) {

    static final double TIMESTEP = 0.1;

    /** Left out of what is measured, ms. */
    static final double TRANSIENT = 200;

    private static final int EXCITATORY = 3200;
    private static final int INHIBITORY = 800;
    private static final double CONNECTED = 0.02;

    private static final double CM = 0.2;
    private static final double TAU = 20;
    private static final double TAU_E = 5;
    private static final double TAU_I = 10;
    private static final double REFRACTORY = 5;
    private static final double RESET = -60;
    private static final double THRESHOLD = -50;
    private static final double DRIVEN_REST = -49;
    private static final double JUMP_E = 1.62;
    private static final double JUMP_I = 9;

    /** Rate and end of the spikes that start the network of conductances, Hz and ms. */
    private static final double KICK = 1000;

    private static final double KICK_END = 50;

    /** Currents whose jumps of 1.62 and -9 mV are in units of the membrane equation. */
    static Benchmark cuba() {
        IfCurrExp cell = IfCurrExp.standard()
                .withCm(CM)
                .withTauM(TAU)
                .withTauRefrac(REFRACTORY)
                .withVRest(DRIVEN_REST)
                .withVReset(RESET)
                .withVThresh(THRESHOLD)
                .with("tau_syn_E", TAU_E)
                .with("tau_syn_I", TAU_I)
                .with("v", new Distribution.Uniform(RESET, THRESHOLD));
        return new Benchmark("CUBA", cell, Scheme.EXACT, JUMP_E * CM / TAU, JUMP_I * CM / TAU);
    }

    /** Conductances, started by fifty milliseconds of Poisson spikes. */
    static Benchmark coba() {
        IfCondExp cell = IfCondExp.standard()
                .withCm(CM)
                .withTauM(TAU)
                .withTauRefrac(REFRACTORY)
                .withVRest(RESET)
                .withVReset(RESET)
                .withVThresh(THRESHOLD)
                .withReversals(0, -80)
                .with("tau_syn_E", TAU_E)
                .with("tau_syn_I", TAU_I)
                .with("v", new Distribution.Uniform(RESET, THRESHOLD));
        return new Benchmark("COBA", cell, Scheme.EXPONENTIAL_EULER, 0.006, 0.067);
    }

    private boolean isStarted() {
        return cell instanceof IfCondExp;
    }

    Network network() {
        NetworkBuilder network = Network.named(title);
        Population all = network.population(title, EXCITATORY + INHIBITORY, cell);
        Neurons excitatory = all.slice(0, EXCITATORY, 1);
        Neurons inhibitory = all.slice(EXCITATORY, EXCITATORY + INHIBITORY, 1);
        Connector random = Connector.fixedProbability(CONNECTED).withoutSelf();
        network.connect(excitatory, all, random, Synapse.excitatory(excitation));
        network.connect(inhibitory, all, random, Synapse.inhibitory(inhibition));
        if (isStarted()) {
            network.stimulate(PoissonInput.excitatory(all, KICK, excitation).during(0, KICK_END));
        }
        return network.build();
    }

    Activity run(Streams streams, double duration) {
        Network network = network();
        Population all = network.population(title);
        try (Simulation simulation = Simulation.of(network)) {
            Run run = simulation
                    .timestep(TIMESTEP)
                    .seed(streams.child(title).generator().nextLong())
                    .scheme(scheme)
                    .record(Variable.SPIKES, all)
                    .run(TRANSIENT + duration);
            Raster spikes = run.spikes(all);
            return new Activity(spikes, TRANSIENT, TRANSIENT + duration);
        }
    }

    /** Mean of the free membrane potential of {@link #cuba} in mV, where every neuron fires at a rate in Hz. */
    static double mean(double rate) {
        return DRIVEN_REST + CONNECTED * rate / 1000 * (EXCITATORY * JUMP_E * TAU_E - INHIBITORY * JUMP_I * TAU_I);
    }

    /** sqrt(2) times the standard deviation that the input of {@link #cuba} would have as white noise, mV. */
    static double deviation(double rate) {
        double excitatory = EXCITATORY * JUMP_E * JUMP_E * TAU_E * TAU_E;
        double inhibitory = INHIBITORY * JUMP_I * JUMP_I * TAU_I * TAU_I;
        return Math.sqrt(CONNECTED * rate / 1000 * (excitatory + inhibitory) / TAU);
    }

    static Siegert theory() {
        return new Siegert(TAU, REFRACTORY, RESET, THRESHOLD);
    }

    /** Rate in Hz that the theory gives for inputs of a rate, with the decay of inhibition, which makes most of the noise. */
    static double filtered(double rate) {
        return theory().rate(mean(rate), deviation(rate), TAU_I);
    }
}
