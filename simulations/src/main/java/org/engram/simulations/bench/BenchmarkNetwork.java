package org.engram.simulations.bench;

import static org.engram.snn.network.connector.Connector.allToAll;
import static org.engram.snn.network.connector.Connector.fixedNumberPost;
import static org.engram.snn.network.connector.Connector.fixedProbability;
import static org.engram.snn.network.synapse.Synapse.excitatory;
import static org.engram.snn.network.synapse.Synapse.inhibitory;

import java.util.Arrays;
import java.util.List;
import org.engram.core.Check;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.snn.engine.Scheme;
import org.engram.snn.network.Network;
import org.engram.snn.network.PoissonInput;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.Izhikevich;
import org.engram.snn.network.current.NoisyCurrent;
import org.engram.snn.network.synapse.DelayPart;
import org.engram.snn.network.synapse.SpikePair;
import org.engram.snn.network.synapse.WeightRule;
import org.engram.snn.network.value.Distribution.Uniform;
import org.engram.snn.network.value.Distribution.UniformInteger;
import org.engram.snn.network.value.Value;

/**
 * A network whose definition other simulators share, so that their times can be compared.
 *
 * <p>The rate is what tells whether two simulators did the same work: the range is that of independent simulators.
 *
 * @param id one letter
 * @param text what it is
 * @param network description
 * @param timestep step in ms
 * @param duration time simulated in ms
 * @param scheme scheme of all cells
 * @param lowestRate lowest mean rate of all neurons in Hz over the whole duration at full size, 0 where it is not known
 * @param highestRate highest mean rate in Hz, infinite where it is not known
 */
