package org.engram.snn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.engram.snn.engine.ForcedNetwork.PLASTIC;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.engram.core.Multiples;
import org.engram.core.data.Trace;
import org.engram.snn.network.Connections;
import org.engram.snn.network.Modulator;
import org.engram.snn.network.Network;
import org.engram.snn.network.Projection;
import org.engram.snn.network.synapse.Consolidation;
import org.engram.snn.network.synapse.DelayPart;
import org.engram.snn.network.synapse.Eligibility;
import org.engram.snn.network.synapse.ShortTermSynapse;
import org.engram.snn.network.synapse.SpikePair;
import org.engram.snn.network.synapse.SynapseType;
import org.engram.snn.network.synapse.ThreeFactorSynapse;
import org.engram.snn.network.synapse.WeightRule;
import org.engram.snn.recording.Recording;
import org.engram.snn.recording.Sink;
import org.engram.snn.recording.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Recordings of traces, eligibility, use and resources, against sums over spikes, and of both engines against each other. */
class SynapseRecordingTest {

    private static final double DURATION = 120;
    private static final double EXACT = 1e-11;
    private static final SpikePair PAIR = new SpikePair(20, 30, 0.1, 0.08);

    private static ThreeFactorSynapse threeFactors(DelayPart part) {
        return ThreeFactorSynapse.of(
                        new Eligibility(PAIR, 70), new Consolidation.Online(1e-3), new WeightRule.Additive(0, 2))
                .withDelay(part);
    }

    private static Network network(SynapseType type) {
        return ForcedNetwork.of(type, 3, true, Modulator.decaying("unused", 10));
    }

    private static Run run(Network network, boolean byEvents, int threads, Precision precision, String... variables) {
        Simulation simulation = ForcedNetwork.simulation(network, 3, byEvents);
        try (simulation) {
            for (String variable : variables) {
                simulation.record(Recording.of(new Variable(variable), network.projection(PLASTIC))
                        .every(0.3));
            }
            return simulation.threads(threads).precision(precision).run(DURATION);
        }
    }

    @ParameterizedTest
    @EnumSource(DelayPart.class)
    void tracesAreThoseThatTheSynapseSees(DelayPart part) {
        Network network = network(threeFactors(part));
        for (boolean byEvents : new boolean[] {false, true}) {
            Run run = run(network, byEvents, 1, Precision.DOUBLE, "pre_trace", "post_trace");
            Projection plastic = network.projection(PLASTIC);
            Connections made = run.realization().connections(plastic);
            Trace pre = run.trace(Variable.PRE_TRACE, plastic);
            Trace post = run.trace(Variable.POST_TRACE, plastic);
            for (int k = 0; k < made.size(); k++) {
                double[] preTimes = run.spikes(network.population("in")).timesOf(made.pre(k));
                double[] postTimes = run.spikes(network.population("out")).timesOf(made.post(k));
                double preDelay = part == DelayPart.AXONAL ? made.delay(k) : 0;
                double postDelay = part == DelayPart.DENDRITIC ? made.delay(k) : 0;
                for (int s = 0; s < pre.size(); s++) {
                    double time = Multiples.of(3L * s, 0.1);
                    assertThat(pre.value(k, s)).isCloseTo(sum(preTimes, preDelay, time, 20), within(EXACT));
                    assertThat(post.value(k, s)).isCloseTo(sum(postTimes, postDelay, time, 30), within(EXACT));
                }
            }
        }
    }

    /** Of all spikes that have reached the synapse; those that do at once, not at this time itself. */
    private static double sum(double[] times, double delay, double now, double tau) {
        double sum = 0;
        for (double t : times) {
            double age = now - t - delay;
            boolean counts = delay > 0 ? age > -1e-9 : age > 0;
            sum += counts ? Math.exp(-age / tau) : 0;
        }
        return sum;
    }

    @ParameterizedTest
    @EnumSource(DelayPart.class)
    void bothEnginesRecordTheSame(DelayPart part) {
        // Where postsynaptic spikes reach synapses at once, it is their rounding that says whether a sample sees them.
        boolean isSharp = part == DelayPart.DENDRITIC;
        assertSame(threeFactors(part), isSharp, "pre_trace", "post_trace", "eligibility");
        assertSame(TimingRuleTest.synapses().get(30).withDelay(part), isSharp, "pre_trace", "post_trace");
        assertSame(new ShortTermSynapse(0.3, 100, 50), true, "u", "x");
    }

    private static void assertSame(SynapseType type, boolean byEvents, String... variables) {
        Network network = network(type);
        Projection plastic = network.projection(PLASTIC);
        Run events = run(network, byEvents, 1, Precision.DOUBLE, variables);
        Run clock = run(network, false, 1, Precision.DOUBLE, variables);
        Run threads = run(network, false, 3, Precision.DOUBLE, variables);
        Run single = run(network, false, 2, Precision.SINGLE, variables);
        for (String name : variables) {
            Variable variable = new Variable(name);
            Trace expected = clock.trace(variable, plastic);
            double largest = 0;
            assertThat(threads.trace(variable, plastic)).isEqualTo(expected);
            for (int k = 0; k < expected.channelCount(); k++) {
                double[] values = expected.values(k);
                assertThat(PlasticityTest.distance(
                                events.trace(variable, plastic).values(k), values))
                        .as("%s of connection %d", name, k)
                        .isLessThan(EXACT);
                assertThat(PlasticityTest.distance(
                                single.trace(variable, plastic).values(k), values))
                        .as("%s of connection %d in single precision", name, k)
                        .isLessThan(1e-4);
                largest = Math.max(largest, PlasticityTest.distance(values, new double[values.length]));
            }
            assertThat(largest).as(name).isGreaterThan(0.05);
        }
    }

    @Test
    void theyAreStreamedAsTheyAreKept(@TempDir Path directory) throws IOException {
        Network network = network(threeFactors(DelayPart.DENDRITIC));
        Projection plastic = network.projection(PLASTIC);
        Recording.Synapses eligibility =
                Recording.of(Variable.ELIGIBILITY, plastic).everyNth(5);
        Path file = directory.resolve("eligibility.csv");
        Trace trace;
        try (Simulation simulation = ForcedNetwork.simulation(network, 3, false).record(eligibility.every(10)).stream(
                eligibility.every(10), Sink.csv(file))) {
            trace = simulation.run(DURATION).trace(eligibility.every(10));
        }
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.get(0)).isEqualTo("projection,connection,variable,time_ms,value");
        assertThat(lines).hasSize(1 + trace.channelCount() * 12);
        assertThat(lines.get(2 + 7 * trace.channelCount())).isEqualTo("in->out,5,eligibility,70," + trace.value(1, 7));
    }

    @Test
    void whatSynapsesDoNotHaveIsRefused() {
        Network network = network(new ShortTermSynapse(0.3, 100, 50));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recording.of(Variable.ELIGIBILITY, network.projection(PLASTIC)))
                .withMessageStartingWith("projection 'in->out': recordable")
                .withMessageContaining("u, x");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recording.of(Variable.PRE_TRACE, network.projection("kick->out")))
                .withMessage("projection 'kick->out': recordable: static synapses have no states, got pre_trace");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Recording.of(Variable.X, network.projection(PLASTIC)).everyNth(0))
                .withMessageStartingWith("recording of x: step");
        Run run = run(network, false, 1, Precision.DOUBLE, "u");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run.trace(Variable.X, network.projection(PLASTIC)))
                .withMessage("projection 'in->out': x was not recorded; record it before the run");
    }
}
