package org.engram.simulations.paper.polychronization;

import java.util.Arrays;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.Izhikevich;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.connector.FromList;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.network.synapse.ThreeFactorSynapse;
import org.engram.snn.network.value.Listed;

/**
 * The network of the 2006 paper: 800 excitatory and 200 inhibitory neurons with a hundred synapses each onto different others.
 *
 * <p>Excitatory neurons project to all, five synapses for each delay of 1 to 20 ms, and learn; inhibitory ones project to
 * excitatory ones after 1 ms. Each ms one neuron, chosen at random, receives 20 units of current.
 */
final class DelayNetwork {

    static final int NEURONS = 1000;
    static final int EXCITATORY = 800;
    static final double W_MAX = 10;

    /** The projection that learns. */
    static final String PLASTIC = "excitation";

    static final String NEURONS_ID = "neurons";

    private static final int SYNAPSES = 100;
    private static final int PER_DELAY = 5;
    private static final double EXCITATION = 6;
    private static final double INHIBITION = 5;
    private static final double KICK = 20;
    private static final double V0 = -65;

    private final Streams streams;
    private final int[] pre = new int[NEURONS * SYNAPSES];
    private final int[] post = new int[NEURONS * SYNAPSES];
    private final int[] delay = new int[NEURONS * SYNAPSES];

    DelayNetwork(Streams streams) {
        this.streams = streams;
        Generator random = streams.child("synapses").generator();
        for (int neuron = 0; neuron < NEURONS; neuron++) {
            boolean excitatory = neuron < EXCITATORY;
            int[] targets = targets(random, neuron, excitatory ? NEURONS : EXCITATORY);
            for (int k = 0; k < SYNAPSES; k++) {
                int synapse = neuron * SYNAPSES + k;
                pre[synapse] = neuron;
                post[synapse] = targets[k];
                delay[synapse] = excitatory ? 1 + Math.floorDiv(k, PER_DELAY) : 1;
            }
        }
    }

    /** Different neurons below a bound, none of them the neuron itself, in random order. */
    private static int[] targets(Generator random, int neuron, int bound) {
        boolean[] taken = new boolean[NEURONS];
        taken[neuron] = true;
        int[] targets = new int[SYNAPSES];
        for (int k = 0; k < SYNAPSES; ) {
            int target = random.nextInt(bound);
            if (!taken[target]) {
                taken[target] = true;
                targets[k++] = target;
            }
        }
        return targets;
    }

    /** The network, kicked for a duration in ms. */
    Network network(int duration) {
        NetworkBuilder network = Network.named("polychronization");
        Population neurons = network.population(
                NEURONS_ID,
                NEURONS,
                Izhikevich.of(0.02, 0.2, -65, 8)
                        .withDeltaInput()
                        .with("a", listed(0.02, 0.1))
                        .with("d", listed(8, 2))
                        .startingAt(V0, 0.2 * V0));
        int border = EXCITATORY * SYNAPSES;
        network.connect(
                PLASTIC,
                neurons,
                neurons,
                list(0, border),
                Synapse.excitatory(EXCITATION).type(ThreeFactorSynapse.izhikevich2006()));
        network.connect("inhibition", neurons, neurons, list(border, pre.length), Synapse.inhibitory(INHIBITION));
        Neurons kicks = network.population("kicks", NEURONS, SpikeSourceArray.of(kicks(duration)));
        network.connect("kick", kicks, neurons, Connector.oneToOne(), Synapse.excitatory(KICK));
        return network.build();
    }

    private static Listed listed(double excitatory, double inhibitory) {
        double[] values = new double[NEURONS];
        Arrays.fill(values, 0, EXCITATORY, excitatory);
        Arrays.fill(values, EXCITATORY, NEURONS, inhibitory);
        return Listed.of(values);
    }

    private FromList list(int from, int to) {
        return FromList.of(Arrays.copyOfRange(pre, from, to), Arrays.copyOfRange(post, from, to))
                .withDelays(Arrays.stream(delay, from, to).asDoubleStream().toArray());
    }

    /** The times at which each neuron is kicked: one neuron a ms. */
    private double[][] kicks(int duration) {
        Generator random = streams.child("kicks").generator();
        int[] kicked = new int[duration];
        int[] count = new int[NEURONS];
        for (int t = 0; t < duration; t++) {
            kicked[t] = random.nextInt(NEURONS);
            count[kicked[t]]++;
        }
        double[][] times = new double[NEURONS][];
        Arrays.setAll(times, i -> new double[count[i]]);
        for (int t = duration - 1; t >= 0; t--) {
            times[kicked[t]][--count[kicked[t]]] = t;
        }
        return times;
    }

    long seed() {
        return streams.child("run").generator().nextLong();
    }

    /** The synapses with the weights that the excitatory ones have reached, inhibitory ones negative. */
    SynapseGraph graph(double[] excitation) {
        double[] weights = Arrays.copyOf(excitation, pre.length);
        Arrays.fill(weights, excitation.length, weights.length, -INHIBITION);
        return new SynapseGraph(NEURONS, EXCITATORY, pre, post, delay, weights);
    }
}
