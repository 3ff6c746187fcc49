package org.engram.snn.engine;

import static org.engram.snn.recording.Variable.SPIKES;

import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.snn.network.Modulator;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.IfCurrDelta;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.network.synapse.SynapseType;
import org.engram.snn.network.value.Distribution;

/**
 * A network whose neurons fire when they are kicked and only then, at times on a grid or off it; on the grid both engines see the
 * same spikes, so that everything else must be the same too.
 */
final class ForcedNetwork {

    static final String PLASTIC = "in->out";
    static final double TIMESTEP = 0.1;
    static final double DURATION = 300;

    private ForcedNetwork() {}

    /** Six sources, four targets, two neurons that drive those modulators that decay. */
    static Network of(SynapseType type, long seed, boolean isOnGrid, Modulator... modulators) {
        Generator random = Streams.of(seed).child("forced").generator();
        NetworkBuilder builder = Network.named("forced");
        Population in = builder.population("in", 6, SpikeSourceArray.of(times(random, 6, isOnGrid)));
        Population kick = builder.population("kick", 4, SpikeSourceArray.of(times(random, 4, isOnGrid)));
        Population dopamine = builder.population("dopaminergic", 2, SpikeSourceArray.of(times(random, 2, isOnGrid)));
        Population out = builder.population(
                "out", 4, IfCurrDelta.standard().withVThresh(1e6).withTauM(0.5).withTauRefrac(TIMESTEP));
        for (Modulator modulator : modulators) {
            Modulator own = modulator.neurons().isPresent() ? modulator.of(out) : modulator;
            builder.modulator(own);
            if (own.tau().isPresent()) {
                builder.modulate(dopamine.only(0), own, 0.02).modulate(dopamine.only(1), own, -0.013, 2.3);
            }
        }
        Synapse plastic = Synapse.excitatory(new Distribution.Uniform(0.5, 1))
                .delay(new Distribution.Uniform(TIMESTEP, 4))
                .type(type);
        return builder.connect(PLASTIC, in, out, Connector.fixedProbability(0.8), plastic)
                .connect(kick, out, Connector.oneToOne(), Synapse.excitatory(1e8))
                .build();
    }

    private static double[][] times(Generator random, int sources, boolean isOnGrid) {
        double[][] times = new double[sources][60];
        for (double[] list : times) {
            long step = 0;
            for (int k = 0; k < list.length; k++) {
                step += 5 + random.nextInt(90);
                list[k] = isOnGrid ? step / 10.0 : step * TIMESTEP + 0.07 * random.nextDouble();
            }
        }
        return times;
    }

    /** Event by event, or clock-driven. */
    static Simulation simulation(Network network, long seed, boolean byEvents) {
        Simulation simulation = Simulation.of(network)
                .timestep(TIMESTEP)
                .seed(seed)
                .record(SPIKES, network.population("in"), network.population("out"))
                .recordWeights(0.5, PLASTIC);
        return byEvents ? simulation.scheme(Scheme.REFERENCE) : simulation;
    }
}
