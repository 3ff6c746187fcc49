package org.engram.simulations.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.engram.core.data.Raster;
import org.engram.snn.engine.Precision;
import org.engram.snn.engine.Run;
import org.engram.snn.engine.Simulation;
import org.engram.snn.network.Connections;
import org.engram.snn.network.Network;
import org.engram.snn.network.Projection;
import org.engram.snn.recording.Recording;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The weights of network d are what pair plasticity makes of its spikes, computed here synapse by synapse.
 *
 * <p>From 250 ms on rounding makes other spikes in single precision, so what is compared is what each does with its own.
 */
@Tag("slow")
class PlasticBenchmarkTest {

    private static final int DURATION = 500;
    private static final double DECAY = StrictMath.exp(-1 / 20.0);

    @ParameterizedTest
    @CsvSource({"DOUBLE, 1e-12", "SINGLE, 1e-3", "PACKED, 1e-3"})
    void theSumOfWeightChangesFollowsFromTheSpikes(Precision precision, double tolerance) {
        BenchmarkNetwork net = BenchmarkNetwork.plastic().lasting(DURATION);
        double sum = new Benchmark(net, precision, 1).run().weightChange();
        double expected = expected(net, precision);
        assertThat(sum).isCloseTo(expected, within(tolerance * expected));
    }

    @ParameterizedTest
    @CsvSource({"SINGLE", "PACKED"})
    void precisionsAgreeAsLongAsTheSpikesDo(Precision precision) {
        BenchmarkNetwork net = BenchmarkNetwork.plastic().lasting(200);
        Benchmark.Result exact = new Benchmark(net, Precision.DOUBLE, 1).run();
        Benchmark.Result result = new Benchmark(net, precision, 1).run();
        assertThat(result.rate()).isEqualTo(exact.rate());
        // So early changes are a few times the spacing of floats near a weight of 6, which is 4.8e-7.
        assertThat(result.weightChange()).isCloseTo(exact.weightChange(), within(0.005 * exact.weightChange()));
    }

    private static double expected(BenchmarkNetwork net, Precision precision) {
        Network network = net.network();
        Simulation simulation =
                Simulation.of(network).timestep(1).seed(1).precision(precision).scheme(net.scheme());
        network.populations().forEach(population -> simulation.record(new Recording.Spikes(population)));
        Run run = simulation.run(DURATION);
        double sum = 0;
        for (Projection projection : network.projections()) {
            if (projection.synapse().type().isPlastic()) {
                boolean[][] pre = table(run, projection.pre().population().id());
                boolean[][] post = table(run, projection.post().population().id());
                Connections made = run.realization().connections(projection);
                for (int k = 0; k < made.size(); k++) {
                    sum += Math.abs(6 - weight(pre[made.pre(k)], post[made.post(k)]));
                }
            }
        }
        return sum;
    }

    /** A weight of 6 after spikes that reach the synapse at once, the postsynaptic one of a step first. */
    private static double weight(boolean[] pre, boolean[] post) {
        double weight = 6;
        double preTrace = 0;
        double postTrace = 0;
        for (int t = 0; t < DURATION; t++) {
            preTrace *= DECAY;
            postTrace *= DECAY;
            if (post[t]) {
                weight += 1e-5 * preTrace;
                postTrace++;
            }
            if (pre[t]) {
                weight -= 1.2e-5 * postTrace;
                preTrace++;
            }
        }
        return weight;
    }

    private static boolean[][] table(Run run, String population) {
        Raster spikes = run.spikes().stream()
                .filter(raster -> raster.label().equals(population))
                .findFirst()
                .orElseThrow();
        boolean[][] fired = new boolean[spikes.neuronCount()][DURATION];
        for (int k = 0; k < spikes.size(); k++) {
            fired[spikes.neuron(k)][(int) Math.rint(spikes.time(k))] = true;
        }
        return fired;
    }
}
