package org.engram.benchmarks;

import static org.engram.snn.network.connector.Connector.fixedNumberPost;
import static org.engram.snn.network.synapse.Synapse.excitatory;
import static org.engram.snn.network.synapse.Synapse.inhibitory;

import java.util.random.RandomGenerator;
import org.engram.core.random.Streams;
import org.engram.snn.engine.Scheme;
import org.engram.snn.network.Network;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.Izhikevich;
import org.engram.snn.network.value.Distribution.Uniform;
import org.engram.snn.network.value.Distribution.UniformInteger;
import org.engram.snn.network.value.Value;
import org.openjdk.jmh.annotations.Param;

/**
 * Izhikevich neurons, four fifths regular and one fifth fast spiking, on steps of 1 ms; 8.5 to 8.6 Hz, asynchronous.
 *
 * <p>Every neuron reaches as many random targets, four fifths of them regular, after 1 to 20 ms. Weights are uniform, at most
 * 0.05 from regular and 0.2 from fast neurons for 1000 targets, and in inverse proportion to their number; spikes act for one
 * step. Each neuron has a bias from [0, 8) of its own and starts at v from [-65, -45) mV and u = b v.
 */
public class IzhikevichNetwork extends SimulatedNetwork {

    /** Number of neurons. */
    @Param("20000")
    public int neurons;

    /** Number of synapses that leave each neuron. */
    @Param("1000")
    public int targets;

    /** For JMH. */
    public IzhikevichNetwork() {}

    @Override
    protected Network describe() {
        int regularNeurons = neurons * 4 / 5;
        int regularTargets = targets * 4 / 5;
        double scale = 1000.0 / targets;
        var network = Network.named("izhikevich");
        Population regular = network.population("regular", regularNeurons, cell(regularNeurons, 0.02, 8));
        Population fast = network.population("fast", neurons - regularNeurons, cell(neurons - regularNeurons, 0.1, 2));
        var toRegular = fixedNumberPost(regularTargets);
        var toFast = fixedNumberPost(targets - regularTargets);
        var delay = new UniformInteger(1, 20);
        var excitation = excitatory(new Uniform(0, 0.05 * scale)).delay(delay);
        var inhibition = inhibitory(new Uniform(0, 0.2 * scale)).delay(delay);
        network.connect(regular, regular, toRegular, excitation)
                .connect(regular, fast, toFast, excitation)
                .connect(fast, regular, toRegular, inhibition)
                .connect(fast, fast, toFast, inhibition);
        return network.build();
    }

    private static Izhikevich cell(int size, double a, double d) {
        double b = 0.2;
        RandomGenerator random = Streams.of(1).child("start").child(size).generator();
        double[] v = random.doubles(size, -65, -45).toArray();
        double[] u = new double[size];
        for (int i = 0; i < size; i++) {
            u[i] = b * v[i];
        }
        return Izhikevich.of(a, b, -65, d)
                .withDeltaInput()
                .with("i_offset", new Uniform(0, 8))
                .with("v", Value.of(v))
                .with("u", Value.of(u));
    }

    @Override
    protected double timestep() {
        return 1;
    }

    @Override
    protected Scheme scheme() {
        return Scheme.IZHIKEVICH_2003;
    }
}