public record BenchmarkNetwork(
        String id,
        String text,
        Network network,
        double timestep,
        double duration,
        Scheme scheme,
        double lowestRate,
        double highestRate) {

    /** Names of the networks. */
    public static final List<String> IDS = List.of("a", "b", "c", "d");

    /** Neurons of network c at full size. */
    public static final int LARGE = 100_000;

    /** Targets of each neuron of network c at full size. */
    public static final int MANY = 1000;

    private static final int SECOND = 1000;
    private static final int MOST = 10_000_000;

    /** The network of this name; the error offers the nearest one. */
    public static BenchmarkNetwork of(String id) {
        return switch (Check.known("network", id, IDS)) {
            case "a" -> noisy();
            case "b" -> vogelsAbbott();
            case "c" -> sparse(LARGE, MANY);
            default -> plastic();
        };
    }

    /** The same for another time in ms, at which the rate need not lie in the range. */
    public BenchmarkNetwork lasting(double milliseconds) {
        return new BenchmarkNetwork(id, text, network, timestep, milliseconds, scheme, 0, Double.POSITIVE_INFINITY);
    }

    /**
     * Izhikevich (2003): 800 excitatory and 200 inhibitory neurons, all to all with 10^6 weights from U(0, 0.5) and U(-1, 0),
     * thalamic noise of deviation 5 and 2 in every step of 1 ms, from v = -65 mV and u = b v.
     */
    public static BenchmarkNetwork noisy() {
        Generator random = Streams.of(2003).child("neurons").generator();
        var network = Network.named("izhikevich-2003");
        Population exc = network.population("exc", 800, regular(random, 800));
        Population inh = network.population("inh", 200, fast(random, 200));
        for (Population target : List.of(exc, inh)) {
            network.connect(exc, target, allToAll(), excitatory(new Uniform(0, 0.5)))
                    .connect(inh, target, allToAll(), inhibitory(new Uniform(0, 1)));
        }
        network.inject(NoisyCurrent.normal(0, 5), exc).inject(NoisyCurrent.normal(0, 2), inh);
        return new BenchmarkNetwork(
                "a",
                "Izhikevich 2003: 1000 neurons, all to all, noise",
                network.build(),
                1,
                10.0 * SECOND,
                Scheme.IZHIKEVICH_2003,
                7.0,
                7.35);
    }

    private static Izhikevich regular(Generator random, int size) {
        double[] c = new double[size];
        double[] d = new double[size];
        for (int i = 0; i < size; i++) {
            double r = random.nextDouble();
            c[i] = -65 + 15 * r * r;
            d[i] = 8 - 6 * r * r;
        }
        return Izhikevich.of(0.02, 0.2, -65, 8)
                .withDeltaInput()
                .with("c", Value.of(c))
                .with("d", Value.of(d))
                .startingAt(-65, 0.2 * -65);
    }

    private static Izhikevich fast(Generator random, int size) {
        double[] a = new double[size];
        double[] b = new double[size];
        double[] u = new double[size];
        for (int i = 0; i < size; i++) {
            double r = random.nextDouble();
            a[i] = 0.02 + 0.08 * r;
            b[i] = 0.25 - 0.05 * r;
            u[i] = b[i] * -65;
        }
        return Izhikevich.of(0.02, 0.25, -65, 2)
                .withDeltaInput()
                .with("a", Value.of(a))
                .with("b", Value.of(b))
                .with("v", -65)
                .with("u", Value.of(u));
    }

    /**
     * Benchmark 2 of Brette et al. (J. Comput. Neurosci. 23:349, 2007), after Vogels and Abbott: 3200 excitatory and 800
     * inhibitory leaky neurons, pairs connected with probability 0.02, steps of 0.1 ms.
     *
     * <p>There {@code tau_m dv/dt = E_L - v + g_e + g_i}, and a spike raises g_e by 1.62 mV or lowers g_i by 9 mV. Here
     * {@code dv/dt = (v_rest - v) / tau_m + i / cm}; so {@code i = g cm / tau_m}, and with cm = 1 nF and tau_m = 20 ms the
     * weights are 0.081 and 0.45 nA.
     */
    public static BenchmarkNetwork vogelsAbbott() {
        IfCurrExp cell = IfCurrExp.standard()
                .withTauM(20)
                .withTauRefrac(5)
                .withVRest(-49)
                .withVReset(-60)
                .withVThresh(-50)
                .with("tau_syn_E", 5)
                .with("tau_syn_I", 10)
                .with("v", new Uniform(-60, -50));
        var network = Network.named("vogels-abbott");
        Population exc = network.population("exc", 3200, cell);
        Population inh = network.population("inh", 800, cell);
        for (Population target : List.of(exc, inh)) {
            network.connect(exc, target, fixedProbability(0.02), excitatory(1.62 / 20))
                    .connect(inh, target, fixedProbability(0.02), inhibitory(9.0 / 20));
        }
        return new BenchmarkNetwork(
                "b",
                "Vogels-Abbott: 4000 leaky neurons, currents, 0.1 ms",
                network.build(),
                0.1,
                10.0 * SECOND,
                Scheme.EXACT,
                5.0,
                5.8);
    }

    /**
     * Izhikevich neurons, four fifths regular and one fifth fast spiking, asynchronous on steps of 1 ms.
     *
     * <p>Every neuron reaches as many random targets among all after 1 to 20 ms. Weights are uniform, at
     * most 0.05 from regular and 0.2 from fast neurons for 1000 targets, and in inverse proportion to their number; spikes act
     * for one step. Each neuron has a bias from [0, 8) of its own and starts at v from [-65, -45) mV and u = b v. The range of
     * the rate is known at full size only.
     */
    public static BenchmarkNetwork sparse(int neurons, int targets) {
        Check.between("neurons of network c", neurons, 10, MOST);
        Check.between("targets of network c", targets, 1, MOST);
        boolean isFull = neurons == LARGE && targets == MANY;
        int regular = neurons * 4 / 5;
        double scale = 1000.0 / targets;
        var network = Network.named("izhikevich-sparse");
        Population cells = network.population("cells", neurons, biased(neurons, regular));
        var connector = fixedNumberPost(targets).withMultapses();
        var delay = new UniformInteger(1, 20);
        network.connect(
                        cells.first(regular),
                        cells,
                        connector,
                        excitatory(new Uniform(0, 0.05 * scale)).delay(delay))
                .connect(
                        cells.last(neurons - regular),
                        cells,
                        connector,
                        inhibitory(new Uniform(0, 0.2 * scale)).delay(delay));
        return new BenchmarkNetwork(
                "c",
                "Izhikevich: " + neurons + " neurons, " + targets + " targets each, delays 1 to 20 ms",
                network.build(),
                1,
                SECOND,
                Scheme.IZHIKEVICH_2003,
                isFull ? 8.4 : 0,
                isFull ? 8.7 : Double.POSITIVE_INFINITY);
    }

    private static Izhikevich biased(int size, int regular) {
        double[] v =
                Streams.of(1).child("start").generator().doubles(size, -65, -45).toArray();
        double[] u = Arrays.stream(v).map(start -> 0.2 * start).toArray();
        return regularAndFast(size, regular)
                .with("i_offset", new Uniform(0, 8))
                .with("v", Value.of(v))
                .with("u", Value.of(u));
    }

    /** The first of the given number regular, all others fast spiking. */
    private static Izhikevich regularAndFast(int size, int regular) {
        double[] a = new double[size];
        double[] d = new double[size];
        for (int i = 0; i < size; i++) {
            a[i] = i < regular ? 0.02 : 0.1;
            d[i] = i < regular ? 8 : 2;
        }
        return Izhikevich.of(0.02, 0.2, -65, 8)
                .withDeltaInput()
                .with("a", Value.of(a))
                .with("d", Value.of(d));
    }

    /**
     * 1000 Izhikevich neurons of 100 targets each; all excitatory synapses, of weight 6 and 1 to 20 ms, change by pair
     * plasticity too weak to change the activity, so that the load stays the same; random kicks of 20 at 1 Hz.
     *
     * <p>The delay is that of transmission: a postsynaptic spike meets the trace of its sources' spikes at once, and the same
     * the other way round, as in the simulators it is compared with.
     */
    public static BenchmarkNetwork plastic() {
        var network = Network.named("izhikevich-plastic");
        Population cells =
                network.population("cells", 1000, regularAndFast(1000, 800).startingAt(-65, -13));
        var connector = fixedNumberPost(100);
        var excitation = excitatory(6)
                .delay(new UniformInteger(1, 20))
                .stdp(new SpikePair(20, 20, 1e-5, 1.2e-5), new WeightRule.Additive(0, 10), DelayPart.TRANSMISSION);
        network.connect(cells.first(800), cells, connector, excitation)
                .connect(cells.last(200), cells, connector, inhibitory(5))
                .stimulate(PoissonInput.excitatory(cells, 1, 20));
        return new BenchmarkNetwork(
                "d",
                "Izhikevich with plasticity: 1000 neurons, 100 targets each",
                network.build(),
                1,
                10.0 * SECOND,
                Scheme.IZHIKEVICH_2003,
                50,
                75);
    }
}
