package org.engram.snn.engine;

import static org.engram.snn.recording.Variable.ISYN_EXC;
import static org.engram.snn.recording.Variable.SPIKES;
import static org.engram.snn.recording.Variable.U;
import static org.engram.snn.recording.Variable.V;

import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.CellType;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.Izhikevich;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.network.cell.SpikeSourcePoisson;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.connector.FromList;
import org.engram.snn.network.current.PiecewiseLinearCurrent;
import org.engram.snn.network.current.RampCurrent;
import org.engram.snn.network.current.StepCurrent;
import org.engram.snn.network.synapse.Receptor;
import org.engram.snn.network.synapse.SpikePair;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.network.synapse.WeightRule;
import org.engram.snn.network.value.Distribution;
import org.engram.snn.recording.Recording;

/** A small network of everything there is, drawn from a seed: cells, sources, connectors, views, plasticity, currents. */
final class RandomNetwork {

    private static final double TIMESTEP = 0.5;

    private final Generator random;
    private final NetworkBuilder builder;
    private final long seed;

    private RandomNetwork(long seed) {
        this.seed = seed;
        random = Streams.of(seed).child("random network").generator();
        builder = Network.named("random " + seed);
    }

    /** A simulation of the network of this seed that records all there is to record. */
    static Simulation simulation(long seed, int threads) {
        return new RandomNetwork(seed).simulation(threads);
    }

    private Simulation simulation(int threads) {
        Population poisson = builder.population(
                "poisson", size(), SpikeSourcePoisson.atRate(1).with("rate", new Distribution.Uniform(0, 400)));
        Population lif = builder.population("lif", size(), lif());
        Population array = builder.population("array", 3, SpikeSourceArray.of(times()));
        Population izhikevich = builder.population("izhikevich", size(), izhikevich());
        Population delta = builder.population("delta", size(), izhikevich().withDeltaInput());
        Population[] sources = {poisson, lif, array, izhikevich, delta};
        Population[] targets = {lif, izhikevich, delta};
        for (int p = 0; p < 12; p++) {
            Population pre = sources[random.nextInt(sources.length)];
            Population post = targets[random.nextInt(targets.length)];
            connect(view(pre), view(post));
        }
        builder.connect("learning", poisson, lif, Connector.fixedProbability(0.5), plastic(true));
        builder.connect("learning too", lif, izhikevich, Connector.fixedNumberPre(2), plastic(false));
        builder.inject(StepCurrent.pulse(10, 40, 1), view(lif));
        builder.inject(new RampCurrent(20, 60, 1, 0.2), view(izhikevich));
        builder.inject(PiecewiseLinearCurrent.of(new double[] {0, 30, 80}, new double[] {0, 8, 2}), view(delta));
        Network network = builder.build();
        return Simulation.of(network)
                .timestep(TIMESTEP)
                .seed(seed)
                .threads(threads)
                .arrivals(Arrivals.at(view(delta), Receptor.EXCITATORY, 20, 0, 5, 5, 33))
                .record(SPIKES, sources)
                .record(V, lif, view(delta))
                .record(U, view(izhikevich))
                .record(
                        Recording.of(ISYN_EXC, izhikevich).every(2.5),
                        Recording.of(ISYN_EXC, view(lif)).every(2.5))
                .recordWeights(4, "learning");
    }

    private int size() {
        return 4 + random.nextInt(12);
    }

    private CellType lif() {
        return IfCurrExp.standard()
                .with("v", new Distribution.Uniform(-65, -51))
                .with("tau_m", new Distribution.NormalClipped(20, 5, 10, 30))
                .with("tau_refrac", new Distribution.Uniform(0, 4))
                .with("i_offset", new Distribution.Uniform(0, 1));
    }

    private Izhikevich izhikevich() {
        return Izhikevich.standard()
                .with("d", new Distribution.Uniform(2, 8))
                .with("c", new Distribution.Uniform(-65, -50))
                .with("i_offset", new Distribution.Uniform(0, 8));
    }

    private double[][] times() {
        double[][] times = new double[3][20];
        for (double[] list : times) {
            double time = 0;
            for (int k = 0; k < list.length; k++) {
                time += TIMESTEP * random.nextInt(10);
                list[k] = time;
            }
        }
        return times;
    }

    private Neurons view(Population population) {
        int from = random.nextInt(population.size());
        int to = from + 1 + random.nextInt(population.size() - from);
        return random.nextInt(3) == 0 ? population : population.slice(from, to, 1 + random.nextInt(3));
    }

    private void connect(Neurons pre, Neurons post) {
        Distribution weights = new Distribution.Exponential(2);
        Synapse synapse = (random.nextInt(3) == 0 ? Synapse.inhibitory(weights) : Synapse.excitatory(weights))
                .delay(new Distribution.Uniform(TIMESTEP, 1 + random.nextInt(12)));
        builder.connect(pre, post, connector(pre.size(), post.size()), synapse);
    }

    private Connector connector(int pre, int post) {
        return switch (random.nextInt(pre == post ? 6 : 5)) {
            case 0 -> Connector.allToAll().withoutSelf();
            case 1 -> Connector.fixedProbability(0.4);
            case 2 -> Connector.fixedNumberPre(3).withMultapses();
            case 3 -> Connector.fixedNumberPost(Math.min(2, post));
            case 4 -> FromList.of(new int[] {pre - 1, 0, 0}, new int[] {0, post - 1, post - 1});
            default -> Connector.oneToOne();
        };
    }

    private Synapse plastic(boolean additive) {
        return Synapse.excitatory(new Distribution.Uniform(0.5, 2))
                .delay(new Distribution.Uniform(TIMESTEP, 6))
                .stdp(
                        new SpikePair(20, 15, 0.01, 0.012),
                        additive ? new WeightRule.Additive(0, 4) : new WeightRule.Multiplicative(0.2, 4));
    }
}
