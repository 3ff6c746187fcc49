package org.engram.simulations.paper.izhikevich;

import java.util.Arrays;
import java.util.Optional;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.snn.engine.Precision;
import org.engram.snn.engine.Scheme;
import org.engram.snn.engine.Simulation;
import org.engram.snn.network.Modulator;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.Izhikevich;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.connector.FromList;
import org.engram.snn.network.current.NoisyCurrent;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.network.synapse.ThreeFactorSynapse;
import org.engram.snn.network.value.Listed;

/**
 * The network of figure 1 of the 2007 paper, 800 excitatory and 200 inhibitory neurons, and its task: to strengthen the one
 * synapse whose pairs of spikes are rewarded seconds later.
 *
 * <p>As in the published script each neuron has 100 random targets, with repetitions, all delays are one step, and the rewarded
 * synapse begins at 0.
 *
 * @param streams where the connections, the noise and the times of rewards come from
 */
record DistalReward(Streams streams) {

    static final int EXCITATORY = 800;
    static final int NEURONS = 1000;

    private static final int TARGETS = 100;
    private static final double V0 = -65;
    private static final double NOISE = 6.5;
    private static final double REWARD = 0.5;
    private static final double SECOND = 1000;
    private static final int SAMPLES = 60;
    private static final double SHOWN = 20_000;
    private static final String PLASTIC = "plastic";
    private static final String DOPAMINE = "dopamine";

    /** Runs for a duration in ms with rewards for the pairs of the synapse. */
    DistalRewardRun run(double duration) {
        return run(duration, Optional.empty());
    }

    /** Runs for a duration in ms with rewards at the given times in ms, whatever the neurons do. */
    DistalRewardRun run(double duration, double[] rewards) {
        return run(duration, Optional.of(rewards));
    }

    private DistalRewardRun run(double duration, Optional<double[]> unrelated) {
        FromList synapses = synapses();
        int rewarded = rewarded(synapses);
        RewardTask task = new RewardTask(
                synapses.pre(rewarded),
                synapses.post(rewarded),
                streams.child("rewards").generator(),
                duration - SHOWN);
        DistalRewardRun run = new DistalRewardRun(task, rewarded, duration);
        double sample = SECOND * Math.ceil(duration / SECOND / SAMPLES);
        try (Simulation simulation = simulation(synapses, rewarded, task)) {
            for (double time : unrelated.orElse(new double[0])) {
                simulation.signal(DOPAMINE, time, REWARD);
            }
            int given = 0;
            run.sample(0, simulation.weights(PLASTIC));
            while (simulation.time() < duration) {
                simulation.advance(Math.min(RewardTask.SHORTEST_WAIT, duration - simulation.time()));
                for (; unrelated.isEmpty() && given < task.rewards().size(); given++) {
                    simulation.signal(DOPAMINE, task.rewards().get(given), REWARD);
                }
                if (simulation.time() % sample == 0 || simulation.time() == duration) {
                    run.sample(simulation.time(), simulation.weights(PLASTIC));
                }
            }
        }
        return run;
    }

    private FromList synapses() {
        Generator random = streams.child("synapses").generator();
        int[] pre = new int[EXCITATORY * TARGETS];
        int[] post = new int[pre.length];
        Arrays.setAll(pre, k -> k / TARGETS);
        Arrays.setAll(post, k -> random.nextInt(NEURONS));
        return FromList.of(pre, post);
    }

    /** The first synapse of the first neuron, unless it is onto itself. */
    private static int rewarded(FromList synapses) {
        int synapse = 0;
        while (synapses.pre(synapse) == synapses.post(synapse)) {
            synapse++;
        }
        return synapse;
    }

    private Simulation simulation(FromList synapses, int rewarded, RewardTask task) {
        double[] weights = new double[synapses.size()];
        Arrays.fill(weights, 1);
        weights[rewarded] = 0;
        NetworkBuilder builder = Network.named("izhikevich 2007");
        Population neurons = builder.population(
                "neurons",
                NEURONS,
                Izhikevich.of(0.02, 0.2, -65, 8)
                        .withDeltaInput()
                        .with("a", byKind(0.02, 0.1))
                        .with("d", byKind(8, 2))
                        .startingAt(V0, 0.2 * V0));
        builder.modulator(Modulator.dopamine2007(DOPAMINE));
        builder.connect(
                PLASTIC,
                neurons.first(EXCITATORY),
                neurons,
                synapses.withWeights(weights),
                Synapse.excitatory(1).delay(1).type(ThreeFactorSynapse.izhikevich2007(DOPAMINE)));
        builder.connect(
                "inhibition",
                neurons.slice(EXCITATORY, NEURONS),
                neurons.first(EXCITATORY),
                Connector.fixedNumberPost(TARGETS).withMultapses(),
                Synapse.inhibitory(1).delay(1));
        builder.inject(NoisyCurrent.uniform(-NOISE, NOISE), neurons);
        return Simulation.of(builder.build())
                .timestep(1)
                .scheme(Scheme.IZHIKEVICH_2003)
                .precision(Precision.SINGLE)
                .seed(streams.child("run").generator().nextLong())
                .listen(neurons, task);
    }

    private static Listed byKind(double excitatory, double inhibitory) {
        double[] values = new double[NEURONS];
        Arrays.setAll(values, i -> i < EXCITATORY ? excitatory : inhibitory);
        return Listed.of(values);
    }
}
