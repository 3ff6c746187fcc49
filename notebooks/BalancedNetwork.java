/*
 * Excitation and inhibition nearly cancel in every neuron of this network, so that it is chance that drives a neuron
 * over its threshold. The neurons fire a few times a second, out of step with each other and at irregular intervals.
 *
 * Run it with
 *     java -cp ENGRAM_JAR notebooks/BalancedNetwork.java
 * It prints the rates and writes balanced-raster.png and balanced-cells.png, each with its .svg and .csv.
 */
import static org.engram.snn.network.connector.Connector.fixedProbability;
import static org.engram.snn.network.synapse.Synapse.excitatory;
import static org.engram.snn.network.synapse.Synapse.inhibitory;
import static org.engram.snn.recording.Variable.SPIKES;
import static org.engram.snn.recording.Variable.V;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.engram.simulations.plot.Plots;
import org.engram.snn.engine.Simulation;
import org.engram.snn.network.Network;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.SpikeSourcePoisson;

class BalancedNetwork {
    public static void main(String[] arguments) {
        // %% Describe the network, run it for a second and draw its spikes.
        // readme:begin
        var network = Network.named("balanced");
        var input = network.population("input", 800, SpikeSourcePoisson.atRate(20));            // Hz
        var exc = network.population("exc", 3200, IfCurrExp.standard().withTauRefrac(5));       // ms
        var inh = network.population("inh", 800, IfCurrExp.standard().withTauRefrac(5));
        for (var cells : List.of(exc, inh))
            network.connect(input, cells, fixedProbability(0.02), excitatory(0.4))              // nA
                   .connect(exc, cells, fixedProbability(0.02), excitatory(0.1).delay(1.5))     // nA, ms
                   .connect(inh, cells, fixedProbability(0.02), inhibitory(1.0).delay(1.5));
        var run = Simulation.of(network.build()).seed(42).record(SPIKES, exc, inh).record(V, exc.first(3)).run(1_000);
        Plots.raster(run.spikes(exc), run.spikes(inh)).title("Balanced network").save(Path.of("balanced-raster.png"));
        // readme:end

        // %% How often does a neuron fire?
        for (var spikes : run.spikes()) {
            double rate = 1_000.0 * spikes.size() / spikes.neuronCount() / run.duration();
            System.out.printf(Locale.ROOT, "%s: %.1f spikes a second%n", spikes.label(), rate);
        }

        // %% Potentials hover below the threshold of -50 mV, and intervals between spikes are of all lengths.
        var potentials = Plots.traces(run.trace(V, exc.first(3))).xRange(0, 500).title("Three neurons");
        var spikes = run.spikes(exc);
        double[] intervals = IntStream.range(0, exc.size())
                .mapToObj(spikes::timesOf)
                .flatMapToDouble(times -> IntStream.range(1, times.length).mapToDouble(i -> times[i] - times[i - 1]))
                .toArray();
        var histogram = Plots.histogram("interval between spikes (ms)", intervals, 40)
                .xRange(0, 500)
                .title("Irregular firing");
        Plots.panels(1, 2, potentials, histogram).save(Path.of("balanced-cells.png"));
    }
}
