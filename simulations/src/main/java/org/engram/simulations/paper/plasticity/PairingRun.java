package org.engram.simulations.paper.plasticity;

import java.util.Arrays;
import java.util.List;
import org.engram.core.Check;
import org.engram.snn.engine.Precision;
import org.engram.snn.engine.Simulation;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.network.synapse.ThreeFactorSynapse;
import org.engram.snn.recording.Variable;

/** Pairs of neurons, one a lag, whose spikes are forced, simulated together. */
final class PairingRun {

    /** When the pairing is, ms, such that no spike comes before the run. */
    static final double PAIRED_AT = 100;

    /** When dopamine comes, ms. */
    static final double REWARDED_AT = 600;

    /** How much dopamine. */
    static final double REWARD = 0.005;

    /** End of the run, ms. */
    static final double END = 1600;

    /** A neuron that fires at once when kicked and forgets the kick soon. */
    private static final IfCurrExp CELL =
            IfCurrExp.standard().withTauM(0.5).withTauRefrac(5).with("tau_syn_E", 1);

    private static final double KICK = 100;

    private PairingRun() {}

    /** The change of the weight at each lag. */
    static double[] changes(Pairing pairing, double[] lags, Precision precision) {
        NetworkBuilder builder = Network.named("pairing");
        Population pre = builder.population("pre", lags.length, source(lags, pairing.preAt(), 0, 0));
        Population kick = builder.population("kick", lags.length, source(lags, pairing.postAt(), 1, -1));
        Population post = builder.population("post", lags.length, CELL);
        Synapse synapse =
                Synapse.excitatory(Pairing.WEIGHT).delay(Pairing.DELAY).type(pairing.type());
        boolean isRewarded = pairing.type() instanceof ThreeFactorSynapse;
        if (isRewarded) {
            builder.modulator(Pairing.DOPAMINE);
        }
        builder.connect("synapses", pre, post, Connector.oneToOne(), synapse)
                .connect(
                        kick,
                        post,
                        Connector.oneToOne(),
                        Synapse.excitatory(KICK).delay(1));
        try (Simulation simulation =
                Simulation.of(builder.build()).timestep(1).precision(precision).record(Variable.SPIKES, post)) {
            if (isRewarded) {
                simulation.signal(Pairing.DOPAMINE.id(), REWARDED_AT, REWARD);
            }
            int fired = simulation.run(END).spikes(post).size();
            int forced = lags.length * pairing.postAt().size();
            Check.that(fired == forced, "stdp-window: " + forced + " spikes were forced, but " + fired + " fired");
            return Arrays.stream(simulation.weights("synapses"))
                    .map(w -> w - Pairing.WEIGHT)
                    .toArray();
        }
    }

    private static SpikeSourceArray source(double[] lags, List<Double> times, double share, double shift) {
        return SpikeSourceArray.of(Arrays.stream(lags)
                .mapToObj(lag -> times.stream()
                        .mapToDouble(t -> PAIRED_AT + share * lag + t + shift)
                        .toArray())
                .toArray(double[][]::new));
    }
}
